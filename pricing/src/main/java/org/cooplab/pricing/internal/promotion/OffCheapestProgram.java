package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/** Off one unit of the line with the lowest unit price. */
final class OffCheapestProgram extends BenefitProgram {

    private final OffProgram off;
    private final TargetProgram target;
    private final @Nullable DiscountLevel level;

    OffCheapestProgram(Benefit.OffCheapest benefit) {
        off = OffProgram.of(benefit.off());
        target = TargetProgram.of(benefit.target());
        level = benefit.level();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        int cheapest = -1;
        for (int i = 0; i < basket.lines; i++) {
            if (basket.pieces[i] > 0
                    && basket.open(i, promotion)
                    && target.matches(basket, i)
                    && (cheapest < 0 || basket.comparePieces(i, cheapest) < 0)) {
                cheapest = i;
            }
        }
        if (cheapest >= 0) {
            basket.take(promotion, cheapest, off.ofUnits(basket, cheapest, 1, level(level, basket)));
        }
    }
}
