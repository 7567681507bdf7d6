package org.cooplab.eligibility.internal.program;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Rule.Comparison;

/**
 * A closed range of longs; empty when the low end is above the high one.
 *
 * @param low the low end, above {@link Slot#UNKNOWN}
 * @param high the high end
 */
record Range(long low, long high) {

    private static final long LOWEST = Slot.UNKNOWN + 1;
    private static final BigInteger LEAST = BigInteger.valueOf(LOWEST);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Range EMPTY = new Range(1, 0);
    private static final Range ALL_DAYS = new Range(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());

    /** More than there are days; ages beyond are the same as none. */
    private static final long MAX_AGE = 1_000_000_000_000L;

    /** Returns the longs that stand to the constant as said; for DIFFERENT those that are equal to it. */
    static Range of(Comparison is, Ratio constant) {
        BigInteger floor = constant.floor();
        BigInteger ceiling = constant.ceiling();
        boolean less = is.accepts(-1);
        boolean equal = is.accepts(0);
        if (less == is.accepts(1)) {
            return constant.whole() ? of(floor, floor) : EMPTY;
        }
        return less
                ? of(LEAST, equal ? floor : ceiling.subtract(BigInteger.ONE))
                : of(equal ? ceiling : floor.add(BigInteger.ONE), MOST);
    }

    private static Range of(BigInteger low, BigInteger high) {
        if (low.compareTo(MOST) > 0 || high.compareTo(LEAST) < 0) {
            return EMPTY;
        }
        return new Range(low.max(LEAST).longValueExact(), high.min(MOST).longValueExact());
    }

    /** Returns the longs in both. */
    Range and(Range other) {
        Range both = new Range(Math.max(low, other.low), Math.min(high, other.high));
        return both.low > both.high ? EMPTY : both;
    }

    /**
     * Returns the first days from which to {@code day} so many units of time pass: the longer the time, the earlier
     * the day.
     */
    Range bornIn(TimeUnit unit, LocalDate day) {
        if (low > high || low > MAX_AGE || high < -MAX_AGE) {
            return EMPTY;
        }
        long latest = low < -MAX_AGE ? Long.MAX_VALUE : lastDay(unit, day, low);
        long earliest = high > MAX_AGE ? LOWEST : lastDay(unit, day, high + 1) + 1;
        return new Range(earliest, latest).and(ALL_DAYS);
    }

    /**
     * Returns the last day from which to {@code day} at least {@code units} pass; the day before all days if there is
     * none, and the last of all days if there are too many.
     */
    private static long lastDay(TimeUnit unit, LocalDate day, long units) {
        try {
            // A month that lacks the day gives its own last one; from the day after it the months are not full.
            return unit.before(day, units).toEpochDay();
        } catch (DateTimeException beyond) {
            return units > 0 ? ALL_DAYS.low - 1 : ALL_DAYS.high;
        }
    }
}
