package org.cooplab.pricing.internal.promotion;

import java.util.Set;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.CustomerGroup;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Tally;
import org.cooplab.pricing.promotion.Condition;
import org.jspecify.annotations.Nullable;

/** A condition, ready to be tested. */
final class ConditionProgram {

    private final Condition condition;
    private final TargetProgram target;
    private final long minor;

    ConditionProgram(Condition condition) {
        this.condition = condition;
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            target = TargetProgram.of(subtotal.target());
            minor = subtotal.amount().minor();
        } else if (condition instanceof Condition.QuantityAtLeast quantity) {
            target = TargetProgram.of(quantity.target());
            minor = 0;
        } else {
            target = TargetProgram.of(condition instanceof Condition.Contains contains ? contains.target() : null);
            minor = 0;
        }
    }

    /** Returns why it does not hold, or {@code null} if it does. */
    @Nullable
    Reason missing(Basket basket, PromotionProgram promotion) {
        if (condition instanceof Condition.SubtotalAtLeast subtotal) {
            long sum = 0;
            for (int i = 0; i < basket.lines; i++) {
                if (notGift(basket, i) && target.matches(basket, i)) {
                    sum = Math.addExact(sum, basket.left[i]);
                }
            }
            return Exact.compare(sum, minor, basket.scale) >= 0
                    ? null
                    : promotion
                            .reason("promotion.subtotal-too-small")
                            .with("minimum", subtotal.amount())
                            .with("subtotal", Money.ofMinor(sum / basket.scale, basket.facts.currency()));
        }
        if (condition instanceof Condition.QuantityAtLeast quantity) {
            return enough(basket, quantity)
                    ? null
                    : promotion.reason("promotion.quantity-too-small").with("minimum", quantity.quantity());
        }
        if (condition instanceof Condition.Contains) {
            for (int i = 0; i < basket.lines; i++) {
                if (notGift(basket, i) && basket.charged(i) && target.matches(basket, i)) {
                    return null;
                }
            }
            return promotion.reason("promotion.goods-missing");
        }
        if (condition instanceof Condition.CustomerIn customers) {
            Set<CustomerGroup> groups = basket.facts.groups();
            return groups.stream().anyMatch(customers.groups()::contains)
                    ? null
                    : promotion.reason("promotion.other-customers");
        }
        if (condition instanceof Condition.NthOrder nth) {
            return basket.facts.previousOrders() + 1 == nth.number()
                    ? null
                    : promotion.reason("promotion.other-order-number").with("number", nth.number());
        }
        Condition.DeliveredBy by = (Condition.DeliveredBy) condition;
        for (Charge delivery : basket.deliveries) {
            if (by.deliveries().contains(delivery.id)) {
                return null;
            }
        }
        return promotion.reason("promotion.other-delivery");
    }

    private boolean enough(Basket basket, Condition.QuantityAtLeast asked) {
        Tally sum = new Tally();
        for (int i = 0; i < basket.lines; i++) {
            if (notGift(basket, i) && target.matches(basket, i)) {
                sum = asked.inOneLine() ? new Tally() : sum;
                basket.count(i, sum);
                if (sum.isAtLeast(asked.quantity())) {
                    return true;
                }
            }
        }
        return sum.isAtLeast(asked.quantity());
    }

    private static boolean notGift(Basket basket, int i) {
        return basket.gift == null || basket.gift[i] == null;
    }
}
