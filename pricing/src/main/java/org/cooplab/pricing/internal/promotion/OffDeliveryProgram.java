package org.cooplab.pricing.internal.promotion;

import java.util.Set;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.promotion.Benefit;

/** Off each delivery charge, of its full amount. */
final class OffDeliveryProgram extends BenefitProgram {

    private final OffProgram off;
    private final Set<String> deliveries;

    OffDeliveryProgram(Benefit.OffDelivery benefit) {
        off = OffProgram.of(benefit.off(), benefit.level());
        deliveries = benefit.deliveries();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        for (Charge delivery : basket.deliveries) {
            if (deliveries.isEmpty() || deliveries.contains(delivery.id)) {
                basket.takeOff(promotion, delivery, off.ofTotal(basket, delivery.amount));
            }
        }
    }
}
