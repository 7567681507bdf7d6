package org.cooplab.distribution.internal.routing;

/**
 * Puts the pending requests back, one after another, each at its cheapest place among the routes of its neighbours or in a new
 * route: greedy insertion with blinks, the recreate of SISR. A blink overlooks a better place with a small probability, drawn only
 * when a place would be the best so far.
 */
final class Recreate {

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final Insertion insertion;
    private final PairInsertion pairs;
    private final Rng rng;

    /** Probability of a blink, in units of 2^-31. */
    long blink = 21_474_836;

    /** Whether a new route is opened only for what finds no place in those there are. */
    boolean thrifty;

    private long bestPrice;
    private int bestNode;
    private int bestAfter;
    private int bestType;

    Recreate(Routes routes, Neighbours near, Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        this.rng = rng;
        insertion = new Insertion(routes);
        pairs = new PairInsertion(routes, near, insertion, rng);
    }

    /** Inserts request {@code q} at its cheapest place, if that costs less than {@code bound}; returns whether it did. */
    boolean insert(int q, long bound) {
        if (in.half[q] < in.first[q + 1]) {
            pairs.blink = blink;
            return pairs.insert(q, bound, thrifty);
        }
        bestPrice = bound;
        bestAfter = -1;
        bestType = -1;
        for (int v = in.first[q]; v < in.half[q]; v++) {
            besideNeighbours(v);
        }
        if (!thrifty || bestAfter < 0) {
            for (int v = in.first[q]; v < in.half[q]; v++) {
                inNewRoute(v);
            }
        }
        if (bestAfter < 0 && bestType < 0) {
            for (int v = in.first[q]; v < in.half[q]; v++) {
                anywhere(v);
            }
        }
        if (bestType >= 0) {
            bestAfter = routes.startOf(routes.open(bestType));
        }
        if (bestAfter < 0) {
            return false;
        }
        routes.link(bestNode, bestAfter);
        routes.refresh(routes.slot[bestNode]);
        return true;
    }

    private void besideNeighbours(int v) {
        int row = v * near.width;
        for (int k = row; k < row + near.width; k++) {
            int u = near.list[k];
            if (u < 0) {
                return;
            }
            int r = routes.slot[u];
            if (r >= 0 && insertion.admits(r, v)) {
                consider(v, u, r);
                int a = routes.pred[u];
                if (routes.sentinel(a)) {
                    consider(v, a, r);
                }
            }
        }
    }

    private void consider(int v, int a, int r) {
        long price = insertion.price(v, a, routes.succ[a], r, bestPrice);
        if (price < bestPrice && !rng.happens(blink)) {
            bestPrice = price;
            bestNode = v;
            bestAfter = a;
        }
    }

    private void inNewRoute(int v) {
        for (int t = 0; t < in.fleet.types; t++) {
            if (routes.mayOpen(t)) {
                long price = insertion.priceAlone(v, t, bestPrice);
                if (price < bestPrice) {
                    bestPrice = price;
                    bestNode = v;
                    bestType = t;
                }
            }
        }
    }

    /** Looks at every position of every route: the last resort, O(stops). */
    private void anywhere(int v) {
        for (int i = 0; i < routes.activeCount; i++) {
            int r = routes.active[i];
            if (insertion.admits(r, v)) {
                int end = routes.endOf(r);
                for (int a = routes.startOf(r); a != end; a = routes.succ[a]) {
                    consider(v, a, r);
                }
            }
        }
    }
}
