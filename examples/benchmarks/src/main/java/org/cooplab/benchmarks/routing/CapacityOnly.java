package org.cooplab.benchmarks.routing;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The same search written by hand for capacity alone: one depot, one kind of vehicle, as many as needed. What the general engine is
 * compared with to see what its generality costs. Ruin, recreate, annealing and undo as there, without a line for anything else.
 */
final class CapacityOnly {

    private static final int NEAR = 100;
    private static final int STRING = 10;

    /** The cost of the best plan and how many iterations were made. */
    long best;

    long iterations;

    private final int customers;
    private final int[] distance;
    private final int[] demand;
    private final int[] near;
    private final int[][] keys;
    private final SplittableRandom random = new SplittableRandom(1);

    /** Customers, then two ends of each route. */
    private final int[] succ;

    private final int[] pred;
    private final int[] route;
    private final int[] room;
    private final int[] size;
    private final int[] free;
    private int freeCount;
    private long cost;

    /** What has been unlinked and linked in this iteration: stop, and its predecessor, or -1 - predecessor if linked. */
    private final int[] stops;

    private final int[] places;
    private int changes;
    private final int[] pending;
    private int pendingCount;
    private final int[] ruined;
    private final int[] changed;
    private int changedCount;
    private final boolean[] isChanged;
    private final int[] bestSucc;

    /**
     * Prepares.
     *
     * @param distance symmetric, with the depot behind the last customer
     */
    CapacityOnly(int[][] distance, int[] demand, int capacity) {
        customers = demand.length;
        this.demand = demand;
        int width = customers + 1;
        this.distance = IntStream.range(0, width * width)
                .map(at -> distance[at / width][at % width])
                .toArray();
        near = new int[customers * NEAR];
        for (int v = 0; v < customers; v++) {
            int here = v;
            long[] by = LongStream.range(0, customers)
                    .filter(u -> u != here)
                    .map(u -> (long) distance[here][(int) u] << 32 | u)
                    .sorted()
                    .limit(NEAR)
                    .toArray();
            for (int k = 0; k < NEAR; k++) {
                near[v * NEAR + k] = (int) by[Math.min(k, by.length - 1)];
            }
        }
        keys = new int[3][customers];
        for (int v = 0; v < customers; v++) {
            keys[0][v] = -demand[v];
            keys[1][v] = -distance[v][customers];
            keys[2][v] = distance[v][customers];
        }
        succ = new int[3 * customers];
        pred = new int[3 * customers];
        route = new int[3 * customers];
        room = new int[customers];
        size = new int[customers];
        free = IntStream.range(0, customers).map(i -> customers - 1 - i).toArray();
        freeCount = customers;
        for (int r = 0; r < customers; r++) {
            int start = customers + 2 * r;
            succ[start] = start + 1;
            pred[start + 1] = start;
            route[start] = r;
            route[start + 1] = r;
            room[r] = capacity;
        }
        stops = new int[4 * customers + 1024];
        places = new int[stops.length];
        pending = new int[customers];
        ruined = new int[customers];
        changed = new int[customers];
        isChanged = new boolean[customers];
        bestSucc = new int[succ.length];
        Arrays.fill(route, 0, customers, -1);
    }

    /** Searches until that much processor time of this thread is used. */
    void run(long nanos) {
        long begin = Cooplab.THREADS.getCurrentThreadCpuTime();
        for (int v = 0; v < customers; v++) {
            pending[pendingCount++] = v;
        }
        order();
        recreate(Long.MAX_VALUE);
        best = cost;
        double leg = (double) cost / (2 * customers - freeCount);
        double temperature = 0;
        while (true) {
            if ((iterations & 31) == 0) {
                double used = (double) (Cooplab.THREADS.getCurrentThreadCpuTime() - begin) / nanos;
                if (used >= 1) {
                    return;
                }
                temperature = leg * 0.3 * Math.pow(0.01 / 0.3, used);
            }
            iterations++;
            step(cost + (long) (temperature * -Math.log(1 - random.nextDouble())) + 1);
        }
    }

    private void step(long limit) {
        long before = cost;
        changes = 0;
        pendingCount = 0;
        ruin();
        order();
        if (!recreate(limit)) {
            undo();
            cost = before;
            return;
        }
        for (int i = 0; i < changes; i++) {
            int r = route[places[i] < 0 ? -1 - places[i] : places[i]];
            if (r >= 0 && !isChanged[r]) {
                isChanged[r] = true;
                changed[changedCount++] = r;
            }
        }
        if (cost < best) {
            best = cost;
            for (int i = 0; i < changedCount; i++) {
                isChanged[changed[i]] = false;
                for (int v = customers + 2 * changed[i]; v != customers + 2 * changed[i] + 1; v = succ[v]) {
                    bestSucc[v] = succ[v];
                }
            }
            changedCount = 0;
        }
    }

