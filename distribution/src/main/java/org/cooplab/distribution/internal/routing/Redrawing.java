package org.cooplab.distribution.internal.routing;

/**
 * Two routes, or one, drawn anew from pieces of those there are: put together at first, and made if they then keep all rules and cost
 * less. O(length of the routes).
 */
final class Redrawing {

    /** What the routes would be; an empty one is none. */
    final RouteRules one;

    final RouteRules two;

    private final Routes routes;

    Redrawing(Routes routes) {
        this.routes = routes;
        one = new RouteRules(routes);
        two = new RouteRules(routes);
    }

    /** Returns whether a route can be judged alone and each of its stops is free to leave it. */
    static boolean suits(Instance in) {
        return !in.byLegs
                && !in.shipments
                && in.ties == null
                && !in.anchors.any()
                && !in.reloading
                && in.problem.objective().balance() == null;
    }

    void clear() {
        one.clear();
        two.clear();
    }

    /** Adds what comes from {@code from} up to but without {@code end}. */
    void add(RouteRules route, int from, int end) {
        for (int w = from; w != end; w = routes.succ[w]) {
            route.add(w);
        }
    }

    /** Adds what comes before {@code from}, and that first, down to but without {@code end}. */
    void addBackwards(RouteRules route, int from, int end) {
        for (int w = from; w != end; w = routes.pred[w]) {
            route.add(w);
        }
    }

    /**
     * Makes the routes in {@code r} and {@code s} what has been put together, if that keeps all rules and costs less than {@code slack}
     * more than they do; the touched routes are then the new ones. {@code r} and {@code s} may be the same.
     */
    boolean made(int r, int s, long slack) {
        int t = routes.type[r];
        int other = routes.type[s];
        if (!fits(one, t) || !fits(two, other)) {
            return false;
        }
        long limit = routes.cost + slack;
        routes.begin();
        empty(r);
        if (s != r) {
            empty(s);
        }
        fill(one, t);
        fill(two, other);
        if (routes.cost >= limit) {
            routes.undo();
            return false;
        }
        return true;
    }

    private static boolean fits(RouteRules route, int t) {
        return route.count == 0 || route.keep(t);
    }

    private void empty(int r) {
        for (int left = routes.totals.size[r]; left > 0; left--) {
            routes.unlink(routes.succ[routes.startOf(r)]);
        }
    }

    private void fill(RouteRules route, int t) {
        if (route.count > 0) {
            int r = routes.open(t);
            for (int i = 0; i < route.count; i++) {
                routes.link(route.stops[i], routes.pred[routes.endOf(r)]);
            }
            routes.refresh(r);
        }
    }
}
