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
    private final long[] share;

    /** What must be left in each line that bears something, so that a second round finds it open. */
    private int spare;

    private EqualShares(Basket basket, PromotionProgram promotion) {
        this.basket = basket;
        this.promotion = promotion;
        share = new long[basket.lines];
    }

    /**
     * Returns what is taken each time, or {@code null} if the next time is not like those after it: a line has room for a part of
     * its share, or amounts are made finer.
     */
    static @Nullable EqualShares of(Basket basket, PromotionProgram promotion, long amount, long[] weights) {
        EqualShares shares = new EqualShares(basket, promotion);
        return shares.isEachTime(amount, weights.clone()) ? shares : null;
    }

    private boolean isEachTime(long amount, long[] weights) {
        long rest = amount;
        while (rest > 0 && Exact.sum(weights) > 0) {
            if (BenefitProgram.fineness(basket, rest, weights) != 1) {
                return false;
            }
            long[] round = Spread.of(rest, weights, basket.rounding.allocation());
            for (int i = 0; i < share.length; i++) {
                if (round[i] > 0 && hasRoom(i, share[i] + round[i])) {
                    share[i] += round[i];
                    rest -= round[i];
                } else if (round[i] > 0) {
                    weights[i] = 0;
                    if (share[i] > 0 || basket.room(i, promotion, round[i]) > 0) {
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
        for (int i = 0; i < share.length; i++) {
            if (share[i] == 0 && weights[i] > 0 && !hasRoom(i, 1)) {
                weights[i] = 0;
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
        for (int i = 0; i < share.length; i++) {
            if (share[i] > 0) {
                long all = Exact.capped(share[i], times);
                if (all >= Long.MAX_VALUE - spare || !hasRoom(i, all + spare)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes all of them off so many times. */
    void take(long times) {
        for (int i = 0; i < share.length; i++) {
            basket.take(promotion, i, share[i] * times);
        }
    }

    private boolean hasRoom(int i, long amount) {
        return basket.room(i, promotion, amount) >= amount;
    }
}
