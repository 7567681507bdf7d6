package org.cooplab.distribution.internal.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The times of one route: puts what its stops, its type and the plan it continues say about time into a {@link Schedule}, and
 * chooses the order of its breaks. Reused for many routes; not thread-safe.
 */
final class RouteTimes {

    final Schedule schedule = new Schedule();

    /** Whether more stops are to follow: then the way to the depot is left out. */
    boolean unfinished;

    /** The breaks that are fixed while a route is made that continues an initial one; afterwards its stops tell. */
    @Nullable
    FixedPauses making;

    /** Found: the breaks in the order in which they are taken. */
    List<Pause> breaks = List.of();

    /** Found: the least duration, or 0 if nobody asks for it. */
    long duration;

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final Stops places;
    private final @Nullable Precedence precedence;

    /** As which element a request is picked up, if it is in this round. */
    private final int[] pickup;

    private final int[] pickedUpIn;
    private int round;

    RouteTimes(Routes routes, @Nullable Precedence precedence) {
        this.routes = routes;
        this.precedence = precedence;
        in = routes.in;
        fleet = in.fleet;
        places = routes.stops;
        pickup = new int[in.requests];
        pickedUpIn = new int[in.requests];
        schedule.burdens = fleet.burdened ? new Burdens(in) : null;
    }

    /**
     * Finds the times of a route of type {@code t} with the first {@code count} of {@code stops}; if {@code near} and there are no
     * breaks, with a start as near to 0 as is no loss. Returns whether there are any.
     */
    boolean find(int t, int[] stops, int count, boolean near) {
        fill(t, stops, count);
        if (in.released) {
            release(stops, count);
        }
        if (in.perishable) {
            limit(stops, count);
        }
        List<List<Pause>> orders = fleet.breaks.get(t);
        if (fleet.pauses) {
            FixedPauses fixed = fixedPauses(stops, count);
            orders = fixed == null ? orders : fixed.orders;
            seal(fixed, stops, count);
        }
        breaks = orders.size() == 1 ? orders.get(0) : schedule.best(orders, fleet.durations);
        if (near && breaks.isEmpty()) {
            schedule.open[0] = Math.max(schedule.open[0], Math.min(0, schedule.latestStart()));
        }
        if (!schedule.earliest(breaks)) {
            return false;
        }
        duration = fleet.durations || near ? shortest() : 0;
        return true;
    }

    private long shortest() {
        return breaks.isEmpty() || !fleet.durations ? schedule.latest(breaks) : schedule.shortest(breaks);
    }

    private void fill(int t, int[] stops, int count) {
        Legs legs = fleet.legs[t];
        schedule.room(count + 2);
        schedule.unfinished = unfinished;
        schedule.element(0, 0, 0, fleet.open[t], fleet.close[t], 0);
        int here = fleet.start[t];
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            int there = places.location[v];
            long setup = here == there ? 0 : places.setup[v];
            schedule.element(
                    i + 1, legs.duration(here, there), setup, places.open[v], places.close[v], places.service[v]);
            here = there;
        }
        schedule.element(count + 1, legs.duration(here, end(t)), 0, fleet.open[t], fleet.close[t], 0);
    }

    /** Returns where a route of type {@code t} ends. */
    int end(int t) {
        return unfinished ? fleet.legs[t].nowhere : fleet.end[t];
    }

    /** No trip begins before all it carries is released. */
    private void release(int[] stops, int count) {
        int trip = 0;
        for (int i = 0; i < count; i++) {
            if (stops[i] < in.nodes) {
                schedule.open[trip] = Math.max(schedule.open[trip], in.release[in.request[stops[i]]]);
            } else {
                trip = i + 1;
            }
        }
    }

    /** No shipment is on board for too long. */
    private void limit(int[] stops, int count) {
        round++;
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            int q = v < in.nodes ? in.request[v] : -1;
            if (q < 0 || in.maxOnBoard[q] >= Fleet.UNLIMITED) {
                continue;
            }
            if (v < in.half[q]) {
                pickup[q] = i + 1;
                pickedUpIn[q] = round;
            } else if (pickedUpIn[q] == round) {
                schedule.limit(pickup[q], i + 1, in.maxOnBoard[q]);
            }
        }
    }

    /** No break comes where the initial plan or a relation lets nothing come between, or where too much is on board. */
    private void seal(@Nullable FixedPauses fixed, int[] stops, int count) {
        if (fixed != null) {
            fixed.seal(schedule, count);
        }
        if (precedence != null) {
            precedence.seal(schedule, stops, count);
        }
        if (schedule.burdens != null) {
            schedule.burdens.load(stops, count);
        }
    }

    private @Nullable FixedPauses fixedPauses(int[] stops, int count) {
        if (making != null || !in.anchors.any() || count == 0 || !routes.holds.locked[stops[0]]) {
            return making;
        }
        return in.anchors.pauses.get(routes.holds.origin[routes.slot[stops[0]]]);
    }
}
