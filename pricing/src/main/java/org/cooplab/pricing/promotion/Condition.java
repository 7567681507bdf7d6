package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Set;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Customer;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a promotion to apply.
 *
 * <p>Tested when the promotion takes its turn, on the amounts that the promotions before it have left.
 * Minimums are inclusive. Gifts do not count; lines that an exclusive promotion has taken do.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.SubtotalAtLeast.class, name = "subtotal-at-least"),
    @JsonSubTypes.Type(value = Condition.QuantityAtLeast.class, name = "quantity-at-least"),
    @JsonSubTypes.Type(value = Condition.Contains.class, name = "contains"),
    @JsonSubTypes.Type(value = Condition.CustomerIn.class, name = "customer-in"),
    @JsonSubTypes.Type(value = Condition.NthOrder.class, name = "nth-order"),
    @JsonSubTypes.Type(value = Condition.DeliveredBy.class, name = "delivered-by")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Condition {

    /**
     * The goods, at their current amounts, come to at least an amount.
     *
     * @param amount the minimum
     * @param target which goods count; {@code null}: all
     */
    record SubtotalAtLeast(
            @JsonProperty(required = true) Money amount,
            @Nullable Target target) implements Condition {
        /** Requires an amount. */
        public SubtotalAtLeast {
            requireNonNull(amount, "amount");
        }
    }

    /**
     * The quantities, each in the unit of its price, come to at least a number.
     *
     * @param quantity the minimum
     * @param target which goods count; {@code null}: all
     * @param inOneLine whether a single line must reach it
     */
    record QuantityAtLeast(
            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal quantity,

            @Nullable Target target,
            boolean inOneLine)
            implements Condition {
        /** Requires a quantity. */
        public QuantityAtLeast {
            requireNonNull(quantity, "quantity");
        }
    }

    /**
     * At least one line is of these goods and something of it is charged; a line that was ordered but not delivered does not count.
     *
     * @param target which goods
     */
    record Contains(@JsonProperty(required = true) Target target) implements Condition {
        /** Requires a target. */
        public Contains {
            requireNonNull(target, "target");
        }
    }

    /**
     * The customer belongs to one of these groups.
     *
     * @param groups the groups
     */
    record CustomerIn(@JsonProperty(required = true) Set<Customer.Group> groups) implements Condition {
        /** Copies the groups. */
        public CustomerIn {
            groups = InOrder.set(requireNonNull(groups, "groups"), "groups");
        }
    }

    /**
     * It is the customer's order of that number, counted from 1.
     *
     * @param number the number
     */
    record NthOrder(@JsonProperty(required = true) int number) implements Condition {}

    /**
     * The order is delivered by one of these tariffs.
     *
     * @param deliveries their ids
     */
    record DeliveredBy(@JsonProperty(required = true) Set<String> deliveries) implements Condition {
        /** Copies the ids. */
        public DeliveredBy {
            deliveries = InOrder.set(requireNonNull(deliveries, "deliveries"), "deliveries");
        }
    }
}
