package org.cooplab.distribution.internal.routing;

/**
 * Cuts routes into trips and joins trips again. A request may begin or end a trip of its own: then a reload is inserted together with
 * it, before or behind; and where stops were removed, reloads that are no longer needed go.
 *
 * <p>Places are filtered by the cost of their legs in O(1); those that would be the best are checked by walking the route.
 */
final class Trips {

    /** Found: the price of the best place, {@link Insertion#NEVER} if there is none. */
    long price;

    private final Routes routes;
    private final Instance in;
    private final Fleet fleet;
    private final RouteRules rules;

    private int bestAfter;
    private int bestPlace;
    private boolean reloadFirst;
    private int bestNode;
    private int bestMate;

    Trips(Routes routes, RouteRules rules) {
        this.routes = routes;
        this.rules = rules;
        in = routes.in;
        fleet = in.fleet;
    }

    /** Removes reloads from the touched routes where the trips on both sides fit into one, or one of them is empty. */
    void merge() {
        int count = routes.touchedCount;
        for (int i = 0; i < count; i++) {
            int r = routes.touched[i];
            if (routes.totals.size[r] == 0 || routes.totals.reloads[r] == 0) {
                continue;
            }
            boolean changed = false;
            for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); ) {
                int next = routes.succ[v];
                if (routes.isReload(v) && needless(r, v)) {
                    routes.unlink(v);
                    changed = true;
                }
                v = next;
            }
            if (changed) {
                routes.refresh(r);
            }
        }
    }

    /**
     * Inserts reloads alone into touched routes where that makes them cheaper: by way of a depot it can be shorter where triangles do
     * not hold, and a trip that waits for its goods need not begin with the route. Worth its time for few requests only.
     */
    void detour() {
        int count = routes.touchedCount;
        for (int i = 0; i < count; i++) {
            int r = routes.touched[i];
            if (routes.totals.size[r] == 0 || !mayReload(r)) {
                continue;
            }
            int t = routes.type[r];
            rules.load(r);
            long best = rules.keep(t) ? rules.cost : Insertion.NEVER;
            bestAfter = Stops.NONE;
            for (int a = routes.startOf(r); a != routes.endOf(r); a = routes.succ[a]) {
                for (int place = fleet.firstReload[t]; place < fleet.firstReload[t + 1]; place++) {
                    rules.loadWith(r, a, routes.stops.ghost(place), Stops.NONE, Stops.NONE);
                    boolean free = !in.anchors.any() || !routes.holds.frozen[a];
                    if (free && rules.keep(t) && rules.cost < best) {
                        best = rules.cost;
                        bestAfter = a;
                        bestPlace = place;
                    }
                }
            }
            if (bestAfter != Stops.NONE) {
                routes.linkReload(bestPlace, bestAfter);
                routes.refresh(r);
            }
        }
    }

    private boolean needless(int r, int v) {
        if (in.anchors.any() && routes.holds.locked[v]) {
            return false;
        }
        int a = routes.pred[v];
        int b = routes.succ[v];
        rules.clear();
        for (int u = routes.succ[routes.startOf(r)]; !routes.sentinel(u); u = routes.succ[u]) {
            if (u != v) {
                rules.add(u);
            }
        }
        int t = routes.type[r];
        if (!rules.keep(t)) {
            return false;
        }
        boolean empty = a >= in.nodes || b >= in.nodes;
        return empty || routes.cost(t, a, b) <= routes.arc[a] + routes.arc[v];
    }

    /** Looks for a place for job {@code q} together with a reload, cheaper than {@code bound}. */
    void find(int q, Neighbours near, int companion, long bound) {
        price = bound;
        bestAfter = Stops.NONE;
        for (int v = in.first[q]; v < in.half[q]; v++) {
            if (companion < 0) {
                int row = v * near.width;
                for (int k = row; k < row + near.width && near.list[k] >= 0; k++) {
                    if (near.distance[k] * fleet.leastPerDistance > price) {
                        break;
                    }
                    int u = near.list[k];
                    int r = routes.slot[u];
                    if (r >= 0 && mayReload(r)) {
                        both(r, routes.pred[u], v, Stops.NONE);
                        both(r, u, v, Stops.NONE);
                    }
                }
            }
            atBoundaries(companion, v, Stops.NONE);
        }
        settle(bound);
    }

    /** As {@link #find} for both ends of a shipment, in a trip of its own. */
    void findPair(int q, int companion, long bound) {
        price = bound;
        bestAfter = Stops.NONE;
        for (int p = in.first[q]; p < in.half[q]; p++) {
            for (int d = in.half[q]; d < in.first[q + 1]; d++) {
                atBoundaries(companion, p, d);
            }
        }
        settle(bound);
    }

    private void settle(long bound) {
        if (bestAfter == Stops.NONE) {
            price = Insertion.NEVER;
        } else if (price > bound) {
            throw new IllegalStateException("a place above its bound");
        }
    }

    private void atBoundaries(int companion, int v, int mate) {
        int count = companion >= 0 ? 1 : routes.slots.activeCount;
        for (int i = 0; i < count; i++) {
            int r = companion >= 0 ? companion : routes.slots.active[i];
            if (!mayReload(r)) {
                continue;
            }
            both(r, routes.startOf(r), v, mate);
            both(r, routes.pred[routes.endOf(r)], v, mate);
            if (routes.totals.reloads[r] > 0) {
                for (int u = routes.succ[routes.startOf(r)]; !routes.sentinel(u); u = routes.succ[u]) {
                    if (routes.isReload(u)) {
                        both(r, u, v, mate);
                        both(r, routes.pred[u], v, mate);
                    }
                }
            }
        }
    }

    private boolean mayReload(int r) {
        return routes.totals.reloads[r] < fleet.maxReloads[routes.type[r]] && routes.stops.hasFree();
    }

    private void both(int r, int a, int v, int mate) {
        if (in.anchors.any() && routes.holds.frozen[a]) {
            return;
        }
        int t = routes.type[r];
        long bonus = routes.holds.homeBonus(v, r);
        int last = mate == Stops.NONE ? v : mate;
        int b = routes.succ[a];
        long inside = mate == Stops.NONE ? 0 : routes.cost(t, v, mate);
        for (int place = fleet.firstReload[t]; place < fleet.firstReload[t + 1]; place++) {
            int ghost = routes.stops.ghost(place);
            long behind = routes.cost(t, a, v)
                    + inside
                    + routes.cost(t, last, ghost)
                    + routes.cost(t, ghost, b)
                    - routes.arc[a]
                    - bonus;
            if (behind < price) {
                attempt(r, t, a, place, v, mate, false, behind);
            }
            long before = routes.cost(t, a, ghost)
                    + routes.cost(t, ghost, v)
                    + inside
                    + routes.cost(t, last, b)
                    - routes.arc[a]
                    - bonus;
            if (before < price) {
                attempt(r, t, a, place, v, mate, true, before);
            }
        }
    }

    private void attempt(int r, int t, int a, int place, int v, int mate, boolean first, long legs) {
        int ghost = routes.stops.ghost(place);
        if (first) {
            rules.loadWith(r, a, ghost, v, mate);
        } else if (mate == Stops.NONE) {
            rules.loadWith(r, a, v, ghost, Stops.NONE);
        } else {
            rules.loadWith(r, a, v, mate, ghost);
        }
        if (!rules.keep(t)) {
            return;
        }
        long whole = legs + fleet.perDuration[t] * (rules.duration - routes.duration[r]);
        if (whole < price) {
            price = whole;
            bestAfter = a;
            bestPlace = place;
            reloadFirst = first;
            bestNode = v;
            bestMate = mate;
        }
    }

    /** Carries out the best place found. */
    void insert() {
        int r = routes.slot[bestAfter];
        int a = bestAfter;
        if (reloadFirst) {
            a = routes.linkReload(bestPlace, a);
        }
        routes.link(bestNode, a);
        a = bestNode;
        if (bestMate != Stops.NONE) {
            routes.link(bestMate, a);
            a = bestMate;
        }
        if (!reloadFirst) {
            routes.linkReload(bestPlace, a);
        }
        routes.refresh(r);
    }
}
