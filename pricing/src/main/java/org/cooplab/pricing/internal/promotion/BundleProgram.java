package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
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
        long[] before = basket.used == null ? new long[basket.unit.length] : basket.used;
        long[] used = before.clone();
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
        long saved = Math.max(0, value - Exact.capped(price, basket.scale));
        long sets = alike(basket, promotion, saved, weights, before, picked);
        for (int i = 0; i < basket.lines; i++) {
            used[i] = before[i] + picked[i] * sets;
        }
        basket.used = used;
        return true;
    }

    /**
     * Gives what the same pieces save as often as they can be picked again and what each set saves is had whole; at least
     * once. A million sets are one step, with the roundings of each.
     */
    private static long alike(
            Basket basket, PromotionProgram promotion, long saved, long[] weights, long[] before, long[] picked) {
        long sets = Long.MAX_VALUE;
        for (int i = 0; i < basket.lines; i++) {
            sets = picked[i] == 0 ? sets : Math.min(sets, (basket.pieces[i] - before[i]) / picked[i]);
        }
        if (saved == 0) {
            return sets;
        }
        if (basket.rounding.allocation() != Remainder.EXACT) {
            long[] shares = Spread.of(saved, weights, basket.rounding.allocation());
            while (sets > 1 && !fits(basket, promotion, shares, sets)) {
                sets /= 2;
            }
            if (sets > 1) {
                for (int i = 0; i < basket.lines; i++) {
                    basket.take(promotion, i, shares[i] * sets);
                }
                return sets;
            }
        }
        shareOut(basket, promotion, saved, weights);
        return 1;
    }

    private static boolean fits(Basket basket, PromotionProgram promotion, long[] shares, long sets) {
        for (int i = 0; i < basket.lines; i++) {
            if (shares[i] > 0) {
                long all = Exact.capped(shares[i], sets);
                if (all == Long.MAX_VALUE || basket.room(i, promotion, all) < all) {
                    return false;
                }
            }
        }
        return true;
    }
}
