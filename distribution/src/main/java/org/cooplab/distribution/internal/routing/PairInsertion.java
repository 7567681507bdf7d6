package org.cooplab.distribution.internal.routing;

/**
 * Puts both ends of a shipment where they are cheapest, in the routes of their neighbours or in a new one. The places in a route are
 * found by {@link PairPlaces}.
 */
final class PairInsertion {

    /** Probability of looking at all routes for what finds no place while routes are spared: a fiftieth, in units of 2^-31. */
    private static final long EVERYWHERE = 42_949_672;

    /** How many neighbours are looked at in a hurry. */
    private static final int HURRIED = 8;

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final Trips trips;
    private final Companions companions;
    private final Rng rng;
    private final boolean anchored;
    private final PairPlaces places;
    private final NewRoute newRoute;
    private final int[] seen;
    private int round;

    /** Whether only the routes of the nearest neighbours and new routes are looked at. */
    boolean hurried;

    /** How many routes have been looked at in this round. */
    private int looked;

    /** The least cost of a unit of distance from a neighbour that may be worth looking at. */
    private final double leastCut;

    PairInsertion(Routes routes, Neighbours near, RouteRules rules, Trips trips, NewRoute newRoute, Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        this.trips = trips;
        this.newRoute = newRoute;
        companions = new Companions(routes);
        this.rng = rng;
        anchored = in.anchors.any();
        places = new PairPlaces(routes, rules, rng);
        seen = new int[in.slots];
        leastCut = in.few ? 0 : Recreate.CUT * in.fleet.leastPerDistance;
    }

    /**
     * Inserts shipment {@code q} at its cheapest place, if that costs less than {@code bound}; returns whether it did.
     *
     * @param blink the probability of overlooking a better place, in units of 2^-31
     * @param thrifty whether a new route is opened only if there is no place in those there are
     * @param refused whether no route has had a place for it that has not changed since
     */
    boolean insert(int q, long bound, long blink, boolean thrifty, boolean refused) {
        places.begin(bound);
        places.blink = blink;
        round++;
        int companion = companions.slotFor(q);
        if (companion == Companions.TORN) {
            return false;
        }
        for (int p = in.first[q]; p < in.half[q]; p++) {
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                if (companion >= 0) {
                    places.look(companion, p, d);
                } else if (!refused) {
                    inRoutesNear(p, d);
                }
            }
        }
        if (in.reloading) {
            trips.findPair(q, companion, places.price);
            if (trips.price < places.price) {
                trips.insert();
                return true;
            }
        }
        boolean opens = companion < 0 && (!thrifty || places.pickupAfter < 0) && newRoute.find(q, places.price);
        if (companion < 0 && places.pickupAfter < 0 && !opens && bound == Insertion.NEVER && !hurried) {
            boolean changed = thrifty && !in.few && !rng.happens(EVERYWHERE);
            for (int p = in.first[q]; p < in.half[q]; p++) {
                for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                    anywhere(p, d, changed);
                }
            }
        }
        if (opens) {
            newRoute.open(q);
            return true;
        }
        return carryOut();
    }

    private boolean carryOut() {
        if (places.pickupAfter < 0) {
            return false;
        }
        routes.link(places.pickup, places.pickupAfter);
        routes.link(places.delivery, places.deliveryAfter);
        routes.refresh(routes.slot[places.pickup]);
        return true;
    }

    private void inRoutesNear(int p, int d) {
        round++;
        looked = 0;
        int home = anchored ? in.anchors.home[in.request[p]] : -1;
        if (home >= 0 && routes.holds.continued[home] >= 0) {
            seen[routes.holds.continued[home]] = round;
            looked++;
            places.look(routes.holds.continued[home], p, d);
        }
        inRoutesNear(p, p, d);
        inRoutesNear(d, p, d);
    }

    /** Looks at the routes of the neighbours of {@code v}, nearest first, until none can be cheaper or all have been looked at. */
    private void inRoutesNear(int v, int p, int d) {
        int row = v * near.width;
        int end = row + (hurried ? Math.min(HURRIED, near.width) : near.width);
        for (int k = row; k < end && looked < routes.slots.activeCount; k++) {
            int u = near.list[k];
            if (u < 0 || near.distance[k] * leastCut - in.anchors.stability > places.price) {
                return;
            }
            int r = routes.slot[u];
            if (r >= 0 && seen[r] != round) {
                seen[r] = round;
                looked++;
                places.look(r, p, d);
            }
        }
    }

    /** The last resort: looks at all routes, or only at those that have changed; the others have refused most shipments before. */
    private void anywhere(int p, int d, boolean changed) {
        int q = in.request[p];
        boolean once = in.first[q + 1] - in.first[q] == 2;
        int count = changed ? routes.touchedCount : routes.slots.activeCount;
        int[] which = changed ? routes.touched : routes.slots.active;
        for (int i = 0; i < count; i++) {
            int r = which[i];
            if (routes.totals.size[r] > 0 && !(once && seen[r] == round)) {
                places.look(r, p, d);
            }
        }
    }
}
