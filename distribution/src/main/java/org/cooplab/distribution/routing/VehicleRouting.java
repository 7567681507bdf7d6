package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
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
     * <p>An interrupt does not stop the search, only the monitor can; the interrupt flag of the thread stays set.
     *
     * @throws UnsupportedOperationException if there are more than 64 kinds of load
     */
    public static Solution solve(RoutingProblem problem, RoutingOptions options, SearchMonitor monitor) {
        requireNonNull(options, "options");
        requireNonNull(monitor, "monitor");
        if (problem.requests().isEmpty() || problem.vehicles().isEmpty()) {
            return new Solution(withoutRoutes(problem), 0);
        }
        Solution solution = Search.solve(problem, options, monitor);
        PlanChecker.require(problem, solution.plan());
        return solution;
    }

    private static Plan withoutRoutes(RoutingProblem problem) {
        long prizes = problem.requests().stream()
                .map(request -> request.conditions().prize())
                .filter(Objects::nonNull)
                .reduce(0L, Math::addExact);
        return new Plan(List.of(), problem.requests().stream().map(Request::id).toList(), 0, prizes, 0, 0);
    }

    /**
     * What a search found.
     *
     * @param plan the best plan
     * @param iterations how many iterations were made, all chains together
     */
    public record Solution(Plan plan, long iterations) {

        public Solution {
            requireNonNull(plan, "plan");
        }
    }
}
