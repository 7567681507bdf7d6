package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.SmallProblems;
import org.cooplab.distribution.routing.brute.Spoiled;
import org.cooplab.distribution.routing.brute.Tight;
import org.junit.jupiter.api.Test;

class PlanCheckerTest {

    private static final Travel LINE =
            Travel.plane(new double[] {0, 10, 20}, new double[] {0, 0, 0}, 1, Travel.Rounding.NEAREST);

    private static final RoutingProblem TWO_STOPS = RoutingProblem.of(
            LINE,
            List.of(VehicleType.builder("van", Load.of(5)).build()),
            List.of(
                    Job.delivery("near", Visit.at(1, 3, 0, 100), Load.of(2)),
                    Job.delivery("far", Visit.at(2, 3, 50, 100), Load.of(2))));

    private static final List<InitialRoute> BOTH =
            List.of(new InitialRoute("van", List.of(Step.job("near"), Step.job("far")), 0, false));

    /** A problem and its best plan. */
    private record Solved(RoutingProblem problem, Plan plan) {}

    private static final List<Solved> SOLVED = LongStream.range(0, 60)
            .mapToObj(SmallProblems::rich)
            .map(problem -> new Solved(problem, BruteForce.best(problem)))
            .filter(solved -> solved.plan() != null)
            .toList();

    @Test
    void best_plans_keep_every_rule() {
        for (Solved solved : SOLVED) {
            assertEquals(List.of(), PlanChecker.check(solved.problem(), solved.plan()));
        }
    }

    @Test
    void every_bound_may_be_met_exactly() {
        for (Solved solved : SOLVED) {
            RoutingProblem strict = Tight.of(solved.problem(), solved.plan());
            assertEquals(List.of(), PlanChecker.check(strict, solved.plan()));
        }
    }

