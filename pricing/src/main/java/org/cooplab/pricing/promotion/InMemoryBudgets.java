package org.cooplab.pricing.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    public synchronized PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion) {
        return count(others(promotion, order), customer);
    }

    private Map<OrderId, Use> others(PromotionId promotion, OrderId order) {
        Map<OrderId, Use> others = new HashMap<>(given.getOrDefault(promotion, Map.of()));
        others.remove(order);
        return others;
    }

    @Override
    public synchronized boolean reserve(
            OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount) {
        Map<OrderId, Use> others = others(promotion, order);
        if (!enough(limits, count(others, customer)) || !affordable(limits.budget(), others, amount)) {
            return false;
        }
        given.computeIfAbsent(promotion, unused -> new HashMap<>()).put(order, new Use(customer, amount));
        return true;
    }

    /** Says whether one more use stays within the limits. */
    private static boolean enough(Limits limits, PromotionUse others) {
        Integer uses = limits.uses();
        Integer perCustomer = limits.usesPerCustomer();
        return (uses == null || others.uses() < uses) && (perCustomer == null || others.usesByCustomer() < perCustomer);
    }

    /** Says whether a budget has enough left for an amount; it is an error if any of them is in another currency. */
    private static boolean affordable(@Nullable Money budget, Map<OrderId, Use> others, Money amount) {
        if (budget == null) {
            return true;
        }
        Money left = budget.minus(amount);
        for (Use use : others.values()) {
            left = left.minus(use.amount());
        }
        return left.signum() >= 0;
    }

    /** Reservations count as used from the start, so that there is nothing to do. */
    @Override
    public synchronized void commit(OrderId order) {}

    @Override
    public synchronized void release(OrderId order) {
        given.values().forEach(orders -> orders.remove(order));
    }

    /** Counts uses; what was spent in several currencies, as only promotions without a budget may, is no one sum. */
    private static PromotionUse count(Map<OrderId, Use> orders, CustomerId customer) {
        int byCustomer = 0;
        List<Money> spent = new ArrayList<>();
        for (Use use : orders.values()) {
            byCustomer += use.customer().equals(customer) ? 1 : 0;
            spent.add(use.amount());
        }
        boolean one = spent.stream().map(Money::currency).distinct().count() == 1;
        return new PromotionUse(
                orders.size(), byCustomer, one ? Money.sum(spent.get(0).currency(), spent) : null);
    }
}
