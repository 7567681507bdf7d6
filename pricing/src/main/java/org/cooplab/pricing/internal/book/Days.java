package org.cooplab.pricing.internal.book;

import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A range of days as two numbers, both inclusive.
 *
 * @param first the first epoch day
 * @param last the last epoch day
 */
public record Days(long first, long last) {

    /** All days. */
    public static final Days ALWAYS = new Days(Long.MIN_VALUE, Long.MAX_VALUE);

    /** Returns the days of a range; all days for {@code null}. */
    public static Days of(@Nullable DateRange range) {
        if (range == null) {
            return ALWAYS;
        }
        return new Days(
                range.start() == null ? Long.MIN_VALUE : range.start().toEpochDay(),
                range.end() == null ? Long.MAX_VALUE : range.end().toEpochDay());
    }

    /** Returns whether the day is one of them. */
    public boolean contain(long day) {
        return day >= first && day <= last;
    }

    /** Returns the days that are in both, or {@code null} if none is. */
    public @Nullable Days and(Days other) {
        long from = Math.max(first, other.first);
        long to = Math.min(last, other.last);
        return from > to ? null : new Days(from, to);
    }
}
