package org.cooplab.pricing.explain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation: a part of a published figure, and what it was calculated from.
 *
 * @param figure which published figure it is a part of
 * @param code what happened; the code of its sentence
 * @param line the order line, or {@code null} if it is about the whole order
 * @param party whose balance it is a part of, for {@link Figure#BALANCE}
 * @param reference the id of the price list, promotion, fee, tariff or tax, or {@code null}
 * @param name the name for people of the goods or of what {@code reference} names, or {@code null}
 * @param quantity how much of the goods, or {@code null}
 * @param unitPrice the unit price charged, or {@code null}
 * @param listPrice the unit price of the list where another is charged, or {@code null}
 * @param base what a tax was taken on, or the full amount of a voucher, or {@code null}
 * @param rate the rate of a tax, or {@code null}
 * @param treatment why there is no tax, or {@code null}
 * @param kind the kind of the entries, for {@link Figure#BALANCE}
 * @param refusal why something did not apply, for {@link Figure#DECLINED}
 * @param amount its part of the figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        @JsonProperty(required = true) Figure figure,
        @JsonProperty(required = true) String code,
        @Nullable Integer line,
        @Nullable Party party,
        @Nullable String reference,
        @Nullable LocalizedText name,
        @Nullable Quantity quantity,
        @Nullable UnitPrice unitPrice,
        @Nullable UnitPrice listPrice,
        @Nullable Money base,
        @Nullable Rate rate,
        @Nullable TaxTreatment treatment,
        Entry.@Nullable Kind kind,
        @Nullable Reason refusal,
        @JsonProperty(required = true) Money amount) {

    /** Requires the parts that every step has. */
    public Step {
        requireNonNull(figure, "figure");
        requireNonNull(code, "code");
        requireNonNull(amount, "amount");
    }

    /** Returns the step as a reason, with names in the language of the messages. */
    public Reason reason(Messages messages) {
        Reason why = refusal;
        if (why != null) {
            return why;
        }
        why = Reason.of(code).with("amount", amount);
        String said = name != null ? name.in(messages.language()) : reference == null ? "" : reference;
        why = why.with("name", said);
        why = with(why, "line", line);
        why = with(why, "party", party);
        why = with(why, "list", reference);
        why = with(why, "quantity", quantity);
        why = with(why, "unitPrice", unitPrice);
        why = with(why, "listPrice", listPrice);
        why = with(why, "base", base);
        why = with(why, "rate", rate);
        why = with(why, "treatment", treatment == null ? null : treatment.name());
        return with(why, "kind", kind == null ? null : kind.name());
    }

    private static Reason with(Reason reason, String name, @Nullable Object value) {
        return value == null ? reason : reason.with(name, value);
    }

    /** Returns the step as a sentence. */
    public String sentence(Messages messages) {
        return messages.text(reason(messages));
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
