package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.promotion.PromotionId;

/**
 * A voucher taken off the total after tax.
 *
 * @param promotion the promotion that gives it
 * @param amount what it takes off the total
 * @param addedTax the part of it that lowers added taxes; the order shows them already lowered
 * @param includedTax the part of it that lowers included taxes, likewise
 */
public record PricedVoucher(
        @JsonProperty(required = true) PromotionId promotion,
        @JsonProperty(required = true) Money amount,
        @JsonProperty(required = true) Money addedTax,
        @JsonProperty(required = true) Money includedTax) {

    /** Requires the parts. */
    public PricedVoucher {
        requireNonNull(promotion, "promotion");
        requireNonNull(amount, "amount");
        requireNonNull(addedTax, "addedTax");
        requireNonNull(includedTax, "includedTax");
    }

    /** Returns what it takes off, not counting added tax. */
    public Money net() {
        return amount.minus(addedTax);
    }
}
