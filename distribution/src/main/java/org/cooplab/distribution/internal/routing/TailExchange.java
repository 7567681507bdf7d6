package org.cooplab.distribution.internal.routing;

/**
 * Two routes exchange their tails (2-opt*), which brings a stop together with one near it: O(1) where the legs say no, O(length of the
 * routes) otherwise.
 */
final class TailExchange {

    private final Routes routes;
    private final Fleet fleet;
    private final Redrawing redrawing;
    private final int[] succ;
    private final int[] pred;

    TailExchange(Routes routes, Redrawing redrawing) {
        this.routes = routes;
        this.redrawing = redrawing;
        fleet = routes.in.fleet;
        succ = routes.succ;
        pred = routes.pred;
    }

    /**
     * Brings {@code u} and {@code v} together, in an order that {@link Neighbours} says to be possible, if the routes then cost less
     * than {@code slack} more; returns whether it did.
     */
    boolean beside(int u, int v, int order, long slack) {
        if (routes.slot[u] < 0 || routes.slot[v] < 0 || routes.slot[u] == routes.slot[v]) {
            return false;
        }
        return ((order & Neighbours.BEFORE) != 0 && made(u, v, slack))
                || ((order & Neighbours.BEHIND) != 0 && made(v, u, slack));
    }

    /** {@code u} is followed by {@code v} and its tail, and the stop before {@code v} by the tail of {@code u}. */
    private boolean made(int u, int v, long slack) {
        int r = routes.slot[u];
        int s = routes.slot[v];
        int a = pred[v];
        int b = succ[u];
        if (growth(u, v, r, s) + growth(a, b, s, r) >= slack) {
            return false;
        }
        redrawing.clear();
        redrawing.add(redrawing.one, succ[routes.startOf(r)], b);
        redrawing.add(redrawing.one, v, routes.endOf(s));
        redrawing.add(redrawing.two, succ[routes.startOf(s)], v);
        redrawing.add(redrawing.two, b, routes.endOf(r));
        return redrawing.made(r, s, slack);
    }

    /** Returns what the legs at both ends of a tail cost more, if {@code b} and its tail come from slot {@code s} behind {@code a} in {@code r}. */
    private long growth(int a, int b, int r, int s) {
        int t = routes.type[r];
        int end = routes.endOf(r);
        if (routes.sentinel(b)) {
            return (routes.sentinel(a) ? -fleet.fixed[t] : routes.cost(t, a, end)) - routes.arc[a];
        }
        int last = pred[routes.endOf(s)];
        long home = t == routes.type[s] ? 0 : routes.cost(t, last, end) - routes.arc[last];
        return routes.cost(t, a, b) - routes.arc[a] + home;
    }
}
