package org.cooplab.pricing.internal.promotion;

import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Tally;
import org.cooplab.pricing.promotion.Condition;
import org.jspecify.annotations.Nullable;

/** A condition, ready to be tested. */
interface ConditionProgram {

    /** Returns why it does not hold, or {@code null} if it does. */
    @Nullable
    Reason missing(Basket basket, PromotionProgram promotion);

    /** Compiles a condition that has been checked. */
    static ConditionProgram of(Condition condition) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            return subtotal(subtotal, TargetProgram.of(subtotal.target()));
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            return quantity(quantity, TargetProgram.of(quantity.target()));
        } else if (condition instanceof Condition.Contains contains) {
            return contains(TargetProgram.of(contains.target()));
        } else if (condition instanceof Condition.CustomerIn customers) {
            return (basket, promotion) -> basket.facts.groups().stream().anyMatch(customers.groups()::contains)
                    ? null
                    : promotion.reason("promotion.other-customers");
        } else if (condition instanceof Condition.NthOrder nth) {
            return (basket, promotion) -> basket.facts.previousOrders() + 1 == nth.number()
                    ? null
                    : promotion.reason("promotion.other-order-number").with("number", nth.number());
        }
        return deliveredBy((Condition.DeliveredBy) condition);
    }

    private static ConditionProgram subtotal(Condition.SubtotalAtLeast asked, TargetProgram target) {
        return (basket, promotion) -> {
            long sum = 0;
            for (int i = 0; i < basket.lines; i++) {
                if (counts(basket, i, target)) {
                    sum = Math.addExact(sum, basket.left[i]);
                }
            }
            return Exact.compare(sum, asked.amount().minor(), basket.scale) >= 0
                    ? null
                    : promotion
                            .reason("promotion.subtotal-too-small")
                            .with("minimum", asked.amount())
                            .with("subtotal", Money.ofMinor(sum / basket.scale, basket.facts.currency()));
        };
    }

    private static ConditionProgram quantity(Condition.QuantityAtLeast asked, TargetProgram target) {
        return (basket, promotion) -> {
            Tally sum = new Tally();
            for (int i = 0; i < basket.lines && !sum.isAtLeast(asked.quantity()); i++) {
                if (counts(basket, i, target)) {
                    sum = asked.inOneLine() ? new Tally() : sum;
                    basket.count(i, sum);
                }
            }
            return sum.isAtLeast(asked.quantity())
                    ? null
                    : promotion.reason("promotion.quantity-too-small").with("minimum", asked.quantity());
        };
    }

    private static ConditionProgram contains(TargetProgram target) {
        return (basket, promotion) -> {
            for (int i = 0; i < basket.lines; i++) {
                if (basket.charged(i) && counts(basket, i, target)) {
                    return null;
                }
            }
            return promotion.reason("promotion.goods-missing");
        };
    }

    private static ConditionProgram deliveredBy(Condition.DeliveredBy asked) {
        return (basket, promotion) -> {
            for (Charge delivery : basket.deliveries) {
                if (asked.deliveries().contains(delivery.id)) {
                    return null;
                }
            }
            return promotion.reason("promotion.other-delivery");
        };
    }

    /** Returns whether a line counts; gifts do not. */
    private static boolean counts(Basket basket, int i, TargetProgram target) {
        return basket.giftOf(i) == null && target.matches(basket, i);
    }
}
