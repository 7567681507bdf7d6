package org.cooplab.benchmarks.pricing;

import org.cooplab.core.order.Order;
import org.cooplab.pricing.PricedOrder;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.PricingContext;

/** This library, the steps of the explanation made as well. */
public final class CooplabExplained implements PricingContender {

    private final Pricer pricer = Pricer.compile(Market.book());

    @Override
    public String name() {
        return "cooplab explained";
    }

    @Override
    public PricedOrder price(Order order) {
        PricedOrder priced = pricer.price(order, PricingContext.NONE);
        if (pricer.explain(priced).steps().isEmpty()) {
            throw new IllegalStateException("order " + order.id() + " is not explained");
        }
        return priced;
    }
}
