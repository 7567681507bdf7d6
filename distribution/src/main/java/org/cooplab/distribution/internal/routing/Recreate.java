package org.cooplab.distribution.internal.routing;

/**
 * Puts the pending requests back, one after another, each at its cheapest place among the routes of its neighbours or in a new
 * route: greedy insertion with blinks, the recreate of SISR. A blink overlooks a better place with a small probability, drawn only
 * when a place would be the best so far.
 */
final class Recreate {

    /**
     * A neighbour further than the best price divided by this is not looked at any more. At 1 the search was faster and worse (legs
     * longer than the price are common with windows), at 0 better only without windows and a third as fast.
     */
    static final double CUT = 0.3;

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final Absentees absent;
    private final Insertion insertion;
    private final PairInsertion pairs;
    final NewRoute newRoute;
    private final BarePlaces places;
    private final Rng rng;

    final Manner manner;

    private final Upgrades upgrades;
    private final RouteRules rules;
    private final Trips trips;
    private final Companions companions;

    /** Whether a full route may become a larger type; if not, a new route is more likely. */
    boolean upgrading;

    private final boolean anchored;
    private final boolean mirrored;

    private final long leastPerDistance;
    private final Legs legs;

    private long bestPrice;
    private int bestNode;
    private int bestAfter;
    private int bestKind;

    Recreate(
            Routes routes,
            Neighbours near,
            Absentees absent,
            Upgrades upgrades,
            RouteRules rules,
            Trips trips,
            Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        this.absent = absent;
        this.rng = rng;
        this.upgrades = upgrades;
        this.rules = rules;
        this.trips = trips;
        companions = new Companions(routes);
        manner = new Manner(in, rng);
        upgrading = in.mixed;
        anchored = in.anchors.any();
        mirrored = in.fleet.mirrored;
        leastPerDistance = in.fleet.leastPerDistance;
        legs = in.fleet.legs[0];
        insertion = new Insertion(routes);
        places = new BarePlaces(routes, near, insertion, rng);
        newRoute = new NewRoute(routes, rules, rng);
        pairs = new PairInsertion(routes, near, rules, trips, newRoute, companions, manner, rng);
    }

    /**
     * Inserts request {@code q} at its cheapest place, if that costs less than {@code bound}; returns whether it did. While routes are
     * spared, one of a few left out has been refused by all of them, for it has been asked for in each iteration: places are looked for
     * in those that have changed.
     */
    boolean insert(int q, long bound) {
        boolean refused = manner.thrifty
                && bound == Insertion.NEVER
                && !upgrading
                && absent.count <= Ruin.CALLED
                && absent.has(q);
        if (in.isShipment(q)) {
            return pairs.insert(q, bound, refused);
        }
        int companion = companions.slotFor(q);
        if (companion == Companions.TORN) {
            return false;
        }
        boolean free = companion == Companions.FREE;
        forget(bound);
        inRoutes(q, companion, refused);
        boolean newTrip = in.reloading && inNewTrip(q, companion);
        boolean found = newTrip || bestAfter != Stops.NONE;
        if (free && !(manner.thrifty && found) && newRoute.find(q, bestPrice)) {
            newRoute.open(q);
            return true;
        }
        if (newTrip) {
            trips.insert();
            return true;
        }
        if (free && !found && bound == Insertion.NEVER && !manner.hurried) {
            anywhere(q);
        }
        if (bestAfter == Stops.NONE) {
            return false;
        }
        put();
        return true;
    }

    private void forget(long bound) {
        bestPrice = bound;
        bestAfter = Stops.NONE;
        if (upgrading) {
            upgrades.forget();
        }
    }

