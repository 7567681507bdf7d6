package org.cooplab.pricing.internal.promotion;

import java.util.Set;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/** Off each delivery charge, of its full amount. */
final class OffDeliveryProgram extends BenefitProgram {

    private final OffProgram off;
    private final Set<String> deliveries;
    private final @Nullable DiscountLevel level;

    OffDeliveryProgram(Benefit.OffDelivery benefit) {
        off = OffProgram.of(benefit.off());
        deliveries = benefit.deliveries();
        level = benefit.level();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        boolean exact = level(level, basket) == DiscountLevel.EXACT;
        for (Charge delivery : basket.deliveries) {
            if (deliveries.isEmpty() || deliveries.contains(delivery.id)) {
                basket.takeOff(promotion, delivery, off.ofTotal(basket, delivery.amount, exact));
            }
        }
    }
}
