package org.cooplab.distribution.internal.routing;

/**
 * The cheapest places for both ends of a shipment in one route after another: the kernel of {@link PairInsertion}.
 *
 * <p>A route is walked three times, and each walk is left as soon as the next cannot matter. First the places where the pickup
 * alone can be, with its detour. Then those where the delivery alone can be, and for each place the cheapest from there on. Only
 * a pickup whose detour and the cheapest delivery behind it are below the best price is looked at closely: the deliveries behind
 * it are scanned with the times and loads as they are with the pickup on board, O(1) for each. A walk is O(length); few pickups are
 * left for the last one, so that O(length squared) remains for the worst case alone.
 *
 * <p>What is dropped early supposes that a stop more never makes a route shorter. Where requests are few this is not supposed, for
 * matrices may say otherwise: see {@link #thorough}.
 *
 * <p>Positions are counted from the start of the route; {@code at[i]} is the node there. Allocates nothing per call.
 */
final class PairPlaces {

    /** Found: the best price so far, at first the bound, and where it is, if {@link #found}. */
    long price;

    int pickup;
    int delivery;
    int pickupAfter;
    int deliveryAfter;

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final Stops stops;
    private final Segments segments;
    private final RouteTotals totals;
    private final RouteRules rules;
    private final Rng rng;
    private final long blink;
    private final int dimensions;
    private final boolean anchored;
    private final boolean byLegs;
    private final boolean turnable;

    /** Whether every place is looked at closely, so that a pickup may cost more than the best if its delivery makes up for it. */
    private final boolean thorough;

    private final int[] at;

    /** Positions where the pickup can be, and what they cost. */
    private final int[] candidates;

    private int candidateCount;
    private final long[] pickupDetour;

    /** What the delivery costs behind a position if the pickup is elsewhere, and the least of that from a position on. */
    private final long[] deliveryDetour;

    private final long[] cheapest;

    /** One past the last position behind which the delivery can be. */
    private int end;

    /** The least the pickup costs in this route, and its earliest departure. */
    private long leastPickup;

    private long earliestLeave;

    /** Departure from the stop before, in the route with the pickup. */
    private long departure;

    /** That route so far, and with the delivery. */
    private final Stretch stretch = new Stretch();

    private final Stretch whole = new Stretch();

    /** Looks for places; {@code blink} is the probability of overlooking a better one, in units of 2^-31. */
    PairPlaces(Routes routes, RouteRules rules, Rng rng, long blink) {
        this.routes = routes;
        stops = routes.stops;
        segments = routes.segments;
        totals = routes.totals;
        this.rules = rules;
        this.rng = rng;
        this.blink = blink;
        in = routes.in;
        fleet = in.fleet;
        dimensions = in.dimensions;
        anchored = in.anchors.any();
        byLegs = in.byLegs;
        turnable = !fleet.working;
        thorough = in.few;
        int most = routes.succ.length + 1;
        at = new int[most];
        candidates = new int[most];
        pickupDetour = new long[most];
        deliveryDetour = new long[most];
        cheapest = new long[most];
    }

    /** Forgets what was found; only what is cheaper than {@code bound} will be. */
    void begin(long bound) {
        price = bound;
        pickupAfter = Stops.NONE;
    }

    /** Returns whether there is a place. */
    boolean found() {
        return pickupAfter != Stops.NONE;
    }

    /** Looks for a cheaper place in the route of slot {@code r} for pickup node {@code p} and delivery node {@code d}. */
    void look(int r, int p, int d) {
        int t = routes.type[r];
        if (in.restricted && !(in.allowed[p * fleet.types + t] && in.allowed[d * fleet.types + t])) {
            return;
        }
        if (fleet.tasks && totals.size[r] + 2 > fleet.maxTasks[t]) {
            return;
        }
        findPickups(r, t, p);
        if (candidateCount == 0 || !findDeliveries(r, t, p, d)) {
            return;
        }
        long between = routes.cost(t, p, d);
        for (int k = 0; k < candidateCount; k++) {
            int i = candidates[k];
            long detour = pickupDetour[i];
            if (detour < price || thorough) {
                together(r, t, i, p, d, between);
                if (thorough || cheapest[i + 1] < left(detour)) {
                    apart(r, t, i, p, d);
                }
            }
        }
    }

    /** Returns what the delivery may cost if the pickup costs {@code detour}. */
    private long left(long detour) {
        return price == Insertion.NEVER ? Insertion.NEVER : price - detour;
    }

