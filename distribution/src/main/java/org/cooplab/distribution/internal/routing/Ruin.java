package org.cooplab.distribution.internal.routing;

/**
 * Takes strings of stops out of neighbouring routes: the ruin of SISR (Christiaens and Vanden Berghe, Transportation Science 54(2),
 * 2020). About ten stops go, in one string from each of a few routes near a random stop.
 * Absent requests met on the way are put up for insertion too.
 *
 * <p>O(stops removed), independent of the number of stops.
 */
final class Ruin {

    /** How many of those left out are tried again in one iteration: few, so that its cost does not depend on their number. */
    static final int CALLED = 12;

    private static final Extent ORDINARY = new Extent(10, 10, CALLED);
    private static final Extent SWEEP = new Extent(40, 100, 100);

    /** Probability of a sweep: a tenth, in units of 2^-31. */
    private static final long SWEEPS = 214_748_365;

    /** So many of the nearest are near to somebody left out. */
    private static final int CLOSE = 20;

    /**
     * Of very many nodes, so many with neighbouring numbers have so many iterations to themselves, then the next: numbered along the
     * map, they and what is near them stay in the processor's cache meanwhile.
     */
    private static final int PART = 500;

    private static final int TURNS = 3000;

    private final Instance in;
    private final Routes routes;
    private final Neighbours near;
    private final Absentees absent;
    private final Rng rng;
    private final Pending pending;
    private final int[] ruined;
    private final int[] string;
    private int round;
    private int part;
    private int turns;

    /** Whether half of the iterations begin near somebody left out. */
    boolean focused;

    /**
     * Whether now and then much is taken out at once and a crowd of those left out is called instead: where not all can be served, one
     * part of the map is given up for another only as a whole.
     */
    boolean sweeping;

    /**
     * How much is taken out at once.
     *
     * @param stops wanted number of removed stops
     * @param longest greatest length of a string
     * @param called how many of those left out are tried again
     */
    private record Extent(int stops, int longest, int called) {}

    Ruin(Routes routes, Neighbours near, Absentees absent, Pending pending, Rng rng) {
        in = routes.in;
        this.routes = routes;
        this.near = near;
        this.absent = absent;
        this.pending = pending;
        this.rng = rng;
        ruined = new int[in.slots];
        string = new int[256];
    }

    void ruin() {
        round++;
        pending.clear();
        int seed = seed();
        Extent extent = sweeping && rng.happens(SWEEPS) ? SWEEP : ORDINARY;
        if (routes.slots.activeCount > 0) {
            double mean = (double) routes.totals.served / routes.slots.activeCount;
            double cut = Math.min(extent.longest, mean);
            double strings = 4 * extent.stops / (1 + cut) - 1;
            int wanted = (int) (1 + rng.unit() * strings);
            int done = visit(seed, cut) ? 1 : 0;
            int row = seed * near.width;
            for (int k = 0; k < near.width && done < wanted; k++) {
                int v = near.list[row + k];
                if (v < 0) {
                    break;
                }
                if (visit(v, cut)) {
                    done++;
                }
            }
        }
        if (absent.weight > 0 || routes.slots.activeCount == 0) {
            callAbsent(extent.called);
        }
    }

    /** Returns a node to begin with: any, or one near somebody left out. */
    private int seed() {
        if (!focused || absent.weight == 0 || !rng.happens(1 << 30)) {
            return anyNode();
        }
        int q = absent.list[rng.below(absent.count)];
        int v = in.first[q] + rng.below(in.first[q + 1] - in.first[q]);
        int u = near.list[v * near.width + rng.below(Math.min(near.width, CLOSE))];
        return u < 0 ? v : u;
    }

    private int anyNode() {
        if (in.nodes <= MapOrder.MANY) {
            return rng.below(in.nodes);
        }
        if (turns == 0) {
            turns = TURNS;
            part = (part + PART) % in.nodes;
        }
        turns--;
        return (part + rng.below(PART)) % in.nodes;
    }

    /**
     * Gives some of those left out another try: all of a few, or as many again out of a crowd that no fleet could serve. Optional
     * requests come by themselves with the stops near them, but not where nobody is served.
     */
    private void callAbsent(int called) {
        int crowd = absent.count;
        int from = crowd > called ? rng.below(crowd) : 0;
        for (int i = 0; i < Math.min(crowd, called); i++) {
            int q = absent.list[from + i < crowd ? from + i : from + i - crowd];
            if (in.weight[q] > 0 || routes.slots.activeCount == 0) {
                pending.add(q);
            }
        }
    }

    /** Takes a string around {@code v} out of its route, unless that has lost one already; returns whether it did. */
    private boolean visit(int v, double cut) {
        int r = routes.slot[v];
        if (r < 0) {
            if (absent.count > 0 && absent.has(in.request[v])) {
                pending.add(in.request[v]);
            }
            return false;
        }
        if (ruined[r] == round) {
            return false;
        }
        ruined[r] = round;
        int size = routes.totals.size[r];
        int length = Math.min(size, (int) (1 + rng.unit() * Math.min(size, cut)));
        int kept = 0;
        if (length > 1 && length < size && rng.happens(1 << 30)) {
            kept = 1;
            while (length + kept < size && rng.happens(21_474_836)) {
                kept++;
            }
        }
        take(v, r, length, kept);
        return true;
    }

    /** Takes {@code length} of {@code length + kept} neighbours around {@code v}, sparing a random run inside. */
    private void take(int v, int r, int length, int kept) {
        int span = Math.min(length + kept, string.length);
        int before = 0;
        int from = v;
        while (before < span - 1 && !routes.sentinel(routes.pred[from])) {
            from = routes.pred[from];
            before++;
        }
        int behind = 0;
        for (int u = routes.succ[v]; behind < span - 1 && !routes.sentinel(u); u = routes.succ[u]) {
            behind++;
        }
        int least = Math.max(0, span - 1 - behind);
        int shift = least + rng.below(before - least + 1);
        for (int i = before; i > shift; i--) {
            from = routes.succ[from];
        }
        int spared = kept == 0 ? span : 1 + rng.below(span - kept - 1);
        int count = 0;
        int u = from;
        for (int i = 0; i < span; i++, u = routes.succ[u]) {
            if (i < spared || i >= spared + kept) {
                string[count++] = u;
            }
        }
        for (int i = 0; i < count; i++) {
            remove(string[i]);
        }
        refreshTouched(r);
    }

    private void refreshTouched(int r) {
        if (routes.totals.size[r] > 0) {
            routes.refresh(r);
        }
    }

    private boolean fixed(int q) {
        for (int u = in.first[q]; u < in.first[q + 1]; u++) {
            if (routes.holds.locked[u]) {
                return true;
            }
        }
        return false;
    }

    /** Takes the request of node {@code v} out, both ends of a shipment. */
    private void remove(int v) {
        if (routes.slot[v] < 0 || routes.isReload(v)) {
            return;
        }
        int q = in.request[v];
        if (in.anchors.any() && fixed(q)) {
            return;
        }
        pending.add(q);
        if (in.half[q] == in.first[q + 1]) {
            routes.unlink(v);
            return;
        }
        for (int u = in.first[q]; u < in.first[q + 1]; u++) {
            if (routes.slot[u] >= 0) {
                routes.unlink(u);
            }
        }
    }
}
