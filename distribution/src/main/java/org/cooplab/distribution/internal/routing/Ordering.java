package org.cooplab.distribution.internal.routing;

import java.util.Arrays;
import java.util.Comparator;

/**
 * In which order removed requests are put back: at random, or by one of several measures of difficulty, each drawn with a
 * weight (SISR, section 5.2).
 */
final class Ordering {

    private final Rng rng;
    private final long[][] keys;
    private final int[] weights;
    private final int sum;

    Ordering(Instance in, Rng rng) {
        this.rng = rng;
        long[] bulk = new long[in.requests];
        long[] far = new long[in.requests];
        long[] width = new long[in.requests];
        long[] early = new long[in.requests];
        long[] late = new long[in.requests];
        long[] apart = new long[in.requests];
        for (int q = 0; q < in.requests; q++) {
            int v = in.first[q];
            int w = in.first[q + 1] - 1;
            bulk[q] = -bulk(in, v);
            far[q] = -remoteness(in, v);
            width[q] = in.close[v] - in.open[v];
            early[q] = in.open[v];
            late[q] = -in.close[w];
            apart[q] = -(long) in.fleet.legs[0].distance(in.location[v], in.location[w]);
        }
        long[] close = new long[in.requests];
        for (int q = 0; q < in.requests; q++) {
            close[q] = -far[q];
        }
        boolean windows = in.timed;
        keys = new long[][] {bulk, far, close, width, early, late, apart};
        weights = new int[] {4, 2, 1, windows ? 2 : 0, windows ? 2 : 0, windows ? 2 : 0, in.shipments ? 2 : 0};
        int total = 4;
        for (int weight : weights) {
            total += weight;
        }
        sum = total;
    }

    /** Returns the demand of a node as a share of the largest capacity, in millionths. */
    private static long bulk(Instance in, int v) {
        long most = 0;
        for (int d = 0; d < in.dimensions; d++) {
            int at = v * in.dimensions + d;
            long amount = in.drop[at] + in.take[at] + Math.abs(in.carry[at]);
            long capacity = 1;
            for (int t = 0; t < in.fleet.types; t++) {
                capacity = Math.max(capacity, in.fleet.capacity[t * in.dimensions + d]);
            }
            most = Math.max(most, amount * 1_000_000 / capacity);
        }
        return most;
    }

    /** Returns the distance of a node to the nearest start of a vehicle type. */
    private static long remoteness(Instance in, int v) {
        long least = Long.MAX_VALUE;
        for (int t = 0; t < in.fleet.types; t++) {
            least = Math.min(least, in.fleet.legs[t].distance(in.fleet.start[t], in.location[v]));
        }
        return least;
    }

    /** Sorts the pending requests by a measure drawn now; insertion sort, for they are few. */
    void sort(Pending pending) {
        int[] list = pending.list;
        int count = pending.count;
        int draw = rng.below(sum);
        int which = -1;
        while (which < weights.length - 1 && draw >= (which < 0 ? 4 : weights[which])) {
            draw -= which < 0 ? 4 : weights[which];
            which++;
        }
        for (int i = count - 1; i > 0; i--) {
            int j = rng.below(i + 1);
            int swap = list[i];
            list[i] = list[j];
            list[j] = swap;
        }
        if (which < 0) {
            return;
        }
        long[] key = keys[which];
        if (count > 64) {
            sortMany(list, count, key);
            return;
        }
        for (int i = 1; i < count; i++) {
            int q = list[i];
            long k = key[q];
            int j = i - 1;
            while (j >= 0 && key[list[j]] > k) {
                list[j + 1] = list[j];
                j--;
            }
            list[j + 1] = q;
        }
    }

    private static void sortMany(int[] list, int count, long[] key) {
        Integer[] boxed = new Integer[count];
        for (int i = 0; i < count; i++) {
            boxed[i] = list[i];
        }
        Arrays.sort(boxed, Comparator.comparingLong(q -> key[q]));
        for (int i = 0; i < count; i++) {
            list[i] = boxed[i];
        }
    }
}
