package org.cooplab.core.time;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * A period of whole days, both ends included. Immutable.
 *
 * @param start the first day, or {@code null} if it has no beginning
 * @param end the last day, or {@code null} if it has no known end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateRange(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate start,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate end) {

    private static final DateRange ALWAYS = new DateRange(null, null);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public DateRange {
        if (start != null && end != null && end.isBefore(start)) {
            throw InvalidValue.before("end", "start", start, end);
        }
    }

    /** Returns the period from {@code start} to {@code end}, both included. */
    public static DateRange of(LocalDate start, LocalDate end) {
        return new DateRange(requireNonNull(start, "start"), requireNonNull(end, "end"));
    }

    /** Returns the period from {@code start} on. */
    public static DateRange from(LocalDate start) {
        return new DateRange(requireNonNull(start, "start"), null);
    }

    /** Returns the period until {@code end}, that day included. */
    public static DateRange until(LocalDate end) {
        return new DateRange(null, requireNonNull(end, "end"));
    }

    /** Returns the period of that one day. */
    public static DateRange on(LocalDate day) {
        return of(requireNonNull(day, "day"), day);
    }

    /** Returns the period that has neither start nor end. */
    public static DateRange always() {
        return ALWAYS;
    }

    /** Tells whether {@code day} is in this period. */
    public boolean contains(LocalDate day) {
        requireNonNull(day, "day");
        return (start == null || !day.isBefore(start)) && (end == null || !day.isAfter(end));
    }

    /** Tells whether every day of {@code other} is in this period. */
    public boolean encloses(DateRange other) {
        requireNonNull(other, "other");
        boolean fromStart = start == null || (other.start != null && !other.start.isBefore(start));
        boolean toEnd = end == null || (other.end != null && !other.end.isAfter(end));
        return fromStart && toEnd;
    }

    /** Tells whether some day is in both periods. */
    public boolean overlaps(DateRange other) {
        return startsBy(requireNonNull(other, "other").end) && other.startsBy(end);
    }

    /** Returns the days that are in both periods; empty if there are none. */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate first = start == null || (other.start != null && other.start.isAfter(start)) ? other.start : start;
        LocalDate last = end == null || (other.end != null && other.end.isBefore(end)) ? other.end : end;
        return Optional.of(new DateRange(first, last));
    }

    /** Returns how many days there are, at least 1; empty if an end is open. */
    public OptionalLong days() {
        return start == null || end == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(start, end) + 1);
    }

    private boolean startsBy(@Nullable LocalDate day) {
        return start == null || day == null || !start.isAfter(day);
    }

    /** Returns for example {@code 2026-01-01..2026-03-31}, with nothing at an open end. */
    @Override
    public String toString() {
        return (start == null ? "" : start) + ".." + (end == null ? "" : end);
    }
}
