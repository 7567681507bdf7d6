package org.cooplab.examples.platform.pricing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.order.Order;
import org.cooplab.examples.platform.door.Document;
import org.cooplab.pricing.PricingContext;
import org.cooplab.pricing.book.PriceBook;
import org.jspecify.annotations.Nullable;

/**
 * An order to price.
 *
 * @param book the prices, or {@code null} for those of the platform
 * @param order the order
 * @param context what is not in the order and yet decides its price, or {@code null} for nothing
 */
public record PriceRequest(
        @Nullable @Valid PriceBook book,
        @JsonProperty(required = true) @NotNull @Valid Order order,
        @Nullable @Valid PricingContext context)
        implements Document {}
