package org.cooplab.distribution.internal.routing;

/**
 * Puts both ends of a shipment where they are cheapest, in the routes of their neighbours or in a new one. The places in a route are
 * found by {@link PairPlaces}.
 */
final class PairInsertion {

    /** How many neighbours are looked at in a hurry. */
    private static final int HURRIED = 8;

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final Trips trips;
    private final Companions companions;
    private final Manner manner;
    private final PairPlaces places;
    private final NewRoute newRoute;
    private final int[] seen;
    private int round;

    /** How many routes have been looked at in this round. */
    private int looked;

    /** The least cost of a unit of distance from a neighbour that may be worth looking at. */
    private final double leastCut;

    PairInsertion(
            Routes routes,
            Neighbours near,
            RouteRules rules,
            Trips trips,
            NewRoute newRoute,
            Companions companions,
            Manner manner,
            Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        this.trips = trips;
        this.newRoute = newRoute;
        this.companions = companions;
        this.manner = manner;
        places = new PairPlaces(routes, rules, rng, manner.blink);
        seen = new int[in.slots];
        leastCut = in.few ? 0 : Recreate.CUT * in.fleet.leastPerDistance;
    }

    /**
     * Inserts shipment {@code q} at its cheapest place, if that costs less than {@code bound}; returns whether it did.
     *
     * @param refused whether no route has had a place for it that has not changed since
     */
    boolean insert(int q, long bound, boolean refused) {
        int companion = companions.slotFor(q);
        if (companion == Companions.TORN) {
            return false;
        }
        boolean free = companion == Companions.FREE;
        places.begin(bound);
        round++;
        if (!free || !refused) {
            inRoutes(q, companion);
        }
        if (in.reloading && inNewTrip(q, companion)) {
            return true;
        }
        boolean mayOpen = free && !(manner.thrifty && places.found());
        if (mayOpen && newRoute.find(q, places.price)) {
            newRoute.open(q);
            return true;
        }
        if (free && !places.found() && bound == Insertion.NEVER && !manner.hurried) {
            anywhere(q);
        }
        return carryOut();
    }

    /** Looks for places in the prescribed route, or else in those of neighbours. */
    private void inRoutes(int q, int companion) {
        for (int p = in.first[q]; p < in.half[q]; p++) {
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                if (companion == Companions.FREE) {
                    inRoutesNear(p, d);
                } else {
                    places.look(companion, p, d);
                }
            }
        }
    }

    /** Puts it into a new trip of a route if that is better than the places found so far; returns whether it did. */
    private boolean inNewTrip(int q, int companion) {
        trips.findPair(q, companion, places.price);
        if (trips.price >= places.price) {
            return false;
        }
        trips.insert();
        return true;
    }

    private boolean carryOut() {
        if (!places.found()) {
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
        int home = routes.holds.homeSlot(in.request[p]);
        if (home != Slots.NONE) {
            seen[home] = round;
            looked++;
            places.look(home, p, d);
        }
        inRoutesNear(p, p, d);
        inRoutesNear(d, p, d);
    }

    /** Looks at the routes of the neighbours of {@code v}, nearest first, until none can be cheaper or all have been looked at. */
    private void inRoutesNear(int v, int p, int d) {
        int row = v * near.width;
        int end = row + (manner.hurried ? Math.min(HURRIED, near.width) : near.width);
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

    /** The last resort: looks at all routes, or only at those that have changed. */
    private void anywhere(int q) {
        boolean changed = manner.changedOnly();
        for (int p = in.first[q]; p < in.half[q]; p++) {
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                anywhere(p, d, changed);
            }
        }
    }

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
