package org.cooplab.pricing.promotion;

import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.money.Money;

/**
 * The port through which a host keeps count of uses and budgets, so that two orders at the same
 * moment cannot spend the same money.
 *
 * <p>Pricing is pure: it is told what is used up and says what an order would use. The host reserves
 * that before it takes the order, commits it when the order is paid and releases it when it is not.
 * Every call may come twice with the same order and has then the effect of once. Implementations are
 * thread-safe; {@link InMemoryBudgets} is one for a single process.
 */
public interface PromotionBudgets {

    /**
     * Returns what other orders have used up of a promotion, their reservations included, as the context of this one wants it:
     * an order that is priced again, weighed at packing say, is not kept from its promotion by its own reservation.
     *
     * @param order the order that is to be priced, for the first time or again
     * @param customer who orders
     * @param promotion the promotion
     */
    PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion);

    /**
     * Sets aside one use and an amount for an order.
     *
     * @param order the order, which makes the call idempotent: a second reservation of the same order
     *     replaces the first if there is enough left for it, and else leaves it as it is; one that is final
     *     stays as it is
     * @param customer who orders, and whose own uses are limited
     * @param promotion the promotion
     * @param limits its limits
     * @param amount what it gives the order
     * @return whether there was enough left, or of what is final; if not, nothing more is set aside
     * @throws IllegalArgumentException if the amount is negative or in another currency than the budget
     */
    boolean reserve(OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount);

    /** Makes the reservations of an order final. Does nothing if there are none or they are final. */
    void commit(OrderId order);

    /**
     * Gives back what an order has set aside of one promotion, final or not: priced again, it no longer has it. Does nothing
     * if there is nothing.
     */
    void release(OrderId order, PromotionId promotion);

    /** Gives back what an order has set aside, final or not: it is not paid, or is cancelled. */
    void release(OrderId order);
}
