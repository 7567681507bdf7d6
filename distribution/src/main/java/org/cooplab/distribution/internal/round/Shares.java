package org.cooplab.distribution.internal.round;

import java.time.Duration;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/** Parts of a budget. */
final class Shares {

    private Shares() {}

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
