package org.cooplab.pricing.internal.promotion;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.money.Currencies;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.exact.Tally;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/** Off each fitting line, by the step that the basket reaches. */
final class TieredProgram extends BenefitProgram {

    private final @Nullable OffProgram base;
    private final Benefit.TierMeasure measure;
    private final BigDecimal[] from;
    private final OffProgram[] off;
    private final TargetProgram target;

    TieredProgram(Benefit.Tiered benefit) {
        DiscountLevel level = benefit.level();
        base = benefit.base() == null ? null : OffProgram.of(benefit.base(), level);
        measure = benefit.measure();
        List<Benefit.Step> steps = benefit.steps();
        from = steps.stream().map(Benefit.Step::from).toArray(BigDecimal[]::new);
        off = steps.stream().map(step -> OffProgram.of(step.off(), level)).toArray(OffProgram[]::new);
        target = TargetProgram.of(benefit.target());
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        OffProgram reached = reached(basket, promotion);
        if (reached == null) {
            return;
        }
        if (reached.rate != null) {
            offUnits(basket, promotion, target, reached, OffProgram.ALL);
            return;
        }
        for (int i = 0; i < basket.lines; i++) {
            if (target.isFor(basket, i, promotion)) {
                basket.take(promotion, i, reached.ofTotal(basket, basket.amount[i]));
            }
        }
    }

    private @Nullable OffProgram reached(Basket basket, PromotionProgram promotion) {
        Tally measured = measured(basket, promotion);
        boolean onQuantity = measure == Benefit.TierMeasure.QUANTITY;
        int digits = onQuantity ? 0 : Currencies.digits(basket.facts.currency());
        BigDecimal scale = BigDecimal.valueOf(onQuantity ? 1 : basket.scale);
        OffProgram reached = base;
        for (int k = 0; k < from.length; k++) {
            if (measured.isAtLeast(from[k].movePointRight(digits).multiply(scale))) {
                reached = off[k];
            }
        }
        return reached;
    }

    private Tally measured(Basket basket, PromotionProgram promotion) {
        Tally sum = new Tally();
        for (int i = 0; i < basket.lines; i++) {
            if (measure == Benefit.TierMeasure.ORDER_SUBTOTAL || target.isFor(basket, i, promotion)) {
                if (measure == Benefit.TierMeasure.QUANTITY) {
                    basket.count(i, sum);
                } else {
                    sum.add(basket.left[i]);
                }
            }
        }
        return sum;
    }
}
