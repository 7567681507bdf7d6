package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;

/** Off each unit of every complete group, units taken in the order of the lines. */
final class OffGroupsProgram extends BenefitProgram {

    private final long size;
    private final OffProgram off;
    private final TargetProgram target;

    OffGroupsProgram(Benefit.OffGroups benefit) {
        size = benefit.size();
        off = OffProgram.of(benefit.off(), benefit.level());
        target = TargetProgram.of(benefit.target());
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        long units = 0;
        for (int i = 0; i < basket.lines; i++) {
            if (fits(basket, promotion, i)) {
                units = Math.addExact(units, basket.pieces[i]);
            }
        }
        long wanted = units / size * size;
        for (int i = 0; i < basket.lines && wanted > 0; i++) {
            if (fits(basket, promotion, i)) {
                long count = Math.min(wanted, basket.pieces[i]);
                wanted -= count;
                basket.take(promotion, i, off.ofUnits(basket, i, count));
            }
        }
    }

    private boolean fits(Basket basket, PromotionProgram promotion, int i) {
        return basket.pieces[i] > 0 && target.isFor(basket, i, promotion);
    }
}
