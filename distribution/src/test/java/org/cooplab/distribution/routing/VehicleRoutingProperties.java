package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.distribution.routing.brute.SmallProblems;

class VehicleRoutingProperties {

    /** What the initial plan fixes may be refused with a message: a beginning that is not in time unless what follows is served. */
    @Property
    @Label("the checker accepts every plan for any mix of features")
    void every_plan_keeps_the_rules(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        Plan plan;
        try {
            plan = VehicleRouting.solve(
                            problem, RoutingOptions.of(Budget.iterations(200)).withSeed(seed))
                    .plan();
        } catch (UnsupportedOperationException notYet) {
            Assume.that(false);
            return;
        } catch (IllegalArgumentException refused) {
            assertTrue(refused.getMessage().startsWith("the initial plan cannot be kept"), refused::getMessage);
            return;
        }
        assertEquals(List.of(), PlanChecker.check(problem, plan));
    }

    @Property(tries = 30)
    @Label("same problem, seed and iterations: same plan, with one thread or two")
    void the_plan_does_not_depend_on_threads(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        RoutingOptions options = RoutingOptions.of(Budget.iterations(400)).withSeed(seed);
        try {
            Plan one = VehicleRouting.solve(problem, options.withChains(2, 1)).plan();
            Plan two = VehicleRouting.solve(problem, options.withChains(2, 2)).plan();
            assertEquals(one, two);
        } catch (UnsupportedOperationException | IllegalArgumentException notKept) {
            Assume.that(false);
        }
    }
}
