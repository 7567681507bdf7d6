package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How often and how much a promotion may give. What other orders have used comes with the context; a promotion that
 * would exceed a limit is left out entirely, with its vouchers.
 *
 * @param uses the number of orders in which it may apply, or {@code null} for any number
 * @param usesPerCustomer the number of orders of one customer, or {@code null} for any number
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
