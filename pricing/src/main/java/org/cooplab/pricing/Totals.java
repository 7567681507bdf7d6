package org.cooplab.pricing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.Money;

/**
 * The totals of a bill. {@code total = items - discounts - vouchers + delivery + fees +
 * addedTax + cashRounding}.
 *
 * @param items the goods before discounts
 * @param discounts what promotions took off the goods
 * @param delivery delivery after its discounts
 * @param deliveryDiscounts what promotions took off delivery
 * @param fees the fees that the buyer pays
 * @param addedTax the added taxes
 * @param includedTax the taxes included in the amounts above
 * @param vouchers what vouchers took off, not counting added tax
 * @param cashRounding what rounding to the smallest coin added; negative if it lowered the total
 * @param total what the buyer pays
 */
public record Totals(
        @JsonProperty(required = true) Money items,
        @JsonProperty(required = true) Money discounts,
        @JsonProperty(required = true) Money delivery,
        @JsonProperty(required = true) Money deliveryDiscounts,
        @JsonProperty(required = true) Money fees,
        @JsonProperty(required = true) Money addedTax,
        @JsonProperty(required = true) Money includedTax,
        @JsonProperty(required = true) Money vouchers,
        @JsonProperty(required = true) Money cashRounding,
        @JsonProperty(required = true) Money total) {

    /** Requires all of them. */
    public Totals {
        requireNonNull(items, "items");
        requireNonNull(discounts, "discounts");
        requireNonNull(delivery, "delivery");
        requireNonNull(deliveryDiscounts, "deliveryDiscounts");
        requireNonNull(fees, "fees");
        requireNonNull(addedTax, "addedTax");
        requireNonNull(includedTax, "includedTax");
        requireNonNull(vouchers, "vouchers");
        requireNonNull(cashRounding, "cashRounding");
        requireNonNull(total, "total");
    }
}
