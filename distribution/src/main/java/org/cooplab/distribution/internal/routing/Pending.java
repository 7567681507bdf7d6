package org.cooplab.distribution.internal.routing;

/** The requests waiting for insertion, each once. */
final class Pending {

    int[] list;
    int count;
    private final int[] stamp;
    private int round = 1;

    Pending(Instance in) {
        list = new int[in.requests];
        stamp = new int[in.requests];
    }

    void clear() {
        count = 0;
        round++;
    }

    void add(int q) {
        if (stamp[q] != round) {
            stamp[q] = round;
            list[count++] = q;
        }
    }
}
