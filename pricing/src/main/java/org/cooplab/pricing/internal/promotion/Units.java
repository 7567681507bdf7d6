package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;

/** Picks single pieces out of lines. */
final class Units {

    private Units() {}

    /**
     * Picks the dearest free pieces of the lines meant; of equal prices the later line goes first.
     *
     * @param used pieces that are taken already, by line; grows by what is picked
     * @param picked receives how many were picked, by line
     * @return whether there were enough; if not, the arrays hold what was found
     */
    static boolean pick(
            Basket basket, PromotionProgram promotion, TargetProgram target, long count, long[] used, long[] picked) {
        long wanted = count;
        while (wanted > 0) {
            int best = -1;
            for (int i = 0; i < basket.lines; i++) {
                if (basket.pieces[i] > used[i]
                        && basket.unit[i] >= 0
                        && (best < 0 || basket.unit[i] >= basket.unit[best])
                        && basket.open(i, promotion)
                        && target.matches(basket, i)) {
                    best = i;
                }
            }
            if (best < 0) {
                return false;
            }
            long taken = Math.min(wanted, basket.pieces[best] - used[best]);
            used[best] += taken;
            picked[best] += taken;
            wanted -= taken;
        }
        return true;
    }
}