    /** Looks for places in the prescribed route, or else beside neighbours and in the route of the initial plan. */
    private void inRoutes(int q, int companion, boolean refused) {
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (companion >= 0) {
                inRoute(v, companion);
            } else if (!refused) {
                besideNeighbours(v);
                int home = routes.holds.homeSlot(q);
                if (home != Slots.NONE) {
                    inRoute(v, home);
                }
            }
        }
    }

    /** Returns whether a new trip of a route is better than the places found so far. */
    private boolean inNewTrip(int q, int companion) {
        trips.find(q, near, companion, bestPrice);
        if (trips.price >= bestPrice || rng.happens(manner.blink)) {
            return false;
        }
        bestPrice = trips.price;
        return true;
    }

    private void put() {
        int r = routes.slot[bestAfter];
        boolean changed = bestKind != routes.type[r];
        if (changed) {
            routes.retype(r, bestKind);
        }
        routes.link(bestNode, bestAfter);
        if (changed) {
            routes.refresh(r);
        } else {
            routes.refreshAround(bestNode);
        }
    }

    /**
     * Looks at the places beside the neighbours of {@code v}, nearest first; of the two ends of a leg the nearer one speaks for it.
     * Stops where neighbours are further than about three times what the best place costs: only a leg longer still could do better.
     */
    private void besideNeighbours(int v) {
        if (in.bare) {
            places.find(v, bestPrice, manner.blink);
            if (places.found()) {
                bestPrice = places.price;
                bestNode = v;
                bestAfter = places.after;
                bestKind = routes.type[routes.slot[bestAfter]];
            }
            return;
        }
        int row = v * near.width;
        int end = row + near.width;
        int[] list = near.list;
        int[] slot = routes.slot;
        for (int k = row; k < end; k++) {
            int u = list[k];
            if (u < 0 || near.distance[k] * leastPerDistance * CUT - in.anchors.stability > bestPrice) {
                return;
            }
            int r = slot[u];
            if (r < 0) {
                continue;
            }
            int t = routes.type[r];
            long extra = anchored ? -routes.holds.homeBonus(v, r) : 0;
            if (!insertion.hasRoom(r, v)) {
                if (!upgrading || !upgrades.find(r, v)) {
                    continue;
                }
                t = upgrades.type[r];
                extra += upgrades.extra[r];
            }
            if (!insertion.admits(r, v)) {
                continue;
            }
            if (mirrored) {
                besideMirrored(v, u, r, t, extra, near.distance[k], near.order[k]);
            } else {
                if ((near.order[k] & Neighbours.BEHIND) != 0) {
                    consider(v, u, r, t, extra);
                }
                if (routes.sentinel(routes.pred[u])) {
                    consider(v, routes.pred[u], r, t, extra);
                }
            }
        }
    }

    /**
     * The places before and behind neighbour {@code u}. If the other end of the leg is further from {@code v} than {@code u}, a
     * detour costs at least twice the distance less the leg; if it is nearer, it has spoken already.
     */
    private void besideMirrored(int v, int u, int r, int t, long extra, int distance, int order) {
        int here = in.location[v];
        long unit = in.fleet.perDistance[t];
        long least = extra + 2 * unit * distance;
        int b = routes.succ[u];
        long leg = legOf(u, t, r);
        if ((order & Neighbours.BEHIND) != 0 && (least - leg < bestPrice || routes.sentinel(b))) {
            int onward = legs.distance(here, routes.stops.location[b]);
            if (onward >= distance || routes.sentinel(b)) {
                long delta = extra + unit * (distance + (long) onward) - leg;
                if (delta < bestPrice) {
                    consider(v, u, b, r, t, delta);
                }
            }
        }
        if ((order & Neighbours.BEFORE) == 0) {
            return;
        }
        int a = routes.pred[u];
        leg = legOf(a, t, r);
        if (least - leg < bestPrice || routes.sentinel(a)) {
            int reach = legs.distance(here, routes.stops.location[a]);
            if (reach > distance || routes.sentinel(a)) {
                long delta = extra + unit * (distance + (long) reach) - leg;
                if (delta < bestPrice) {
                    consider(v, a, u, r, t, delta);
                }
            }
        }
    }

    /** Returns what the leg behind {@code a} costs once its route has type {@code t}. */
    private long legOf(int a, int t, int r) {
        return t == routes.type[r] ? routes.arc[a] : routes.cost(t, a, routes.succ[a]);
    }

    private void consider(int v, int a, int r, int t, long extra) {
        int b = routes.succ[a];
        long delta = extra + routes.cost(t, a, v) + routes.cost(t, v, b) - legOf(a, t, r);
        if (delta < bestPrice) {
            consider(v, a, b, r, t, delta);
        }
    }

    private void consider(int v, int a, int b, int r, int t, long delta) {
        if (anchored && routes.holds.frozen[a]) {
            return;
        }
        long price = insertion.price(v, a, b, r, t, delta, bestPrice);
        if (in.exact && price < bestPrice) {
            rules.loadWith(r, a, v, Stops.NONE, Stops.NONE);
            price = rules.keep(t)
                    ? delta + in.fleet.perDuration[t] * (rules.duration - routes.duration[r])
                    : Insertion.NEVER;
        }
        if (price < bestPrice && !rng.happens(manner.blink)) {
            bestPrice = price;
            bestNode = v;
            bestAfter = a;
            bestKind = t;
        }
    }

    /** The last resort: looks at every position of all routes, or only of those that have changed, O(stops). */
    private void anywhere(int q) {
        for (int v = in.first[q]; v < in.half[q]; v++) {
            boolean changedOnly = manner.changedOnly();
            int[] slots = changedOnly ? routes.touched : routes.slots.active;
            int count = changedOnly ? routes.touchedCount : routes.slots.activeCount;
            for (int i = 0; i < count; i++) {
                if (routes.totals.size[slots[i]] > 0) {
                    inRoute(v, slots[i]);
                }
            }
        }
    }

    private void inRoute(int v, int r) {
        if (insertion.hasRoom(r, v) && insertion.admits(r, v)) {
            int end = routes.endOf(r);
            for (int a = routes.startOf(r); a != end; a = routes.succ[a]) {
                consider(v, a, r, routes.type[r], anchored ? -routes.holds.homeBonus(v, r) : 0);
            }
        }
    }
}
