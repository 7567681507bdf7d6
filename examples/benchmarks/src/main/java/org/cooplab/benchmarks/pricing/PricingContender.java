package org.cooplab.benchmarks.pricing;

import org.cooplab.core.order.Order;
import org.cooplab.pricing.PricedOrder;

/**
 * One way of pricing the baskets of {@link Market}: the same records in, the same result out. Found as a service;
 * implementations have a public constructor without parameters, which does all that can be done once.
 */
public interface PricingContender {

    /** Returns the name in the table. */
    String name();

    /** Prices an order of the market. */
    PricedOrder price(Order order);
}
