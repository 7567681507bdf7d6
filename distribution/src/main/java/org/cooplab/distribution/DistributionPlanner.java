package org.cooplab.distribution;

import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;

/**
 * Plans the distribution of a day over a network.
 *
 * <p>Immutable and thread-safe. The same network, day, seed and number of iterations give the same plan, to the byte, on every
 * machine, in whatever order producers, relays, vehicles and orders were given.
 *
 * <pre>{@code
 * DistributionPlanner planner = DistributionPlanner.compile(network);
 * DistributionPlan plan = planner.plan(day, RoutingOptions.of(Budget.seconds(30)).withSeed(1));
 * }</pre>
 */
@SuppressWarnings("DoNotCallSuggester")
public final class DistributionPlanner {

    private DistributionPlanner() {}

    /**
     * Checks a network and makes it ready for planning.
     *
     * @throws org.cooplab.core.text.InvalidDocument with everything that is wrong in the network
     */
    public static DistributionPlanner compile(Network network) {
        throw new UnsupportedOperationException("planning " + network.zone() + " is not there yet");
    }

    /** Plans a day. */
    public DistributionPlan plan(Day day, RoutingOptions options) {
        return plan(day, options, SearchMonitor.NONE);
    }

    /** Plans a day, watched by a monitor that may stop the search; the plan is then the best found so far. */
    public DistributionPlan plan(Day day, RoutingOptions options, SearchMonitor monitor) {
        throw new UnsupportedOperationException("planning is not there yet");
    }
}
