package org.cooplab.examples.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number that an option takes, within its bounds. */
abstract class WholeNumber implements ITypeConverter<Long> {

    private final String kind;
    private final long least;
    private final long most;

    private WholeNumber(String kind, long least, long most) {
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** What should have been given: what follows {@code json.kind.} in the messages. */
    String kind() {
        return kind;
    }

    @Override
    public Long convert(String typed) {
        try {
            long number = Long.parseLong(typed);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Refused as a number outside is.
        }
        throw new TypeConversionException(typed);
    }

    /** None or more. */
    static final class Count extends WholeNumber {
        Count() {
            super("count", 0, Long.MAX_VALUE);
        }
    }

    /** One or more. */
    static final class Positive extends WholeNumber {
        Positive() {
            super("positive", 1, Long.MAX_VALUE);
        }
    }

    /** As many threads as a search may have. */
    static final class Threads extends WholeNumber {
        Threads() {
            super("threads", 1, 64);
        }
    }
}