    private void ruin() {
        int seed = random.nextInt(customers);
        double cut = Math.min(STRING, (double) customers / (customers - freeCount));
        int wanted = (int) (1 + random.nextDouble() * (4.0 * STRING / (1 + cut) - 1));
        for (int k = -1; k < NEAR && wanted > 0; k++) {
            int v = k < 0 ? seed : near[seed * NEAR + k];
            int r = route[v];
            if (r >= 0 && ruined[r] != (int) iterations) {
                ruined[r] = (int) iterations;
                takeString(v, r, cut);
                wanted--;
            }
        }
    }

    private void takeString(int v, int r, double cut) {
        int length = Math.min(size[r], (int) (1 + random.nextDouble() * Math.min(size[r], cut)));
        int kept = 0;
        if (length > 1 && length < size[r] && random.nextBoolean()) {
            kept = 1;
            while (length + kept < size[r] && random.nextInt(100) == 0) {
                kept++;
            }
        }
        int span = length + kept;
        int before = 0;
        int u = v;
        while (before < span - 1 && pred[u] < customers) {
            u = pred[u];
            before++;
        }
        int behind = 0;
        for (int w = succ[v]; behind < span - 1 && w < customers; w = succ[w]) {
            behind++;
        }
        int least = Math.max(0, span - 1 - behind);
        for (int skip = before - least - random.nextInt(before - least + 1); skip > 0; skip--) {
            u = succ[u];
        }
        int spared = kept == 0 ? span : 1 + random.nextInt(length - 1);
        for (int i = 0; i < span; i++) {
            int next = succ[u];
            if (i < spared || i >= spared + kept) {
                pending[pendingCount++] = u;
                unlink(u);
            }
            u = next;
        }
    }

    private void order() {
        int draw = random.nextInt(11);
        for (int i = pendingCount - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = pending[i];
            pending[i] = pending[j];
            pending[j] = swap;
        }
        if (draw >= 4) {
            int[] key = keys[draw < 8 ? 0 : draw < 10 ? 1 : 2];
            for (int i = 1; i < pendingCount; i++) {
                int q = pending[i];
                int j = i - 1;
                for (; j >= 0 && key[pending[j]] > key[q]; j--) {
                    pending[j + 1] = pending[j];
                }
                pending[j + 1] = q;
            }
        }
    }

    private boolean recreate(long limit) {
        for (int i = 0; i < pendingCount; i++) {
            if (!insert(pending[i], limit - cost)) {
                return false;
            }
        }
        return true;
    }

    private boolean insert(int v, long bound) {
        int row = v * (customers + 1);
        long price = bound;
        int behind = -1;
        for (int k = v * NEAR; k < (v + 1) * NEAR; k++) {
            int u = near[k];
            int far = distance[row + u];
            if (far * 0.3 > price) {
                break;
            }
            int r = route[u];
            if (r < 0 || room[r] < demand[v]) {
                continue;
            }
            int a = pred[u];
            int b = succ[u];
            long before = (long) far + distance[row + place(a)] - leg(a, u);
            if (before < price && random.nextInt(100) != 0) {
                price = before;
                behind = a;
            }
            long after = (long) far + distance[row + place(b)] - leg(u, b);
            if (after < price && random.nextInt(100) != 0) {
                price = after;
                behind = u;
            }
        }
        long alone = 2L * distance[row + customers];
        if (freeCount > 0 && alone < price) {
            int r = free[--freeCount];
            behind = customers + 2 * r;
        }
        if (behind < 0) {
            return false;
        }
        link(v, behind);
        stops[changes] = v;
        places[changes++] = -1 - behind;
        return true;
    }

    private int place(int v) {
        return Math.min(v, customers);
    }

    private int leg(int a, int b) {
        return distance[place(a) * (customers + 1) + place(b)];
    }

    private void link(int v, int a) {
        int b = succ[a];
        cost += leg(a, v) + leg(v, b) - leg(a, b);
        succ[a] = v;
        pred[v] = a;
        succ[v] = b;
        pred[b] = v;
        int r = route[a];
        route[v] = r;
        room[r] -= demand[v];
        size[r]++;
    }

    private void unlink(int v) {
        stops[changes] = v;
        places[changes++] = pred[v];
        take(v);
    }

    private void take(int v) {
        int a = pred[v];
        int b = succ[v];
        cost += leg(a, b) - leg(a, v) - leg(v, b);
        succ[a] = b;
        pred[b] = a;
        int r = route[v];
        route[v] = -1;
        room[r] += demand[v];
        if (--size[r] == 0) {
            free[freeCount++] = r;
        }
    }

    private void undo() {
        while (changes > 0) {
            changes--;
            int v = stops[changes];
            if (places[changes] < 0) {
                take(v);
            } else {
                int r = route[places[changes]];
                if (size[r] == 0) {
                    freeCount--; // the last that was given back
                }
                link(v, places[changes]);
            }
        }
    }
}
