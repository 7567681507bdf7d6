package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/** Finds numbers that are not in the range where they stand; one that is absent is in any. */
final class NumberCheck {

    /** More than any rate of the trade, and small enough that rate times amount stays exact. */
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1000);

    private static final int MOST_DECIMALS = 9;

    private final Faults faults;

    NumberCheck(Faults faults) {
        this.faults = faults;
    }

    /** Checks a rate of taxes or charges, which may be above 1: exact arithmetic with 64 bits has no room for any. */
    void rate(BigDecimal rate, String at) {
        if (rate.scale() > MOST_DECIMALS) {
            faults.add("rate.too-fine", at, "value", rate);
        }
        if (rate.abs().compareTo(MOST_RATE) > 0) {
            faults.add("rate.too-large", at, "value", rate, "most", MOST_RATE);
        }
    }

    void notNegative(@Nullable BigDecimal number, String at) {
        if (number != null && number.signum() < 0) {
            faults.add("number.negative", at, "value", number);
        }
    }

    void notNegative(@Nullable Money money, String at) {
        if (money != null && money.signum() < 0) {
            faults.add("number.negative", at, "value", money.amount());
        }
    }

    void positive(BigDecimal number, String at) {
        if (number.signum() <= 0) {
            faults.add("number.not-positive", at, "value", number);
        }
    }

    void notNegative(@Nullable Integer number, String at) {
        if (number != null && number < 0) {
            faults.add("number.negative", at, "value", number);
        }
    }

    void positive(@Nullable Integer number, String at) {
        if (number != null && number <= 0) {
            faults.add("number.not-positive", at, "value", number);
        }
    }
}
