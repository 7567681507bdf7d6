package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a part of a promotion. The seller gets from a funder what the buyer does not pay; tax is on what the buyer pays
 * alone, whoever funds the rest. The tax on the funded part is thus the seller's gain: of honey at 120.00, 20.00 of it tax, with 10 %
 * off at the expense of the platform, the buyer pays 108.00, the treasury gets 18.00, and the seller keeps 102.00 instead of
 * 100.00. Where the law also taxes what others pay, such money is not a promotion but a payment: the host prices the order
 * without it and takes it off what the buyer owes.
 *
 * @param party who pays, never a customer; {@code null}: the seller of the discounted goods, or for
 *     delivery whoever earns it: the carrier or, without one, the sellers. A named cooperative also pays for discounts on other
 *     sellers' goods; discounts on its own goods it bears as their seller
 * @param share its share of each discount, 0.5 = half; above zero. The shares of a promotion add up to
 *     exactly 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundingShare(
        @Nullable Party party,
        @JsonProperty(required = true) Rate share) {

    /** Requires a share. */
    public FundingShare {
        requireNonNull(share, "share");
    }

    /** All of it is paid by that party. */
    public static FundingShare all(Party party) {
        return new FundingShare(party, Rate.ONE);
    }

    /** All of it is borne by the seller of the goods. */
    public static FundingShare seller() {
        return new FundingShare(null, Rate.ONE);
    }
}
