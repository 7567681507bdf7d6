package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.promotion.Benefit;

/** So many of each of these goods together at one price, as often as the set is complete. */
final class BundleProgram extends BenefitProgram {

    private final TargetProgram[] parts;
    private final int[] units;
    private final long price;

    BundleProgram(Benefit.Bundle benefit) {
        parts = benefit.parts().stream()
                .map(part -> TargetProgram.of(part.target()))
                .toArray(TargetProgram[]::new);
        units = benefit.parts().stream().mapToInt(Benefit.Part::units).toArray();
        price = benefit.price().minor();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        while (once(basket, promotion)) {
            // another complete set
        }
    }

    private boolean once(Basket basket, PromotionProgram promotion) {
        Pick pick = new Pick(basket, promotion);
        for (int k = 0; k < parts.length; k++) {
            if (pick.of(parts[k], units[k]) == null) {
                return false;
            }
        }
        long[] weights = new long[basket.lines];
        for (int i = 0; i < basket.lines; i++) {
            long picked = pick.picked(i);
            weights[i] = picked == 0 ? 0 : basket.amountOf(i, picked, basket.rounding.discountMode());
        }
        long saved = Math.max(0, Exact.sum(weights) - Exact.capped(price, basket.scale));
        pick.use(giveSets(basket, promotion, saved, weights, pick.times(Long.MAX_VALUE)));
        return true;
    }

    /**
     * Gives what one set saves, as often as each set has the same taken off the same lines: a million sets are one step, with the
     * roundings of each. A set that is the last one to find room in some line, or that makes amounts finer, is given by itself.
     *
     * @param weights of the lines in each set; changes
     * @param most how many sets there are
     * @return how many sets were given, from 1 to {@code most}
     */
    private static long giveSets(Basket basket, PromotionProgram promotion, long saved, long[] weights, long most) {
        if (saved == 0) {
            return most;
        }
        EqualShares shares = EqualShares.of(basket, promotion, saved, weights);
        long sets = shares == null ? 1 : shares.fitting(most);
        if (shares == null || sets == 1) {
            shareOut(basket, promotion, saved, weights);
            return 1;
        }
        shares.take(sets);
        return sets;
    }
}
