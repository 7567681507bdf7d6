package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** How long to search. More is better; any is enough for a plan that keeps all rules. */
public sealed interface Budget {

    /**
     * A number of iterations, shared by the chains; what cannot be shared evenly is not made. Same problem, options and iterations: same plan, on any machine.
     *
     * @param count at least 0
     */
    record Iterations(long count) implements Budget {
        public Iterations {
            if (count < 0) {
                throw new IllegalArgumentException("iterations must be at least 0, but was " + count);
            }
        }
    }

    /**
     * A time, by the clock of the {@link SearchMonitor}. The plan then depends on the speed of the machine.
     *
     * @param length more than zero
     */
    record Time(Duration length) implements Budget {
        public Time {
            requireNonNull(length, "length");
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a time budget must be positive, but was " + length);
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
