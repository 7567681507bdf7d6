package org.cooplab.distribution.internal.routing;

/** For routes too full for a node: the cheapest type of their kin that still has room, asked once for each node and route. */
final class Upgrades {

    /** The type found, by slot. */
    final int[] type;

    /** What the route costs more with that type as it is now, by slot. */
    final long[] extra;

    private final Routes routes;
    private final Instance in;
    private final Fleet fleet;
    private final int[] asked;
    private int round;

    Upgrades(Routes routes) {
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
        type = new int[in.slots];
        extra = new long[in.slots];
        asked = new int[in.slots];
    }

    /** Forgets all answers: another node is asked about. */
    void forget() {
        round++;
    }

    /** Returns whether the route in slot {@code r} has a larger type to become, with room for node {@code v} too. */
    boolean find(int r, int v) {
        if (asked[r] == round) {
            return type[r] >= 0;
        }
        asked[r] = round;
        type[r] = -1;
        if (routes.holds.origin[r] >= 0) {
            return false;
        }
        extra[r] = Long.MAX_VALUE;
        int old = routes.type[r];
        for (int t : fleet.kin[old]) {
            if (routes.slots.used[t] < fleet.count[t] && allowed(r, v, t) && room(r, v, t)) {
                long more = growth(r, t);
                if (more < extra[r]) {
                    extra[r] = more;
                    type[r] = t;
                }
            }
        }
        return type[r] >= 0;
    }

    /** Returns what the route in slot {@code r} costs more as it is now if its type becomes {@code t}, of the same kin. */
    long growth(int r, int t) {
        int old = routes.type[r];
        return fleet.fixed[t]
                - fleet.fixed[old]
                + (fleet.perDistance[t] - fleet.perDistance[old]) * routes.totals.distance[r]
                + (fleet.perDriving[t] - fleet.perDriving[old]) * routes.totals.driving[r]
                + (fleet.perDuration[t] - fleet.perDuration[old]) * routes.duration[r];
    }

    /** Returns whether type {@code t}, of the same kin, can carry what the route in slot {@code r} carries now. */
    boolean fits(int r, int t) {
        int old = routes.type[r];
        for (int d = 0; d < in.dimensions; d++) {
            if (routes.totals.room[r * in.dimensions + d]
                    < fleet.capacity[old * in.dimensions + d] - fleet.capacity[t * in.dimensions + d]) {
                return false;
            }
        }
        return passengers(r, t);
    }

    private boolean passengers(int r, int t) {
        if (in.restricted) {
            for (int u = routes.succ[routes.startOf(r)]; !routes.sentinel(u); u = routes.succ[u]) {
                if (u < in.nodes && !in.allowed[u * fleet.types + t]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean allowed(int r, int v, int t) {
        return !in.restricted || (in.allowed[v * fleet.types + t] && passengers(r, t));
    }

    private boolean room(int r, int v, int t) {
        int old = routes.type[r];
        for (int d = 0; d < in.dimensions; d++) {
            long more = fleet.capacity[t * in.dimensions + d] - fleet.capacity[old * in.dimensions + d];
            if (routes.totals.room[r * in.dimensions + d] + more < in.bulk[v * in.dimensions + d]) {
                return false;
            }
        }
        return true;
    }
}