    /** Finds the positions where the pickup alone is in time, has room and is cheaper than the best pair. */
    private void findPickups(int r, int t, int p) {
        candidateCount = 0;
        leastPickup = Insertion.NEVER;
        earliestLeave = Insertion.NEVER;
        long soonest = in.open[p] + in.service[p];
        int last = routes.endOf(r);
        long bonus = routes.holds.homeBonus(p, r);
        int i = 0;
        for (int a = routes.startOf(r); a != last; i++) {
            int b = routes.succ[a];
            at[i] = a;
            if (in.timed && segments.departure[a] > in.close[p]) {
                break;
            }
            boolean tooLate = in.timed && segments.latest[b] < soonest && !thorough;
            if (!tooLate && !(anchored && routes.holds.frozen[a])) {
                long detour = costInto(t, a, p) + routes.cost(t, p, b) - routes.arc[a] - bonus;
                if ((detour < price || thorough) && roomAfter(a, p, t) && pickupInTime(t, a, p, b)) {
                    pickupDetour[i] = detour;
                    leastPickup = Math.min(leastPickup, detour);
                    candidates[candidateCount++] = i;
                }
            }
            a = b;
        }
    }

    private boolean pickupInTime(int t, int a, int p, int b) {
        if (!in.timed) {
            return true;
        }
        long begin = Math.max(segments.departure[a] + timeInto(t, a, p), in.open[p]);
        if (begin > in.close[p]) {
            return false;
        }
        long leave = begin + in.service[p];
        if (!thorough && leave + routes.time(t, p, b) > segments.latest[b]) {
            return false;
        }
        earliestLeave = Math.min(earliestLeave, leave);
        return true;
    }

    /** Finds what the delivery alone costs behind each position from the first pickup on; returns whether it can be anywhere. */
    private boolean findDeliveries(int r, int t, int p, int d) {
        long soonest = 0;
        if (in.timed) {
            soonest = Math.max(in.open[d], earliestLeave + routes.time(t, p, d));
            if (soonest > in.close[d] && !thorough) {
                return false;
            }
            soonest = (thorough ? in.open[d] : soonest) + in.service[d];
        }
        int last = routes.endOf(r);
        int i = candidates[0];
        long room = thorough ? Insertion.NEVER : left(leastPickup);
        for (int x = at[i]; x != last; i++) {
            int b = routes.succ[x];
            at[i] = x;
            if (in.timed && segments.departure[x] > in.close[d]) {
                break;
            }
            deliveryDetour[i] = Insertion.NEVER;
            if (!in.timed || segments.latest[b] >= soonest || thorough) {
                long detour = costInto(t, x, d) + routes.cost(t, d, b) - routes.arc[x];
                if (detour < room && deliveryInTime(t, x, d, b)) {
                    deliveryDetour[i] = detour;
                }
            }
            x = b;
        }
        end = i;
        cheapest[end] = Insertion.NEVER;
        for (int k = end - 1; k >= candidates[0]; k--) {
            cheapest[k] = Math.min(deliveryDetour[k], cheapest[k + 1]);
        }
        // positions of pickups behind the last of the delivery
        for (int k = candidateCount - 1; k >= 0 && candidates[k] >= end; k--) {
            candidateCount = k;
        }
        return true;
    }

    private boolean deliveryInTime(int t, int x, int d, int b) {
        if (!in.timed || thorough) {
            return true;
        }
        long begin = Math.max(segments.departure[x] + timeInto(t, x, d), in.open[d]);
        return begin <= in.close[d] && begin + in.service[d] + routes.time(t, d, b) <= segments.latest[b];
    }

    private boolean roomAfter(int a, int p, int t) {
        if (!byLegs) {
            return true;
        }
        for (int k = 0; k < dimensions; k++) {
            if (segments.after[a * dimensions + k] + in.carry[p * dimensions + k]
                    > fleet.capacity[t * dimensions + k]) {
                return false;
            }
        }
        return true;
    }

    /** Begins the route with the pickup behind {@code a}. */
    private boolean pickUp(int t, int a, int p) {
        if (!in.timed) {
            return true;
        }
        long reach = timeInto(t, a, p);
        long begin = Math.max(segments.departure[a] + reach, in.open[p]);
        if (begin > in.close[p]) {
            return false;
        }
        departure = begin + in.service[p];
        if (fleet.durations) {
            stretch.head(segments, a);
            stretch.serve(reach, in.open[p], in.close[p], in.service[p]);
        }
        return true;
    }

