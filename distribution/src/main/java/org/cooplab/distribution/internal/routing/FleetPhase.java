package org.cooplab.distribution.internal.routing;

/**
 * Serves everybody, and with fewer and fewer routes: the fleet minimisation of SISR (Christiaens and Vanden Berghe 2020, section
 * 5.4). A route is deleted; then ruin and recreate goes on with some requests left out until nobody is. A plan is accepted if fewer
 * are left out, or those left out have been so less often: requests that are hard to place get their turn.
 */
final class FleetPhase {

    /** Temperature in mean legs for plans that leave out the same requests. */
    private static final double WARMTH = 0.1;

    /** Part of the budget after which no more is hoped for from a number of routes, if nothing has come nearer to it meanwhile. */
    private static final double PATIENCE = 0.25;

    private final Chain chain;
    private final Instance in;
    private final long[] failures;
    private final double temperature;
    private final boolean[] missing;

    FleetPhase(Chain chain) {
        this.chain = chain;
        in = chain.in;
        failures = new long[in.requests];
        missing = new boolean[in.requests];
        temperature = WARMTH * chain.meanLeg();
    }

    /**
     * Runs until nobody who must and can be served is left out and, if {@code reduce}, until no route can be spared either or
     * {@code until} of the budget is used or nothing comes of it any more.
     */
    void run(boolean reduce, double until) {
        Routes routes = chain.routes;
        chain.recreate.thrifty = true;
        chain.ruin.focused = true;
        chain.ruin.sweeping = !reduce && !in.few;
        int least = reduce ? leastRoutes() : in.slots;
        if (chain.complete(chain.absent)) {
            if (!reduce || routes.slots.activeCount <= least || !dropRoute()) {
                return;
            }
        }
        long fewest = Long.MAX_VALUE;
        double now = 0;
        double improved = chain.progress.fraction();
        for (long checks = 0; ; checks++) {
            if ((checks & 31) == 0 || chain.progress.spent()) {
                now = chain.progress.fraction();
                boolean stuck = chain.complete(chain.best.absent) && now - improved > PATIENCE;
                if (now >= until || stuck) {
                    break;
                }
            }
            chain.progress.made++;
            if (!step()) {
                continue;
            }
            if (chain.absent.weight < fewest) {
                fewest = chain.absent.weight;
                improved = now;
            }
            boolean complete = chain.complete(chain.absent);
            if (complete || chain.absent.weight < chain.best.absent.weight) {
                chain.remember();
            }
            if (complete) {
                if (!reduce || routes.slots.activeCount <= least || !dropRoute()) {
                    return;
                }
                fewest = Long.MAX_VALUE;
            }
        }
        chain.back();
    }

    /** One iteration without regard to cost; returns whether it was accepted. */
    private boolean step() {
        Routes routes = chain.routes;
        Absentees absent = chain.absent;
        Pending pending = chain.pending;
        long costBefore = routes.cost;
        long slack = (long) (temperature * chain.rng.exponential());
        routes.begin();
        if (!chain.ruined()) {
            routes.undo();
            return false;
        }
        long sumBefore = 0;
        int countBefore = 0;
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (in.weight[q] > 0 && absent.has(q)) {
                sumBefore += failures[q];
                countBefore++;
            }
        }
        if (in.fleet.types > 1) {
            chain.downgrade.atRandom();
        }
        chain.ordering.sort(pending);
        long sum = 0;
        int count = 0;
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            missing[q] = !chain.recreate.insert(q, in.weight[q] > 0 ? Insertion.NEVER : in.prize[q]);
            if (missing[q] && in.weight[q] > 0) {
                sum += failures[q];
                count++;
            }
        }
        boolean accepted = count < countBefore
                || sum < sumBefore
                || count == 0
                || (sum == sumBefore && routes.cost < costBefore + slack);
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (missing[q]) {
                failures[q]++;
            }
            if (accepted) {
                if (missing[q]) {
                    absent.add(q);
                } else {
                    absent.remove(q);
                }
            }
        }
        if (accepted) {
            chain.best.stain(routes);
        } else {
            routes.undo();
        }
        return accepted;
    }

    private boolean fixed(int r) {
        for (int v = chain.routes.succ[chain.routes.startOf(r)]; !chain.routes.sentinel(v); v = chain.routes.succ[v]) {
            if (chain.routes.holds.locked[v]) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out the route whose requests have been left out least, and forbids one more; returns whether there is any. */
    private boolean dropRoute() {
        Routes routes = chain.routes;
        int easiest = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < routes.slots.activeCount; i++) {
            int r = routes.slots.active[i];
            if (in.anchors.any() && fixed(r)) {
                continue;
            }
            long sum = 0;
            for (int v = routes.succ[routes.startOf(r)]; !routes.sentinel(v); v = routes.succ[v]) {
                sum += routes.isReload(v) ? 0 : failures[in.request[v]];
            }
            if (sum < least) {
                least = sum;
                easiest = r;
            }
        }
        if (easiest < 0) {
            return false;
        }
        routes.slots.cap = routes.slots.activeCount - 1;
        routes.begin();
        while (routes.totals.size[easiest] > 0) {
            int v = routes.succ[routes.startOf(easiest)];
            if (routes.isReload(v)) {
                routes.unlink(v);
                continue;
            }
            chain.absent.add(in.request[v]);
            routes.unlink(v);
        }
        chain.best.stain(routes);
        return true;
    }

    private boolean must(int q) {
        return in.weight[q] > 0 && chain.recreate.newRoute.fits(q);
    }

    /** Returns a number of routes that no plan can stay below, by load alone. */
    private int leastRoutes() {
        int most = 0;
        for (int q = 0; q < in.requests; q++) {
            most = Math.max(most, must(q) ? 1 : 0);
        }
        for (int d = 0; d < in.dimensions; d++) {
            long drop = 0;
            long take = 0;
            long capacity = 1;
            for (int v = 0; v < in.nodes; v++) {
                int q = in.request[v];
                if (v == in.first[q] && must(q)) {
                    drop += in.drop[v * in.dimensions + d];
                    take += in.take[v * in.dimensions + d];
                }
            }
            for (int t = 0; t < in.fleet.types; t++) {
                capacity = Math.max(capacity, in.fleet.capacity[t * in.dimensions + d]);
            }
            most = (int) Math.max(most, (Math.max(drop, take) + capacity - 1) / capacity);
        }
        return most;
    }
}
