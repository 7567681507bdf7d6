package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How much of a promotion there is. What is used up already comes with the context; a promotion that
 * would go over a limit is left out whole, with its vouchers.
 *
 * @param uses orders in which it may apply, or {@code null} for any number
 * @param usesPerCustomer orders of one customer, or {@code null} for any number
 * @param budget what it may give in all, or {@code null} for any amount
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Limits(
        @Nullable Integer uses,
        @Nullable Integer usesPerCustomer,
        @Nullable Money budget) {

    /** No limit. */
    public static final Limits NONE = new Limits(null, null, null);
}
