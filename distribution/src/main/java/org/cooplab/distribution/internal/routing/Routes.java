package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The current plan of a chain: linked routes that change stop by stop, with their costs, and a log to take changes back.
 *
 * <p>Layout: stop {@code v} is followed by {@code succ[v]}; slot {@code r} holds one route between its own two sentinels
 * {@code startOf(r)} and {@code endOf(r)}. {@code slot[v]} is {@link Slots#NONE} while {@code v} is in no route. Which slots are in use is in
 * {@link Slots}, what the stops are in {@link Stops}, what they know of head and tail of their route in {@link Segments}, what a
 * route adds up to in {@link RouteTotals}, and what an initial plan forbids in {@link Holds}.
 *
 * <p>Invariants between operations: {@code cost} is the sum of fixed costs, arcs and durations of all routes; an empty route does
 * not exist (removing its last task closes the slot); all routes keep all rules.
 *
 * <p>Complexity: linking and unlinking O(1); {@link #refresh} O(length of the route); {@link #undo} as much as was done.
 */
final class Routes {

    final Instance in;
    final Fleet fleet;
    final Stops stops;
    final Slots slots;
    final Holds holds;
    final RouteTotals totals;
    final Segments segments;

    final int[] succ;
    final int[] pred;
    final int[] slot;

    /** Cost of the leg from a stop to its successor and of the work there; 0 between the sentinels of an empty route. */
    final long[] arc;

    /** Time from the departure of a stop to the earliest service of its successor: leg and set-up. */
    final long[] time;

    /** By slot. */
    final int[] type;

    final long[] duration;

    /** Whether a change has put some route out of its limits: removing a stop can, where detours are shorter. */
    boolean broken;

    long cost;

    /** The slots that have changed since {@link #begin}. */
    final int[] touched;

    int touchedCount;

    /** Computes the duration of routes whose breaks and limits the segments do not know; {@code null} if they know all. */
    @Nullable
    RouteRules exactly;

    private final ChangeLog log = new ChangeLog();
    private final int[] location;
    private final boolean timed;
    private final int[] touchedIn;
    private int round;
    private long costBefore;

    Routes(Instance in) {
        this.in = in;
        fleet = in.fleet;
        timed = in.timed;
        stops = new Stops(in);
        slots = new Slots(in);
        holds = new Holds(in, stops.total);
        totals = new RouteTotals(in, stops);
        location = stops.location;
        succ = new int[stops.total];
        pred = new int[stops.total];
        slot = new int[stops.total];
        arc = new long[stops.total];
        time = new long[timed ? stops.total : 0];
        type = new int[in.slots];
        duration = new long[in.slots];
        touched = new int[in.slots];
        touchedIn = new int[in.slots];
        segments = new Segments(this);
        Arrays.fill(slot, Slots.NONE);
        for (int r = 0; r < in.slots; r++) {
            slot[startOf(r)] = r;
            slot[endOf(r)] = r;
        }
    }

    int startOf(int r) {
        return stops.startOf(r);
    }

    int endOf(int r) {
        return stops.endOf(r);
    }

    boolean sentinel(int v) {
        return stops.isSentinel(v);
    }

    boolean isReload(int v) {
        return stops.isReload(v);
    }

    /** Returns the slot that serves request {@code q}, or {@link Slots#NONE}. */
    int slotOf(int q) {
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (slot[v] >= 0) {
                return slot[v];
            }
        }
        return Slots.NONE;
    }

    /** Returns what the leg from {@code a} to {@code b} and the work at {@code b} cost a vehicle of type {@code t}. */
    long cost(int t, int a, int b) {
        int from = location[a];
        int to = location[b];
        if (fleet.plain) {
            return fleet.legs[0].distance(from, to);
        }
        Legs legs = fleet.legs[t];
        long metres = fleet.perDistance[t] * legs.distance(from, to);
        long leg = fleet.perDriving[t] == 0 ? metres : metres + fleet.perDriving[t] * legs.duration(from, to);
        return fleet.working ? leg + work(t, a, b) : leg;
    }

    /** Returns what the work at {@code b} costs a vehicle of type {@code t} that comes from {@code a}. */
    long work(int t, int a, int b) {
        return stops.isTask(b) ? fleet.perWork[t] * in.work(b, location[a] != location[b]) : 0;
    }

    /** Returns the time from the departure from {@code a} to the earliest service at {@code b}: leg and set-up. */
    long time(int t, int a, int b) {
        int from = location[a];
        int to = location[b];
        long leg = fleet.legs[t].duration(from, to);
        return in.setups && from != to ? leg + stops.setup[b] : leg;
    }

    // ---------------------------------------------------------------- changes, each logged

    /** Begins a round of changes that {@link #undo} takes back together. */
    void begin() {
        log.clear();
        touchedCount = 0;
        broken = false;
        round++;
        costBefore = cost;
    }

    /** Empties everything; the slots with a type in {@code first} will be the next to be opened, in ascending order. */
    void clear(int[] first) {
        Arrays.fill(slot, 0, in.nodes, Slots.NONE);
        stops.freeAll();
        slots.clear(first);
        holds.clear();
        cost = 0;
        totals.served = 0;
        begin();
    }

    /** Opens an empty route of type {@code t} and returns its slot. Its fixed cost counts from now on. */
    int open(int t) {
        int r = slots.open(t);
        empty(r, t);
        cost += fleet.fixed[t];
        log.add(ChangeLog.OPEN, r, 0);
        touch(r);
        return r;
    }

    /** Says that the empty route in slot {@code r} continues initial route {@code i}. */
    void setOrigin(int r, int i) {
        log.add(ChangeLog.ORIGIN, r, holds.origin[r]);
        holds.set(r, i);
    }

    /** Puts stop {@code v} behind {@code a}. Call {@link #refresh} before asking anything of the route. */
    void link(int v, int a) {
        int r = slot[a];
        int t = type[r];
        int b = succ[a];
        touch(r);
        log.add(ChangeLog.LINK, v, a, arc[a], 0, timed ? time[a] : 0, 0);
        if (fleet.measured) {
            totals.lengthen(r, t, a, v, b, 1);
        }
        long before = arc[a];
        arc[a] = cost(t, a, v);
        arc[v] = cost(t, v, b);
        cost += arc[a] + arc[v] - before;
        if (holds.any && stops.isTask(v)) {
            cost -= holds.homeBonus(v, r);
        }
        if (timed) {
            time[a] = time(t, a, v);
            time[v] = time(t, v, b);
        }
        attach(v, a, b, r);
    }

    /** Puts a reload at {@code place} behind {@code a} and returns its stop. */
    int linkReload(int place, int a) {
        int v = stops.take();
        stops.furnish(v, place);
        link(v, a);
        return v;
    }

    /** Takes stop {@code v} out of its route, and closes the route if it was the last. */
    void unlink(int v) {
        int r = slot[v];
        int t = type[r];
        boolean last = stops.isTask(v) && totals.size[r] == 1;
        if (last && totals.reloads[r] > 0) {
            unlinkReloads(r);
        }
        int a = pred[v];
        int b = succ[v];
        touch(r);
        log.add(ChangeLog.UNLINK, v, a, arc[a], arc[v], timed ? time[a] : 0, timed ? time[v] : 0);
        if (fleet.measured) {
            totals.lengthen(r, t, a, v, b, -1);
        }
        long before = arc[a] + arc[v];
        arc[a] = last ? 0 : cost(t, a, b);
        cost += arc[a] - before;
        if (holds.any && stops.isTask(v)) {
            cost += holds.homeBonus(v, r);
        }
        if (timed) {
            time[a] = time(t, a, b);
        }
        if (stops.isReload(v)) {
            log.add(ChangeLog.FURNISH, v, stops.placeOf(v));
            stops.give(v);
        }
        detach(v, a, b, r);
        if (last) {
            close(r);
        }
    }

    /**
     * Puts node {@code w} where node {@code v} of the same task is, which the initial plan may hold there. Call {@link #refresh} before
     * asking anything of the route.
     */
    void replace(int v, int w) {
        link(w, v);
        unlink(v);
        log.add(ChangeLog.REPLACE, w, v);
        holds.pass(v, w);
    }

    private void unlinkReloads(int r) {
        for (int v = succ[startOf(r)]; !sentinel(v); ) {
            int next = succ[v];
            if (isReload(v)) {
                unlink(v);
            }
            v = next;
        }
    }

    private void close(int r) {
        int t = type[r];
        if (holds.origin[r] >= 0) {
            setOrigin(r, Anchors.NONE);
        }
        log.add(ChangeLog.CLOSE, r, slots.placeOf(r), t, 0, 0, 0);
        cost -= fleet.fixed[t] + fleet.perDuration[t] * duration[r];
        duration[r] = 0;
        slots.close(r, t);
    }

    /** Gives the route in slot {@code r} another type. O(length). Call {@link #refresh} before asking anything of the route. */
    void retype(int r, int t) {
        touch(r);
        log.add(ChangeLog.RETYPE, r, type[r]);
        become(r, t);
    }

    private void touch(int r) {
        if (touchedIn[r] != round) {
            touchedIn[r] = round;
            touched[touchedCount++] = r;
        }
    }

    /** Takes back everything since {@link #begin}. */
    void undo() {
        for (int i = log.count - 1; i >= 0; i--) {
            undo(i, log.first(i), log.second(i));
        }
        for (int i = 0; i < touchedCount; i++) {
            if (totals.size[touched[i]] > 0) {
                refresh(touched[i]);
            }
        }
        cost = costBefore;
    }

    /** Takes change {@code i} back, of stop or slot {@code x}. */
    private void undo(int i, int x, int y) {
        switch (log.kind(i)) {
            case ChangeLog.LINK -> {
                if (fleet.measured) {
                    totals.lengthen(slot[x], type[slot[x]], y, x, succ[x], -1);
                }
                if (isReload(x)) {
                    stops.give(x);
                }
                detach(x, y, succ[x], slot[x]);
                arc[y] = log.arcBefore(i);
                if (timed) {
                    time[y] = log.timeBefore(i);
                }
            }
            case ChangeLog.UNLINK -> {
                if (isReload(x)) {
                    stops.take();
                }
                attach(x, y, succ[y], slot[y]);
                arc[y] = log.arcBefore(i);
                arc[x] = log.arcOf(i);
                if (timed) {
                    time[y] = log.timeBefore(i);
                    time[x] = log.timeOf(i);
                }
                if (fleet.measured) {
                    totals.lengthen(slot[x], type[slot[x]], y, x, succ[x], 1);
                }
            }
            case ChangeLog.OPEN -> slots.close(x, type[x]);
            case ChangeLog.CLOSE -> {
                int t = (int) log.arcBefore(i);
                slots.open(x, t, y);
                empty(x, t);
            }
            case ChangeLog.RETYPE -> become(x, y);
            case ChangeLog.ORIGIN -> holds.set(x, y);
            case ChangeLog.REPLACE -> holds.pass(x, y);
            case ChangeLog.FURNISH -> stops.furnish(x, y);
            default -> throw new IllegalStateException("unknown change " + log.kind(i));
        }
    }

    // ---------------------------------------------------------------- links, totals and types, not logged

    private void attach(int v, int a, int b, int r) {
        succ[a] = v;
        pred[v] = a;
        succ[v] = b;
        pred[b] = v;
        slot[v] = r;
        totals.count(v, r, 1);
    }

    private void detach(int v, int a, int b, int r) {
        succ[a] = b;
        pred[b] = a;
        slot[v] = Slots.NONE;
        totals.count(v, r, -1);
    }

    /** Makes slot {@code r} an empty route of type {@code t}. */
    private void empty(int r, int t) {
        type[r] = t;
        totals.empty(r, t);
        stops.dress(r, t);
        int s = startOf(r);
        int e = endOf(r);
        succ[s] = e;
        pred[e] = s;
        arc[s] = 0;
        duration[r] = 0;
        if (timed) {
            time[s] = time(t, s, e);
        }
    }

    private void become(int r, int t) {
        int old = type[r];
        slots.used[old]--;
        slots.used[t]++;
        type[r] = t;
        stops.dress(r, t);
        cost += fleet.fixed[t] - fleet.fixed[old] + (fleet.perDuration[t] - fleet.perDuration[old]) * duration[r];
        totals.retype(r, old, t);
        int e = endOf(r);
        for (int v = startOf(r); v != e; v = succ[v]) {
            int b = succ[v];
            long leg = cost(t, v, b);
            cost += leg - arc[v];
            arc[v] = leg;
            if (timed) {
                time[v] = time(t, v, b);
            }
            totals.add(r, t, v, b);
        }
    }

    // ---------------------------------------------------------------- what is known of a route

    /** Computes again what the stops of a route know of its head and tail. O(length); nothing to do without windows or legs. */
    void refresh(int r) {
        int s = startOf(r);
        int e = endOf(r);
        if (timed) {
            broken |= !segments.times(s, e);
        }
        if (fleet.durations) {
            setDuration(r, segments.durations(s, e));
        }
        refreshWhole(r);
    }

    /** As {@link #refresh} when stop {@code v} alone has come into the route. */
    void refreshAround(int v) {
        int r = slot[v];
        int s = startOf(r);
        int e = endOf(r);
        if (timed) {
            broken |= !segments.timesAround(v, s, e);
        }
        if (fleet.durations) {
            setDuration(r, segments.durationsAround(v, s, e));
        }
        refreshWhole(r);
    }

    private void refreshWhole(int r) {
        if (fleet.lengths) {
            broken |= totals.distance[r] > fleet.maxDistance[type[r]] || totals.driving[r] > fleet.maxDriving[type[r]];
        }
        if (exactly != null) {
            setDuration(r, exactly.durationOf(r));
        }
        if (in.byLegs) {
            segments.loads(startOf(r), endOf(r));
        }
    }

    private void setDuration(int r, long length) {
        broken |= length > fleet.maxDuration[type[r]];
        cost += fleet.perDuration[type[r]] * (length - duration[r]);
        duration[r] = length;
    }
}
