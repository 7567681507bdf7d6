package org.cooplab.pricing.internal.promotion;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Benefit.Per;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/** Off each fitting line: per unit, or once per line. */
final class OffItemsProgram extends BenefitProgram {

    private final OffProgram off;
    private final boolean perLine;
    private final TargetProgram target;
    private final long maxUnits;
    private final @Nullable DiscountLevel level;

    OffItemsProgram(Benefit.OffItems benefit) {
        off = OffProgram.of(benefit.off());
        perLine = benefit.per() == Per.LINE && off.rate == null;
        target = TargetProgram.of(benefit.target());
        maxUnits = benefit.maxUnits() == null ? OffProgram.ALL : benefit.maxUnits();
        level = benefit.level();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        if (perLine) {
            for (int i = 0; i < basket.lines; i++) {
                if (basket.open(i, promotion) && target.matches(basket, i)) {
                    long most = basket.amountOf(i, maxUnits, basket.rounding.discountMode());
                    basket.take(promotion, i, off.ofTotal(basket, most, false));
                }
            }
        } else {
            offUnits(basket, promotion, target, off, maxUnits, level(level, basket));
        }
    }
}
