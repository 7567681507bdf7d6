package org.cooplab.pricing.settlement;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money from who bears it to who benefits: the double entry of a bookkeeper in one
 * line. What one party gives another gets, so that all entries together sum to zero.
 *
 * @param kind what it is for
 * @param bearer who gives
 * @param beneficiary who gets; another party than the bearer
 * @param amount how much; above zero
 * @param reference the id of the promotion, fee, tariff or tax rate, or {@code null}
 * @param line the number of the order line it is for, or {@code null} if for the whole order
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
        /** A discount: from who funds it to the buyer. */
        DISCOUNT,
        /** Delivery: from the buyer to who delivers. */
        DELIVERY,
        /** A fee, from who pays it to who gets it. */
        FEE,
        /** A tax on top: from the buyer to the supplier. */
        TAX_CHARGED,
        /** Tax due: from the supplier to the treasury. */
        TAX_DUE,
        /** A voucher: from who funds it to the buyer. */
        VOUCHER,
        /** The total rounded to the smallest coin: between platform and buyer. */
        CASH_ROUNDING,
        /** Sellers who share one pot: from who has more than its part to who has less. */
        POOLING
    }
}
