package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Who sells which product, when, and how much of it there is. What it costs is in the price book.
 *
 * @param id identifies it in the host's own system
 * @param product the product
 * @param seller the cooperative that sells it; usually the one that makes it
 * @param period the days on which it can be ordered, both included, or {@code null} if there is no limit
 * @param available how much there is, or {@code null} if that is not limited; not negative
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Offer(
        @JsonProperty(required = true) @NotNull @Valid OfferId id,
        @JsonProperty(required = true) @NotNull @Valid ProductId product,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId seller,
        @Nullable @Valid DateRange period,
        @Nullable @Valid Quantity available) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if {@code available} is negative
     */
    public Offer {
        requireNonNull(id, "id");
        requireNonNull(product, "product");
        requireNonNull(seller, "seller");
        if (available != null && available.signum() < 0) {
            throw InvalidValue.negative("available", available);
        }
    }

    /** Returns an offer without limit of time or amount. */
    public static Offer of(OfferId id, ProductId product, CooperativeId seller) {
        return new Offer(id, product, seller, null, null);
    }
}
