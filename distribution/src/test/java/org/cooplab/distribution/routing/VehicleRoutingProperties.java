package org.cooplab.distribution.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.distribution.routing.brute.SmallProblems;

class VehicleRoutingProperties {

    @Property
    @Label("the checker accepts every plan for any mix of features, and no mix is refused")
    void every_plan_keeps_the_rules(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        Plan plan = VehicleRouting.solve(
                        problem, RoutingOptions.of(Budget.iterations(200)).withSeed(seed))
                .plan();
        assertEquals(List.of(), PlanChecker.check(problem, plan));
    }

    @Property
    @Label("as many iterations are made as the budget has")
    void every_iteration_of_the_budget_is_made(@ForAll long seed, @ForAll @IntRange(max = 100) int count) {
        RoutingOptions options = RoutingOptions.of(Budget.iterations(count)).withSeed(seed);
        assertEquals(
                count, VehicleRouting.solve(SmallProblems.large(seed), options).iterations());
    }

    @Property
    @Label("same problem, seed and iterations: same plan, with one thread or two")
    void the_plan_does_not_depend_on_threads(@ForAll long seed) {
        RoutingProblem problem = SmallProblems.large(seed);
        RoutingOptions options = RoutingOptions.of(Budget.iterations(400)).withSeed(seed);
        Plan one = VehicleRouting.solve(problem, options.withChains(2, 1)).plan();
        Plan two = VehicleRouting.solve(problem, options.withChains(2, 2)).plan();
        assertEquals(one, two);
    }
}
