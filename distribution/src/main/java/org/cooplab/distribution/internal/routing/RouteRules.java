package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All rules of one route, checked from the order of its stops alone, O(length): for what {@link Insertion} cannot decide in O(1), for
 * routes that come from outside or change their type, and for the times of the plan. Shares nothing with what {@link Routes} keeps
 * of heads and tails.
 *
 * <p>Put a sequence in with one of the {@code load} methods, then ask {@link #keep}. Stops are nodes of the instance or reloads.
 */
final class RouteRules {

    int[] stops = new int[64];
    int count;

    final RouteTimes times;

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
    private final @Nullable Precedence precedence;

    RouteRules(Routes routes) {
        this.routes = routes;
        in = routes.in;
        fleet = in.fleet;
        cargo = new Cargo(in);
        precedence = in.ties == null ? null : new Precedence(in, in.ties);
        times = new RouteTimes(routes, precedence);
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

    /** Loads the route in slot {@code r} with up to three more stops behind {@code a}; {@link Stops#NONE} for none. */
    void loadWith(int r, int a, int one, int two, int three) {
        count = 0;
        int end = routes.endOf(r);
        for (int v = routes.startOf(r); v != end; v = routes.succ[v]) {
            if (!routes.sentinel(v)) {
                add(v);
            }
            if (v == a) {
                add(one);
                if (two != Stops.NONE) {
                    add(two);
                }
                if (three != Stops.NONE) {
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
                && (precedence == null || precedence.keeps(stops, count))
                && lengths(t)
                && inTime(t, false);
    }

    /** Returns the least duration of the route in slot {@code r}, which keeps all rules. */
    long durationOf(int r) {
        load(r);
        inTime(routes.type[r], false);
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

    private boolean lengths(int t) {
        Legs legs = fleet.legs[t];
        int here = fleet.start[t];
        distance = 0;
        driving = 0;
        work = 0;
        for (int i = 0; i <= count; i++) {
            int there = i < count ? routes.stops.location[stops[i]] : times.end(t);
            if (fleet.working && i < count && stops[i] < in.nodes) {
                work += in.work(stops[i], here != there);
            }
            distance += legs.distance(here, there);
            driving += legs.duration(here, there);
            here = there;
        }
        return distance <= fleet.maxDistance[t] && driving <= fleet.maxDriving[t];
    }

    /** Finds times, duration and cost; if {@code near} and there are no breaks, with a start as near to 0 as is no loss. */
    boolean inTime(int t, boolean near) {
        if (!times.find(t, stops, count, near)) {
            return false;
        }
        duration = times.duration;
        cost = fleet.fixed[t]
                + fleet.perDistance[t] * distance
                + fleet.perDriving[t] * driving
                + fleet.perWork[t] * work
                + fleet.perDuration[t] * duration;
        return duration <= fleet.maxDuration[t];
    }
}
