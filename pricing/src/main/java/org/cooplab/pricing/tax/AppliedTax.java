package org.cooplab.pricing.tax;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;

/**
 * A tax on one line or charge or, in the totals of an order, a rate's sum over all of them.
 *
 * @param id the id of the tax in the book
 * @param rate the rate at the tax point; 0 unless TAXED
 * @param basis whether {@code base} includes it
 * @param treatment how the law treats the supply
 * @param base the amount it was calculated on: after discounts, as priced
 * @param amount the tax
 */
public record AppliedTax(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Rate rate,
        @JsonProperty(required = true) TaxBasis basis,
        @JsonProperty(required = true) TaxTreatment treatment,
        @JsonProperty(required = true) Money base,
        @JsonProperty(required = true) Money amount) {

    /** Requires the parts. */
    public AppliedTax {
        requireNonNull(id, "id");
        requireNonNull(rate, "rate");
        requireNonNull(basis, "basis");
        requireNonNull(treatment, "treatment");
        requireNonNull(base, "base");
        requireNonNull(amount, "amount");
    }
}
