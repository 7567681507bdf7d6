package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import org.cooplab.distribution.internal.routing.Instance.LoadRule;
import org.jspecify.annotations.Nullable;

/**
 * The current plan of a chain: linked routes with what is needed to judge an insertion in O(1), and a log to take changes back.
 *
 * <p>Layout: node {@code v} of the instance is followed by {@code succ[v]}; slot {@code r} holds one route between its own two
 * sentinels {@code startOf(r)} and {@code endOf(r)}, which stand for the depots of its type. {@code slot[v]} is -1 while
 * {@code v} is in no route. Everything a node knows (location, window) is in arrays copied here, because those of the sentinels
 * change with the type of the slot.
 *
 * <p>Invariants between operations: {@code cost} is the sum of fixed costs, arcs and durations of all routes; an empty route does
 * not exist (removing its last task closes the slot); all routes keep all rules.
 *
 * <p>Complexity: linking and unlinking O(1); {@link #refresh} O(length of the route); {@link #undo} as much as was done.
 */
final class Routes {

    final Instance in;
    final Fleet fleet;

    final int[] succ;
    final int[] pred;
    final int[] slot;
    final int[] location;
    final long[] open;
    final long[] close;
    final long[] service;
    final long[] setup;

    /** Cost of the leg from a node to its successor; 0 between the sentinels of an empty route. */
    final long[] arc;

    /** Time from the departure of a node to the earliest service of its successor: leg and set-up. */
    final long[] time;

    /** Earliest departure. */
    final long[] departure;

    /** Latest beginning of service for which the rest of the route is in time. */
    final long[] latest;

    /** Least duration of the route up to and with this node, and the latest start for which it is so short. */
    final long[] headDuration;

    final long[] headLatest;

    /** Least duration from this node to the end, and the earliest beginning for which it is so short. */
    final long[] tailDuration;

    final long[] tailEarliest;

    /** Load after a node, and the greatest from the start to it and from it to the end; {@code v * dimensions + d}. */
    final long[] after;

    final long[] mostBefore;
    final long[] mostAfter;

    /** By slot. */
    final int[] type;

    /** Number of tasks, and of reloads. */
    final int[] size;

    final int[] reloads;

    /** Capacity not taken by the load of the whole route, {@code r * dimensions + d}; kept if loads are checked by totals. */
    final long[] room;

    final long[] distance;
    final long[] driving;
    final long[] duration;

    /** Slots in use, in no particular but reproducible order. */
    final int[] active;

    int activeCount;
    final int[] used;

    /** The initial route that a slot continues, or -1, and the slot that continues each, or -1. */
    final int[] origin;

    final int[] continued;

    /** Whether nothing may come behind a node, and whether a node may not go; empty without an initial plan. */
    final boolean[] frozen;

    final boolean[] locked;

    /** How many breaks the initial plan fixes on the leg to a node. */
    final int[] fixedBreaks;

    /** Whether a change has put some route out of its limits: removing a stop can, where detours are shorter. */
    boolean broken;

    /** Most routes allowed now. */
    int cap;

    long cost;

    /** Tasks in routes. */
    int served;

    private final int[] activeAt;
    private final int[] free;
    private int freeCount;
    private final int firstSentinel;
    private final int firstReload;
    private final int ghosts;
    private final int[] reload;
    private final int[] freeReloads;
    private int freeReloadCount;
    private final boolean timed;
    private final boolean anchored;
    private final int dimensions;

    final ChangeLog log = new ChangeLog();
    final int[] touched;
    int touchedCount;

    /** Computes the duration of routes whose breaks and limits the segments do not know; {@code null} if they know all. */
    @Nullable
    RouteRules exactly;

    private final int[] touchedIn;
    private int round;
    private long costBefore;
    private int servedBefore;

