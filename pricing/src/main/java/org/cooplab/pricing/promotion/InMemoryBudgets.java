package org.cooplab.pricing.promotion;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of promotions in the memory of one process: for tests, simulations and small shops.
 * Thread-safe; each call is atomic.
 */
public final class InMemoryBudgets implements PromotionBudgets {

    private final Map<PromotionId, Map<OrderId, Money>> given = new HashMap<>();

    /** Starts with nothing used. */
    public InMemoryBudgets() {}

    @Override
    public synchronized PromotionUse used(PromotionId promotion) {
        return count(given.getOrDefault(promotion, Map.of()), null);
    }

    @Override
    public synchronized boolean reserve(OrderId order, PromotionId promotion, Limits limits, Money amount) {
        Map<OrderId, Money> orders = given.computeIfAbsent(promotion, unused -> new HashMap<>());
        PromotionUse others = count(orders, order);
        Integer uses = limits.uses();
        Money budget = limits.budget();
        Money spent = others.spent();
        boolean enoughUses = uses == null || others.uses() < uses;
        boolean enoughMoney = budget == null || (spent == null ? amount : spent.plus(amount)).compareTo(budget) <= 0;
        if (enoughUses && enoughMoney) {
            orders.put(order, amount);
            return true;
        }
        return false;
    }

    /** Reservations count as used from the start, so that there is nothing to do. */
    @Override
    public synchronized void commit(OrderId order) {}

    @Override
    public synchronized void release(OrderId order) {
        given.values().forEach(orders -> orders.remove(order));
    }

    private static PromotionUse count(Map<OrderId, Money> orders, @Nullable OrderId except) {
        int uses = 0;
        Money spent = null;
        for (Map.Entry<OrderId, Money> each : orders.entrySet()) {
            if (!each.getKey().equals(except)) {
                uses++;
                spent = spent == null ? each.getValue() : spent.plus(each.getValue());
            }
        }
        return new PromotionUse(uses, 0, spent);
    }
}
