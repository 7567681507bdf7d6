package org.cooplab.distribution.internal.round;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.jspecify.annotations.Nullable;

/** Parts of a budget, and what is tried with them. */
final class Shares {

    /** Trials take one of so many parts of the budget each. */
    static final int WHOLE = 8;

    private Shares() {}

    /**
     * Tries two choices of ways for a short time and goes on with the better; where they are one, all the time is for that.
     *
     * @param parts how much of the budget this takes in all, of {@link #WHOLE}
     * @param run searches on ways with a budget
     */
    static Rounds tried(
            List<@Nullable Way> nearest,
            List<@Nullable Way> chosen,
            RoutingOptions options,
            int parts,
            BiFunction<List<@Nullable Way>, RoutingOptions, Rounds> run) {
        if (nearest.equals(chosen)) {
            return run.apply(chosen, of(options, parts, WHOLE));
        }
        Rounds one = run.apply(nearest, of(options, 1, WHOLE));
        Rounds other = run.apply(chosen, of(options, 1, WHOLE));
        Rounds better = one.betterThan(other) ? one : other;
        Rounds more = run.apply(better.ways(), of(options, parts - 2, WHOLE));
        return better.betterThan(more) ? better : more;
    }

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
