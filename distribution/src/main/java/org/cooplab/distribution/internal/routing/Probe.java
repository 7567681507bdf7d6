package org.cooplab.distribution.internal.routing;

/**
 * Walks a route as if it had another type: what it would cost, or that it could not be. Uses nothing that {@link Routes} remembers
 * but the order of the stops. O(length).
 */
final class Probe {

    private final Routes routes;
    private final Instance in;
    private final Fleet fleet;

    Probe(Routes routes) {
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
    }

    /** Returns the cost of the route in slot {@code r} with type {@code t}, or {@link Insertion#NEVER}. */
    long price(int r, int t) {
        if (routes.size[r] > fleet.maxTasks[t] || !loads(r, t)) {
            return Insertion.NEVER;
        }
        Legs legs = fleet.legs[t];
        int here = fleet.start[t];
        long metres = 0;
        long seconds = 0;
        long length = 0;
        long now = fleet.open[t];
        long late = fleet.close[t];
        for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); v = routes.succ[v]) {
            if (in.restricted && !in.allowed[in.request[v] * fleet.types + t]) {
                return Insertion.NEVER;
            }
            int there = in.location[v];
            metres += legs.distance(here, there);
            if (in.timed || fleet.measured) {
                long leg = legs.duration(here, there);
                seconds += leg;
                long reach = leg + (here == there ? 0 : in.setup[v]);
                now = Math.max(now + reach, in.open[v]);
                if (now > in.close[v]) {
                    return Insertion.NEVER;
                }
                now += in.service[v];
                length += reach;
                long wait = Math.max(0, in.open[v] - length - late);
                late = Math.min(late, in.close[v] - length);
                length += wait + in.service[v];
            }
            here = there;
        }
        metres += legs.distance(here, fleet.end[t]);
        if (in.timed || fleet.measured) {
            long leg = legs.duration(here, fleet.end[t]);
            seconds += leg;
            length += leg;
            if (now + leg > fleet.close[t]
                    || length > fleet.maxDuration[t]
                    || metres > fleet.maxDistance[t]
                    || seconds > fleet.maxDriving[t]) {
                return Insertion.NEVER;
            }
        }
        return fleet.fixed[t]
                + fleet.perDistance[t] * metres
                + fleet.perDriving[t] * seconds
                + fleet.perDuration[t] * length;
    }

    private boolean loads(int r, int t) {
        for (int d = 0; d < in.dimensions; d++) {
            long most = fleet.capacity[t * in.dimensions + d];
            long aboard = 0;
            for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); v = routes.succ[v]) {
                aboard += in.drop[v * in.dimensions + d];
            }
            if (aboard > most) {
                return false;
            }
            for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); v = routes.succ[v]) {
                int at = v * in.dimensions + d;
                aboard += in.take[at] - in.drop[at] + in.carry[at];
                if (aboard > most) {
                    return false;
                }
            }
        }
        return true;
    }
}
