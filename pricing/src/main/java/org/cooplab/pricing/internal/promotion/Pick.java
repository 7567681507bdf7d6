package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.jspecify.annotations.Nullable;

/** Single pieces picked out of lines: the dearest first, and of equal prices those of the later line. */
final class Pick {

    private final Basket basket;
    private final PromotionProgram promotion;
    private final long[] before;
    private final long[] used;

    /** Begins with the pieces that no benefit has used so far. */
    Pick(Basket basket, PromotionProgram promotion) {
        this.basket = basket;
        this.promotion = promotion;
        before = basket.used == null ? new long[basket.unit.length] : basket.used;
        used = before.clone();
    }

    /** Picks so many pieces of the lines meant; returns how many of each line, or {@code null} if there are not enough. */
    long @Nullable [] of(TargetProgram target, long count) {
        long[] picked = new long[used.length];
        long wanted = count;
        while (wanted > 0) {
            int dearest = dearest(target);
            if (dearest < 0) {
                return null;
            }
            long taken = Math.min(wanted, basket.pieces[dearest] - used[dearest]);
            used[dearest] += taken;
            picked[dearest] += taken;
            wanted -= taken;
        }
        return picked;
    }

    private int dearest(TargetProgram target) {
        int dearest = -1;
        for (int i = 0; i < basket.lines; i++) {
            if (basket.pieces[i] > used[i]
                    && (dearest < 0 || basket.comparePieces(i, dearest) >= 0)
                    && basket.open(i, promotion)
                    && target.matches(basket, i)) {
                dearest = i;
            }
        }
        return dearest;
    }

    /** Returns how many pieces of a line have been picked in all. */
    long picked(int i) {
        return used[i] - before[i];
    }

    /**
     * Returns how often the same pieces can be picked, at most so often. A line that a pick has emptied is in no second one; as
     * long as none is emptied, each pick finds what the first has found.
     */
    long times(long most) {
        long times = most;
        for (int i = 0; i < basket.lines; i++) {
            if (picked(i) > 0) {
                times = Math.min(times, (basket.pieces[i] - before[i]) / picked(i));
            }
        }
        return times;
    }

    /** Says that the pieces are used up so many times. */
    void use(long times) {
        for (int i = 0; i < basket.lines; i++) {
            used[i] = before[i] + picked(i) * times;
        }
        basket.used = used;
    }
}
