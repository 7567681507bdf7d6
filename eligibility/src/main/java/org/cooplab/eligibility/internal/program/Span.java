package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import org.cooplab.eligibility.rule.Expression.Operation;
import org.jspecify.annotations.Nullable;

/**
 * A range of numbers, and arithmetic with ranges.
 *
 * @param low none is less, or {@code null} for no bound
 * @param high none is more, or {@code null} for no bound
 */
record Span(@Nullable Ratio low, @Nullable Ratio high) {

    private static final Span ALL = new Span(null, null);

    /** Says whether the number lies in it. */
    boolean contains(Ratio number) {
        return (low == null || low.compareTo(number) <= 0) && (high == null || high.compareTo(number) >= 0);
    }

    /** Returns a range that holds every sum, difference, product or quotient; of the last where there is one. */
    Span combined(Operation operation, Span other) {
        return switch (operation) {
            case ADD -> plus(other);
            case SUBTRACT -> plus(other.negated());
            case MULTIPLY -> times(other);
            case DIVIDE -> other.contains(Ratio.ZERO) ? ALL : times(other.inverse());
            case MIN, MAX -> throw new IllegalArgumentException("not arithmetic: " + operation);
        };
    }

    private Span plus(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.plus(other.low),
                high == null || other.high == null ? null : high.plus(other.high));
    }

    private Span negated() {
        return new Span(high == null ? null : Ratio.ZERO.minus(high), low == null ? null : Ratio.ZERO.minus(low));
    }

    private Span times(Span other) {
        if (low != null && low.equals(high)) {
            return other.times(low);
        } else if (other.low != null && other.low.equals(other.high)) {
            return times(other.low);
        } else if (low == null || other.low == null) {
            return ALL;
        } else if (low.compareTo(Ratio.ZERO) >= 0 && other.low.compareTo(Ratio.ZERO) >= 0) {
            return new Span(low.times(other.low), high == null || other.high == null ? null : high.times(other.high));
        } else if (high == null || other.high == null) {
            return ALL;
        }
        return other.times(low).or(other.times(high));
    }

    private Span times(Ratio factor) {
        Ratio first = low == null ? null : low.times(factor);
        Ratio last = high == null ? null : high.times(factor);
        return factor.compareTo(Ratio.ZERO) < 0 ? new Span(last, first) : new Span(first, last);
    }

    private Span or(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.compareTo(other.low) <= 0 ? low : other.low,
                high == null || other.high == null ? null : high.compareTo(other.high) >= 0 ? high : other.high);
    }

    /** Returns the range of one over a number of this, which does not hold zero: its ends are on one side of it. */
    private Span inverse() {
        Ratio one = Ratio.of(1);
        boolean above = low != null && low.compareTo(Ratio.ZERO) > 0;
        return new Span(
                high == null ? Ratio.ZERO : above || high.compareTo(Ratio.ZERO) < 0 ? one.dividedBy(high) : null,
                low == null ? Ratio.ZERO : requireNonNull(one.dividedBy(low)));
    }
}
