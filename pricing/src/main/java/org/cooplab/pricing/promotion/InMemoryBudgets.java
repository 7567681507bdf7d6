package org.cooplab.pricing.promotion;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of promotions in the memory of one process: for tests, simulations and small shops.
 * Thread-safe; each call is atomic.
 */
public final class InMemoryBudgets implements PromotionBudgets {

    /** What one order has set aside of a promotion. */
    private record Use(CustomerId customer, Money amount) {}

    private final Map<PromotionId, Map<OrderId, Use>> given = new HashMap<>();

    /** Starts with nothing used. */
    public InMemoryBudgets() {}

    @Override
    public synchronized PromotionUse used(PromotionId promotion, CustomerId customer) {
        return count(given.getOrDefault(promotion, Map.of()), customer, null);
    }

    @Override
    public synchronized boolean reserve(
            OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount) {
        Map<OrderId, Use> orders = given.computeIfAbsent(promotion, unused -> new HashMap<>());
        if (!enough(limits, count(orders, customer, order), amount)) {
            return false;
        }
        orders.put(order, new Use(customer, amount));
        return true;
    }

    /** Says whether one more use of that amount stays within the limits, after those of the other orders. */
    private static boolean enough(Limits limits, PromotionUse others, Money amount) {
        Integer uses = limits.uses();
        Integer perCustomer = limits.usesPerCustomer();
        Money budget = limits.budget();
        Money spent = others.spent();
        return (uses == null || others.uses() < uses)
                && (perCustomer == null || others.usesByCustomer() < perCustomer)
                && (budget == null
                        || budget.minus(spent == null ? amount : spent.plus(amount))
                                        .signum()
                                >= 0);
    }

    /** Reservations count as used from the start, so that there is nothing to do. */
    @Override
    public synchronized void commit(OrderId order) {}

    @Override
    public synchronized void release(OrderId order) {
        given.values().forEach(orders -> orders.remove(order));
    }

    private static PromotionUse count(Map<OrderId, Use> orders, CustomerId customer, @Nullable OrderId except) {
        int uses = 0;
        int byCustomer = 0;
        Money spent = null;
        for (Map.Entry<OrderId, Use> each : orders.entrySet()) {
            Use use = each.getValue();
            if (!each.getKey().equals(except)) {
                uses++;
                byCustomer += use.customer().equals(customer) ? 1 : 0;
                spent = spent == null ? use.amount() : spent.plus(use.amount());
            }
        }
        return new PromotionUse(uses, byCustomer, spent);
    }
}
