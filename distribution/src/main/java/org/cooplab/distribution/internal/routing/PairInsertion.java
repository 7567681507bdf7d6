package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.internal.routing.Instance.LoadRule;

/**
 * Finds the cheapest place for both ends of a shipment, in the routes of their neighbours or in a new one.
 *
 * <p>For each place of the pickup the places of the delivery behind it are scanned once, carrying the departure as it is with the
 * pickup in the route: O(1) for each pair of places, O(length squared) for a route at worst. A scan ends where the vehicle would be
 * full or the rest of the route late.
 */
final class PairInsertion {

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final Neighbours near;
    private final Insertion insertion;
    private final RouteRules rules;
    private final Trips trips;
    private final Companions companions;
    private final Rng rng;
    private final int dimensions;
    private final boolean anchored;
    private final boolean byLegs;
    private final int[] seen;
    private int round;

    long blink;

    private long bestPrice;
    private int bestPickup;
    private int bestDelivery;
    private int pickupAfter;
    private int deliveryAfter;
    private int bestType;

    PairInsertion(Routes routes, Neighbours near, Insertion insertion, RouteRules rules, Trips trips, Rng rng) {
        in = routes.in;
        fleet = in.fleet;
        this.routes = routes;
        this.near = near;
        this.insertion = insertion;
        this.rules = rules;
        this.trips = trips;
        companions = new Companions(routes);
        this.rng = rng;
        dimensions = in.dimensions;
        anchored = in.anchors.any();
        byLegs = in.loadRule == LoadRule.LEGS;
        seen = new int[in.slots];
    }

