package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.promotion.Benefit;

/** A set of goods at one price, as often as the basket holds the complete set. */
final class BundleProgram extends BenefitProgram {

    private final TargetProgram[] parts;
    private final long[] units;
    private final long price;

    BundleProgram(Benefit.Bundle benefit) {
        parts = benefit.parts().stream()
                .map(part -> TargetProgram.of(part.target()))
                .toArray(TargetProgram[]::new);
        units = benefit.parts().stream().mapToLong(Benefit.Part::units).toArray();
        price = benefit.price().minor();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        Pick pick = new Pick(basket, promotion, Long.MAX_VALUE, units, parts);
        while (isComplete(pick)) {
            pick.use(give(basket, promotion, pick));
        }
    }

    private boolean isComplete(Pick pick) {
        for (int k = 0; k < units.length; k++) {
            if (pick.of(k, units[k]) == null) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the picked set, repeatedly in one step if each repetition takes the same off the same lines: a million sets are rounded
     * set by set and yet cost one step. A set that uses up the room of some line, or that needs a finer unit of amounts, is
     * given alone.
     *
     * @return how many sets were given; at least 1
     */
    private long give(Basket basket, PromotionProgram promotion, Pick pick) {
        long most = pick.times(Long.MAX_VALUE);
        int[] lines = pick.lines();
        // Rounded set by set, fractions of a minor unit would change what all sets cost together.
        long together = isWhole(basket, lines) ? 1 : most;
        long[] costs = new long[lines.length];
        for (int k = 0; k < lines.length; k++) {
            costs[k] = pick.cost(lines[k], together);
        }
        long saved = Math.max(0, Exact.sum(costs) - Exact.capped(Exact.capped(price, basket.scale), together));
        if (saved == 0) {
            return most;
        }
        EqualShares shares = together == most ? null : EqualShares.of(basket, promotion, saved, lines, costs);
        long sets = shares == null ? together : shares.fitting(most);
        if (shares == null || sets == 1) {
            shareOut(basket, promotion, saved, lines, costs);
        } else {
            shares.take(sets);
        }
        return sets;
    }

    private static boolean isWhole(Basket basket, int[] lines) {
        for (int i : lines) {
            if (basket.unit[i] == PriceSlot.NOT_WHOLE) {
                return false;
            }
        }
        return true;
    }
}
