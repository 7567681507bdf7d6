package org.cooplab.benchmarks.pricing;

import org.cooplab.core.order.Order;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;

/** This library. */
public final class Cooplab implements PricingContender {

    private final Pricer pricer = Pricer.compile(Market.book());

    @Override
    public String name() {
        return "cooplab";
    }

    @Override
    public PricedOrder price(Order order) {
        return pricer.price(order, PricingContext.NONE);
    }
}
