package org.cooplab.pricing.internal.promotion;

import org.cooplab.core.money.Money;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.promotion.Benefit;

/** Off the current total of the fitting goods, shared out to them. */
final class OffOrderProgram extends BenefitProgram {

    private final OffProgram off;
    private final TargetProgram target;
    private final long maxAmount;
    private final boolean withDelivery;

    OffOrderProgram(Benefit.OffOrder benefit) {
        off = OffProgram.of(benefit.off(), benefit.level());
        target = TargetProgram.of(benefit.target());
        Money most = benefit.maxAmount();
        maxAmount = most == null ? Long.MAX_VALUE : most.minor();
        withDelivery = benefit.withDelivery();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        long total = total(basket, promotion);
        long amount = off.ofTotal(basket, total);
        if (maxAmount < Long.MAX_VALUE) {
            amount = Math.min(amount, Exact.capped(maxAmount, basket.scale));
        }
        if (amount > 0) {
            shareOut(basket, promotion, amount, null, weights(basket, promotion, target, withDelivery));
        }
    }

    private long total(Basket basket, PromotionProgram promotion) {
        long total = 0;
        for (int i = 0; i < basket.lines; i++) {
            if (target.isFor(basket, i, promotion)) {
                total = Math.addExact(total, basket.left[i]);
            }
        }
        if (withDelivery) {
            for (Charge delivery : basket.deliveries) {
                total = Math.addExact(total, delivery.left);
            }
        }
        return total;
    }
}
