package org.cooplab.pricing.internal.basket;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an order besides its goods, once the order and the context are put together.
 *
 * @param currency the currency of the order
 * @param day the day of order, as an epoch day
 * @param taxDay the tax point, as an epoch day
 * @param groups the groups of the customer
 * @param attributes what else prices may ask for
 * @param coupons the codes entered
 * @param uses what is used up of promotions
 * @param previousOrders earlier orders of the customer
 * @param deliveries the tariffs chosen; empty: the book chooses
 * @param deliveryCost what the delivery really costs, or {@code null}
 * @param distance how far the goods are brought: as reckoned when ordered, else as planned; {@code null}: not known
 * @param buyer the tax status of the buyer
 */
public record Facts(
        Currency currency,
        long day,
        long taxDay,
        Set<Customer.Group> groups,
        Map<String, String> attributes,
        Set<String> coupons,
        Map<PromotionId, PromotionUse> uses,
        int previousOrders,
        List<String> deliveries,
        @Nullable Money deliveryCost,
        @Nullable Distance distance,
        Customer.TaxStatus buyer) {

    /**
     * Puts an order and its context together.
     *
     * @throws InvalidValue if the delivery cost is of another order or in another currency
     */
    public static Facts of(Order order, PricingContext context) {
        long day = order.placedOn().toEpochDay();
        Customer.Group own = order.customer().group();
        Set<Customer.Group> groups = context.groups();
        if (own != null && !groups.contains(own)) {
            groups = groups.isEmpty() ? Set.of(own) : with(groups, own);
        }
        DeliveryCost cost = context.deliveryCost();
        if (cost != null && !cost.order().equals(order.id())) {
            throw new InvalidValue(
                    "context.other-order",
                    "/deliveryCost/order",
                    Map.of("order", order.id().value(), "found", cost.order().value()),
                    "deliveryCost must be of order " + order.id() + ", but was of " + cost.order());
        }
        if (cost != null && !cost.cost().currency().equals(order.currency())) {
            throw InvalidValue.otherCurrency("cost", order.currency(), cost.cost())
                    .at("/deliveryCost/cost/currency");
        }
        return new Facts(
                order.currency(),
                day,
                context.taxPoint() == null ? day : context.taxPoint().toEpochDay(),
                groups,
                context.attributes(),
                context.coupons(),
                context.uses(),
                context.previousOrders(),
                context.deliveries(),
                cost == null ? null : cost.cost(),
                distance(order.fulfilment(), cost),
                order.customer().taxStatus());
    }

    private static @Nullable Distance distance(Fulfilment way, @Nullable DeliveryCost cost) {
        if (!(way instanceof Fulfilment.Delivery delivery)) {
            return null;
        }
        return delivery.distance() != null || cost == null ? delivery.distance() : cost.distance();
    }

    private static Set<Customer.Group> with(Set<Customer.Group> groups, Customer.Group own) {
        Set<Customer.Group> all = new HashSet<>(groups);
        all.add(own);
        return all;
    }
}
