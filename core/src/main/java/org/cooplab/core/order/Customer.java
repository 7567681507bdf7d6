package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered: an id, a group and a tax status. No name, address or telephone number is kept here.
 *
 * @param id identifies the customer in the host's own system
 * @param group the group, on which prices may depend, or {@code null} if none
 * @param taxStatus how the customer is taxed; {@link BuyerTaxStatus#TAXED} if absent on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Customer(
        @JsonProperty(required = true) @NotNull @Valid CustomerId id,
        @Nullable @Valid CustomerGroup group,
        BuyerTaxStatus taxStatus) {

    /** Checks what must be there. */
    public Customer {
        requireNonNull(id, "id");
        taxStatus = taxStatus == null ? BuyerTaxStatus.TAXED : taxStatus;
    }

    /** Returns a customer of no group who is taxed as usual. */
    public static Customer of(CustomerId id) {
        return new Customer(id, null, BuyerTaxStatus.TAXED);
    }
}
