package org.cooplab.distribution.internal.routing;

import java.util.Arrays;

/** The requests in no route, and what leaving them out costs. */
final class Absentees {

    final int[] list;
    int count;

    /** Sum of the weights of those that must be served. */
    long weight;

    /** Sum of the prizes of those that may be left out. */
    long prizes;

    /** What leaving out those that must be served costs for each unit of their weight. */
    long unit;

    /** What it costs for each of them beside that, and the sum over those left out. */
    private final long[] penalty;

    private long penalties;

    private final Instance in;
    private final int[] at;

    Absentees(Instance in) {
        this.in = in;
        list = new int[in.requests];
        penalty = new long[in.requests];
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
            penalties += penalty[q];
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
            penalties -= penalty[q];
        }
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            at[list[i]] = -1;
        }
        count = 0;
        weight = 0;
        prizes = 0;
        penalties = 0;
    }

    /** Returns what leaving out request {@code q} costs: its prize, or its penalties if it must be served. */
    long price(int q) {
        return in.prize[q] + unit * in.weight[q] + penalty[q];
    }

    /** Returns what leaving out all of these costs. */
    long price() {
        return prizes + unit * weight + penalties;
    }

    /** Makes leaving out request {@code q}, which must be served, cost {@code more} than now. */
    void raise(int q, long more) {
        penalty[q] += more;
        if (has(q)) {
            penalties += more;
        }
    }
}
