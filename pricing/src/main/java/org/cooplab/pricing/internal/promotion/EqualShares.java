package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
import org.jspecify.annotations.Nullable;

/**
 * What {@link BenefitProgram#shareOut} takes off each line when the same amount is given repeatedly, as long as each line has
 * room for its whole share or for none of it. The shares of full lines fall on the others each time.
 */
final class EqualShares {

    private final Basket basket;
    private final PromotionProgram promotion;
    private final int[] lines;

    /** What is taken off each of the lines. */
    private final long[] share;

    /** The room that must remain in each line that bears a share, so that a second round still finds it open. */
    private int spare;

    private EqualShares(Basket basket, PromotionProgram promotion, int[] lines) {
        this.basket = basket;
        this.promotion = promotion;
        this.lines = lines;
        share = new long[lines.length];
    }

    /**
     * Returns what is taken each time, or {@code null} if the next time differs from those after it because a line has room for
     * only a part of its share or because the unit of amounts becomes finer.
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
                    if (share[k] > 0 || !basket.isFull(lines[k], promotion, round[k])) {
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
            if (share[k] == 0 && weights[k] > 0 && basket.isFull(lines[k], promotion, 1)) {
                weights[k] = 0;
            }
        }
    }

    /** Returns {@code most}, halved until there is room for all shares that many times; for 1, room is not checked. */
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

    /** Takes all shares off so many times. */
    void take(long times) {
        for (int k = 0; k < share.length; k++) {
            basket.take(promotion, lines[k], share[k] * times);
        }
    }

    private boolean hasRoom(int k, long amount) {
        return basket.room(lines[k], promotion, amount) >= amount;
    }
}
