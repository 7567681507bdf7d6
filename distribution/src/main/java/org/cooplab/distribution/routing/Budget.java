package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.cooplab.core.refusal.InvalidValue;

/**
 * How long to search. More is usually better, and any budget yields a plan that keeps all rules: a first plan is always made,
 * unless the {@link SearchMonitor} asks to stop before it is complete.
 */
public sealed interface Budget {

    /**
     * A number of iterations, shared by the chains; what cannot be shared evenly is not made. Same problem, options and
     * iterations: same plan, on any machine.
     *
     * @param count at least 0
     */
    record Iterations(long count) implements Budget {
        public Iterations {
            if (count < 0) {
                throw InvalidValue.negative("count", count);
            }
        }
    }

    /**
     * A time, by the clock of the {@link SearchMonitor}. The plan then depends on the speed of the machine.
     *
     * <p>If the first plan itself takes longer than this, and longer than a second, the requests that are still waiting are put only
     * where a place is quickly found; the others are unserved.
     *
     * @param length more than zero, at most 292 years
     */
    record Time(Duration length) implements Budget {

        private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

        public Time {
            requireNonNull(length, "length");
            if (length.isNegative() || length.isZero()) {
                throw InvalidValue.notPositive("length", length);
            }
            if (length.compareTo(LONGEST) > 0) {
                throw InvalidValue.tooLarge("length", length);
            }
        }
    }

    /** Returns the budget of {@code count} iterations. */
    static Budget iterations(long count) {
        return new Iterations(count);
    }

    /** Returns the budget of {@code count} seconds. */
    static Budget seconds(long count) {
        return new Time(Duration.ofSeconds(count));
    }
}
