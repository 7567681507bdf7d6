package org.cooplab.core.time;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A period of time, the start included and the end excluded, so that adjoining windows share no instant. Immutable.
 *
 * @param start the first instant
 * @param end the first instant after it; later than {@code start}
 */
public record TimeWindow(
        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant start,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant end) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if {@code end} is not after {@code start}
     */
    public TimeWindow {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        if (!end.isAfter(start)) {
            throw InvalidValue.notAfter("end", "start", start, end);
        }
    }

    /** Returns the window from {@code start} until just before {@code end}. */
    public static TimeWindow of(Instant start, Instant end) {
        return new TimeWindow(start, end);
    }

    /** Tells whether {@code instant} is in this window. */
    public boolean contains(Instant instant) {
        return !requireNonNull(instant, "instant").isBefore(start) && instant.isBefore(end);
    }

    /** Tells whether all of {@code other} is in this window. */
    public boolean encloses(TimeWindow other) {
        return !requireNonNull(other, "other").start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Tells whether some instant is in both windows. */
    public boolean overlaps(TimeWindow other) {
        return start.isBefore(requireNonNull(other, "other").end) && other.start.isBefore(end);
    }

    /** Returns the time that is in both windows; empty if there is none. */
    public Optional<TimeWindow> intersection(TimeWindow other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        Instant later = start.isAfter(other.start) ? start : other.start;
        Instant sooner = end.isBefore(other.end) ? end : other.end;
        return Optional.of(new TimeWindow(later, sooner));
    }

    /** Returns the day in {@code zone} on which it starts; before the first {@link LocalDate}, that one. */
    public LocalDate firstDay(ZoneId zone) {
        return dayOf(start, zone);
    }

    /**
     * Returns the day in {@code zone} on which it ends: one that ends at midnight ends on the day before. After the last
     * {@link LocalDate}, that one.
     */
    public LocalDate lastDay(ZoneId zone) {
        return dayOf(end.minusNanos(1), zone);
    }

    // Instants reach a year beyond the days on both sides.
    private static LocalDate dayOf(Instant instant, ZoneId zone) {
        long second = instant.getEpochSecond()
                + requireNonNull(zone, "zone").getRules().getOffset(instant).getTotalSeconds();
        long day = Math.floorDiv(second, 86_400L);
        return LocalDate.ofEpochDay(Math.min(Math.max(day, LocalDate.MIN.toEpochDay()), LocalDate.MAX.toEpochDay()));
    }

    /** Returns how long it lasts, above zero. */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /** Returns for example {@code 2026-02-20T10:00:00Z/2026-02-20T12:00:00Z}. */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
