package org.cooplab.distribution.internal.routing;

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
    private final Redrawing redrawing;
    private final TailExchange tails;

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
        redrawing = new Redrawing(routes);
        tails = new TailExchange(routes, redrawing);
        queue = new int[in.nodes];
        queued = new boolean[in.nodes];
        for (int v = 0; v < in.nodes; v++) {
            enqueue(v);
        }
    }

    /** Makes a move, whose routes are then the touched ones; returns whether there was any before {@code progress} was late. */
    boolean move(Progress progress) {
        while (waiting > 0 && !progress.late()) {
            int u = queue[head];
            if (routes.slot[u] >= 0 && improved(u)) {
                enqueue(redrawing.one);
                enqueue(redrawing.two);
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
                    || tails.beside(u, v, near.order[k], 0)
                    || (!together && (endsJoined(u, v) || endsJoined(pred[u], pred[v])))
                    || (ahead && runMoved(u, v, true))
                    || (behind && runMoved(u, v, false))) {
                return true;
            }
        }
        return false;
    }

    // ---------------------------------------------------------------- moves

    /** The heads up to {@code u} and {@code v} become one route, the second turned round, and so do the tails behind them. */
    private boolean endsJoined(int u, int v) {
        int r = routes.slot[u];
        int s = routes.slot[v];
        int a = succ[u];
        int b = succ[v];
        if (leg(r, u, v) + leg(s, a, b) >= routes.arc[u] + routes.arc[v]) {
            return false;
        }
        redrawing.clear();
        redrawing.add(redrawing.one, first(r), a);
        redrawing.addBackwards(redrawing.one, v, routes.startOf(s));
        redrawing.addBackwards(redrawing.two, pred[routes.endOf(r)], u);
        redrawing.add(redrawing.two, b, routes.endOf(s));
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
        redrawing.clear();
        redrawing.add(redrawing.one, first(r), from);
        redrawing.addBackwards(redrawing.one, to, a);
        redrawing.add(redrawing.one, b, routes.endOf(r));
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
        redrawing.clear();
        for (int w = routes.startOf(r); w != routes.endOf(r); w = w == before ? behind : succ[w]) {
            if (!routes.sentinel(w)) {
                redrawing.one.add(w);
            }
            if (w == a && backwards) {
                redrawing.addBackwards(redrawing.one, to, before);
            } else if (w == a) {
                redrawing.add(redrawing.one, from, behind);
            }
        }
        if (s != r) {
            redrawing.add(redrawing.two, first(s), from);
            redrawing.add(redrawing.two, behind, routes.endOf(s));
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

    private boolean made(int r, int s) {
        return redrawing.made(r, s, 0);
    }

    private void enqueue(RouteRules route) {
        for (int i = 0; i < route.count; i++) {
            enqueue(route.stops[i]);
        }
    }
}
