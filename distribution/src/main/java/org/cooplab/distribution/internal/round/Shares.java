package org.cooplab.distribution.internal.round;

import java.time.Duration;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/** Parts of a budget. */
final class Shares {

    private Shares() {}

    /** Returns the budget of a search that may have to be mended afterwards: of a time it leaves some for that. */
    static RoutingOptions first(RoutingOptions options) {
        return options.budget() instanceof Budget.Time ? of(options, 3, 4) : options;
    }

    /** Returns the budget of what mends it, a sixth of a time: one and a half of it are the quarter that was left. */
    static RoutingOptions afterwards(RoutingOptions options) {
        return options.budget() instanceof Budget.Time ? of(options, 1, 6) : options;
    }

    /** Returns {@code part} of {@code whole} of the budget; of a time never nothing. */
    static RoutingOptions of(RoutingOptions options, long part, long whole) {
        Budget budget;
        if (options.budget() instanceof Budget.Time limit) {
            Duration time = limit.length().multipliedBy(part).dividedBy(whole);
            budget = new Budget.Time(time.isZero() ? Duration.ofMillis(1) : time);
        } else {
            long count = ((Budget.Iterations) options.budget()).count();
            budget = Budget.iterations(count / whole * part + count % whole * part / whole);
        }
        return new RoutingOptions(budget, options.seed(), options.chains(), options.threads());
    }
}
