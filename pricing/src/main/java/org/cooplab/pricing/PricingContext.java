package org.cooplab.pricing;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.order.Customer;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.pricing.internal.book.InOrder;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.jspecify.annotations.Nullable;

/**
 * What decides the price of an order without being part of it: the tax point, coupons, earlier uses of
 * promotions. The engine reads no clock and no database; the caller supplies all of it.
 *
 * @param taxPoint the day on which the tax becomes due (order, delivery or payment, as local law
 *     says); {@code null}: the day of order
 * @param coupons the codes that the customer entered
 * @param groups groups of the customer besides the one in the order
 * @param attributes anything else that prices and fees may require: channel, region, company...
 * @param uses what other orders have used of promotions with limits; absent: nothing
 * @param previousOrders how many orders the customer has placed before
 * @param deliveries the tariffs chosen, each of which must fit; empty: the first of the book that fits
 * @param deliveryCost what delivering this order really costs, or {@code null} if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricingContext(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate taxPoint,

        Set<String> coupons,
        Set<Customer.Group> groups,
        Map<String, String> attributes,
        Map<PromotionId, PromotionUse> uses,
        int previousOrders,
        List<String> deliveries,
        @Nullable DeliveryCost deliveryCost) {

    /** Nothing beyond what the order says. */
    public static final PricingContext NONE =
            new PricingContext(null, Set.of(), Set.of(), Map.of(), Map.of(), 0, List.of(), null);

    /**
     * Fills in what was left out and copies the rest.
     *
     * @throws IllegalArgumentException if {@code previousOrders} is negative
     */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public PricingContext {
        coupons = InOrder.set(coupons, "coupons");
        groups = InOrder.set(groups, "groups");
        attributes = InOrder.map(attributes);
        uses = InOrder.map(uses);
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
        if (previousOrders < 0) {
            throw InvalidValue.negative("previousOrders", previousOrders);
        }
    }

    /** Returns a context with that tax point. */
    public static PricingContext on(LocalDate taxPoint) {
        return NONE.withTaxPoint(taxPoint);
    }

    /** Returns this context with another tax point. */
    public PricingContext withTaxPoint(LocalDate day) {
        return new PricingContext(day, coupons, groups, attributes, uses, previousOrders, deliveries, deliveryCost);
    }

    /** Returns this context with other coupons. */
    public PricingContext withCoupons(Set<String> codes) {
        return new PricingContext(taxPoint, codes, groups, attributes, uses, previousOrders, deliveries, deliveryCost);
    }

    /** Returns this context with other groups of the customer. */
    public PricingContext withGroups(Set<Customer.Group> newGroups) {
        return new PricingContext(
                taxPoint, coupons, newGroups, attributes, uses, previousOrders, deliveries, deliveryCost);
    }

    /** Returns this context with other attributes. */
    public PricingContext withAttributes(Map<String, String> newAttributes) {
        return new PricingContext(
                taxPoint, coupons, groups, newAttributes, uses, previousOrders, deliveries, deliveryCost);
    }

    /** Returns this context with other uses of promotions. */
    public PricingContext withUses(Map<PromotionId, PromotionUse> newUses) {
        return new PricingContext(
                taxPoint, coupons, groups, attributes, newUses, previousOrders, deliveries, deliveryCost);
    }

    /** Returns this context with another count of previous orders. */
    public PricingContext withPreviousOrders(int count) {
        return new PricingContext(taxPoint, coupons, groups, attributes, uses, count, deliveries, deliveryCost);
    }

    /** Returns this context with other tariffs chosen. */
    public PricingContext withDeliveries(List<String> ids) {
        return new PricingContext(taxPoint, coupons, groups, attributes, uses, previousOrders, ids, deliveryCost);
    }

    /** Returns this context with the real cost of the delivery. */
    public PricingContext withDeliveryCost(DeliveryCost cost) {
        return new PricingContext(taxPoint, coupons, groups, attributes, uses, previousOrders, deliveries, cost);
    }
}
