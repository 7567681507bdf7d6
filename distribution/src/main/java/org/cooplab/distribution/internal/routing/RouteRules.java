package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one route, checked from the order of its stops alone, O(length): for what {@link Insertion} cannot decide in O(1), for
 * routes that come from outside or change their type, and for the times of the plan. Shares nothing with what {@link Routes} keeps
 * of heads and tails.
 *
 * <p>Put a sequence in with one of the {@code load} methods, then ask {@link #keep}. Stops are nodes of the instance or reloads.
 */
final class RouteRules {

    private static final int[] NO_TASKS = {};

    final Schedule schedule = new Schedule();

    int[] stops = new int[64];
    int count;

    /** Whether more stops are to follow: then the way to the depot is left out. */
    boolean unfinished;

    /** The breaks that are fixed while a route is made that continues an initial one; afterwards its stops tell. */
    @Nullable
    FixedPauses making;

    /** Found by {@link #times}: the breaks in the order in which they are taken. */
    List<Pause> breaks = List.of();

    private List<List<Pause>> orders = List.of();

    /** Found by {@link #keep}. */
    long distance;

    long driving;
    long work;
    long duration;
    long cost;

    private final Instance in;
    private final Fleet fleet;
    private final Routes routes;
    private final Cargo cargo;
    private final int[] position;
    private final int[] positionRound;
    private int round;

    RouteRules(Routes routes) {
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
        cargo = new Cargo(in);
        position = new int[2 * in.requests];
        positionRound = new int[2 * in.requests];
        schedule.burdens = fleet.burdened ? new Burdens(in) : null;
    }

    void clear() {
        count = 0;
    }

    void add(int v) {
        if (count == stops.length) {
            stops = Arrays.copyOf(stops, 2 * count);
        }
        stops[count++] = v;
    }

    /** Loads the route in slot {@code r} as it is. */
    void load(int r) {
        count = 0;
        int end = routes.endOf(r);
        for (int v = routes.succ[routes.startOf(r)]; v != end; v = routes.succ[v]) {
            add(v);
        }
    }

    /** Loads the route in slot {@code r} with up to three more stops behind {@code a}; -1 for none. */
    void loadWith(int r, int a, int one, int two, int three) {
        count = 0;
        int end = routes.endOf(r);
        for (int v = routes.startOf(r); v != end; v = routes.succ[v]) {
            if (!routes.sentinel(v)) {
                add(v);
            }
            if (v == a) {
                add(one);
                if (two >= 0) {
                    add(two);
                }
                if (three >= 0) {
                    add(three);
                }
            }
        }
    }

    /** Loads the route in slot {@code r} with pickup {@code p} behind {@code a} and delivery {@code d} behind {@code x}. */
    void loadPair(int r, int a, int p, int x, int d) {
        count = 0;
        int end = routes.endOf(r);
        for (int v = routes.startOf(r); v != end; v = routes.succ[v]) {
            if (!routes.sentinel(v)) {
                add(v);
            }
            if (v == a) {
                add(p);
                if (x == p) {
                    add(d);
                }
            }
            if (v == x) {
                add(d);
            }
        }
    }

    /** Returns whether a route of type {@code t} with these stops keeps all rules that concern it alone. */
    boolean keep(int t) {
        return allowed(t)
                && cargo.keeps(t, stops, count)
                && (in.ties == null || related())
                && lengths(t)
                && times(t, false);
    }

    /** Returns the least duration of the route in slot {@code r}, which keeps all rules. */
    long durationOf(int r) {
        load(r);
        times(routes.type[r], false);
        return duration;
    }

    private boolean allowed(int t) {
        int tasks = 0;
        int reloads = 0;
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            if (v < in.nodes) {
                tasks++;
                if (!in.allowed[v * fleet.types + t]) {
                    return false;
                }
            } else {
                reloads++;
                if (!mayReload(t, v)) {
                    return false;
                }
            }
        }
        return tasks <= fleet.maxTasks[t] && reloads <= fleet.maxReloads[t];
    }

    /** A route that changes its type may hold reloads of places where the new type cannot reload, or can as well. */
    private boolean mayReload(int t, int v) {
        int place = routes.stops.placeOf(v);
        int first = fleet.firstReload[t];
        int end = fleet.firstReload[t + 1];
        return (place >= first && place < end)
                || fleet.reloads.subList(first, end).contains(routes.stops.reloadAt(v));
    }

    private boolean related() {
        Ties ties = in.ties;
        if (ties == null) {
            return true;
        }
        locate();
        for (int i = 0; i < count; i++) {
            if (stops[i] < in.nodes) {
                for (int relation : ties.of[in.request[stops[i]]]) {
                    if (!inOrder(ties, relation)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void locate() {
        round++;
        for (int i = 0; i < count; i++) {
            if (stops[i] < in.nodes) {
                int task = in.task(stops[i]);
                position[task] = i;
                positionRound[task] = round;
            }
        }
    }

    private boolean inOrder(Ties ties, int relation) {
        int before = -1;
        for (int task : ties.order[relation]) {
            if (positionRound[task] == round) {
                int here = position[task];
                if (before >= 0 && (ties.direct[relation] ? here != before + 1 : here <= before)) {
                    return false;
                }
                before = here;
            }
        }
        return true;
    }

    private boolean lengths(int t) {
        Legs legs = fleet.legs[t];
        int here = fleet.start[t];
        distance = 0;
        driving = 0;
        work = 0;
        for (int i = 0; i <= count; i++) {
            int there = i < count ? routes.stops.location[stops[i]] : end(t);
            if (fleet.working && i < count && stops[i] < in.nodes) {
                work += in.work(stops[i], here != there);
            }
            distance += legs.distance(here, there);
            driving += legs.duration(here, there);
            here = there;
        }
        return distance <= fleet.maxDistance[t] && driving <= fleet.maxDriving[t];
    }

    private int end(int t) {
        return unfinished ? fleet.legs[t].nowhere : fleet.end[t];
    }

    /** Finds the times; if {@code near} and there are no breaks, with a start as near to 0 as is no loss. */
    boolean times(int t, boolean near) {
        orders = fleet.breaks.get(t);
        fill(t);
        breaks = orders.size() == 1 ? orders.get(0) : schedule.best(orders, fleet.durations);
        if (near && breaks.isEmpty()) {
            schedule.open[0] = Math.max(schedule.open[0], Math.min(0, schedule.latestStart()));
        }
        if (!schedule.earliest(breaks)) {
            return false;
        }
        duration = !fleet.durations && !near
                ? 0
                : breaks.isEmpty() || !fleet.durations ? schedule.latest(breaks) : schedule.shortest(breaks);
        cost = fleet.fixed[t]
                + fleet.perDistance[t] * distance
                + fleet.perDriving[t] * driving
                + fleet.perWork[t] * work
                + fleet.perDuration[t] * duration;
        return duration <= fleet.maxDuration[t];
    }

    private void fill(int t) {
        Legs legs = fleet.legs[t];
        Schedule s = schedule;
        s.room(count + 2);
        s.unfinished = unfinished;
        s.leg[0] = 0;
        s.setup[0] = 0;
        s.service[0] = 0;
        s.open[0] = fleet.open[t];
        s.close[0] = fleet.close[t];
        int here = fleet.start[t];
        int trip = 0;
        round++;
        for (int i = 0; i < count; i++) {
            int v = stops[i];
            int there = routes.stops.location[v];
            s.leg[i + 1] = legs.duration(here, there);
            s.setup[i + 1] = here == there ? 0 : routes.stops.setup[v];
            s.service[i + 1] = routes.stops.service[v];
            s.open[i + 1] = routes.stops.open[v];
            s.close[i + 1] = routes.stops.close[v];
            if (v >= in.nodes) {
                trip = i + 1;
            } else {
                int q = in.request[v];
                s.open[trip] = Math.max(s.open[trip], in.release[q]);
                if (in.maxOnBoard[q] < Fleet.UNLIMITED) {
                    onBoard(v, q, i + 1);
                }
            }
            here = there;
        }
        if (fleet.pauses) {
            seal();
        }
        if (s.burdens != null) {
            s.burdens.load(stops, count);
        }
        s.leg[count + 1] = legs.duration(here, end(t));
        s.setup[count + 1] = 0;
        s.service[count + 1] = 0;
        s.open[count + 1] = fleet.open[t];
        s.close[count + 1] = fleet.close[t];
    }

    /** Where the initial plan or a relation lets nothing come between, no break does. */
    private void seal() {
        FixedPauses fixed = fixedPauses();
        if (fixed != null) {
            orders = fixed.orders;
            fixed.seal(schedule, count);
        }
        Ties ties = in.ties;
        if (ties == null) {
            return;
        }
        locate();
        for (int relation = 0; relation < ties.order.length; relation++) {
            int before = -1;
            for (int task : ties.direct[relation] ? ties.order[relation] : NO_TASKS) {
                if (positionRound[task] == round) {
                    if (before >= 0) {
                        schedule.sealed[position[task] + 1] = true;
                    }
                    before = task;
                }
            }
        }
    }

    private @Nullable FixedPauses fixedPauses() {
        if (making != null || !in.anchors.any() || count == 0 || !routes.holds.locked[stops[0]]) {
            return making;
        }
        return in.anchors.pauses.get(routes.holds.origin[routes.slot[stops[0]]]);
    }

    private void onBoard(int v, int q, int element) {
        if (v < in.half[q]) {
            position[2 * q] = element;
            positionRound[2 * q] = round;
        } else if (positionRound[2 * q] == round) {
            schedule.limit(position[2 * q], element, in.maxOnBoard[q]);
        }
    }
}
