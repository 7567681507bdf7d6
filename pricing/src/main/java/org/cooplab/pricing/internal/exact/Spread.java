package org.cooplab.pricing.internal.exact;

import java.math.RoundingMode;
import java.util.Arrays;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;

/**
 * Divides an amount in proportion to weights, under each of the remainder rules.
 *
 * <p>The sum of the shares is the amount, a zero weight gets nothing, and negative amounts mirror
 * positive ones. Ties go to the lower index; callers hand over lines in the order of their numbers,
 * so that the order in which an order lists them never matters. Cost: one pass, and a selection of the
 * largest fractions among those that have one, {@code O(n log n)} at worst.
 */
public final class Spread {

    private Spread() {}

    /**
     * Divides {@code amount}.
     *
     * @param weights zero or more each, not all zero unless the amount is
     * @return the shares, in the order of the weights
     */
    public static long[] of(long amount, long[] weights, Remainder rule) {
        int n = weights.length;
        long[] shares = new long[n];
        if (amount == 0) {
            return shares;
        }
        long total = 0;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights must be zero or more, but one was " + weight);
            }
            total = Math.addExact(total, weight);
        }
        if (total == 0) {
            throw new IllegalArgumentException("there is nobody to take a share of " + amount);
        }
        boolean negative = amount < 0;
        long magnitude = negative ? Math.negateExact(amount) : amount;
        switch (rule) {
            case LARGEST_REMAINDER, EXACT -> largestRemainder(magnitude, weights, total, shares);
            case FLOOR_THEN_FIRST -> roundedThenFirst(magnitude, weights, total, RoundingMode.DOWN, shares);
            case NEAREST_HALF_DOWN_THEN_FIRST ->
                roundedThenFirst(magnitude, weights, total, RoundingMode.HALF_DOWN, shares);
            case LAST_TAKES_REST -> lastTakesRest(magnitude, weights, total, shares);
        }
        if (negative) {
            for (int i = 0; i < n; i++) {
                shares[i] = -shares[i];
            }
        }
        return shares;
    }

    private static void largestRemainder(long amount, long[] weights, long total, long[] shares) {
        int n = weights.length;
        long[] rests = new long[n];
        long left = amount;
        // As long as amount x weight fits 64 bits, one division finds both the share and what is left of it.
        boolean small = Math.multiplyHigh(amount, total) == 0 && amount * total >= 0;
        for (int i = 0; i < n; i++) {
            if (small) {
                long product = amount * weights[i];
                long share = product / total;
                shares[i] = share;
                rests[i] = product - share * total;
            } else {
                shares[i] = Exact.mulDiv(amount, weights[i], total, RoundingMode.DOWN);
                // Both products may wrap, but their difference is exact: the true rest is below total, a long.
                rests[i] = amount * weights[i] - shares[i] * total;
            }
            left -= shares[i];
        }
        if (left > 8) {
            giveToLargest((int) left, rests, shares);
            return;
        }
        while (left > 0) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (rests[i] > 0 && (best < 0 || rests[i] > rests[best])) {
                    best = i;
                }
            }
            shares[best]++;
            rests[best] = 0;
            left--;
        }
    }

    private static void giveToLargest(int count, long[] rests, long[] shares) {
        long[] sorted = rests.clone();
        Arrays.sort(sorted);
        long bound = sorted[sorted.length - count];
        int above = 0;
        for (long rest : rests) {
            if (rest > bound) {
                above++;
            }
        }
        int atBound = count - above;
        for (int i = 0; i < rests.length; i++) {
            if (rests[i] > bound) {
                shares[i]++;
            } else if (rests[i] == bound && atBound > 0) {
                shares[i]++;
                atBound--;
            }
        }
    }

    private static void roundedThenFirst(long amount, long[] weights, long total, RoundingMode mode, long[] shares) {
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            shares[i] = Exact.mulDiv(amount, weights[i], total, mode);
            left -= shares[i];
        }
        oneEach(left, weights, shares);
    }

    /** Hands the difference out one by one from the first, skipping zero weights. */
    private static void oneEach(long difference, long[] weights, long[] shares) {
        long left = difference;
        int step = left < 0 ? -1 : 1;
        while (left != 0) {
            for (int i = 0; i < shares.length && left != 0; i++) {
                if (weights[i] > 0 && shares[i] + step >= 0) {
                    shares[i] += step;
                    left -= step;
                }
            }
        }
    }

    private static void lastTakesRest(long amount, long[] weights, long total, long[] shares) {
        int last = weights.length - 1;
        while (weights[last] == 0) {
            last--;
        }
        long left = amount;
        for (int i = 0; i < last; i++) {
            // Four equal parts of 2 would be 1, 1, 1 and -1: nobody takes more than there is left.
            shares[i] = Math.min(left, Exact.mulDiv(amount, weights[i], total, RoundingMode.HALF_UP));
            left -= shares[i];
        }
        shares[last] = left;
    }
}
