package org.cooplab.pricing.internal.basket;

import java.util.Arrays;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * What promotions have taken off: one share for each promotion and part, a line or a delivery. The shares of a part are linked
 * in the order in which they were taken; each part knows its first and its last.
 */
public final class Shares {

    /** No share. */
    public static final int NONE = -1;

    private PromotionProgram[] promotion = {};
    private long[] amount = {};
    private int[] next = {};
    private int count;

    private final int expected;

    /** Starts with no room; the first share makes room for so many, which is above zero. */
    Shares(int expected) {
        this.expected = expected;
    }

    private Shares(Shares other) {
        expected = other.expected;
        promotion = other.promotion.clone();
        amount = other.amount.clone();
        next = other.next.clone();
        count = other.count;
    }

    Shares copy() {
        return new Shares(this);
    }

    /** Returns how many there are. */
    public int count() {
        return count;
    }

    /** Returns whose share it is. */
    public PromotionProgram promotion(int share) {
        return promotion[share];
    }

    /** Returns what was taken, in the basket's unit of amounts. */
    public long amount(int share) {
        return amount[share];
    }

    /** Sets the rounded amount of a share. */
    public void publish(int share, long minor) {
        amount[share] = minor;
    }

    /** Returns the next share of the same part, or {@link #NONE}. */
    public int next(int share) {
        return next[share];
    }

    /** Adds to the last share of a part if it is of this promotion, else appends one; returns the part's last share. */
    int take(PromotionProgram by, long given, int last) {
        if (last != NONE && promotion[last] == by) {
            amount[last] += given;
            return last;
        }
        if (count == amount.length) {
            int room = Math.max(expected, count * 2);
            promotion = Arrays.copyOf(promotion, room);
            amount = Arrays.copyOf(amount, room);
            next = Arrays.copyOf(next, room);
        }
        promotion[count] = by;
        amount[count] = given;
        next[count] = NONE;
        if (last != NONE) {
            next[last] = count;
        }
        return count++;
    }

    /** Returns the sum of all. */
    long sum() {
        long sum = 0;
        for (int share = 0; share < count; share++) {
            sum = Math.addExact(sum, amount[share]);
        }
        return sum;
    }

    void multiply(long factor) {
        for (int share = 0; share < count; share++) {
            amount[share] = Math.multiplyExact(amount[share], factor);
        }
    }

    void divide(long divisor) {
        for (int share = 0; share < count; share++) {
            amount[share] /= divisor;
        }
    }

    /** Returns the greatest common divisor of all shares and another number. */
    long gcd(long other) {
        long common = other;
        for (int share = 0; share < count && common > 1; share++) {
            common = Exact.gcd(common, amount[share]);
        }
        return common;
    }
}
