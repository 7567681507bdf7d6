package org.cooplab.examples.cli;

import java.math.BigDecimal;
import java.time.Duration;
import org.cooplab.distribution.routing.Budget;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long to search. */
final class Effort {

    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000);

    @Option(names = "--seconds", paramLabel = "S")
    private Duration seconds = Duration.ofSeconds(10);

    @Option(names = "--iterations", paramLabel = "N", converter = WholeNumber.Count.class)
    private @Nullable Long iterations;

    Budget budget() {
        return iterations == null ? new Budget.Time(seconds) : Budget.iterations(iterations);
    }

    /**
     * Reads more than 0 seconds, and whole milliseconds.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Duration length(String typed) {
        BigDecimal length = new BigDecimal(typed);
        if (length.signum() <= 0
                || length.compareTo(LONGEST) > 0
                || length.stripTrailingZeros().scale() > 3) {
            throw new IllegalArgumentException(typed);
        }
        return Duration.ofMillis(length.movePointRight(3).longValueExact());
    }
}
