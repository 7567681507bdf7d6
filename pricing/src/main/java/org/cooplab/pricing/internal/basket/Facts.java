package org.cooplab.pricing.internal.basket;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
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
        Customer.TaxStatus buyer) {}
