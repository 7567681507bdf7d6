package org.cooplab.eligibility.internal.support;

import java.util.function.IntConsumer;

/** The nodes that a search from one node has reached: a binary heap of those whose distance may still shrink, and the rest. */
final class Frontier {

    private static final int UNSEEN = 0;
    private static final int SETTLED = -1;

    private final long[] distance;

    /** Waiting nodes, the nearest at 1. */
    private final int[] heap;

    /** Where a node is in the heap, {@link #UNSEEN} or {@link #SETTLED}. */
    private final int[] place;

    private int waiting;
    private final int[] seen;
    private int reached;

    Frontier(int nodes) {
        distance = new long[nodes];
        heap = new int[nodes + 1];
        place = new int[nodes];
        seen = new int[nodes];
    }

    /** Forgets all that was reached. */
    void clear() {
        for (int i = 0; i < reached; i++) {
            place[seen[i]] = UNSEEN;
        }
        reached = 0;
        waiting = 0;
    }

    long distance(int node) {
        return distance[node];
    }

    /** Notes a way to a node; false if one as short is known. */
    boolean reach(int node, long far) {
        if (place[node] == SETTLED || (place[node] != UNSEEN && far >= distance[node])) {
            return false;
        }
        if (place[node] == UNSEEN) {
            seen[reached++] = node;
            place[node] = ++waiting;
        }
        distance[node] = far;
        rise(node);
        return true;
    }

    /** Returns the nearest node that waits, whose distance is final from now on; -1 if none waits. */
    int settle() {
        if (waiting == 0) {
            return -1;
        }
        int nearest = heap[1];
        place[nearest] = SETTLED;
        int last = heap[waiting--];
        if (waiting > 0) {
            sink(last);
        }
        return nearest;
    }

    void forEachSettled(IntConsumer use) {
        for (int i = 0; i < reached; i++) {
            if (place[seen[i]] == SETTLED) {
                use.accept(seen[i]);
            }
        }
    }

    private void rise(int node) {
        int at = place[node];
        for (; at > 1 && distance[heap[at / 2]] > distance[node]; at /= 2) {
            put(heap[at / 2], at);
        }
        put(node, at);
    }

    private void sink(int node) {
        int at = 1;
        for (int child = 2; child <= waiting; child = 2 * at) {
            if (child < waiting && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[node]) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(node, at);
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }
}
