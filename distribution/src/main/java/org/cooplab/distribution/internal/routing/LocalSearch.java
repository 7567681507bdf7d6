package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.internal.routing.Instance.LoadRule;

/**
 * The last polish of a plan, for what ruin and recreate seldom finds or loses again while it is warm: two routes exchange their tails
 * (2-opt*), a run of stops is turned round in its route (2-opt), a short run goes elsewhere (or-opt). A move brings two near stops
 * together; it is made as soon as it saves anything, until there is none.
 *
 * <p>O(1) for a move whose legs save nothing, O(length of its routes) for one whose legs do.
 */
final class LocalSearch {

    /** So many of the nearest may come beside a stop. */
    private static final int NEAR = 40;

    /** Most stops that go elsewhere together. */
    private static final int RUN = 3;

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final int[] succ;
    private final int[] pred;

    /** What the routes of a move would be. */
    private final RouteRules one;

    private final RouteRules two;

    /** The stops to be looked at, as a ring: all at first, then those whose routes have changed. */
    private final int[] queue;

    private final boolean[] queued;
    private int head;
    private int waiting;

    LocalSearch(Routes routes, Neighbours near) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        succ = routes.succ;
        pred = routes.pred;
        one = new RouteRules(routes);
        two = new RouteRules(routes);
        queue = new int[in.nodes];
        queued = new boolean[in.nodes];
        for (int v = 0; v < in.nodes; v++) {
            enqueue(v);
        }
    }

    /** Returns whether a route can be judged alone and each of its stops is free to leave it. */
    static boolean suits(Instance in) {
        return in.loadRule != LoadRule.LEGS
                && !in.shipments
                && in.ties == null
                && !in.anchors.any()
                && !in.reloading
                && in.problem.objective().balance() == null;
    }

    /** Makes a move, whose routes are then the touched ones; returns whether there was any before {@code progress} was late. */
    boolean move(Progress progress) {
        while (waiting > 0 && !progress.late()) {
            int u = queue[head];
            if (routes.slot[u] >= 0 && improved(u)) {
                return true;
            }
            head = head + 1 == queue.length ? 0 : head + 1;
            waiting--;
            queued[u] = false;
        }
        return false;
    }

    private void enqueue(int v) {
        if (!queued[v]) {
            queued[v] = true;
            int at = head + waiting;
            queue[at < queue.length ? at : at - queue.length] = v;
            waiting++;
        }
    }

    /** Makes a move after which {@code u} is beside one of the nearest, if one saves anything. */
    private boolean improved(int u) {
        int row = u * near.width;
        for (int k = row; k < row + Math.min(NEAR, near.width); k++) {
            int v = near.list[k];
            if (v < 0) {
                return false;
            }
            if (routes.slot[v] < 0) {
                continue;
            }
            boolean ahead = (near.order[k] & Neighbours.BEFORE) != 0;
            boolean behind = (near.order[k] & Neighbours.BEHIND) != 0;
            boolean together = routes.slot[u] == routes.slot[v];
            if ((together && turned(u, v))
                    || (!together && ahead && tailsExchanged(u, v))
                    || (!together && behind && tailsExchanged(v, u))
                    || (!together && (endsJoined(u, v) || endsJoined(pred[u], pred[v])))
                    || (ahead && runMoved(u, v, true))
                    || (behind && runMoved(u, v, false))) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- moves

    /** {@code u} is followed by {@code v} and its tail, and the stop before {@code v} by the tail of {@code u}. */
    private boolean tailsExchanged(int u, int v) {
        int r = routes.slot[u];
        int s = routes.slot[v];
        int a = pred[v];
        int b = succ[u];
        if (leg(r, u, v) + leg(s, a, b) >= routes.arc[u] + routes.arc[a]) {
            return false;
        }
        one.clear();
        add(one, first(r), b);
        add(one, v, routes.endOf(s));
        two.clear();
        add(two, first(s), v);
        add(two, b, routes.endOf(r));
        return made(r, s);
    }

    /** The heads up to {@code u} and {@code v} become one route, the second turned round, and so do the tails behind them. */
    private boolean endsJoined(int u, int v) {
        int r = routes.slot[u];
        int s = routes.slot[v];
        int a = succ[u];
        int b = succ[v];
        if (leg(r, u, v) + leg(s, a, b) >= routes.arc[u] + routes.arc[v]) {
            return false;
        }
        one.clear();
        add(one, first(r), a);
        addBackwards(one, v, routes.startOf(s));
        two.clear();
        addBackwards(two, pred[routes.endOf(r)], u);
        add(two, b, routes.endOf(s));
        return made(r, s);
    }

    /** The run from the one behind {@code u} to {@code v} is turned round, or from {@code u} to the one before {@code v}. */
    private boolean turned(int u, int v) {
        return inOrder(u, v)
                ? turnedRun(succ[u], v) || turnedRun(u, pred[v])
                : turnedRun(succ[v], u) || turnedRun(v, pred[u]);
    }

    private boolean turnedRun(int from, int to) {
        int r = routes.slot[from];
        int a = pred[from];
        int b = succ[to];
        if (leg(r, a, to) + leg(r, from, b) >= routes.arc[a] + routes.arc[to]) {
            return false;
        }
        one.clear();
        add(one, first(r), from);
        addBackwards(one, to, a);
        add(one, b, routes.endOf(r));
        two.clear();
        return made(r, r);
    }

    /** A short run that ends with {@code v} goes beside {@code u}, behind it or before it, with {@code v} next to it. */
    private boolean runMoved(int u, int v, boolean ahead) {
        int a = ahead ? u : pred[u];
        int from = v;
        int to = v;
        for (int length = 1; length <= RUN; length++) {
            if ((!routes.sentinel(to) && runMoved(v, to, a, !ahead))
                    || (!routes.sentinel(from) && runMoved(from, v, a, ahead))) {
                return true;
            }
            to = routes.sentinel(to) ? to : succ[to];
            from = routes.sentinel(from) ? from : pred[from];
        }
        return false;
    }

    /** The run from {@code from} to {@code to} goes behind {@code a}, turned round or not. */
    private boolean runMoved(int from, int to, int a, boolean backwards) {
        int r = routes.slot[a];
        int s = routes.slot[from];
        int before = pred[from];
        int behind = succ[to];
        long then = leg(s, before, behind) + leg(r, a, backwards ? to : from) + leg(r, backwards ? from : to, succ[a]);
        if (then >= routes.arc[before] + routes.arc[to] + routes.arc[a] || a == before || inRun(a, from, to)) {
            return false;
        }
        one.clear();
        for (int w = routes.startOf(r); w != routes.endOf(r); w = w == before ? behind : succ[w]) {
            if (!routes.sentinel(w)) {
                one.add(w);
            }
            if (w == a && backwards) {
                addBackwards(one, to, before);
            } else if (w == a) {
                add(one, from, behind);
            }
        }
        two.clear();
        if (s != r) {
            add(two, first(s), from);
            add(two, behind, routes.endOf(s));
        }
        return made(r, s);
    }

    private int first(int r) {
        return succ[routes.startOf(r)];
    }

    private long leg(int r, int a, int b) {
        return routes.cost(routes.type[r], a, b);
    }

    private boolean inOrder(int u, int v) {
        return inRun(v, u, pred[routes.endOf(routes.slot[u])]);
    }

    private boolean inRun(int v, int from, int to) {
        for (int w = from; w != v; w = succ[w]) {
            if (w == to) {
                return false;
            }
        }
        return true;
    }

    /** Adds what comes from {@code from} up to but without {@code end}. */
    private void add(RouteRules route, int from, int end) {
        for (int w = from; w != end; w = succ[w]) {
            route.add(w);
        }
    }

    private void addBackwards(RouteRules route, int from, int end) {
        for (int w = from; w != end; w = pred[w]) {
            route.add(w);
        }
    }

    // ---------------------------------------------------------------- making them

    /** Makes the routes in {@code r} and {@code s} what has been put together, if that keeps all rules and costs less than they do. */
    private boolean made(int r, int s) {
        int t = routes.type[r];
        int other = routes.type[s];
        if (!fits(one, t) || !fits(two, other)) {
            return false;
        }
        long before = routes.cost;
        routes.begin();
        empty(r);
        if (s != r) {
            empty(s);
        }
        fill(one, t);
        fill(two, other);
        if (routes.cost >= before) {
            routes.undo();
            return false;
        }
        enqueue(one);
        enqueue(two);
        return true;
    }

    private boolean fits(RouteRules route, int t) {
        return route.count == 0 || route.keep(t);
    }

    private void empty(int r) {
        for (int left = routes.size[r]; left > 0; left--) {
            routes.unlink(first(r));
        }
    }

    private void fill(RouteRules route, int t) {
        if (route.count > 0) {
            int r = routes.open(t);
            for (int i = 0; i < route.count; i++) {
                routes.link(route.stops[i], pred[routes.endOf(r)]);
            }
            routes.refresh(r);
        }
    }

    private void enqueue(RouteRules route) {
        for (int i = 0; i < route.count; i++) {
            enqueue(route.stops[i]);
        }
    }
}
