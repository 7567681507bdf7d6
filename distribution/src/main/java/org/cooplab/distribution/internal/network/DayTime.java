package org.cooplab.distribution.internal.network;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.routing.TimeWindow;

/**
 * Seconds from the start of a day in its zone, and windows closed at both ends: the one door between core's time and that of
 * the routing engine. A day lasts until the end of the next one, for what goes on after midnight.
 */
public final class DayTime {

    private static final int DAYS = 2;

    private final LocalDate date;
    private final ZoneId zone;
    private final Instant origin;

    /** Makes the time of a day. */
    public DayTime(LocalDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
        origin = date.atStartOfDay(zone).toInstant();
    }

    /** Returns the second of an instant, the part of a second left out. */
    public long second(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli() - origin.toEpochMilli(), 1000L);
    }

    /** Returns the second of a local hour of the day. */
    public long second(LocalTime time) {
        return second(date.atTime(time).atZone(zone).toInstant());
    }

    /** Returns the second of a local hour of the next day. */
    public long secondTomorrow(LocalTime time) {
        return second(date.plusDays(1).atTime(time).atZone(zone).toInstant());
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
        return second(date.plusDays(DAYS).atStartOfDay(zone).toInstant()) - 1;
    }

    /** Returns the whole day and the next. */
    public TimeWindow always() {
        return new TimeWindow(0, last());
    }

    /** Returns when a site is open on the day; hours that are not stated are always. */
    public List<TimeWindow> hours(Site site) {
        if (site.hours() == null) {
            return List.of(always());
        }
        return closed(site.hours().on(date));
    }

    /** Returns half-open windows as closed ones, whole seconds, those that touch the day; in order. */
    public List<TimeWindow> closed(List<org.cooplab.core.time.TimeWindow> windows) {
        List<TimeWindow> list = new ArrayList<>();
        for (org.cooplab.core.time.TimeWindow window : windows) {
            long open = Math.max(0, ceiling(window.start()));
            long close = Math.min(last(), ceiling(window.end()) - 1);
            if (open <= close) {
                list.add(new TimeWindow(open, close));
            }
        }
        list.sort(java.util.Comparator.comparingLong(TimeWindow::open).thenComparingLong(TimeWindow::close));
        return list;
    }

    private long ceiling(Instant instant) {
        return -Math.floorDiv(origin.toEpochMilli() - instant.toEpochMilli(), 1000L);
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
}
