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

    /** Those left out before and after an iteration, of the requests it has touched. */
    private final Left before = new Left();

    private final Left after = new Left();

    /** Requests that must be served and are not: how many, and how often they have been left out in all. */
    private static final class Left {
        private int count;
        private long failures;

        void clear() {
            count = 0;
            failures = 0;
        }

        void add(long times) {
            count++;
            failures += times;
        }

        boolean easierThan(Left other) {
            return count < other.count || failures < other.failures;
        }

        boolean isAsEasyAs(Left other) {
            return failures == other.failures;
        }
    }

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
        chain.recreate.manner.thrifty = true;
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
        long limit = routes.cost + (long) (temperature * chain.rng.exponential());
        routes.begin();
        if (!chain.ruined()) {
            routes.undo();
            return false;
        }
        countLeft();
        reinsert();
        boolean accepted =
                after.count == 0 || after.easierThan(before) || (after.isAsEasyAs(before) && routes.cost < limit);
        note(accepted);
        if (accepted) {
            chain.best.stain(routes);
        } else {
            routes.undo();
        }
        return accepted;
    }

    /** Counts who is left out of those who are pending. */
    private void countLeft() {
        Pending pending = chain.pending;
        before.clear();
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (in.weight[q] > 0 && chain.absent.has(q)) {
                before.add(failures[q]);
            }
        }
    }

    /** Inserts who is pending, and counts who is left out again. */
    private void reinsert() {
        Pending pending = chain.pending;
        if (in.fleet.types > 1) {
            chain.downgrade.atRandom();
        }
        chain.ordering.sort(pending);
        after.clear();
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            missing[q] = !chain.recreate.insert(q, in.weight[q] > 0 ? Insertion.NEVER : in.prize[q]);
            if (missing[q] && in.weight[q] > 0) {
                after.add(failures[q]);
            }
        }
    }

    /** Notes who has been left out once more and, if that was accepted, who is absent now. */
    private void note(boolean accepted) {
        Pending pending = chain.pending;
        for (int i = 0; i < pending.count; i++) {
            int q = pending.list[i];
            if (missing[q]) {
                failures[q]++;
            }
            if (accepted && missing[q]) {
                chain.absent.add(q);
            } else if (accepted) {
                chain.absent.remove(q);
            }
        }
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
        int easiest = easiestRoute();
        if (easiest == Slots.NONE) {
            return false;
        }
        Routes routes = chain.routes;
        routes.slots.cap = routes.slots.activeCount - 1;
        routes.begin();
        while (routes.totals.size[easiest] > 0) {
            int v = routes.succ[routes.startOf(easiest)];
            if (!routes.isReload(v)) {
                chain.absent.add(in.request[v]);
            }
            routes.unlink(v);
        }
        chain.best.stain(routes);
        return true;
    }

    /** Returns the slot of the route whose requests have been left out least, or {@link Slots#NONE} if each is fixed. */
    private int easiestRoute() {
        Routes routes = chain.routes;
        int easiest = Slots.NONE;
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
        return easiest;
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
