package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What other orders have used of a promotion.
 *
 * @param uses orders in which it applied
 * @param usesByCustomer how many of them are of this customer
 * @param spent what it has given, or {@code null} if nothing, or if amounts in several currencies, as is possible only
 *     without a budget
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromotionUse(
        int uses, int usesByCustomer, @Nullable Money spent) {

    /** Nothing used so far. */
    public static final PromotionUse NONE = new PromotionUse(0, 0, null);

    /**
     * Refuses negative values.
     *
     * @throws IllegalArgumentException if a count or {@code spent} is negative
     */
    public PromotionUse {
        Refusals refusals = new Refusals();
        if (uses < 0) {
            refusals.add(InvalidValue.negative("uses", uses));
        }
        if (usesByCustomer < 0) {
            refusals.add(InvalidValue.negative("usesByCustomer", usesByCustomer));
        }
        if (spent != null && spent.signum() < 0) {
            refusals.add(InvalidValue.negative("spent", spent));
        }
        refusals.throwIfAny();
    }
}
