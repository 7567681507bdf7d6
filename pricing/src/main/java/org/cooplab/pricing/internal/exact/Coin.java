package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.util.Currency;
import org.cooplab.core.money.Currencies;

/** The smallest coin of a rounding policy in the minor units of a currency. */
public final class Coin {

    /** There is no such coin in the currency. */
    public static final long NONE = 0;

    private static final int MOST_DIGITS = 18;

    private Coin() {}

    /**
     * Returns the minor units of the coin, or {@link #NONE} if they are not a whole number of at most 18 digits.
     *
     * @param step the coin in major units; above zero
     */
    public static long minor(BigDecimal step, Currency currency) {
        BigDecimal minor = step.movePointRight(Currencies.digits(currency)).stripTrailingZeros();
        return minor.scale() <= 0 && minor.precision() - minor.scale() <= MOST_DIGITS ? minor.longValueExact() : NONE;
    }
}
