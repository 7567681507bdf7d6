package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What {@link BenefitProgram#shareOut} takes off each line for an amount that is given again and again, as long as each line has
 * room for all of its share or for nothing of it. What full lines cannot bear falls on the others each time.
 */
final class EqualShares {

    private final Basket basket;
    private final PromotionProgram promotion;
    private final int[] lines;

    /** What is taken off each of the lines. */
    private final long[] share;

    /** What must be left in each line that bears something, so that a second round finds it open. */
    private int spare;

    private EqualShares(Basket basket, PromotionProgram promotion, int[] lines) {
        this.basket = basket;
        this.promotion = promotion;
        this.lines = lines;
        share = new long[lines.length];
    }

    /**
     * Returns what is taken each time, or {@code null} if the next time is not like those after it: a line has room for a part of
     * its share, or amounts are made finer.
     */
    static @Nullable EqualShares of(
            Basket basket, PromotionProgram promotion, long amount, int[] lines, long[] weights) {
        EqualShares shares = new EqualShares(basket, promotion, lines);
        return shares.isEachTime(amount, weights.clone()) ? shares : null;
    }

    private boolean isEachTime(long amount, long[] weights) {
        long rest = amount;
        while (rest > 0 && Exact.sum(weights) > 0) {
            if (BenefitProgram.fineness(basket, rest, weights) != 1) {
                return false;
            }
            long[] round = Spread.of(rest, weights, basket.rounding.allocation());
            for (int k = 0; k < share.length; k++) {
                if (round[k] > 0 && hasRoom(k, share[k] + round[k])) {
                    share[k] += round[k];
                    rest -= round[k];
                } else if (round[k] > 0) {
                    weights[k] = 0;
                    if (share[k] > 0 || basket.room(lines[k], promotion, round[k]) > 0) {
                        return false;
                    }
                }
            }
            if (rest > 0) {
                spare = 1;
                leaveOutFull(weights);
            }
        }
        return true;
    }

    private void leaveOutFull(long[] weights) {
        for (int k = 0; k < share.length; k++) {
            if (share[k] == 0 && weights[k] > 0 && !hasRoom(k, 1)) {
                weights[k] = 0;
            }
        }
    }

    /** Returns {@code most}, halved until there is room for all shares so many times; 1 may be without room. */
    long fitting(long most) {
        long times = most;
        while (times > 1 && !fit(times)) {
            times /= 2;
        }
        return times;
    }

    private boolean fit(long times) {
        for (int k = 0; k < share.length; k++) {
            if (share[k] > 0) {
                long all = Exact.capped(share[k], times);
                if (all >= Long.MAX_VALUE - spare || !hasRoom(k, all + spare)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes all of them off so many times. */
    void take(long times) {
        for (int k = 0; k < share.length; k++) {
            basket.take(promotion, lines[k], share[k] * times);
        }
    }

    private boolean hasRoom(int k, long amount) {
        return basket.room(lines[k], promotion, amount) >= amount;
    }
}
