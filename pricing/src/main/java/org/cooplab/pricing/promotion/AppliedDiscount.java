package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.money.Money;

/**
 * What a promotion took off one line or charge. The settlement says who funds it.
 *
 * @param promotion the promotion
 * @param amount what it took off; above zero
 */
public record AppliedDiscount(
        @JsonProperty(required = true) PromotionId promotion,
        @JsonProperty(required = true) Money amount) {

    /** Requires both. */
    public AppliedDiscount {
        requireNonNull(promotion, "promotion");
        requireNonNull(amount, "amount");
    }
}
