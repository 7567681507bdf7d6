package org.cooplab.pricing.promotion;

import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.money.Money;

/**
 * The port through which a host tracks uses and budgets, so that two concurrent orders cannot spend the same money.
 *
 * <p>Pricing is pure: it is told what has been used and says what an order would use. The host reserves
 * that before it accepts the order, commits it when the order is paid, and releases it otherwise.
 * Every call is idempotent for an order. Implementations are
 * thread-safe; {@link InMemoryBudgets} is one for a single process.
 */
public interface PromotionBudgets {

    /**
     * Returns what other orders have used of a promotion, their reservations included, for the pricing context of this one. An
     * order's own reservation does not count, so that it can keep its promotion when it is priced again, after weighing say.
     *
     * @param order the order that is to be priced, for the first time or again
     * @param customer who orders
     * @param promotion the promotion
     */
    PromotionUse used(OrderId order, CustomerId customer, PromotionId promotion);

    /**
     * Reserves one use and an amount for an order.
     *
     * @param order the order, which makes the call idempotent: a second reservation of the same order
     *     replaces the first if enough is left for it, and otherwise changes nothing; a committed one never changes
     * @param customer who orders, and whose own uses are limited
     * @param promotion the promotion
     * @param limits its limits
     * @param amount what it gives the order
     * @return whether enough was left or, once committed, whether the committed amount covers this one; if not, nothing changes
     * @throws IllegalArgumentException if the amount is negative or in another currency than the budget
     */
    boolean reserve(OrderId order, CustomerId customer, PromotionId promotion, Limits limits, Money amount);

    /** Makes the reservations of an order final. Does nothing if it has none or they are final already. */
    void commit(OrderId order);

    /**
     * Gives back what an order has reserved of one promotion, final or not, because priced again it no longer has the promotion.
     * Does nothing if nothing is reserved.
     */
    void release(OrderId order, PromotionId promotion);

    /** Gives back all that an order has reserved, final or not, because it is not paid or is cancelled. */
    void release(OrderId order);
}
