package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/**
 * Who buys so many gets so many cheaper. The dearest units count as bought, then the dearest of the
 * rest are reduced; of equal prices the later line goes first.
 */
final class BuyGetProgram extends BenefitProgram {

    private final TargetProgram buy;
    private final long quantityBought;
    private final TargetProgram get;
    private final long quantityReduced;
    private final OffProgram off;
    private final int times;
    private final @Nullable DiscountLevel level;

    BuyGetProgram(Benefit.BuyGet benefit) {
        buy = TargetProgram.of(benefit.buy());
        quantityBought = benefit.quantityBought();
        get = TargetProgram.of(benefit.get());
        quantityReduced = benefit.quantityReduced();
        off = OffProgram.of(benefit.off());
        times = benefit.times() == null ? 1 : benefit.times();
        level = benefit.level();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        for (int round = 0; round < times; round++) {
            if (!once(basket, promotion)) {
                return;
            }
        }
    }

    private boolean once(Basket basket, PromotionProgram promotion) {
        long[] before = basket.used == null ? new long[basket.unit.length] : basket.used;
        long[] used = before.clone();
        long[] bought = new long[basket.unit.length];
        if (!Units.pick(basket, promotion, buy, quantityBought, used, bought)) {
            return false;
        }
        long[] reduced = new long[basket.unit.length];
        if (!Units.pick(basket, promotion, get, quantityReduced, used, reduced)) {
            return false;
        }
        DiscountLevel rounded = level(level, basket);
        if (rounded == DiscountLevel.EXACT) {
            for (int i = 0; i < basket.lines; i++) {
                if (reduced[i] > 0) {
                    off.refineFor(basket, Math.multiplyExact(basket.unit[i], reduced[i]));
                }
            }
        }
        for (int i = 0; i < basket.lines; i++) {
            if (reduced[i] > 0) {
                basket.take(promotion, i, off.ofUnits(basket, i, reduced[i], rounded));
            }
        }
        basket.used = used;
        return true;
    }
}
