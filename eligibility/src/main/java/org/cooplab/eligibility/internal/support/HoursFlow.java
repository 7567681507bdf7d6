package org.cooplab.eligibility.internal.support;

import java.util.Arrays;

/**
 * The relaxation: minutes of a task may be split among people, and overlaps count only inside cliques.
 *
 * <p>Minutes flow from tasks to people (through one node for each person and clique, which lets through no more than
 * the longest task of the clique) to the sink; minutes that nobody takes go to the sink directly, at a price. This is a
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

    long cost() {
        long sum = 0;
        for (int a = 0; a < shape.arcs; a += 2) {
            sum = Math.addExact(sum, Math.multiplyExact(shape.cost[a], (long) left[a ^ 1]));
        }
        return sum;
    }

    /** Sends every excess to a deficit as cheaply as possible; false if some cannot be sent. */
    boolean solve() {
        int nodes = excess.length;
        long[] distance = new long[nodes];
        int[] by = new int[nodes];
        int[] heap = new int[nodes];
        int[] place = new int[nodes];
        for (int source = 0; source < nodes; source++) {
            while (excess[source] > 0) {
                int target = nearest(source, distance, by, heap, place);
                if (target < 0) {
                    return false;
                }
                long far = distance[target];
                for (int v = 0; v < nodes; v++) {
                    potential[v] += Math.min(distance[v], far);
                }
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

    /** Dijkstra on reduced costs until the first deficit; distance stays MAX_VALUE where it did not arrive. */
    private int nearest(int source, long[] distance, int[] by, int[] heap, int[] place) {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(place, -1);
        distance[source] = 0;
        heap[0] = source;
        place[source] = 0;
        int size = 1;
        while (size > 0) {
            int node = heap[0];
            place[node] = -2;
            if (excess[node] < 0) {
                // those still waiting are at least as far: their provisional distance is capped by the caller
                return node;
            }
            int moved = heap[--size];
            if (size > 0) {
                sink(heap, place, distance, moved, size);
            }
            for (int a = shape.first[node]; a >= 0; a = shape.next[a]) {
                int other = shape.head[a];
                if (left[a] > 0 && place[other] != -2) {
                    long reached = distance[node] + shape.cost[a] + potential[node] - potential[other];
                    if (reached < distance[other]) {
                        distance[other] = reached;
                        by[other] = a;
                        if (place[other] < 0) {
                            place[other] = size;
                            heap[size++] = other;
                        }
                        rise(heap, place, distance, other);
                    }
                }
            }
        }
        return -1;
    }

    private static void rise(int[] heap, int[] place, long[] distance, int node) {
        int at = place[node];
        while (at > 0) {
            int parent = heap[(at - 1) >> 1];
            if (distance[parent] <= distance[node]) {
                break;
            }
            heap[at] = parent;
            place[parent] = at;
            at = (at - 1) >> 1;
        }
        heap[at] = node;
        place[node] = at;
    }

    private static void sink(int[] heap, int[] place, long[] distance, int node, int size) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[node]) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = node;
        place[node] = at;
    }
}
