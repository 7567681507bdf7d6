package org.cooplab.distribution.internal.network;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.routing.TimeWindow;

/**
 * Seconds from the start of the first day in its zone, and windows closed at both ends: the one door between core's time and
 * that of the routing engine. It lasts until the end of the day after the last one, for what goes on after midnight.
 */
public final class DayTime {

    private final LocalDate date;
    private final LocalDate lastDate;
    private final ZoneId zone;
    private final boolean nights;
    private final Instant origin;

    /**
     * Makes the time of the days from {@code date} to {@code lastDate}, both included.
     *
     * @param nights whether a vehicle is on the road after the midnight that ends them
     */
    public DayTime(LocalDate date, LocalDate lastDate, ZoneId zone, boolean nights) {
        this.date = date;
        this.lastDate = lastDate;
        this.zone = zone;
        this.nights = nights;
        origin = date.atStartOfDay(zone).toInstant();
    }

    /** Returns whether a zone that moved over the date line has no such day. */
    public static boolean leavesOut(ZoneId zone, LocalDate day) {
        return !day.atStartOfDay(zone).toLocalDate().equals(day);
    }

    /** Returns the zone of the days. */
    public ZoneId zone() {
        return zone;
    }

    /** Returns the days, in order. */
    public List<LocalDate> dates() {
        return date.datesUntil(lastDate.plusDays(1)).toList();
    }

    /** Returns the second of an instant, the part of a second left out. */
    public long second(Instant instant) {
        return instant.getEpochSecond() - origin.getEpochSecond();
    }

    /** Returns the first second that is not before an instant. */
    public long notBefore(Instant instant) {
        long second = second(instant);
        return instant(second).isBefore(instant) ? second + 1 : second;
    }

    /** Returns the first second that is not before a local hour of the first day. */
    public long notBefore(LocalTime time) {
        return notBefore(date, time);
    }

    /** Returns the first second that is not before a local hour of a day. */
    public long notBefore(LocalDate day, LocalTime time) {
        return notBefore(day.atTime(time).atZone(zone).toInstant());
    }

    /** Returns the second of a local hour of a day. */
    public long second(LocalDate day, LocalTime time) {
        return second(day.atTime(time).atZone(zone).toInstant());
    }

    /** Returns how many whole seconds a duration needs; for one that is longer than all of the days, just more than these have. */
    public long seconds(Duration duration) {
        return Math.min(duration.getSeconds(), last() + 1) + (duration.getNano() > 0 ? 1 : 0);
    }

    /** Returns all of a day. */
    public TimeWindow all(LocalDate day) {
        return new TimeWindow(second(day, LocalTime.MIN), second(day.plusDays(1), LocalTime.MIN) - 1);
    }

    /** Returns the instant of a second. */
    public Instant instant(long second) {
        return origin.plusSeconds(second);
    }

    /** Returns the start of the day. */
    public Instant origin() {
        return origin;
    }

    /** Returns the last second of all. */
    public long last() {
        return second(lastDate.plusDays(2).atStartOfDay(zone).toInstant()) - 1;
    }

    /** Returns the days and the one after. */
    public TimeWindow always() {
        return new TimeWindow(0, last());
    }

    /**
     * Returns when a site is open on the days, the night before included where it lasts until after midnight, and the day after where
     * a vehicle is still on the road; hours that are not stated are always.
     *
     * @param handling as in {@link #closed}
     */
    public List<TimeWindow> hours(Site site, Duration handling) {
        if (site.hours() == null) {
            return List.of(always());
        }
        List<org.cooplab.core.time.TimeWindow> windows =
                new ArrayList<>(site.hours().on(date.minusDays(1)));
        for (LocalDate day : dates()) {
            windows.addAll(site.hours().on(day));
        }
        if (nights) {
            windows.addAll(site.hours().on(lastDate.plusDays(1)));
        }
        return closed(windows, handling);
    }

    /**
     * Returns half-open windows as closed ones, whole seconds, those that touch the days; in order.
     *
     * @param handling how long the work in them takes: it may end when a window does; what takes no time must be before that
     */
    public List<TimeWindow> closed(List<org.cooplab.core.time.TimeWindow> windows, Duration handling) {
        List<TimeWindow> list = new ArrayList<>();
        for (org.cooplab.core.time.TimeWindow window : windows) {
            long open = Math.max(0, notBefore(window.start()));
            long inside = Math.min(last(), notBefore(window.end()) - 1);
            if (open <= inside) {
                list.add(new TimeWindow(open, handling.isZero() ? inside : Math.min(last(), second(window.end()))));
            }
        }
        list.sort(Comparator.comparingLong(TimeWindow::open).thenComparingLong(TimeWindow::close));
        return list;
    }

    /** Returns the parts of windows that lie between two seconds, both included. */
    public static List<TimeWindow> between(List<TimeWindow> windows, long from, long to) {
        List<TimeWindow> list = new ArrayList<>();
        for (TimeWindow window : windows) {
            long open = Math.max(window.open(), from);
            long close = Math.min(window.close(), to);
            if (open <= close) {
                list.add(new TimeWindow(open, close));
            }
        }
        return list;
    }

    /** Returns the parts of windows that lie in any of some stretches, none of which overlaps another. */
    public static List<TimeWindow> within(List<TimeWindow> windows, List<TimeWindow> stretches) {
        List<TimeWindow> list = new ArrayList<>();
        stretches.forEach(each -> list.addAll(between(windows, each.open(), each.close())));
        return list;
    }
}
