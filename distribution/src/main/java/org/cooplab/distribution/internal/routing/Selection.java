package org.cooplab.distribution.internal.routing;

/** Partial ordering of numbers, in place: Hoare's selection with the middle of three, O(n) on average. */
final class Selection {

    private Selection() {}

    /** Moves the {@code most} smallest of the first {@code count} keys to the front, in any order. */
    static void smallest(long[] keys, int count, int most) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            long a = keys[low];
            long b = keys[(low + high) >>> 1];
            long c = keys[high];
            long pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = low;
            int j = high;
            while (i <= j) {
                while (keys[i] < pivot) {
                    i++;
                }
                while (keys[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    long swap = keys[i];
                    keys[i] = keys[j];
                    keys[j] = swap;
                    i++;
                    j--;
                }
            }
            if (most - 1 <= j) {
                high = j;
            } else if (most - 1 >= i) {
                low = i;
            } else {
                return;
            }
        }
    }
}
