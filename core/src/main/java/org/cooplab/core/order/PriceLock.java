package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.refusal.InvalidValue;

/**
 * The price at which a line was placed: as long as it is present, it is used instead of a price from the price book, which
 * still gives the tax rates and the floor.
 *
 * @param unitPrice the price of one unit, before discounts
 * @param taxCategory its tax category at that time
 * @param bookReference the price book it came from, as the pricer writes it: {@code id@version}
 * @param reduced whether reductions of the catalogue are in the price already, so that it is no full price; absent: no
 */
public record PriceLock(
        @JsonProperty(required = true) @NotNull @Valid UnitPrice unitPrice,
        @JsonProperty(required = true) @NotNull @Valid TaxCategory taxCategory,
        @JsonProperty(required = true) @NotBlank String bookReference,
        boolean reduced) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if {@code bookReference} is blank
     */
    public PriceLock {
        requireNonNull(unitPrice, "unitPrice");
        requireNonNull(taxCategory, "taxCategory");
        if (requireNonNull(bookReference, "bookReference").isBlank()) {
            throw InvalidValue.blank("bookReference");
        }
    }

    /** A price that nothing had reduced. */
    public PriceLock(UnitPrice unitPrice, TaxCategory taxCategory, String bookReference) {
        this(unitPrice, taxCategory, bookReference, false);
    }
}
