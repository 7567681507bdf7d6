package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Who pays for a part of a promotion.
 *
 * @param party who pays, no customer; {@code null}: the seller of the goods that the discount falls on, and for
 *     delivery whoever delivers. A cooperative that is named pays for the discounts on the goods of others too; on its
 *     own goods it bears them as their seller
 * @param share which part of each discount, 0.5 = half; above zero. The shares of a promotion come to
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
