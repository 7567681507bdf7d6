package org.cooplab.pricing.settlement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money from its bearer to its beneficiary: a double entry in one line. What one party gives, another gets, so all
 * entries together sum to zero.
 *
 * @param kind what it is for
 * @param bearer who gives
 * @param beneficiary who gets; never the bearer itself
 * @param amount how much; above zero
 * @param reference the id of the promotion, fee, tariff or tax rate, or {@code null}
 * @param line the number of the order line it is for, or {@code null} if it is for the whole order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entry(
        @JsonProperty(required = true) Kind kind,
        @JsonProperty(required = true) Party bearer,
        @JsonProperty(required = true) Party beneficiary,
        @JsonProperty(required = true) Money amount,
        @Nullable String reference,
        @Nullable Integer line) {

    /** Requires the parts. */
    public Entry {
        requireNonNull(kind, "kind");
        requireNonNull(bearer, "bearer");
        requireNonNull(beneficiary, "beneficiary");
        requireNonNull(amount, "amount");
    }

    /** Returns the same movement in the other direction. */
    public Entry reversed() {
        return new Entry(kind, beneficiary, bearer, amount, reference, line);
    }

    /** Returns this entry with another amount. */
    public Entry withAmount(Money newAmount) {
        return new Entry(kind, bearer, beneficiary, newAmount, reference, line);
    }

    /** What an entry is for. */
    public enum Kind {
        /** Goods, at their price before discounts: from the buyer to the seller. */
        GOODS,
        /** A discount: from whoever funds it to the buyer. */
        DISCOUNT,
        /** Delivery: from the buyer to the carrier or, if the tariff names none, to the sellers. */
        DELIVERY,
        /** A fee: from its payer to its beneficiary. */
        FEE,
        /** An added tax: from the buyer to the supplier. */
        TAX_CHARGED,
        /** Tax due: from the supplier to the treasury. */
        TAX_DUE,
        /** A voucher: from whoever funds it to the buyer. */
        VOUCHER,
        /** The difference from rounding the total to the smallest coin: between platform and buyer. */
        CASH_ROUNDING,
        /** Balancing between sellers who share one pot: from those with more than their share to those with less. */
        POOLING
    }
}
