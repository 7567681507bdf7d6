package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.AppliedDiscount;
import org.cooplab.pricing.tax.AppliedTax;
import org.jspecify.annotations.Nullable;

/**
 * A fee or a delivery charge of an order.
 *
 * @param id the id of the fee or tariff in the book
 * @param kind what the fee is for; {@code null} for a delivery
 * @param payer who pays it; sellers' fees are not part of the buyer's total
 * @param beneficiary who gets it; {@code null}: the sellers of the goods
 * @param amount the charge before discounts; may be negative for a fee
 * @param discounts what promotions took off
 * @param total {@code amount} less the discounts
 * @param taxes the taxes on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricedCharge(
        @JsonProperty(required = true) String id,
        Fee.@Nullable Kind kind,
        @JsonProperty(required = true) Fee.Payer payer,
        @Nullable Party beneficiary,
        @JsonProperty(required = true) Money amount,
        @JsonProperty(required = true) List<AppliedDiscount> discounts,
        @JsonProperty(required = true) Money total,
        @JsonProperty(required = true) List<AppliedTax> taxes) {

    /** Copies the lists. */
    public PricedCharge {
        requireNonNull(id, "id");
        requireNonNull(payer, "payer");
        requireNonNull(amount, "amount");
        requireNonNull(total, "total");
        discounts = List.copyOf(discounts);
        taxes = List.copyOf(taxes);
    }
}
