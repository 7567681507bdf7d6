package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.SmallProblems;
import org.cooplab.distribution.routing.brute.Spoiled;
import org.junit.jupiter.api.Test;

class PlanCheckerTest {

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10, 20}, new double[] {0, 0, 0}, 1, Rounding.NEAREST);

    private static final RoutingProblem TWO_STOPS = RoutingProblem.of(
            LINE,
            List.of(VehicleType.builder("van", Load.of(5)).build()),
            List.of(
                    Job.delivery("near", Visit.at(1, 3, 0, 100), Load.of(2)),
                    Job.delivery("far", Visit.at(2, 3, 50, 100), Load.of(2))));

    private static final List<InitialRoute> BOTH =
            List.of(new InitialRoute("van", List.of(Step.job("near"), Step.job("far")), 0, false));

    @Test
    void every_kind_of_violation_is_met_within_a_few_hundred_problems() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < 400 && met.size() < 54; seed++) {
            RoutingProblem problem = SmallProblems.rich(seed);
            Plan plan = BruteForce.best(problem);
            if (plan != null) {
                Spoiled.all(problem, plan).forEach(spoiled -> met.add(spoiled.code()));
            }
        }
        assertEquals(54, met.size(), met::toString);
    }

    @Test
    void a_route_starts_as_late_as_it_can_without_ending_later() {
        Plan plan = PlanChecker.timetable(TWO_STOPS, BOTH);
        Route route = plan.routes().get(0);
        // service at "far" begins when it opens, at 50; 10 before that it leaves "near", where it needs 3; 10 from the
        // depot
        assertEquals(27, route.start());
        assertEquals(37, route.stops().get(0).arrival());
        assertEquals(50, route.stops().get(1).start());
        assertEquals(53 + 20, route.end());
        assertEquals(40, route.cost());
        assertEquals(List.of(), PlanChecker.check(TWO_STOPS, plan));
    }

    @Test
    void what_cannot_be_on_time_is_late_and_named() {
        List<InitialRoute> reversed =
                List.of(new InitialRoute("van", List.of(Step.job("far"), Step.job("near")), 0, false));
        RoutingProblem tight = RoutingProblem.of(
                LINE,
                TWO_STOPS.vehicles(),
                List.of(
                        Job.delivery("near", Visit.at(1, 3, 0, 40), Load.of(2)),
                        Job.delivery("far", Visit.at(2, 3, 50, 100), Load.of(2))));
        Plan plan = PlanChecker.timetable(tight, reversed);
        assertEquals(
                "Reason[code=plan.window-missed, path=/routes/0/stops/1, parameters={start=63}]",
                PlanChecker.check(tight, plan).get(0).toString());
    }

    @Test
    void a_plan_is_handed_through_or_refused_with_the_violation_in_the_message() {
        Plan plan = PlanChecker.timetable(TWO_STOPS, BOTH);
        assertSame(plan, PlanChecker.require(TWO_STOPS, plan));
        Plan wrong = new Plan(plan.routes(), plan.unserved(), 39, 0, 0, 0);
        String message = assertThrows(IllegalStateException.class, () -> PlanChecker.require(TWO_STOPS, wrong))
                .getMessage();
        assertTrue(message.contains("plan.routes-cost-wrong") && message.contains("stated=39, computed=40"), message);
    }
}
