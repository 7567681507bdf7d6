package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.UnitPrice;

/**
 * The change of a unit price by a catalogue promotion.
 *
 * @param promotion the catalogue promotion
 * @param from the unit price before it
 * @param to the unit price after it, never below the floor of the price
 */
public record PriceReduction(
        @JsonProperty(required = true) PromotionId promotion,
        @JsonProperty(required = true) UnitPrice from,
        @JsonProperty(required = true) UnitPrice to) {

    /** Requires the parts. */
    public PriceReduction {
        requireNonNull(promotion, "promotion");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }
}