    /** The pickup at position {@code i} and right behind it the delivery. */
    private void together(int r, int t, int i, int p, int d, long between) {
        int a = at[i];
        int b = routes.succ[a];
        long arcs = costInto(t, a, p) + between + routes.cost(t, d, b) - routes.arc[a] - routes.holds.homeBonus(p, r);
        if (arcs < price && pickUp(t, a, p)) {
            deliver(r, t, a, p, p, d, b, arcs);
        }
    }

    /** The pickup at position {@code i}, the delivery behind each later stop. */
    private void apart(int r, int t, int i, int p, int d) {
        if (!pickUp(t, at[i], p)) {
            return;
        }
        long detour = pickupDetour[i];
        int before = p;
        for (int k = i + 1; k < end; k++) {
            int x = at[k];
            if (routes.isReload(x) || !roomAfter(x, p, t) || (!thorough && cheapest[k] >= left(detour))) {
                return;
            }
            if (in.timed) {
                long reach = before == p ? routes.time(t, p, x) : routes.time[before];
                long begin = Math.max(departure + reach, stops.open[x]);
                if (begin > segments.latest[x]) {
                    return;
                }
                departure = begin + stops.service[x];
                if (fleet.durations) {
                    stretch.serve(reach, stops.open[x], stops.close[x], stops.service[x]);
                }
                if (departure > in.close[d]) {
                    return;
                }
            }
            if (deliveryDetour[k] < left(detour)) {
                deliver(r, t, at[i], p, x, d, routes.succ[x], detour + deliveryDetour[k]);
            }
            before = x;
        }
    }

    /** Checks the pickup behind {@code a} and the delivery between {@code x} and {@code b}; remembers them if they are the best. */
    private void deliver(int r, int t, int a, int p, int x, int d, int b, long arcs) {
        long cost = arcs;
        if (fleet.lengths && !shortEnough(r, t, a, p, x, d, b)) {
            return;
        }
        if (in.timed) {
            long reach = timeInto(t, x, d);
            long begin = Math.max(departure + reach, in.open[d]);
            if (begin > in.close[d]) {
                return;
            }
            long onward = routes.time(t, d, b);
            if (begin + in.service[d] + onward > segments.latest[b]) {
                return;
            }
            if (fleet.durations) {
                whole.copy(stretch);
                whole.serve(reach, in.open[d], in.close[d], in.service[d]);
                long duration = whole.with(segments, b, onward);
                if (duration > fleet.maxDuration[t]) {
                    return;
                }
                cost += fleet.perDuration[t] * (duration - routes.duration[r]);
            }
        }
        if (in.exact && cost < price) {
            rules.loadPair(r, a, p, x, d);
            cost = rules.keep(t)
                    ? arcs + fleet.perDuration[t] * (rules.duration - routes.duration[r])
                    : Insertion.NEVER;
        }
        if (cost < price && !rng.happens(blink) && !(anchored && x != p && routes.holds.frozen[x])) {
            price = cost;
            pickup = p;
            delivery = d;
            pickupAfter = a;
            deliveryAfter = x;
        }
    }

    private boolean shortEnough(int r, int t, int a, int p, int x, int d, int b) {
        int next = routes.succ[a];
        long metres = totals.extraDistance(t, a, p, next) + totals.extraDistance(t, x, d, b);
        long seconds = totals.extraDriving(t, a, p, next) + totals.extraDriving(t, x, d, b);
        return totals.distance[r] + metres <= fleet.maxDistance[t]
                && totals.driving[r] + seconds <= fleet.maxDriving[t];
    }

    /** The cost of the leg from {@code a} to {@code v}, read in the row of {@code v} if the way back is as long: that row is at hand. */
    private long costInto(int t, int a, int v) {
        return turnable && fleet.legs[t].symmetric ? routes.cost(t, v, a) : routes.cost(t, a, v);
    }

    private long timeInto(int t, int a, int v) {
        Legs legs = fleet.legs[t];
        int from = stops.location[a];
        int to = in.location[v];
        long leg = legs.symmetric ? legs.duration(to, from) : legs.duration(from, to);
        return in.setups && from != to ? leg + in.setup[v] : leg;
    }
}
