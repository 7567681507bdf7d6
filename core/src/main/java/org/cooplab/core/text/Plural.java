package org.cooplab.core.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

/**
 * The grammatical form that a counted noun takes, by the cardinal rules of the Unicode CLDR for Arabic,
 * French and English.
 *
 * <p>The rules look at the number as it is printed, without trailing zeros: French says <i>1,5
 * litre</i>, English says <i>1.5 litres</i>, Arabic has six forms.
 */
enum Plural {
    /** Arabic 0. */
    ZERO,
    /** 1; in French everything from 0 to less than 2. */
    ONE,
    /** Arabic 2. */
    TWO,
    /** Arabic numbers that end in 03 to 10. */
    FEW,
    /** Arabic numbers that end in 11 to 99; French whole millions. */
    MANY,
    /** Everything else. */
    OTHER;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /**
     * Returns the form for a number in a language; the French rule for languages other than Arabic and
     * English, because sentences fall back to French.
     *
     * @param number the number; its sign does not matter
     */
    static Plural of(LanguageTag language, BigDecimal number) {
        BigDecimal printed = number.abs().stripTrailingZeros();
        BigInteger whole = printed.toBigInteger();
        boolean fraction = printed.scale() > 0;
        return switch (language.language().value()) {
            case "ar" -> fraction ? OTHER : arabic(whole);
            case "en" -> !fraction && whole.equals(BigInteger.ONE) ? ONE : OTHER;
            default -> french(whole, fraction);
        };
    }

    private static Plural arabic(BigInteger n) {
        if (n.bitLength() <= 2 && n.intValue() <= 2) {
            return n.signum() == 0 ? ZERO : n.intValue() == 1 ? ONE : TWO;
        }
        int lastTwo = n.mod(HUNDRED).intValue();
        return lastTwo >= 3 && lastTwo <= 10 ? FEW : lastTwo >= 11 ? MANY : OTHER;
    }

    private static Plural french(BigInteger n, boolean fraction) {
        if (n.bitLength() <= 1) {
            return ONE;
        }
        return !fraction && n.mod(MILLION).signum() == 0 ? MANY : OTHER;
    }

    /**
     * Returns the forms that a sentence must have in a language. French may have {@link #MANY} as well;
     * without it, {@link #OTHER} serves whole millions.
     */
    static Set<Plural> required(LanguageTag language) {
        return language.equals(LanguageTag.AR) ? Set.of(values()) : Set.of(ONE, OTHER);
    }

    /** Returns the name of the form in a message: {@code one}, {@code few}. */
    String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
