package org.cooplab.core.time;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;

/**
 * When a place is open: local hours of each week with their zone, and periods in which other hours hold. Immutable.
 *
 * <p>Hours are what the sign at the door says; which instants they are depends on the zone's rules of that day. In {@code
 * Africa/Casablanca} 10:00 is 09:00 UTC, but 10:00 UTC during Ramadan, as far as the time-zone data of the running JDK
 * knows. A local time that the clock skips is moved on by the length of the gap; one that occurs twice counts the first
 * time.
 *
 * @param zone the zone of the hours
 * @param weekly the usual hours; copied; empty if closed except in the special periods
 * @param special periods with other hours, which replace the usual ones; where several contain a day, the last listed
 *     counts; copied
 */
public record OpeningHours(
        @JsonProperty(required = true) ZoneId zone,
        @JsonProperty(required = true) List<Weekly> weekly,
        @JsonProperty List<Special> special) {

    /** In every zone these instants have a day, one before it and one after it. */
    private static final TimeWindow CALENDAR = TimeWindow.of(
            LocalDate.MIN.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant(),
            LocalDate.MAX.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant());

    /** Copies the lists; absent special periods are none. */
    public OpeningHours {
        requireNonNull(zone, "zone");
        weekly = Copies.list(requireNonNull(weekly, "weekly"), "weekly");
        special = Copies.list(special, "special");
    }

    /** Returns the same hours every week of the year. */
    public static OpeningHours of(ZoneId zone, Weekly... weekly) {
        return new OpeningHours(zone, Copies.given(weekly, "weekly"), List.of());
    }

    /** Returns these hours with one more special period, which counts before those already there. */
    public OpeningHours withSpecial(DateRange period, Weekly... hours) {
        List<Special> more = new ArrayList<>(special);
        more.add(new Special(period, Copies.given(hours, "hours")));
        return new OpeningHours(zone, weekly, more);
    }

    /**
     * The same hours on some days of the week.
     *
     * @param days the days on which it opens; at least one; copied
     * @param opens the hour it opens
     * @param closes the hour it closes; on the next day if not after {@code opens}, so that 00:00 is the end of the day
     */
    public record Weekly(
            @JsonProperty(required = true) Set<DayOfWeek> days,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalTime opens,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalTime closes) {

        /**
         * Copies the days, Monday first.
         *
         * @throws IllegalArgumentException if there are none
         */
        public Weekly {
            requireNonNull(opens, "opens");
            requireNonNull(closes, "closes");
            if (requireNonNull(days, "days").isEmpty()) {
                throw InvalidValue.empty("days");
            }
            days = Copies.set(days, "days");
        }

        /**
         * Returns the hours {@code "09:00"} to {@code "18:00"} on these days.
         *
         * @throws java.time.DateTimeException if a text is no such hour
         */
        public static Weekly of(String opens, String closes, DayOfWeek first, DayOfWeek... others) {
            Set<DayOfWeek> days = EnumSet.of(requireNonNull(first, "first"));
            days.addAll(Copies.given(others, "others"));
            return of(days, opens, closes);
        }

        /**
         * Returns the hours {@code "09:00"} to {@code "18:00"} on every day of the week.
         *
         * @throws java.time.DateTimeException if a text is no such hour
         */
        public static Weekly daily(String opens, String closes) {
            return of(EnumSet.allOf(DayOfWeek.class), opens, closes);
        }

        private static Weekly of(Set<DayOfWeek> days, String opens, String closes) {
            requireNonNull(opens, "opens");
            requireNonNull(closes, "closes");
            return new Weekly(days, LocalTime.parse(opens), LocalTime.parse(closes));
        }
    }

    /**
     * A period with hours of its own: a holiday, a season, a month of Ramadan.
     *
     * @param period the days on which they hold
     * @param weekly the hours in that period; empty if closed; copied
     */
    public record Special(
            @JsonProperty(required = true) DateRange period,
            @JsonProperty(required = true) List<Weekly> weekly) {

        /** Copies the hours. */
        public Special {
            requireNonNull(period, "period");
            weekly = Copies.list(requireNonNull(weekly, "weekly"), "weekly");
        }
    }

    /**
     * Returns when it is open, of the hours that begin on {@code day}: in order, without overlap, adjoining ones merged.
     * The last may reach into the next day. None on a day that the zone leaves out, as Apia did 2011-12-30, and on {@link
     * LocalDate#MAX}, which has no next day.
     */
    public List<TimeWindow> on(LocalDate day) {
        requireNonNull(day, "day");
        List<TimeWindow> windows = new ArrayList<>();
        for (Weekly hours : exists(day) ? hoursOf(day) : List.<Weekly>of()) {
            if (hours.days().contains(day.getDayOfWeek())) {
                LocalDate closingDay = hours.closes().isAfter(hours.opens()) ? day : day.plusDays(1);
                Instant opens = day.atTime(hours.opens()).atZone(zone).toInstant();
                Instant closes = closingDay.atTime(hours.closes()).atZone(zone).toInstant();
                if (closes.isAfter(opens)) { // false when the clock skips all of it
                    windows.add(new TimeWindow(opens, closes));
                }
            }
        }
        return merged(windows);
    }

    /** Tells whether it is open at {@code instant}; never within three days of the first and last {@link LocalDate}. */
    public boolean openAt(Instant instant) {
        if (!CALENDAR.contains(requireNonNull(instant, "instant"))) {
            return false;
        }
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate before = day.minusDays(1);
        return holds(day, instant) || holds(exists(before) ? before : before.minusDays(1), instant);
    }

    private boolean exists(LocalDate day) {
        return !day.equals(LocalDate.MAX)
                && day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    private boolean holds(LocalDate day, Instant instant) {
        return on(day).stream().anyMatch(window -> window.contains(instant));
    }

    private List<Weekly> hoursOf(LocalDate day) {
        for (int i = special.size() - 1; i >= 0; i--) {
            if (special.get(i).period().contains(day)) {
                return special.get(i).weekly();
            }
        }
        return weekly;
    }

    private static List<TimeWindow> merged(List<TimeWindow> windows) {
        windows.sort(Comparator.comparing(TimeWindow::start).thenComparing(TimeWindow::end));
        List<TimeWindow> merged = new ArrayList<>();
        for (TimeWindow next : windows) {
            int last = merged.size() - 1;
            if (last >= 0 && !next.start().isAfter(merged.get(last).end())) {
                TimeWindow before = merged.get(last);
                Instant end = before.end().isAfter(next.end()) ? before.end() : next.end();
                merged.set(last, new TimeWindow(before.start(), end));
            } else {
                merged.add(next);
            }
        }
        return List.copyOf(merged);
    }
}
