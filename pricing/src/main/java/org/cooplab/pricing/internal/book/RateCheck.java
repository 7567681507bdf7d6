package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import org.cooplab.core.text.Faults;

/** Finds rates that exact arithmetic with 64 bits has no room for: those of taxes and charges, which may be above 1. */
final class RateCheck {

    /** More than any rate of the trade, and small enough that rate times amount stays exact. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    private static final int MOST_DECIMALS = 9;

    private final Faults faults;

    RateCheck(Faults faults) {
        this.faults = faults;
    }

    void check(BigDecimal rate, String at) {
        if (rate.scale() > MOST_DECIMALS) {
            faults.add("rate.too-fine", at, "value", rate);
        }
        if (rate.abs().compareTo(MOST) > 0) {
            faults.add("rate.too-large", at, "value", rate, "most", MOST);
        }
    }
}
