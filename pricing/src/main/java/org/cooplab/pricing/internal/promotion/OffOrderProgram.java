package org.cooplab.pricing.internal.promotion;

import org.cooplab.core.money.Money;
import org.cooplab.pricing.book.RoundingPolicy.AllocationWeights;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.promotion.Benefit;
import org.jspecify.annotations.Nullable;

/** Off the current total of the fitting goods, shared out to them. */
final class OffOrderProgram extends BenefitProgram {

    private final OffProgram off;
    private final TargetProgram target;
    private final @Nullable Money maxAmount;
    private final boolean withDelivery;

    OffOrderProgram(Benefit.OffOrder benefit) {
        off = OffProgram.of(benefit.off(), benefit.level());
        target = TargetProgram.of(benefit.target());
        maxAmount = benefit.maxAmount();
        withDelivery = benefit.withDelivery();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        long total = total(basket, promotion);
        long amount = off.ofTotal(basket, total);
        if (maxAmount != null) {
            amount = Math.min(amount, Exact.capped(maxAmount.minor(), basket.scale));
        }
        if (amount > 0) {
            shareOut(basket, promotion, amount, null, weights(basket, promotion));
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

    /** Returns what the shares are in proportion to: current amounts, of goods with added tax if the policy says so. */
    private long[] weights(Basket basket, PromotionProgram promotion) {
        int lines = basket.lines;
        long[] weights = new long[withDelivery ? lines + basket.deliveries.length : lines];
        boolean gross = basket.rounding.allocationWeights() == AllocationWeights.GROSS;
        long common = gross ? commonTaxDenominator(basket) : 1;
        for (int i = 0; i < lines; i++) {
            if (target.isFor(basket, i, promotion)) {
                weights[i] = gross ? gross(basket.left[i], basket.taxSet[i].addedSum, common) : basket.left[i];
            }
        }
        for (int k = lines; k < weights.length; k++) {
            weights[k] = Math.multiplyExact(basket.deliveries[k - lines].left, common);
        }
        return weights;
    }

    private static long commonTaxDenominator(Basket basket) {
        long common = 1;
        for (int i = 0; i < basket.lines; i++) {
            common = Exact.lcm(common, basket.taxSet[i].addedSum.denominator());
        }
        return common;
    }

    private static long gross(long amount, Fraction tax, long common) {
        long factor = common + tax.numerator() * (common / tax.denominator());
        return Math.multiplyExact(amount, factor);
    }
}
