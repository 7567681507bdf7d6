package org.cooplab.pricing.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion takes off: a share, an amount, or everything above a price. Exactly one
 * is given; anything else is a fault of the book.
 *
 * @param rate the share taken off, 0.20 = 20 %, or {@code null}
 * @param amount the amount taken off, or {@code null}; never more than there is
 * @param price the price that is left to pay, or {@code null}; never raises a price
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Off(
        @Nullable Rate rate,
        @Nullable Money amount,
        @Nullable Money price) {

    /** Takes off a share, given in percent: {@code percent("20")}. */
    public static Off percent(String percent) {
        return new Off(Rate.ofPercent(percent), null, null);
    }

    /** Takes off a share. */
    public static Off rate(Rate rate) {
        return new Off(rate, null, null);
    }

    /** Takes off an amount, at most what there is. */
    public static Off amount(Money amount) {
        return new Off(null, amount, null);
    }

    /** Takes off what is above a price. */
    public static Off toPrice(Money price) {
        return new Off(null, null, price);
    }
}
