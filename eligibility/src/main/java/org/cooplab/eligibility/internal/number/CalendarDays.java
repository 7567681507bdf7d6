package org.cooplab.eligibility.internal.number;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The neighbours of a day, which the first and the last day of the calendar lack. */
public final class CalendarDays {

    private CalendarDays() {}

    /** Returns the next day, or {@code null} after the last. */
    public static @Nullable LocalDate after(LocalDate day) {
        return day.equals(LocalDate.MAX) ? null : day.plusDays(1);
    }

    /** Returns the day before, the day and the next, as far as there are such. */
    public static List<LocalDate> around(LocalDate day) {
        LocalDate before = day.equals(LocalDate.MIN) ? null : day.minusDays(1);
        return Stream.of(before, day, after(day)).filter(one -> one != null).toList();
    }
}
