package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.cooplab.distribution.routing.brute.SmallProblems;
import org.cooplab.distribution.routing.brute.Spoiled;

class PlanCheckerProperties {

    @Property
    @Label("the best plan that trying all finds keeps every rule")
    void accepts_the_best_plan(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        Plan plan = BruteForce.best(problem);
        if (plan != null) {
            assertEquals(List.of(), PlanChecker.check(problem, plan));
        }
    }

    @Property
    @Label("a plan spoiled in any way is rejected, and the violation is named")
    void rejects_a_spoiled_plan(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.rich(seed);
        Plan plan = BruteForce.best(problem);
        if (plan != null) {
            for (Spoiled spoiled : Spoiled.all(problem, plan)) {
                List<Reason> violations = PlanChecker.check(spoiled.problem(), spoiled.plan());
                assertTrue(
                        violations.stream().anyMatch(reason -> reason.code().equals("plan." + spoiled.code())),
                        () -> spoiled.code() + " is not among " + violations + " of " + spoiled.plan());
            }
        }
    }

    @Property
    @Label("times given to a sequence of stops are at least as good as any valid plan's, and valid where it is")
    void timetable_keeps_valid_sequences_valid(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.plain(seed);
        Plan plan = BruteForce.best(problem);
        List<InitialRoute> routes = plan.routes().stream()
                .map(route -> new InitialRoute(
                        route.vehicle(), route.stops().stream().map(Stop::step).toList(), 0, false))
                .toList();
        Plan timed = PlanChecker.timetable(problem, routes);
        assertEquals(plan.unserved(), timed.unserved());
        boolean onlyOneWindow = problem.requests().stream().allMatch(PlanCheckerProperties::oneWindow);
        if (onlyOneWindow) {
            assertEquals(List.of(), PlanChecker.check(problem, timed));
            assertEquals(plan.cost(), timed.cost());
        }
    }

    private static boolean oneWindow(Request request) {
        if (request instanceof Job job) {
            return job.visits().get(0).windows().size() == 1;
        }
        Shipment shipment = (Shipment) request;
        return shipment.pickups().get(0).windows().size() == 1
                && shipment.deliveries().get(0).windows().size() == 1;
    }
}
