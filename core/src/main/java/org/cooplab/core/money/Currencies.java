package org.cooplab.core.money;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import org.cooplab.core.refusal.InvalidValue;

/** Currencies by name, and the rule that money has a minor unit. */
public final class Currencies {

    /** The Moroccan dirham, of 100 centimes. */
    public static final Currency MAD = Currency.getInstance("MAD");

    /** The euro, of 100 cents. */
    public static final Currency EUR = Currency.getInstance("EUR");

    /** The dollar of the United States, of 100 cents. */
    public static final Currency USD = Currency.getInstance("USD");

    private Currencies() {}

    /**
     * Returns the number of decimals of {@code currency}, as ISO 4217 has them: 2 for MAD, 0 for JPY, 3 for TND.
     *
     * @throws IllegalArgumentException if it has no minor unit at all, such as XXX (no currency) or XAU (gold)
     */
    public static int digits(Currency currency) {
        int digits = requireNonNull(currency, "currency").getDefaultFractionDigits();
        if (digits < 0) {
            throw InvalidValue.malformed(
                            "currency",
                            "coined-currency",
                            "a currency with a minor unit, such as MAD",
                            currency.getCurrencyCode())
                    .at("/currency");
        }
        return digits;
    }
}
