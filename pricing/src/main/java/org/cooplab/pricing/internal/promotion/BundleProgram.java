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
        long[] used = basket.used == null ? new long[basket.unit.length] : basket.used.clone();
        long[] picked = new long[basket.unit.length];
        for (int k = 0; k < parts.length; k++) {
            if (!Units.pick(basket, promotion, parts[k], units[k], used, picked)) {
                return false;
            }
        }
        long[] weights = new long[basket.lines];
        long value = 0;
        for (int i = 0; i < basket.lines; i++) {
            weights[i] = Math.multiplyExact(basket.unit[i] < 0 ? 0 : basket.unit[i], picked[i]);
            value = Math.addExact(value, weights[i]);
        }
        basket.used = used;
        long saved = value - Exact.capped(price, basket.scale);
        if (saved > 0) {
            shareOut(basket, promotion, saved, weights);
        }
        return true;
    }
}
