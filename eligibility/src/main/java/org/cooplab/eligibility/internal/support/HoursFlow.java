package org.cooplab.eligibility.internal.support;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The relaxation: minutes of a task may be split among people, and overlaps count only inside cliques.
 *
 * <p>Minutes flow from tasks to people (through one node for each person and clique, which lets through no more than
 * the longest task of the clique, or for each person and day, which lets through what is left of it) to the sink;
 * minutes that nobody takes go to the sink directly, at a price. This is a
 * minimum-cost flow, solved by successive shortest paths with potentials; its cost bounds every true matching from
 * below. Forbidding options keeps the potentials valid, so a child of the search repairs its parent's flow instead of
 * starting anew. Source: Ahuja, Magnanti, Orlin, Network Flows (1993), chapter 9.
 */
final class HoursFlow {

    /*
     * Arcs in pairs: arc a and its reverse a ^ 1. left[a] is what it can still carry. Shared by all copies: the shape
     * (first, next, head, cost). Own: left, potential, excess. Reduced cost(a) = cost + potential[tail] -
     * potential[head] >= 0 on every arc with something left.
     */
    private final Shape shape;
    private final int[] left;
    private final long[] potential;
    private final int[] excess;

    private HoursFlow(Shape shape, int[] left, long[] potential, int[] excess) {
        this.shape = shape;
        this.left = left;
        this.potential = potential;
        this.excess = excess;
    }

    /** The arcs of a network, without their flow. */
    static final class Shape {

        private final int[] first;
        private int[] next = new int[64];
        private int[] head = new int[64];
        private long[] cost = new long[64];
        private int[] capacity = new int[64];
        private int arcs;

        Shape(int nodes) {
            first = new int[nodes];
            Arrays.fill(first, -1);
        }

        int arc(int tail, int target, int room, long price) {
            if (arcs == head.length) {
                next = Arrays.copyOf(next, arcs * 2);
                head = Arrays.copyOf(head, arcs * 2);
                cost = Arrays.copyOf(cost, arcs * 2);
                capacity = Arrays.copyOf(capacity, arcs * 2);
            }
            add(tail, target, room, price);
            add(target, tail, 0, -price);
            return arcs - 2;
        }

        private void add(int tail, int target, int room, long price) {
            head[arcs] = target;
            cost[arcs] = price;
            capacity[arcs] = room;
            next[arcs] = first[tail];
            first[tail] = arcs++;
        }

        HoursFlow start() {
            int nodes = first.length;
            return new HoursFlow(this, Arrays.copyOf(capacity, arcs), new long[nodes], new int[nodes]);
        }
    }

    HoursFlow copy() {
        return new HoursFlow(shape, left.clone(), potential.clone(), excess.clone());
    }

    /** Adds units that must leave {@code node} (or, when negative, must arrive at it). */
    void supply(int node, int units) {
        excess[node] += units;
    }

    int flow(int arc) {
        return left[arc ^ 1];
    }

    /** Returns how many steps it takes to look at each arc once. */
    int arcs() {
        return left.length;
    }

    boolean usable(int arc) {
        return left[arc] > 0 || left[arc ^ 1] > 0;
    }

    /** Takes the arc away; what it carried has to find another way. */
    void forbid(int arc) {
        int units = left[arc ^ 1];
        excess[shape.head[arc ^ 1]] += units;
        excess[shape.head[arc]] -= units;
        left[arc] = 0;
        left[arc ^ 1] = 0;
    }

    /**
     * Returns what any flow of all supplies costs at least: what flows now, and for each unit not yet sent the difference of
     * the potentials where it is and where it must go, which no way undercuts. Exact once the flow is solved.
     */
    long bound() {
        long sum = 0;
        for (int a = 0; a < shape.arcs; a += 2) {
            sum = Math.addExact(sum, Math.multiplyExact(shape.cost[a], (long) left[a ^ 1]));
        }
        BigInteger unsent = BigInteger.ZERO; // single terms may be larger than what they come to
        for (int node = 0; node < excess.length; node++) {
            if (excess[node] != 0) {
                BigInteger units = BigInteger.valueOf(excess[node]);
                unsent = unsent.add(BigInteger.valueOf(potential[node]).multiply(units));
            }
        }
        return Math.subtractExact(sum, unsent.longValueExact());
    }

    /**
     * Sends every excess to a deficit as cheaply as possible, or as many as the work allows; false if one cannot be sent.
     */
    boolean solve(Work work) {
        Frontier frontier = new Frontier(excess.length);
        int[] by = new int[excess.length];
        for (int source = 0; source < excess.length; source++) {
            while (excess[source] > 0 && !work.done()) {
                int target = nearest(source, frontier, by, work);
                if (target < 0) {
                    return false;
                }
                frontier.forEachSettled(v -> potential[v] += frontier.distance(v) - frontier.distance(target));
                int units = Math.min(excess[source], -excess[target]);
                for (int v = target; v != source; v = shape.head[by[v] ^ 1]) {
                    units = Math.min(units, left[by[v]]);
                }
                for (int v = target; v != source; v = shape.head[by[v] ^ 1]) {
                    left[by[v]] -= units;
                    left[by[v] ^ 1] += units;
                }
                excess[source] -= units;
                excess[target] += units;
            }
        }
        return true;
    }

    /** Says whether nothing is left to be sent. */
    boolean solved() {
        return Arrays.stream(excess).allMatch(units -> units == 0);
    }

    /** Dijkstra on reduced costs until the first deficit, or -1: notes by which arc each node was reached. */
    private int nearest(int source, Frontier frontier, int[] by, Work work) {
        frontier.clear();
        frontier.reach(source, 0);
        for (int node = frontier.settle(); node >= 0; node = frontier.settle()) {
            if (excess[node] < 0) {
                return node;
            }
            int arcs = 0;
            for (int a = shape.first[node]; a >= 0; a = shape.next[a]) {
                int other = shape.head[a];
                long far = frontier.distance(node) + shape.cost[a] + potential[node] - potential[other];
                if (left[a] > 0 && frontier.reach(other, far)) {
                    by[other] = a;
                }
                arcs++;
            }
            work.take(arcs);
        }
        return -1;
    }
}