    @Test
    void a_plan_spoiled_in_any_of_54_ways_is_rejected_and_the_violation_is_named() {
        Set<String> met = new TreeSet<>();
        for (Solved solved : SOLVED) {
            for (Spoiled spoiled : Spoiled.all(solved.problem(), solved.plan())) {
                List<String> codes = PlanChecker.check(spoiled.problem(), spoiled.plan()).stream()
                        .map(Reason::code)
                        .toList();
                assertTrue(codes.contains("plan." + spoiled.code()), () -> spoiled.code() + " is not among " + codes);
                met.add(spoiled.code());
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

    private static final VehicleType.Break LUNCH = new VehicleType.Break("lunch", 5, List.of(new TimeWindow(0, 100)));

    /** Changes the stop of that number. */
    private static Plan with(Plan plan, int index, UnaryOperator<Stop> change) {
        Route route = plan.routes().get(0);
        List<Stop> stops = new ArrayList<>(route.stops());
        stops.set(index, change.apply(stops.get(index)));
        Route changed = route.withStops(stops);
        return new Plan(
                List.of(changed),
                plan.unserved(),
                plan.routesCost(),
                plan.prizesLost(),
                plan.stabilityCost(),
                plan.balanceCost());
    }

    private static Stop of(Stop stop, int alternative, int location, Load load) {
        return new Stop(stop.step(), alternative, location, stop.arrival(), stop.start(), stop.departure(), load);
    }

    private static List<String> codes(RoutingProblem problem, Plan plan) {
        return PlanChecker.check(problem, plan).stream().map(Reason::code).toList();
    }

    @Test
    void alternatives_are_counted_from_zero_and_a_break_has_one() {
        RoutingProblem problem = RoutingProblem.of(
                LINE,
                List.of(VehicleType.builder("van", Load.of(5))
                        .start(null)
                        .breaks(List.of(LUNCH))
                        .build()),
                List.of(Job.delivery("near", Visit.at(1, 3), Load.of(2))));
        Plan plan = PlanChecker.timetable(
                problem, List.of(new InitialRoute("van", List.of(Step.pause("lunch"), Step.job("near")), 0, false)));
        assertEquals(List.of(), codes(problem, plan));
        for (int index = 0; index < 2; index++) {
            Plan wrong = with(plan, index, stop -> of(stop, 1, stop.location(), stop.load()));
            assertTrue(codes(problem, wrong).contains("plan.alternative-unknown"));
        }
        // before the first stop a break is there, if the route begins there
        Plan elsewhere = with(plan, 0, stop -> of(stop, 0, 2, stop.load()));
        assertEquals(List.of("plan.location-wrong"), codes(problem, elsewhere));
    }

    @Test
    void a_load_has_no_more_dimensions_than_the_problem() {
        Plan plan = PlanChecker.timetable(TWO_STOPS, BOTH);
        Plan wrong = with(plan, 0, stop -> of(stop, 0, stop.location(), Load.of(2, 0)));
        assertEquals(List.of("plan.load-wrong"), codes(TWO_STOPS, wrong));
    }

    @Test
    void a_break_that_minds_the_load_is_taken_with_no_more_than_it_says() {
        VehicleType.Break tea = new VehicleType.Break("tea", 1, List.of(new TimeWindow(0, 100)));
        for (int most = 1; most <= 2; most++) {
            RoutingProblem problem = RoutingProblem.of(
                    LINE,
                    List.of(VehicleType.builder("van", Load.of(5))
                            .breaks(List.of(LUNCH.withMaxLoad(Load.of(most)), tea))
                            .build()),
                    List.of(Job.delivery("near", Visit.at(1, 3), Load.of(2))));
            List<Step> steps = List.of(Step.pause("tea"), Step.pause("lunch"), Step.job("near"));
            Plan plan = PlanChecker.timetable(problem, List.of(new InitialRoute("van", steps, 0, false)));
            List<String> found = PlanChecker.check(problem, plan).stream()
                    .map(Reason::toString)
                    .toList();
            assertEquals(
                    most == 2
                            ? List.of()
                            : List.of("Reason[code=plan.break-overloaded, path=/routes/0/stops/1, "
                                    + "parameters={id=lunch, dimension=0, load=2, most=1}]"),
                    found);
        }
    }

    private static final Conditions COLD = Conditions.NONE.withKind("cold");
    private static final Conditions WARM = Conditions.NONE.withKind("warm");

    /** Where kinds meet that must not, as paths of stops. */
    private static List<String> meetings(
            RoutingProblem.IncompatibleKinds kinds, List<Request> requests, Step... steps) {
        RoutingProblem problem =
                RoutingProblem.of(LINE, TWO_STOPS.vehicles(), requests).withIncompatibleKinds(Set.of(kinds));
        Plan plan = PlanChecker.timetable(problem, List.of(new InitialRoute("van", List.of(steps), 0, false)));
        return PlanChecker.check(problem, plan).stream()
                .filter(reason -> reason.code().equals("plan.kinds-together"))
                .map(Reason::path)
                .toList();
    }

    @Test
    void kinds_that_must_not_meet_may_follow_one_another() {
        RoutingProblem.IncompatibleKinds kinds = new RoutingProblem.IncompatibleKinds("cold", "warm");
        Visit near = Visit.at(1, 0);
        List<Request> boxes = List.of(
                Shipment.of("a", near, near, Load.of(1)).withConditions(COLD),
                Shipment.of("b", near, near, Load.of(1)).withConditions(WARM),
                Shipment.of("plain", near, near, Load.of(1)));
        Step[] oneByOne = {
            Step.pickup("plain"),
            Step.pickup("a"),
            Step.delivery("a"),
            Step.pickup("b"),
            Step.delivery("plain"),
            Step.delivery("b")
        };
        assertEquals(List.of(), meetings(kinds, boxes, oneByOne));
        Step[] together = {Step.pickup("a"), Step.pickup("b"), Step.delivery("a"), Step.delivery("b")};
        assertEquals(List.of("/routes/0/stops/2"), meetings(kinds, boxes, together));
        assertEquals(List.of(), meetings(new RoutingProblem.IncompatibleKinds("cold", "cold"), boxes, together));
    }

    @Test
    void what_jobs_bring_is_on_board_before_them_and_what_they_take_afterwards() {
        RoutingProblem.IncompatibleKinds kinds = new RoutingProblem.IncompatibleKinds("cold", "warm");
        Visit near = Visit.at(1, 0);
        List<Request> jobs = List.of(
                Job.delivery("brought", near, Load.of(1)).withConditions(COLD),
                Job.pickup("taken", near, Load.of(1)).withConditions(WARM),
                Job.pickup("more", near, Load.of(1)).withConditions(COLD),
                Job.delivery("plain", near, Load.of(1)));
        Step brought = Step.job("brought");
        Step taken = Step.job("taken");
        Step more = Step.job("more");
        assertEquals(List.of(), meetings(kinds, jobs, brought, Step.job("plain"), taken));
        assertEquals(List.of("/routes/0/stops/1"), meetings(kinds, jobs, taken, brought));
        // the last leg, home: the last stop is named
        assertEquals(List.of("/routes/0/stops/1"), meetings(kinds, jobs, taken, more));
        RoutingProblem.IncompatibleKinds alone = new RoutingProblem.IncompatibleKinds("cold", "cold");
        assertEquals(List.of(), meetings(alone, jobs, brought, more));
        assertEquals(List.of("/routes/0/stops/1"), meetings(alone, jobs, more, brought));
    }
}
