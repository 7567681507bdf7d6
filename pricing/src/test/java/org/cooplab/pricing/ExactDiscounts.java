package org.cooplab.pricing;

import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.promotion.DiscountLevel;

/** Policies that round discounts only where they are published. */
final class ExactDiscounts {

    private ExactDiscounts() {}

    static RoundingPolicy of(RoundingPolicy policy) {
        return new RoundingPolicy(
                policy.mode(),
                policy.discountMode(),
                DiscountLevel.EXACT,
                policy.catalogueRounding(),
                Remainder.EXACT,
                policy.allocationWeights(),
                policy.taxLevel(),
                policy.includedTax(),
                policy.multiRate(),
                policy.cashStep(),
                policy.cashMode());
    }
}
