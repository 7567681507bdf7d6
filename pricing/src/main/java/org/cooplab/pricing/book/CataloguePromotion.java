package org.cooplab.pricing.book;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/**
 * A reduction of the unit price itself, visible to everyone before anything is in the basket.
 *
 * <p>The seller bears it: it is a price, not a discount, and does not appear in the settlement.
 *
 * @param id identifies it
 * @param name its name for people, or {@code null}
 * @param off what goes off the unit price
 * @param target which goods; {@code null}: all
 * @param priority higher goes first, each on the result of the one before; equal priorities go by id
 * @param exclusive whether it applies alone: if any that fit are exclusive, only the first of these applies
 * @param period the days of order on which it holds; {@code null}: always
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CataloguePromotion(
        @JsonProperty(required = true) PromotionId id,
        @Nullable LocalizedText name,
        @JsonProperty(required = true) Off off,
        @Nullable Target target,
        int priority,
        boolean exclusive,
        @Nullable DateRange period) {

    /** Requires an id and a reduction. */
    public CataloguePromotion {
        requireNonNull(id, "id");
        requireNonNull(off, "off");
    }
}
