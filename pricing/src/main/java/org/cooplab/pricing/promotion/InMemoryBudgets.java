package org.cooplab.pricing.promotion;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;

/**
 * Keeps count of promotions in the memory of one process: for tests, simulations and small shops.
 * Thread-safe; each call is atomic.
 */
public final class InMemoryBudgets implements PromotionBudgets {

    /** What one order has set aside of a promotion. */
    private record Use(CustomerId customer, Money amount, boolean committed) {}

    private final Map<PromotionId, Map<OrderId, Use>> given = new HashMap<>();

    /** Starts with nothing used. */
    public InMemoryBudgets() {}

    @Override
    public synchronized PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion) {
        return count(of(promotion), order, customer);
    }

    private Map<OrderId, Use> of(PromotionId promotion) {
        return given.getOrDefault(promotion, Map.of());
    }

    @Override
    public synchronized boolean reserve(
            OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount) {
        if (amount.signum() < 0) {
            throw InvalidValue.negative("amount", amount);
        }
        Map<OrderId, Use> all = of(promotion);
        Use own = all.get(order);
        if (own != null && own.committed()) {
            return own.amount().compareTo(amount) >= 0;
        }
        Money left = limits.budget() == null ? null : limits.budget().minus(amount);
        for (Map.Entry<OrderId, Use> each : all.entrySet()) {
            left = left == null || each.getKey().equals(order)
                    ? left
                    : left.minus(each.getValue().amount());
        }
        if (!enough(limits, count(all, order, customer)) || (left != null && left.signum() < 0)) {
            return false;
        }
        given.computeIfAbsent(promotion, unused -> new HashMap<>()).put(order, new Use(customer, amount, false));
        return true;
    }

    /** Says whether one more use stays within the limits. */
    private static boolean enough(Limits limits, PromotionUse others) {
        Integer uses = limits.uses();
        Integer perCustomer = limits.usesPerCustomer();
        return (uses == null || others.uses() < uses) && (perCustomer == null || others.usesByCustomer() < perCustomer);
    }

    @Override
    public synchronized void commit(OrderId order) {
        for (Map<OrderId, Use> orders : given.values()) {
            orders.computeIfPresent(order, (id, use) -> new Use(use.customer(), use.amount(), true));
        }
    }

    @Override
    public synchronized void release(OrderId order, PromotionId promotion) {
        Map<OrderId, Use> orders = given.get(promotion);
        if (orders != null) {
            orders.remove(order);
        }
    }

    @Override
    public synchronized void release(OrderId order) {
        given.values().forEach(orders -> orders.remove(order));
    }

    /** Counts the uses of other orders; what they spent in several currencies, as only without a budget, is no one sum. */
    private static PromotionUse count(Map<OrderId, Use> all, OrderId order, CustomerId customer) {
        int uses = 0;
        int byCustomer = 0;
        Money spent = null;
        boolean several = false;
        for (Map.Entry<OrderId, Use> each : all.entrySet()) {
            if (!each.getKey().equals(order)) {
                Use use = each.getValue();
                uses++;
                byCustomer += use.customer().equals(customer) ? 1 : 0;
                several |=
                        spent != null && !spent.currency().equals(use.amount().currency());
                spent = spent == null || several ? use.amount() : spent.plus(use.amount());
            }
        }
        return new PromotionUse(uses, byCustomer, several ? null : spent);
    }
}
