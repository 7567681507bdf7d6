package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;

/** Off one unit of the line with the lowest unit price. */
final class OffCheapestProgram extends BenefitProgram {

    /** No line. */
    private static final int NONE = -1;

    private final OffProgram off;
    private final TargetProgram target;

    OffCheapestProgram(Benefit.OffCheapest benefit) {
        off = OffProgram.of(benefit.off(), benefit.level());
        target = TargetProgram.of(benefit.target());
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        int cheapest = NONE;
        for (int i = 0; i < basket.lines; i++) {
            if (basket.pieces[i] > 0
                    && target.isFor(basket, i, promotion)
                    && (cheapest == NONE || basket.comparePieces(i, cheapest) < 0)) {
                cheapest = i;
            }
        }
        if (cheapest != NONE) {
            basket.take(promotion, cheapest, off.ofUnits(basket, cheapest, 1));
        }
    }
}
