package org.cooplab.distribution.internal.checker;

import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;

/**
 * Chooses when a route starts.
 *
 * <p>That is as late as it can without ending later than it must, so that it does not wait on the way for what it could have waited for
 * at home. Where its duration costs something or is too long, it starts later still if it lasts less then.
 */
final class Departure {

    private final TimedRoute route;
    private final long close;

    private Departure(TimedRoute route) {
        this.route = route;
        this.close = close(route);
    }

    /** Returns the start chosen. */
    static long of(TimedRoute route) {
        Departure departure = new Departure(route);
        return departure.shortest(departure.unhurried());
    }

    /** Returns when a route must have ended: with the shift, and before a break that it does not have is due. */
    private static long close(TimedRoute route) {
        long close = route.type.shift().close();
        for (VehicleType.Break pause : route.type.breaks()) {
            if (route.activities.stream().noneMatch(each -> each.step().equals(Step.pause(pause.id())))) {
                for (TimeWindow window : pause.windows()) {
                    close = Math.min(close, window.open());
                }
            }
        }
        return close;
    }

    /** Returns the latest start from which the route ends as early as it can. */
    private long unhurried() {
        long earliest = route.earliest();
        route.run(earliest);
        long start = Math.max(earliest, route.latest(route.end));
        // If nothing says when: midnight, or before if something closes, or a break is due, too early for that.
        return start < -TimeWindow.LATEST / 2 ? Math.min(0, route.latest(close)) : start;
    }

    /**
     * Returns the start from which the route lasts least, the first of such from {@code first} on. While all stay in their windows, no
     * later start makes a route shorter than the latest that does not move its end: the next one looked at is the first with which a
     * window is missed. Each look leaves a window for good.
     */
    private long shortest(long first) {
        route.run(first);
        long best = first;
        long least = route.end - first;
        while (isWorthIt(least) && route.end <= close && route.isOnTime()) {
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

    private boolean isWorthIt(long duration) {
        Long most = route.type.limits().maxDuration();
        return route.type.costs().perDuration() > 0 || (most != null && duration > most);
    }
}
