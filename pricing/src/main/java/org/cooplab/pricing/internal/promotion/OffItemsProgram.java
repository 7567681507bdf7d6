package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Benefit.Per;

/** Off each fitting line: per unit, or once per line. */
final class OffItemsProgram extends BenefitProgram {

    private final OffProgram off;
    private final boolean perLine;
    private final TargetProgram target;
    private final long maxUnits;

    OffItemsProgram(Benefit.OffItems benefit) {
        off = OffProgram.of(benefit.off(), benefit.level());
        perLine = benefit.per() == Per.LINE && off.rate == null;
        target = TargetProgram.of(benefit.target());
        maxUnits = benefit.maxUnits() == null ? OffProgram.ALL : benefit.maxUnits();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        if (perLine) {
            for (int i = 0; i < basket.lines; i++) {
                if (target.isFor(basket, i, promotion)) {
                    long most = basket.amountOf(i, maxUnits, basket.rounding.discountMode());
                    basket.take(promotion, i, off.ofTotal(basket, most));
                }
            }
        } else {
            offUnits(basket, promotion, target, off, maxUnits);
        }
    }
}
