package org.cooplab.examples.cli;

import java.util.function.LongFunction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a whole number that an option takes, within its bounds. */
abstract class WholeNumber<N extends Number> implements ITypeConverter<N> {

    private final String kind;
    private final long least;
    private final long most;
    private final LongFunction<N> form;

    private WholeNumber(String kind, long least, long most, LongFunction<N> form) {
        this.kind = kind;
        this.least = least;
        this.most = most;
        this.form = form;
    }

    /** What should have been given: what follows {@code json.kind.} in the messages. */
    String kind() {
        return kind;
    }

    @Override
    public N convert(String typed) {
        try {
            long number = Long.parseLong(typed);
            if (number >= least && number <= most) {
                return form.apply(number);
            }
        } catch (NumberFormatException none) {
            // Refused as a number outside is.
        }
        throw new TypeConversionException(typed);
    }

    /** None or more. */
    static final class Count extends WholeNumber<Long> {
        Count() {
            super("count", 0, Long.MAX_VALUE, Long::valueOf);
        }
    }

    /** One or more. */
    static final class Positive extends WholeNumber<Long> {
        Positive() {
            super("positive", 1, Long.MAX_VALUE, Long::valueOf);
        }
    }

    /** As many threads as a search may have. */
    static final class Threads extends WholeNumber<Integer> {
        Threads() {
            super("threads", 1, 64, Math::toIntExact);
        }
    }
}
