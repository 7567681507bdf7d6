package org.cooplab.distribution.routing;

import java.util.List;
import org.cooplab.distribution.internal.routing.Search;

/**
 * Finds good plans for routing problems.
 *
 * <p>Pure: the same problem, options and an iteration budget give the same plan. Thread-safe.
 */
public final class VehicleRouting {

    private VehicleRouting() {}

    /** Searches for the best plan within the budget. */
    public static Solution solve(RoutingProblem problem, RoutingOptions options) {
        return solve(problem, options, SearchMonitor.NONE);
    }

    /**
     * Searches for the best plan within the budget, watched by {@code monitor}.
     *
     * @throws UnsupportedOperationException if the problem uses a rule the search cannot yet keep
     */
    public static Solution solve(RoutingProblem problem, RoutingOptions options, SearchMonitor monitor) {
        if (problem.requests().isEmpty()) {
            return new Solution(new Plan(List.of(), List.of(), 0, 0, 0, 0), 0);
        }
        Solution solution = Search.solve(problem, options, monitor);
        PlanChecker.require(problem, solution.plan());
        return solution;
    }
}
