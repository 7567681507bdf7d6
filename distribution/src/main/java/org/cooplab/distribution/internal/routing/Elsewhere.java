package org.cooplab.distribution.internal.routing;

/**
 * Serves tasks that the initial plan holds in their places at another of their visits or in another window. Ruin leaves them where they
 * are, and the order of the steps is fixed, but not where and when.
 */
final class Elsewhere {

    /** Probability of a change in one iteration: an eighth, in units of 2^-31. */
    private static final long OFTEN = 1L << 28;

    /** Whether some task that may be held has a choice. */
    final boolean any;

    private final Instance in;
    private final Routes routes;
    private final Rng rng;

    Elsewhere(Routes routes, Rng rng) {
        this.routes = routes;
        this.rng = rng;
        in = routes.in;
        boolean choice = false;
        for (int v = 1; v < in.nodes; v++) {
            choice |= in.task(v) == in.task(v - 1);
        }
        any = in.anchors.any() && choice;
    }

    /** Sometimes changes one task, drawn at random, if it is held. Whether its route then keeps all rules is not looked at. */
    void change() {
        if (!rng.happens(OFTEN)) {
            return;
        }
        int w = rng.below(in.nodes);
        int q = in.request[w];
        boolean first = w < in.half[q];
        for (int v = first ? in.first[q] : in.half[q]; v < (first ? in.half[q] : in.first[q + 1]); v++) {
            if (v != w && routes.slot[v] >= 0 && routes.holds.locked[v] && may(w, routes.type[routes.slot[v]])) {
                routes.replace(v, w);
                routes.refresh(routes.slot[w]);
                return;
            }
        }
    }

    private boolean may(int w, int t) {
        return in.allowed[w * in.fleet.types + t];
    }
}