    Routes(Instance in) {
        this.in = in;
        fleet = in.fleet;
        firstSentinel = in.nodes;
        timed = in.timed;
        dimensions = in.dimensions;
        int slots = in.slots;
        firstReload = in.nodes + 2 * slots;
        ghosts = fleet.reloads.size();
        int pool = in.reloading ? in.nodes : 0;
        int total = firstReload + ghosts + pool;
        reload = new int[ghosts + pool];
        freeReloads = new int[pool];
        reloads = new int[slots];
        succ = new int[total];
        pred = new int[total];
        slot = new int[total];
        Arrays.fill(slot, -1);
        location = Arrays.copyOf(in.location, total);
        open = Arrays.copyOf(in.open, total);
        close = Arrays.copyOf(in.close, total);
        service = Arrays.copyOf(in.service, total);
        setup = Arrays.copyOf(in.setup, total);
        arc = new long[total];
        anchored = in.anchors.any();
        frozen = new boolean[anchored ? total : 0];
        locked = new boolean[anchored ? total : 0];
        fixedBreaks = new int[anchored ? total : 0];
        origin = new int[slots];
        Arrays.fill(origin, -1);
        continued = new int[in.anchors.routes.size()];
        Arrays.fill(continued, -1);
        int timedTotal = timed ? total : 0;
        time = new long[timedTotal];
        departure = new long[timedTotal];
        latest = new long[timedTotal];
        int durationTotal = fleet.durations ? total : 0;
        headDuration = new long[durationTotal];
        headLatest = new long[durationTotal];
        tailDuration = new long[durationTotal];
        tailEarliest = new long[durationTotal];
        int legsTotal = in.loadRule == LoadRule.LEGS ? total * dimensions : 0;
        after = new long[legsTotal];
        mostBefore = new long[legsTotal];
        mostAfter = new long[legsTotal];
        type = new int[slots];
        size = new int[slots];
        room = new long[slots * dimensions];
        distance = new long[slots];
        driving = new long[slots];
        duration = new long[slots];
        active = new int[slots];
        activeAt = new int[slots];
        used = new int[fleet.types];
        free = new int[slots];
        for (int r = 0; r < slots; r++) {
            free[r] = slots - 1 - r;
            slot[startOf(r)] = r;
            slot[endOf(r)] = r;
        }
        for (int g = 0; g < ghosts; g++) {
            furnish(ghost(g), g);
        }
        freeAllReloads();
        freeCount = slots;
        cap = slots;
        touched = new int[slots];
        touchedIn = new int[slots];
    }

    /** Returns which reload a node stands for. */
    Fleet.ReloadPlace reloadAt(int v) {
        return fleet.reloads.get(reload[v - firstReload]);
    }

    int startOf(int r) {
        return firstSentinel + 2 * r;
    }

    int endOf(int r) {
        return firstSentinel + 2 * r + 1;
    }

    /** Returns a node that stands for reload {@code place} in questions, and is never in a route. */
    int ghost(int place) {
        return firstReload + place;
    }

    private void freeAllReloads() {
        freeReloadCount = freeReloads.length;
        for (int i = 0; i < freeReloadCount; i++) {
            freeReloads[i] = firstReload + ghosts + freeReloadCount - 1 - i;
        }
    }

    /** Gives a reload node what it knows from its place. */
    private void furnish(int v, int place) {
        Fleet.ReloadPlace what = fleet.reloads.get(place);
        reload[v - firstReload] = place;
        location[v] = what.location();
        open[v] = what.open();
        close[v] = what.close();
        service[v] = what.service();
        setup[v] = what.setup();
    }

    /** Returns the place a reload node stands for. */
    int placeOf(int v) {
        return reload[v - firstReload];
    }

    /** Puts a reload at {@code place} behind {@code a} and returns its node. */
    int linkReload(int place, int a) {
        int v = freeReloads[--freeReloadCount];
        furnish(v, place);
        link(v, a);
        return v;
    }

    boolean isReload(int v) {
        return v >= firstReload;
    }

    boolean sentinel(int v) {
        return v >= firstSentinel && v < firstReload;
    }

