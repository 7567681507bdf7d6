package org.cooplab.distribution.internal.routing;

/**
 * The cheapest place beside the neighbours of a node where nothing costs but symmetric distances, and nothing limits but one
 * load and perhaps windows, durations and lengths: the classic problems. Finds what {@link Recreate} finds with all its
 * questions, in a third less of the time of the whole search.
 */
final class BarePlaces {

    /** Found: the best price, at first the bound, and the stop behind which it is, if {@link #found}. */
    long price;

    int after;

    private final Instance in;
    private final Routes routes;
    private final Insertion insertion;
    private final Rng rng;
    private final int width;
    private final int[] near;
    private final int[] distances;
    private final byte[] orders;
    private final Legs legs;
    private final boolean limited;

    /** Whether windows and durations can be judged by distances alone. */
    private final boolean timesAreDistances;

    BarePlaces(Routes routes, Neighbours near, Insertion insertion, Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.insertion = insertion;
        this.rng = rng;
        width = near.width;
        this.near = near.list;
        distances = near.distance;
        orders = near.order;
        legs = in.fleet.legs[0];
        limited = in.timed || in.fleet.lengths;
        timesAreDistances = in.timed && legs.same() && !in.setups && !in.fleet.lengths;
    }

    /**
     * Looks for a place of node {@code v} that is cheaper than {@code bound}. If the other end of a leg is further from {@code v} than
     * the neighbour, a detour costs at least twice the distance less the leg; if it is nearer, it has spoken already.
     */
    void find(int v, long bound, long blink) {
        int[] slot = routes.slot;
        int[] succ = routes.succ;
        int[] pred = routes.pred;
        int[] location = routes.stops.location;
        long[] room = routes.totals.room;
        long[] arc = routes.arc;
        int nodes = in.nodes;
        int here = in.location[v];
        long bulk = in.bulk[v];
        price = bound;
        after = Stops.NONE;
        for (int k = v * width; k < (v + 1) * width; k++) {
            int u = near[k];
            int distance = distances[k];
            if (u < 0 || distance * Recreate.CUT > price) {
                return;
            }
            int r = slot[u];
            if (r < 0 || room[r] < bulk) {
                continue;
            }
            int b = succ[u];
            boolean end = b >= nodes;
            if ((orders[k] & Neighbours.BEHIND) != 0 && (2L * distance - arc[u] < price || end)) {
                int onward = legs.distance(here, location[b]);
                long detour = (long) distance + onward - arc[u];
                if (detour < price
                        && (onward >= distance || end)
                        && allowed(v, u, b, distance, onward)
                        && !rng.happens(blink)) {
                    price = detour;
                    after = u;
                }
            }
            int a = pred[u];
            boolean start = a >= nodes;
            if ((orders[k] & Neighbours.BEFORE) != 0 && (2L * distance - arc[a] < price || start)) {
                int reach = legs.distance(here, location[a]);
                long detour = (long) distance + reach - arc[a];
                if (detour < price
                        && (reach > distance || start)
                        && allowed(v, a, u, reach, distance)
                        && !rng.happens(blink)) {
                    price = detour;
                    after = a;
                }
            }
        }
    }

    /** Returns whether there is a place. */
    boolean found() {
        return after != Stops.NONE;
    }

    private boolean allowed(int v, int a, int b, long reach, long onward) {
        if (!limited) {
            return true;
        }
        int r = routes.slot[a];
        int t = routes.type[r];
        return timesAreDistances
                ? insertion.inTime(v, a, b, t, reach, onward)
                : insertion.price(v, a, b, r, t, 0, Insertion.NEVER) < Insertion.NEVER;
    }
}
