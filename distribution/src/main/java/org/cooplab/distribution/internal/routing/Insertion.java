package org.cooplab.distribution.internal.routing;

/**
 * The one question of the search: what does it cost to put a node between two neighbours, or can it not be? O(1) for each
 * position and dimension, from what {@link Routes} knows of heads and tails. Rules that the instance does not have are skipped by
 * flags that never change.
 */
final class Insertion {

    /** The answer for what cannot be. */
    static final long NEVER = Long.MAX_VALUE;

    private final Routes routes;
    private final Stops stops;
    private final Segments segments;
    private final RouteTotals totals;
    private final Instance in;
    private final Fleet fleet;
    private final int dimensions;
    private final boolean byTotal;
    private final boolean byLegs;
    private final Stretch stretch = new Stretch();

    Insertion(Routes routes) {
        this.routes = routes;
        stops = routes.stops;
        segments = routes.segments;
        totals = routes.totals;
        in = routes.in;
        fleet = in.fleet;
        dimensions = in.dimensions;
        byTotal = in.byTotal;
        byLegs = in.byLegs;
    }

    /** Returns whether the load of the route in slot {@code r}, checked by totals, leaves room for node {@code v}. */
    boolean hasRoom(int r, int v) {
        if (byTotal) {
            for (int d = 0; d < dimensions; d++) {
                if (totals.room[r * dimensions + d] < in.bulk[v * dimensions + d]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns whether the route in slot {@code r} could take node {@code v} somewhere, as far as other whole-route rules tell. */
    boolean admits(int r, int v) {
        if (in.restricted && !in.allowed[v * fleet.types + routes.type[r]]) {
            return false;
        }
        return !fleet.tasks || totals.size[r] < fleet.maxTasks[routes.type[r]];
    }

    /**
     * Returns what the cost of the route in slot {@code r} grows by when job node {@code v} comes between its neighbours {@code a}
     * and {@code b} and its type is or becomes {@code t}, of the kin of the present one, all else growing by {@code delta};
     * {@link #NEVER} if some rule forbids it or if it is not below {@code bound}.
     */
    long price(int v, int a, int b, int r, int t, long delta, long bound) {
        if (byLegs && !roomBetween(v, a, t)) {
            return NEVER;
        }
        if (fleet.lengths && !shortEnough(v, a, b, r, t)) {
            return NEVER;
        }
        if (!in.timed) {
            return delta;
        }
        long reach = routes.time(t, a, v);
        long begin = Math.max(segments.departure[a] + reach, stops.open[v]);
        if (begin > stops.close[v]) {
            return NEVER;
        }
        long onward = routes.time(t, v, b);
        if (begin + stops.service[v] + onward > segments.latest[b]) {
            return NEVER;
        }
        if (!fleet.durations) {
            return delta;
        }
        long length = durationWith(v, a, b, reach, onward);
        if (length > fleet.maxDuration[t]) {
            return NEVER;
        }
        long price = delta + fleet.perDuration[t] * (length - routes.duration[r]);
        return price < bound ? price : NEVER;
    }

    /**
     * Returns whether windows and the longest duration let {@code v} come between {@code a} and {@code b}: {@link #price} for who has
     * measured both ways already.
     */
    boolean inTime(int v, int a, int b, int t, long reach, long onward) {
        long begin = Math.max(segments.departure[a] + reach, stops.open[v]);
        return begin <= stops.close[v]
                && begin + stops.service[v] + onward <= segments.latest[b]
                && (!fleet.durations || durationWith(v, a, b, reach, onward) <= fleet.maxDuration[t]);
    }

    /** Returns the least duration of head of {@code a}, {@code v} and tail of {@code b} joined. */
    private long durationWith(int v, int a, int b, long reach, long onward) {
        stretch.head(segments, a);
        stretch.serve(reach, stops.open[v], stops.close[v], stops.service[v]);
        return stretch.with(segments, b, onward);
    }

    /** Deliveries are on board before {@code v}, pickups after it. */
    private boolean roomBetween(int v, int a, int t) {
        for (int d = 0; d < dimensions; d++) {
            long most = fleet.capacity[t * dimensions + d];
            int at = v * dimensions + d;
            int behind = a * dimensions + d;
            if (segments.mostBefore[behind] + in.drop[at] > most || segments.mostAfter[behind] + in.take[at] > most) {
                return false;
            }
        }
        return true;
    }

    private boolean shortEnough(int v, int a, int b, int r, int t) {
        return totals.distance[r] + totals.extraDistance(t, a, v, b) <= fleet.maxDistance[t]
                && totals.driving[r] + totals.extraDriving(t, a, v, b) <= fleet.maxDriving[t];
    }
}
