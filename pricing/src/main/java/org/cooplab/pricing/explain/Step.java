package org.cooplab.pricing.explain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation.
 *
 * @param figure which published figure it is a part of
 * @param line the order line, or {@code null} if it is about the whole order
 * @param party whose balance it is a part of, for {@link Figure#BALANCE}
 * @param name the name for people of the goods, promotion, fee or tax, or {@code null}
 * @param reason what happened, with the values of the sentence
 * @param amount its part of the figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        @JsonProperty(required = true) Figure figure,
        @Nullable Integer line,
        @Nullable Party party,
        @Nullable LocalizedText name,
        @JsonProperty(required = true) Reason reason,
        @JsonProperty(required = true) Money amount) {

    /** Requires the parts. */
    public Step {
        requireNonNull(figure, "figure");
        requireNonNull(reason, "reason");
        requireNonNull(amount, "amount");
    }

    /** Returns the step as a sentence. */
    public String sentence(Messages messages) {
        Reason full = reason.with("amount", amount);
        LocalizedText named = name;
        if (named != null) {
            full = full.with("name", named.in(messages.language()));
        }
        return messages.text(full);
    }

    /** The published figures that steps are parts of. */
    public enum Figure {
        /** The amounts of goods before discounts. */
        ITEMS,
        /** What promotions took off goods. */
        DISCOUNTS,
        /** Delivery before its discounts. */
        DELIVERY,
        /** What promotions took off delivery. */
        DELIVERY_DISCOUNTS,
        /** Fees that the buyer pays. */
        FEES,
        /** Taxes on top. */
        ADDED_TAX,
        /** Taxes inside prices. */
        INCLUDED_TAX,
        /** What vouchers took off, apart from taxes on top. */
        VOUCHERS,
        /** What rounding to the smallest coin added. */
        CASH_ROUNDING,
        /** What a party gets out of the order. */
        BALANCE,
        /** Something that did not apply; its amount is zero. */
        DECLINED
    }
}