    /** Returns the slot that serves request {@code q}, or -1. */
    int slotOf(int q) {
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (slot[v] >= 0) {
                return slot[v];
            }
        }
        return -1;
    }

    /** Returns what the leg from {@code a} to {@code b} costs a vehicle of type {@code t}. */
    long cost(int t, int a, int b) {
        int from = location[a];
        int to = location[b];
        if (fleet.plain) {
            return fleet.legs[0].distance(from, to);
        }
        Legs legs = fleet.legs[t];
        long metres = fleet.perDistance[t] * legs.distance(from, to);
        return fleet.perDriving[t] == 0 ? metres : metres + fleet.perDriving[t] * legs.duration(from, to);
    }

    /** Returns the time from the departure from {@code a} to the earliest service at {@code b}: leg and set-up. */
    long time(int t, int a, int b) {
        int from = location[a];
        int to = location[b];
        long leg = fleet.legs[t].duration(from, to);
        return in.setups && from != to ? leg + setup[b] : leg;
    }

    /** Returns whether one more route of type {@code t} may be opened. */
    boolean mayOpen(int t) {
        return activeCount < cap && freeCount > 0 && used[t] < fleet.count[t];
    }

    // ---------------------------------------------------------------- changes, each logged

    /** Returns whether slot {@code r} holds a route. */
    boolean inUse(int r) {
        return activeAt[r] < activeCount && active[activeAt[r]] == r;
    }

    /** Empties everything; the slots with a type in {@code first} will be the next to be opened, in ascending order. */
    void clear(int[] first) {
        Arrays.fill(slot, 0, firstSentinel, -1);
        freeAllReloads();
        Arrays.fill(used, 0);
        Arrays.fill(origin, -1);
        Arrays.fill(continued, -1);
        Arrays.fill(locked, false);
        Arrays.fill(frozen, false);
        Arrays.fill(fixedBreaks, 0);
        activeCount = 0;
        cost = 0;
        served = 0;
        freeCount = 0;
        for (int r = free.length - 1; r >= 0; r--) {
            if (first[r] < 0) {
                free[freeCount++] = r;
            }
        }
        for (int r = free.length - 1; r >= 0; r--) {
            if (first[r] >= 0) {
                free[freeCount++] = r;
            }
        }
        begin();
    }

    /** Begins a round of changes that {@link #undo} takes back together. */
    void begin() {
        log.clear();
        touchedCount = 0;
        broken = false;
        round++;
        costBefore = cost;
        servedBefore = served;
    }

    /** Opens an empty route of type {@code t} and returns its slot. Its fixed cost counts from now on. */
    int open(int t) {
        int r = free[--freeCount];
        activate(r, t, activeCount);
        cost += fleet.fixed[t];
        log.add(ChangeLog.OPEN, r, 0, 0, 0, 0, 0);
        touch(r);
        return r;
    }

    /** Says that the empty route in slot {@code r} continues initial route {@code i}. */
    void setOrigin(int r, int i) {
        log.add(ChangeLog.ORIGIN, r, origin[r], 0, 0, 0, 0);
        moveOrigin(r, i);
    }

    private void moveOrigin(int r, int i) {
        if (origin[r] >= 0) {
            continued[origin[r]] = -1;
        }
        origin[r] = i;
        if (i >= 0) {
            continued[i] = r;
        }
    }

    /** Returns what serving node {@code v} in slot {@code r} saves because it is at home there. */
    long homeBonus(int v, int r) {
        if (!anchored || origin[r] < 0) {
            return 0;
        }
        int q = in.request[v];
        return v < in.half[q] && in.anchors.home[q] == origin[r] ? in.anchors.stability : 0;
    }

    /** Puts node {@code v} behind {@code a}. Call {@link #refresh} before asking anything of the route. */
    void link(int v, int a) {
        int r = slot[a];
        int t = type[r];
        int b = succ[a];
        touch(r);
        log.add(ChangeLog.LINK, v, a, arc[a], 0, timed ? time[a] : 0, 0);
        if (fleet.measured) {
            lengthen(r, t, a, v, b, 1);
        }
        long before = arc[a];
        arc[a] = cost(t, a, v);
        arc[v] = cost(t, v, b);
        cost += arc[a] + arc[v] - before;
        if (anchored && v < firstSentinel) {
            cost -= homeBonus(v, r);
        }
        if (timed) {
            time[a] = time(t, a, v);
            time[v] = time(t, v, b);
        }
        attach(v, a, b, r);
    }

    /** Takes node {@code v} out of its route, and closes the route if it was the last. */
    void unlink(int v) {
        int r = slot[v];
        int t = type[r];
        boolean last = v < firstSentinel && size[r] == 1;
        if (last && reloads[r] > 0) {
            unlinkReloads(r);
        }
        int a = pred[v];
        int b = succ[v];
        touch(r);
        log.add(ChangeLog.UNLINK, v, a, arc[a], arc[v], timed ? time[a] : 0, timed ? time[v] : 0);
        if (fleet.measured) {
            lengthen(r, t, a, v, b, -1);
        }
        long before = arc[a] + arc[v];
        arc[a] = last ? 0 : cost(t, a, b);
        cost += arc[a] - before;
        if (anchored && v < firstSentinel) {
            cost += homeBonus(v, r);
        }
        if (timed) {
            time[a] = time(t, a, b);
        }
        if (v >= firstReload) {
            log.add(ChangeLog.FURNISH, v, placeOf(v), 0, 0, 0, 0);
        }
        detach(v, a, b, r);
        if (last) {
            close(r);
        }
    }

    private void unlinkReloads(int r) {
        for (int v = succ[startOf(r)]; !sentinel(v); ) {
            int next = succ[v];
            if (v >= firstReload) {
                unlink(v);
            }
            v = next;
        }
    }

    /** Gives the route in slot {@code r} another type. O(length). Call {@link #refresh} before asking anything of the route. */
    void retype(int r, int t) {
        touch(r);
        log.add(ChangeLog.RETYPE, r, type[r], 0, 0, 0, 0);
        become(r, t);
    }

    private void become(int r, int t) {
        int old = type[r];
        used[old]--;
        used[t]++;
        type[r] = t;
        dress(r, t);
        cost += fleet.fixed[t] - fleet.fixed[old] + (fleet.perDuration[t] - fleet.perDuration[old]) * duration[r];
        for (int d = 0; d < dimensions; d++) {
            room[r * dimensions + d] += fleet.capacity[t * dimensions + d] - fleet.capacity[old * dimensions + d];
        }
        distance[r] = 0;
        driving[r] = 0;
        int e = endOf(r);
        for (int v = startOf(r); v != e; v = succ[v]) {
            int b = succ[v];
            long leg = cost(t, v, b);
            cost += leg - arc[v];
            arc[v] = leg;
            if (timed) {
                time[v] = time(t, v, b);
            }
            distance[r] += fleet.legs[t].distance(location[v], location[b]);
            driving[r] += fleet.legs[t].duration(location[v], location[b]);
        }
    }

    private void close(int r) {
        int t = type[r];
        if (origin[r] >= 0) {
            setOrigin(r, -1);
        }
        log.add(ChangeLog.CLOSE, r, activeAt[r], t, 0, 0, 0);
        cost -= fleet.fixed[t] + fleet.perDuration[t] * duration[r];
        duration[r] = 0;
        deactivate(r);
        free[freeCount++] = r;
    }

    private void activate(int r, int t, int at) {
        type[r] = t;
        size[r] = 0;
        reloads[r] = 0;
        used[t]++;
        if (at < activeCount) {
            active[activeCount] = active[at];
            activeAt[active[at]] = activeCount;
        }
        active[at] = r;
        activeAt[r] = at;
        activeCount++;
        dress(r, t);
        int s = startOf(r);
        int e = endOf(r);
        succ[s] = e;
        pred[e] = s;
        arc[s] = 0;
        distance[r] = 0;
        driving[r] = 0;
        duration[r] = 0;
        if (timed) {
            time[s] = time(t, s, e);
        }
        for (int d = 0; d < dimensions; d++) {
            room[r * dimensions + d] = fleet.capacity[t * dimensions + d];
        }
    }

    /** Gives the sentinels of a slot what they know from its type. */
    private void dress(int r, int t) {
        int s = startOf(r);
        int e = endOf(r);
        location[s] = fleet.start[t];
        location[e] = fleet.end[t];
        open[s] = fleet.open[t];
        close[s] = fleet.close[t];
        open[e] = fleet.open[t];
        close[e] = fleet.close[t];
    }

    private void deactivate(int r) {
        used[type[r]]--;
        activeCount--;
        int at = activeAt[r];
        int last = active[activeCount];
        active[at] = last;
        activeAt[last] = at;
    }

    private void attach(int v, int a, int b, int r) {
        succ[a] = v;
        pred[v] = a;
        succ[v] = b;
        pred[b] = v;
        slot[v] = r;
        if (v >= firstReload) {
            reloads[r]++;
            return;
        }
        size[r]++;
        served++;
        if (in.loadRule == LoadRule.TOTAL) {
            for (int d = 0; d < dimensions; d++) {
                room[r * dimensions + d] -= in.bulk[v * dimensions + d];
            }
        }
    }

    private void detach(int v, int a, int b, int r) {
        succ[a] = b;
        pred[b] = a;
        slot[v] = -1;
        if (v >= firstReload) {
            reloads[r]--;
            freeReloads[freeReloadCount++] = v;
            return;
        }
        size[r]--;
        served--;
        if (in.loadRule == LoadRule.TOTAL) {
            for (int d = 0; d < dimensions; d++) {
                room[r * dimensions + d] += in.bulk[v * dimensions + d];
            }
        }
    }

    private void lengthen(int r, int t, int a, int v, int b, int sign) {
        Legs legs = fleet.legs[t];
        int from = location[a];
        int via = location[v];
        int to = location[b];
        boolean alone = sentinel(a) && sentinel(b);
        distance[r] += sign
                * (legs.distance(from, via) + (long) legs.distance(via, to) - (alone ? 0 : legs.distance(from, to)));
        driving[r] += sign
                * (legs.duration(from, via) + (long) legs.duration(via, to) - (alone ? 0 : legs.duration(from, to)));
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
            int x = log.first[i];
            int y = log.second[i];
            switch (log.kind[i]) {
                case ChangeLog.LINK -> {
                    if (fleet.measured) {
                        lengthen(slot[x], type[slot[x]], y, x, succ[x], -1);
                    }
                    detach(x, y, succ[x], slot[x]);
                    arc[y] = log.arcBefore[i];
                    if (timed) {
                        time[y] = log.timeBefore[i];
                    }
                }
                case ChangeLog.ORIGIN -> moveOrigin(x, y);
                case ChangeLog.FURNISH -> furnish(x, y);
                case ChangeLog.UNLINK -> {
                    if (x >= firstReload) {
                        freeReloadCount--;
                    }
                    attach(x, y, succ[y], slot[y]);
                    arc[y] = log.arcBefore[i];
                    arc[x] = log.arcOf[i];
                    if (timed) {
                        time[y] = log.timeBefore[i];
                        time[x] = log.timeOf[i];
                    }
                    if (fleet.measured) {
                        lengthen(slot[x], type[slot[x]], y, x, succ[x], 1);
                    }
                }
                case ChangeLog.OPEN -> {
                    deactivate(x);
                    free[freeCount++] = x;
                }
                case ChangeLog.RETYPE -> become(x, y);
                case ChangeLog.CLOSE -> {
                    freeCount--;
                    activate(x, (int) log.arcBefore[i], y);
                }
                default -> throw new IllegalStateException("unknown change " + log.kind[i]);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            if (size[touched[i]] > 0) {
                refresh(touched[i]);
            }
        }
        cost = costBefore;
        served = servedBefore;
    }

    // ---------------------------------------------------------------- what is known of a route

    /** Computes again what the nodes of a route know of its head and tail. O(length); nothing to do without windows or legs. */
    void refresh(int r) {
        if (fleet.lengths) {
            broken |= distance[r] > fleet.maxDistance[type[r]] || driving[r] > fleet.maxDriving[type[r]];
        }
        if (timed) {
            refreshTimes(r);
        }
        if (fleet.durations) {
            refreshDurations(r);
            if (exactly != null) {
                setDuration(r, exactly.durationOf(r));
            }
        }
        if (in.loadRule == LoadRule.LEGS) {
            refreshLoads(r);
        }
    }

    /** As {@link #refresh} when node {@code v} alone has come into the route: stops where nothing changes any more. */
    void refreshAround(int v) {
        if (fleet.durations || fleet.lengths || in.loadRule == LoadRule.LEGS) {
            refresh(slot[v]);
            return;
        }
        if (!timed) {
            return;
        }
        int e = endOf(slot[v]);
        int s = startOf(slot[v]);
        for (int u = v; ; u = succ[u]) {
            int a = pred[u];
            long now = Math.max(departure[a] + time[a], open[u]);
            broken |= now > close[u];
            now += service[u];
            if (u != v && departure[u] == now) {
                break;
            }
            departure[u] = now;
            if (u == e) {
                break;
            }
        }
        for (int u = v; ; u = pred[u]) {
            long bound = Math.min(close[u], latest[succ[u]] - time[u] - service[u]);
            if (u != v && latest[u] == bound) {
                break;
            }
            latest[u] = bound;
            if (u == s) {
                break;
            }
        }
    }

    private void refreshTimes(int r) {
        int s = startOf(r);
        int e = endOf(r);
        long now = open[s];
        departure[s] = now;
        for (int v = s; v != e; ) {
            long t = now + time[v];
            v = succ[v];
            now = Math.max(t, open[v]);
            broken |= now > close[v];
            now += service[v];
            departure[v] = now;
        }
        long bound = close[e];
        latest[e] = bound;
        for (int v = pred[e]; ; v = pred[v]) {
            bound = Math.min(close[v], bound - time[v] - service[v]);
            latest[v] = bound;
            if (v == s) {
                return;
            }
        }
    }

    /*
     * Segments as (duration, earliest, latest) joined one node at a time (Vidal et al. 2013), without time warp since all
     * routes are in time. The earliest start of a head is departure - duration, the latest of a tail is latest.
     */
    private void refreshDurations(int r) {
        int s = startOf(r);
        int e = endOf(r);
        long length = 0;
        long late = close[s];
        headDuration[s] = 0;
        headLatest[s] = late;
        for (int v = s; v != e; ) {
            long reach = length + time[v];
            v = succ[v];
            length = reach + Math.max(0, open[v] - reach - late) + service[v];
            late = Math.min(late, close[v] - reach);
            headDuration[v] = length;
            headLatest[v] = late;
        }
        setDuration(r, length);
        length = 0;
        long early = open[e];
        tailDuration[e] = 0;
        tailEarliest[e] = early;
        for (int v = pred[e]; ; v = pred[v]) {
            long reach = service[v] + time[v];
            long wait = Math.max(0, early - reach - close[v]);
            length += reach + wait;
            early = Math.max(early - reach, open[v]) - wait;
            tailDuration[v] = length;
            tailEarliest[v] = early;
            if (v == s) {
                return;
            }
        }
    }

    private void setDuration(int r, long length) {
        broken |= length > fleet.maxDuration[type[r]];
        cost += fleet.perDuration[type[r]] * (length - duration[r]);
        duration[r] = length;
    }

    private void refreshLoads(int r) {
        int s = startOf(r);
        int e = endOf(r);
        for (int d = 0; d < dimensions; d++) {
            long aboard = 0;
            long most = 0;
            for (int v = s; v != e; v = succ[v]) {
                int at = v * dimensions + d;
                if (v >= firstSentinel) {
                    aboard = deliveries(v, d);
                    most = aboard;
                } else {
                    aboard += in.take[at] - in.drop[at] + in.carry[at];
                    most = Math.max(most, aboard);
                }
                after[at] = aboard;
                mostBefore[at] = most;
            }
            most = 0;
            for (int v = pred[e]; ; v = pred[v]) {
                int at = v * dimensions + d;
                most = Math.max(most, after[at]);
                mostAfter[at] = most;
                if (v == s) {
                    break;
                }
                if (v >= firstReload) {
                    most = 0;
                }
            }
        }
    }

    /** Returns what the trip that begins with {@code v} delivers. */
    private long deliveries(int v, int d) {
        long sum = 0;
        for (int u = succ[v]; u < firstSentinel; u = succ[u]) {
            sum += in.drop[u * dimensions + d];
        }
        return sum;
    }
}
