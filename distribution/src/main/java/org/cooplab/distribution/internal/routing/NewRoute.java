package org.cooplab.distribution.internal.routing;

/**
 * The cheapest new route for one request alone, O(1) for each type of vehicle. A type is overlooked with some probability, so
 * that routes do not always begin with the same.
 */
final class NewRoute {

    /** Probability of overlooking a type: a fifth, in units of 2^-31. */
    private static final long BLINK = 429_496_730;

    /** Found: the type, what it costs, and whom it serves. */
    private int type;

    private long least;
    private int pickup;
    private int delivery;

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final RouteRules rules;
    private final Rng rng;

    /** The route that is priced: where it has come to, and how far it is to there. */
    private Legs legs;

    private int at;
    private long distance;
    private long driving;
    private long working;

    /** Its earliest departure from there, and how long it lasts at least. */
    private long departure;

    private final Stretch stretch = new Stretch();

    NewRoute(Routes routes, RouteRules rules, Rng rng) {
        this.routes = routes;
        this.rules = rules;
        this.rng = rng;
        in = routes.in;
        fleet = in.fleet;
        legs = fleet.legs[0];
    }

    /** Looks for a route for request {@code q} that costs less than {@code bound}; returns whether there is one. */
    boolean find(int q, long bound) {
        least = bound;
        type = -1;
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (in.isShipment(q)) {
                for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                    look(q, v, d);
                }
            } else {
                look(q, v, Stops.NONE);
            }
        }
        return type >= 0;
    }

    private void look(int q, int v, int d) {
        for (int t = 0; t < fleet.types; t++) {
            if (routes.slots.mayOpen(t)) {
                look(q, v, d, t);
            }
        }
    }

    private void look(int q, int v, int d, int t) {
        long bound = least == Insertion.NEVER ? least : least + in.anchors.stability;
        long cost = price(v, d, t, bound);
        if (in.exact && cost < bound) {
            rules.clear();
            rules.add(v);
            if (d != Stops.NONE) {
                rules.add(d);
            }
            cost = rules.keep(t) ? rules.cost : Insertion.NEVER;
        }
        if (cost < Insertion.NEVER && origin(q, t) != Anchors.NONE) {
            cost -= in.anchors.stability;
        }
        if (cost < least && !(fleet.types > 1 && rng.happens(BLINK))) {
            least = cost;
            type = t;
            pickup = v;
            delivery = d;
        }
    }

    /** Opens what was found for request {@code q}. */
    void open(int q) {
        int r = routes.open(type);
        int origin = origin(q, type);
        if (origin != Anchors.NONE) {
            routes.setOrigin(r, origin);
        }
        routes.link(pickup, routes.startOf(r));
        if (delivery != Stops.NONE) {
            routes.link(delivery, pickup);
        }
        routes.refresh(r);
    }

    /** Returns the initial route that a new route of type {@code t} for request {@code q} would continue, or {@link Anchors#NONE}. */
    private int origin(int q, int t) {
        int home = in.anchors.home[q];
        boolean may = home >= 0
                && routes.holds.continued[home] < 0
                && in.anchors.type[home] == t
                && in.anchors.fixed(home) == 0;
        return may ? home : Anchors.NONE;
    }

    /** Returns whether some vehicle could serve request {@code q} if it had nothing else to do, as far as O(1) tells. */
    boolean fits(int q) {
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (!in.isShipment(q) && fits(v, Stops.NONE)) {
                return true;
            }
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                if (fits(v, d)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fits(int v, int d) {
        for (int t = 0; t < fleet.types; t++) {
            if (price(v, d, t, Insertion.NEVER) < Insertion.NEVER) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns what a route of type {@code t} costs that serves the job of node {@code v} alone, or the shipment from there to
     * {@code d}; {@link Insertion#NEVER} if it may not or is not below {@code bound}.
     */
    long price(int v, int d, int t, long bound) {
        if (!admits(v, d, t)) {
            return Insertion.NEVER;
        }
        drive(v, d, t);
        if (distance > fleet.maxDistance[t] || driving > fleet.maxDriving[t]) {
            return Insertion.NEVER;
        }
        long cost = fleet.fixed[t]
                + fleet.perDistance[t] * distance
                + fleet.perDriving[t] * driving
                + fleet.perWork[t] * working;
        if (cost >= bound || (in.timed && !isInTime(v, d, t))) {
            return Insertion.NEVER;
        }
        cost += fleet.perDuration[t] * stretch.duration;
        return cost < bound ? cost : Insertion.NEVER;
    }

    private boolean admits(int v, int d, int t) {
        boolean single = d == Stops.NONE;
        if (in.restricted && !(in.allowed[v * fleet.types + t] && (single || in.allowed[d * fleet.types + t]))) {
            return false;
        }
        if (fleet.maxTasks[t] < (single ? 1 : 2)) {
            return false;
        }
        for (int k = 0; k < in.dimensions; k++) {
            int cell = v * in.dimensions + k;
            long load = single ? Math.max(in.drop[cell], in.take[cell]) : in.carry[cell];
            if (load > fleet.capacity[t * in.dimensions + k]) {
                return false;
            }
        }
        return true;
    }

    private void drive(int v, int d, int t) {
        legs = fleet.legs[t];
        at = fleet.start[t];
        distance = 0;
        driving = 0;
        working = 0;
        driveTo(v);
        if (d != Stops.NONE) {
            driveTo(d);
        }
        leg(fleet.end[t]);
    }

    private void driveTo(int v) {
        working += in.work(v, at != in.location[v]);
        leg(in.location[v]);
    }

    private void leg(int to) {
        distance += legs.distance(at, to);
        driving += legs.duration(at, to);
        at = to;
    }

    private boolean isInTime(int v, int d, int t) {
        at = fleet.start[t];
        departure = fleet.open[t];
        stretch.start(fleet.close[t]);
        if (!serve(v) || (d != Stops.NONE && !serve(d))) {
            return false;
        }
        int home = legs.duration(at, fleet.end[t]);
        stretch.drive(home);
        return departure + home <= fleet.close[t] && stretch.duration <= fleet.maxDuration[t];
    }

    /** Goes to a node and serves it; returns whether it is reached in time. */
    private boolean serve(int v) {
        int to = in.location[v];
        long reach = legs.duration(at, to) + (at != to ? in.setup[v] : 0);
        long begin = Math.max(departure + reach, in.open[v]);
        at = to;
        departure = begin + in.service[v];
        stretch.serve(reach, in.open[v], in.close[v], in.service[v]);
        return begin <= in.close[v];
    }
}
