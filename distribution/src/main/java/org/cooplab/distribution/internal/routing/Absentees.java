package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** The requests in no route, what leaving them out costs, and how often each has been left out. */
final class Absentees {

    final int[] list;
    int count;

    /** Sum of the weights of those that must be served. */
    long weight;

    /** Sum of the prizes of the optional ones. */
    long prizes;

    private final Instance in;
    private final int[] at;

    Absentees(Instance in) {
        this.in = in;
        list = new int[in.requests];
        at = new int[in.requests];
        Arrays.fill(at, -1);
    }

    boolean has(int q) {
        return at[q] >= 0;
    }

    void add(int q) {
        if (at[q] < 0) {
            at[q] = count;
            list[count++] = q;
            weight += in.weight[q];
            prizes += in.prize[q];
        }
    }

    void remove(int q) {
        int place = at[q];
        if (place >= 0) {
            int last = list[--count];
            list[place] = last;
            at[last] = place;
            at[q] = -1;
            weight -= in.weight[q];
            prizes -= in.prize[q];
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            at[list[i]] = -1;
        }
        count = 0;
        weight = 0;
        prizes = 0;
    }
}
