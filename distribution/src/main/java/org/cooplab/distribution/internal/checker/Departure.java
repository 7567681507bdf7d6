package org.cooplab.distribution.internal.checker;

import org.cooplab.distribution.routing.TimeWindow;

/**
 * Chooses when a route starts.
 *
 * <p>That is as late as it can without ending later than it must, so that it does not wait on the way for what it could have waited for
 * at home. Where its duration costs something or is too long, it starts later still if it lasts less then.
 */
final class Departure {

    private final TimedRoute route;

    private Departure(TimedRoute route) {
        this.route = route;
    }

    /** Returns the start chosen. */
    static long of(TimedRoute route) {
        Long most = route.mostDuration();
        long enough = most == null ? Long.MAX_VALUE : most;
        return shortest(route, route.type.costs().perDuration() > 0 ? 0 : enough);
    }

    /** Returns the start from which the route lasts least, or the first found from which it lasts no longer than {@code enough}. */
    static long shortest(TimedRoute route, long enough) {
        Departure departure = new Departure(route);
        long least = Math.max(enough, route.direct());
        return departure.shortest(departure.unhurried(), least);
    }

    /** Returns the latest start from which the route ends as early as it can. */
    private long unhurried() {
        long earliest = route.earliest();
        route.run(earliest);
        long start = Math.max(earliest, route.latest(route.end));
        // If nothing says when: midnight, or before if something closes, or a break is due, too early for that.
        return start < -TimeWindow.LATEST / 2 ? Math.min(0, route.latest(route.close)) : start;
    }

    /**
     * Returns the start from which the route lasts least, the first of such from {@code first} on. While all stay in their windows, no
     * later start makes a route shorter than the latest that does not move its end: the next one looked at is the first with which a
     * window is missed. Each look leaves a window for good.
     */
    private long shortest(long first, long enough) {
        route.run(first);
        long best = first;
        long least = route.end - first;
        while (least > enough && route.end <= route.close && route.isOnTime()) {
            if (route.end - route.start < least) {
                least = route.end - route.start;
                best = route.start;
            }
            long later = route.start + route.slack() + 1;
            route.run(later);
            route.run(Math.max(later, route.latest(route.end)));
        }
        return best;
    }
}
