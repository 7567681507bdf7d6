package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** The requests in no route, and what leaving them out costs. */
final class Absentees {

    final int[] list;
    int count;

    /** Sum of the weights of those that must be served. */
    long weight;

    /** Sum of what leaving them out costs. */
    long prizes;

    /** What leaving out each request costs: its prize, or for one that must be served a penalty, 0 as long as none is set. */
    final long[] prize;

    private final Instance in;
    private final int[] at;

    Absentees(Instance in) {
        this.in = in;
        list = new int[in.requests];
        prize = in.prize.clone();
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
            prizes += prize[q];
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
            prizes -= prize[q];
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

    /** Makes leaving out any request that must be served cost {@code penalty}. */
    void charge(long penalty) {
        for (int q = 0; q < prize.length; q++) {
            if (in.weight[q] > 0) {
                raise(q, penalty - prize[q]);
            }
        }
    }

    /** Makes leaving out request {@code q} cost {@code more} than now. */
    void raise(int q, long more) {
        prize[q] += more;
        if (has(q)) {
            prizes += more;
        }
    }
}
