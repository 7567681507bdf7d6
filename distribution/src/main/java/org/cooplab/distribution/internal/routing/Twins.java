package org.cooplab.distribution.internal.routing;

/** The nodes that stand for the same visit in the same window for vehicles that spend another time on it: see {@link Paces}. */
final class Twins {

    private final Instance in;
    private final Routes routes;

    Twins(Routes routes) {
        this.routes = routes;
        in = routes.in;
    }

    /** Returns the node that a vehicle of type {@code t} serves in place of {@code v}, or {@code v} if there is none. */
    int of(int v, int t) {
        if (!in.fleet.paces.any || v >= in.nodes || in.allowed[v * in.fleet.types + t]) {
            return v;
        }
        int q = in.request[v];
        boolean first = v < in.half[q];
        int end = first ? in.half[q] : in.first[q + 1];
        for (int w = first ? in.first[q] : in.half[q]; w < end; w++) {
            if (in.alternative[w] == in.alternative[v]
                    && in.open[w] == in.open[v]
                    && in.close[w] == in.close[v]
                    && in.allowed[w * in.fleet.types + t]) {
                return w;
            }
        }
        return v;
    }

    /**
     * Gives the route in slot {@code r}, in which nothing is held, the type {@code t} and its stops the nodes for it. Call
     * {@link Routes#refresh} before asking anything of the route.
     */
    void retype(int r, int t) {
        routes.retype(r, t);
        for (int v = routes.succ[routes.startOf(r)]; in.fleet.paces.any && !routes.sentinel(v); ) {
            int next = routes.succ[v];
            int w = of(v, t);
            if (w != v) {
                routes.link(w, v);
                routes.unlink(v);
            }
            v = next;
        }
    }
}
