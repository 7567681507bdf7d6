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
        long length = segments.headDuration[a] + reach;
        long late = segments.headLatest[a];
        long wait = Math.max(0, stops.open[v] - length - late);
        late = Math.min(late, stops.close[v] - length);
        length += wait + stops.service[v] + onward;
        wait = Math.max(0, segments.tailEarliest[b] - length - late);
        return length + wait + segments.tailDuration[b];
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

    /**
     * Returns what a new route of type {@code t} costs that serves job node {@code v} alone; {@link #NEVER} if some rule forbids it
     * or if it is not below {@code bound}.
     */
    long priceAlone(int v, int t, long bound) {
        if ((in.restricted && !in.allowed[v * fleet.types + t]) || fleet.maxTasks[t] < 1) {
            return NEVER;
        }
        for (int d = 0; d < dimensions; d++) {
            int at = v * dimensions + d;
            if (Math.max(in.drop[at], in.take[at]) > fleet.capacity[t * dimensions + d]) {
                return NEVER;
            }
        }
        Legs legs = fleet.legs[t];
        int from = fleet.start[t];
        int via = in.location[v];
        int to = fleet.end[t];
        long metres = (long) legs.distance(from, via) + legs.distance(via, to);
        long seconds = (long) legs.duration(from, via) + legs.duration(via, to);
        if (metres > fleet.maxDistance[t] || seconds > fleet.maxDriving[t]) {
            return NEVER;
        }
        long price = fleet.fixed[t] + fleet.perDistance[t] * metres + fleet.perDriving[t] * seconds;
        price += fleet.perWork[t] * in.work(v, from != via);
        if (price >= bound) {
            return NEVER;
        }
        if (!in.timed) {
            return price;
        }
        long reach = legs.duration(from, via) + (from != via ? in.setup[v] : 0);
        long begin = Math.max(fleet.open[t] + reach, in.open[v]);
        long onward = in.service[v] + legs.duration(via, to);
        if (begin > in.close[v] || begin + onward > fleet.close[t]) {
            return NEVER;
        }
        long wait = Math.max(0, in.open[v] - reach - fleet.close[t]);
        long length = reach + wait + onward;
        if (length > fleet.maxDuration[t]) {
            return NEVER;
        }
        price += fleet.perDuration[t] * length;
        return price < bound ? price : NEVER;
    }

    /** As {@link #priceAlone}, for a shipment from node {@code p} to node {@code d}. */
    long pricePairAlone(int p, int d, int t, long bound) {
        if (in.restricted && !(in.allowed[p * fleet.types + t] && in.allowed[d * fleet.types + t])) {
            return NEVER;
        }
        if (fleet.maxTasks[t] < 2) {
            return NEVER;
        }
        for (int k = 0; k < dimensions; k++) {
            if (in.carry[p * dimensions + k] > fleet.capacity[t * dimensions + k]) {
                return NEVER;
            }
        }
        Legs legs = fleet.legs[t];
        int from = fleet.start[t];
        int one = in.location[p];
        int two = in.location[d];
        int to = fleet.end[t];
        long metres = (long) legs.distance(from, one) + legs.distance(one, two) + legs.distance(two, to);
        long seconds = (long) legs.duration(from, one) + legs.duration(one, two) + legs.duration(two, to);
        if (metres > fleet.maxDistance[t] || seconds > fleet.maxDriving[t]) {
            return NEVER;
        }
        long price = fleet.fixed[t] + fleet.perDistance[t] * metres + fleet.perDriving[t] * seconds;
        price += fleet.perWork[t] * (in.work(p, from != one) + in.work(d, one != two));
        if (price >= bound) {
            return NEVER;
        }
        if (!in.timed) {
            return price;
        }
        long reach = legs.duration(from, one) + (from != one ? in.setup[p] : 0);
        long between = legs.duration(one, two) + (one != two ? in.setup[d] : 0);
        long onward = legs.duration(two, to);
        long begin = Math.max(fleet.open[t] + reach, in.open[p]);
        if (begin > in.close[p]) {
            return NEVER;
        }
        begin = Math.max(begin + in.service[p] + between, in.open[d]);
        if (begin > in.close[d] || begin + in.service[d] + onward > fleet.close[t]) {
            return NEVER;
        }
        long length = reach;
        long late = fleet.close[t];
        length += Math.max(0, in.open[p] - length - late);
        late = Math.min(late, in.close[p] - reach);
        length += in.service[p] + between;
        long wait = Math.max(0, in.open[d] - length - late);
        length += wait + in.service[d] + onward;
        if (length > fleet.maxDuration[t]) {
            return NEVER;
        }
        price += fleet.perDuration[t] * length;
        return price < bound ? price : NEVER;
    }
}