    boolean insert(int q, long bound, boolean thrifty) {
        bestPrice = bound;
        pickupAfter = -1;
        bestType = -1;
        int companion = companions.slotFor(q);
        if (companion == Companions.TORN) {
            return false;
        }
        for (int p = in.first[q]; p < in.half[q]; p++) {
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                if (companion >= 0) {
                    inRoute(companion, p, d);
                } else {
                    round++;
                    int home = anchored ? in.anchors.home[q] : -1;
                    if (home >= 0 && routes.holds.continued[home] >= 0) {
                        seen[routes.holds.continued[home]] = round;
                        inRoute(routes.holds.continued[home], p, d);
                    }
                    inRoutesNear(p, p, d);
                    inRoutesNear(d, p, d);
                }
            }
        }
        if (in.reloading) {
            trips.findPair(q, companion, bestPrice);
            if (trips.price < bestPrice) {
                trips.insert();
                return true;
            }
        }
        if (companion < 0 && (!thrifty || pickupAfter < 0)) {
            for (int p = in.first[q]; p < in.half[q]; p++) {
                for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                    inNewRoute(p, d);
                }
            }
        }
        if (companion < 0 && pickupAfter < 0 && bestType < 0 && bound == Insertion.NEVER) {
            for (int p = in.first[q]; p < in.half[q]; p++) {
                for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                    anywhere(p, d);
                }
            }
        }
        if (bestType >= 0) {
            int opened = routes.open(bestType);
            int origin = Recreate.originFor(in, routes, q, bestType);
            if (origin >= 0) {
                routes.setOrigin(opened, origin);
            }
            pickupAfter = routes.startOf(opened);
            deliveryAfter = bestPickup;
        }
        if (pickupAfter < 0) {
            return false;
        }
        routes.link(bestPickup, pickupAfter);
        routes.link(bestDelivery, deliveryAfter);
        routes.refresh(routes.slot[bestPickup]);
        return true;
    }

    private void inRoutesNear(int v, int p, int d) {
        int row = v * near.width;
        for (int k = row; k < row + near.width; k++) {
            int u = near.list[k];
            if (u < 0) {
                return;
            }
            int r = routes.slot[u];
            if (r >= 0 && seen[r] != round) {
                seen[r] = round;
                inRoute(r, p, d);
            }
        }
    }

    private void anywhere(int p, int d) {
        for (int i = 0; i < routes.slots.activeCount; i++) {
            inRoute(routes.slots.active[i], p, d);
        }
    }

    private void inRoute(int r, int p, int d) {
        int t = routes.type[r];
        if (in.restricted && !in.allowed[in.request[p] * fleet.types + t]) {
            return;
        }
        if (fleet.tasks && routes.size[r] + 2 > fleet.maxTasks[t]) {
            return;
        }
        int end = routes.endOf(r);
        for (int a = routes.startOf(r); a != end; a = routes.succ[a]) {
            if (in.timed && routes.segments.departure[a] > in.close[p]) {
                return;
            }
            if (anchored && routes.holds.frozen[a]) {
                continue;
            }
            int b = routes.succ[a];
            long detour = routes.cost(t, a, p) + routes.cost(t, p, b) - routes.arc[a] - routes.holds.homeBonus(p, r);
            if (detour < bestPrice) {
                if (roomAfter(a, p, t)) {
                    scan(r, t, a, p, d, detour);
                }
            } else if (in.requests <= Chain.FEW) {
                // Where triangles do not hold, the delivery may pay for the detour of the pickup.
                together(r, t, a, b, p, d);
            }
        }
    }

    private boolean roomAfter(int a, int p, int t) {
        if (!byLegs) {
            return true;
        }
        for (int k = 0; k < dimensions; k++) {
            if (routes.segments.after[a * dimensions + k] + in.carry[p * dimensions + k]
                    > fleet.capacity[t * dimensions + k]) {
                return false;
            }
        }
        return true;
    }

    /** The pickup and right behind it the delivery. */
    private void together(int r, int t, int a, int b, int p, int d) {
        long price = routes.cost(t, a, p)
                + routes.cost(t, p, d)
                + routes.cost(t, d, b)
                - routes.arc[a]
                - routes.holds.homeBonus(p, r);
        if (price >= bestPrice || !roomAfter(a, p, t)) {
            return;
        }
        long departure = 0;
        long length = 0;
        long late = 0;
        if (in.timed) {
            long reach = routes.time(t, a, p);
            long begin = Math.max(routes.segments.departure[a] + reach, in.open[p]);
            if (begin > in.close[p]) {
                return;
            }
            departure = begin + in.service[p];
            if (fleet.durations) {
                length = routes.segments.headDuration[a] + reach;
                late = routes.segments.headLatest[a];
                long wait = Math.max(0, in.open[p] - length - late);
                late = Math.min(late, in.close[p] - length);
                length += wait + in.service[p];
            }
        }
        deliver(r, t, p, b, p, d, price, departure, length, late, a);
    }

    /** The pickup behind {@code a}, the delivery behind each later stop. */
    private void scan(int r, int t, int a, int p, int d, long detour) {
        together(r, t, a, routes.succ[a], p, d);
        long departure = 0;
        long length = 0;
        long late = 0;
        if (in.timed) {
            long reach = routes.time(t, a, p);
            long begin = Math.max(routes.segments.departure[a] + reach, in.open[p]);
            if (begin > in.close[p]) {
                return;
            }
            departure = begin + in.service[p];
            if (fleet.durations) {
                length = routes.segments.headDuration[a] + reach;
                late = routes.segments.headLatest[a];
                long wait = Math.max(0, in.open[p] - length - late);
                late = Math.min(late, in.close[p] - length);
                length += wait + in.service[p];
            }
        }
        int end = routes.endOf(r);
        int before = p;
        for (int x = routes.succ[a]; x != end; x = routes.succ[x]) {
            if (routes.isReload(x) || !roomAfter(x, p, t)) {
                return;
            }
            if (in.timed) {
                long reach = before == p ? routes.time(t, p, x) : routes.time[before];
                long begin = Math.max(departure + reach, routes.stops.open[x]);
                if (begin > routes.segments.latest[x]) {
                    return;
                }
                departure = begin + routes.stops.service[x];
                if (fleet.durations) {
                    length += reach;
                    long wait = Math.max(0, routes.stops.open[x] - length - late);
                    late = Math.min(late, routes.stops.close[x] - length);
                    length += wait + routes.stops.service[x];
                }
                if (departure > in.close[d]) {
                    return;
                }
            }
            int b = routes.succ[x];
            long price = detour + routes.cost(t, x, d) + routes.cost(t, d, b) - routes.arc[x];
            if (price < bestPrice) {
                deliver(r, t, x, b, p, d, price, departure, length, late, a);
            }
            before = x;
        }
    }

    /** Checks the delivery between {@code x} and {@code b} and remembers the pair of places if it is the best. */
    private void deliver(
            int r, int t, int x, int b, int p, int d, long arcs, long departure, long length, long late, int a) {
        long price = arcs;
        if (fleet.lengths && !shortEnough(r, t, a, p, x, d, b)) {
            return;
        }
        if (in.timed) {
            long reach = routes.time(t, x, d);
            long begin = Math.max(departure + reach, in.open[d]);
            if (begin > in.close[d]) {
                return;
            }
            long onward = routes.time(t, d, b);
            if (begin + in.service[d] + onward > routes.segments.latest[b]) {
                return;
            }
            if (fleet.durations) {
                long whole = length + reach;
                long wait = Math.max(0, in.open[d] - whole - late);
                long last = Math.min(late, in.close[d] - whole);
                whole += wait + in.service[d] + onward;
                whole += Math.max(0, routes.segments.tailEarliest[b] - whole - last) + routes.segments.tailDuration[b];
                if (whole > fleet.maxDuration[t]) {
                    return;
                }
                price += fleet.perDuration[t] * (whole - routes.duration[r]);
            }
        }
        if (in.exact && price < bestPrice) {
            rules.loadPair(r, a, p, x, d);
            price = rules.keep(t)
                    ? arcs + fleet.perDuration[t] * (rules.duration - routes.duration[r])
                    : Insertion.NEVER;
        }
        if (price < bestPrice && !rng.happens(blink) && !(anchored && x != p && routes.holds.frozen[x])) {
            bestPrice = price;
            bestPickup = p;
            bestDelivery = d;
            pickupAfter = a;
            deliveryAfter = x;
        }
    }

    private boolean shortEnough(int r, int t, int a, int p, int x, int d, int b) {
        Legs legs = fleet.legs[t];
        int[] at = routes.stops.location;
        long metres = routes.distance[r];
        long seconds = routes.driving[r];
        int afterPickup = x == p ? d : routes.succ[a];
        int afterA = routes.succ[a];
        boolean alone = routes.sentinel(a) && routes.sentinel(afterA);
        metres += legs.distance(at[a], at[p])
                + (long) legs.distance(at[p], at[afterPickup])
                - (alone ? 0 : legs.distance(at[a], at[afterA]));
        seconds += legs.duration(at[a], at[p])
                + (long) legs.duration(at[p], at[afterPickup])
                - (alone ? 0 : legs.duration(at[a], at[afterA]));
        if (x == p) {
            metres += legs.distance(at[d], at[b]);
            seconds += legs.duration(at[d], at[b]);
        } else {
            metres += legs.distance(at[x], at[d]) + (long) legs.distance(at[d], at[b]) - legs.distance(at[x], at[b]);
            seconds += legs.duration(at[x], at[d]) + (long) legs.duration(at[d], at[b]) - legs.duration(at[x], at[b]);
        }
        return metres <= fleet.maxDistance[t] && seconds <= fleet.maxDriving[t];
    }

    private void inNewRoute(int p, int d) {
        for (int t = 0; t < fleet.types; t++) {
            if (routes.slots.mayOpen(t)) {
                long bound = bestPrice == Insertion.NEVER ? bestPrice : bestPrice + in.anchors.stability;
                long price = insertion.pricePairAlone(p, d, t, bound);
                if (in.exact && price < bound) {
                    rules.clear();
                    rules.add(p);
                    rules.add(d);
                    price = rules.keep(t) ? rules.cost : Insertion.NEVER;
                }
                if (price < Insertion.NEVER && Recreate.originFor(in, routes, in.request[p], t) >= 0) {
                    price -= in.anchors.stability;
                }
                if (price < bestPrice && !(fleet.types > 1 && rng.happens(Recreate.TYPE_BLINK))) {
                    bestPrice = price;
                    bestPickup = p;
                    bestDelivery = d;
                    bestType = t;
                }
            }
        }
    }
}
