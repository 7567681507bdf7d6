package org.cooplab.core.time;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.internal.Periods;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Source;
import org.jspecify.annotations.Nullable;

/**
 * A value that changes with time: a tax rate, a threshold, a price, each with the period in which it holds and the text it
 * comes from. At most one value holds on any day; there may be days without one. Immutable if the values are.
 *
 * @param entries the values; kept in order of their periods, none overlapping; copied
 * @param <T> what is dated
 */
public record Dated<T>(@JsonProperty(required = true) List<Dated.Entry<T>> entries) {

    /**
     * Sorts the entries and checks their periods.
     *
     * @throws IllegalArgumentException if two periods have a day in common; the message names both
     */
    public Dated {
        Refusals refusals = new Refusals();
        entries = Periods.inOrder("entries", requireNonNull(entries, "entries"), Entry::period, refusals);
        refusals.throwIfAny();
    }

    /**
     * A value and when it holds.
     *
     * @param period the days on which it holds
     * @param value the value
     * @param source where it comes from, or {@code null} if not said
     * @param <T> what is dated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry<T>(
            @JsonProperty(required = true) DateRange period,
            @JsonProperty(required = true) T value,
            @Nullable Source source) {

        /** Checks that period and value are there. */
        public Entry {
            requireNonNull(period, "period");
            requireNonNull(value, "value");
        }

        /** Returns {@code value} in {@code period}, without a source. */
        public static <T> Entry<T> of(DateRange period, T value) {
            return new Entry<>(period, value, null);
        }
    }

    /** Returns the value that has always held and always will, without a source. */
    public static <T> Dated<T> always(T value) {
        return new Dated<>(List.of(Entry.of(DateRange.always(), value)));
    }

    /** Returns the value of {@code day}, if one holds. */
    public Optional<T> at(LocalDate day) {
        return entryAt(day).map(Entry::value);
    }

    /** Returns the value of {@code day} with its period and source, if one holds. */
    public Optional<Entry<T>> entryAt(LocalDate day) {
        requireNonNull(day, "day");
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            DateRange period = entries.get(middle).period();
            if (period.contains(day)) {
                return Optional.of(entries.get(middle));
            }
            if (period.end() != null && day.isAfter(period.end())) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /** Returns the periods within {@code range} in which no value holds, in order. */
    public List<DateRange> gaps(DateRange range) {
        List<DateRange> gaps = new ArrayList<>();
        LocalDate next =
                requireNonNull(range, "range").start(); // the first day not yet looked at; null is before all days
        for (Entry<T> entry : entries) {
            DateRange period = entry.period();
            if (!period.overlaps(range)) {
                continue;
            }
            LocalDate start = period.start();
            if (start != null && start.isAfter(next == null ? LocalDate.MIN : next)) {
                gaps.add(new DateRange(next, start.minusDays(1)));
            }
            if (period.end() == null || period.end().equals(LocalDate.MAX)) {
                return List.copyOf(gaps);
            }
            next = period.end().plusDays(1);
        }
        if (range.end() == null || next == null || !next.isAfter(range.end())) {
            gaps.add(new DateRange(next, range.end()));
        }
        return List.copyOf(gaps);
    }
}
