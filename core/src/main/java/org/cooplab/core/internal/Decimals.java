package org.cooplab.core.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.cooplab.core.refusal.InvalidValue;

/** Reading and normalising decimals so that no input, however hostile, costs more than its length. */
public final class Decimals {

    /** Digits that a decimal may have before its point. */
    public static final int INTEGER_DIGITS = 24;

    /** Digits that a decimal may have after its point. */
    public static final int FRACTION_DIGITS = 24;

    private static final int LONGEST_TEXT = 64;

    private Decimals() {}

    /**
     * Returns the decimal written in {@code text}.
     *
     * @throws IllegalArgumentException if it is not a decimal number of at most 64 characters
     */
    public static BigDecimal parse(String text, String what) {
        boolean signs = hasOnlySignsOfNumbers(requireNonNull(text, what));
        if (signs && text.length() > LONGEST_TEXT) {
            throw InvalidValue.tooManyCharacters(what, LONGEST_TEXT, text.length());
        }
        try {
            return new BigDecimal(signs ? text : "");
        } catch (NumberFormatException notANumber) {
            InvalidValue refused = text.indexOf(',') < 0
                    ? InvalidValue.malformed(what, "decimal", "a decimal number such as 12.50", text)
                    : InvalidValue.malformed(
                            what, "decimal-point", "a decimal number with a point, not a comma, such as 12.50", text);
            throw refused.at("/" + what);
        }
    }

    // BigDecimal reads the digits of every script; our wire has one.
    private static boolean hasOnlySignsOfNumbers(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789.-+eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns {@code value} without trailing zeros but with at least {@code minScale} decimals, so that equal numbers are
     * equal objects.
     *
     * @throws IllegalArgumentException if it has more digits than fit
     */
    public static BigDecimal normal(BigDecimal value, int minScale, String what) {
        requireNonNull(value, what);
        if (value.signum() == 0) {
            return BigDecimal.ZERO.setScale(minScale);
        }
        // Before stripping: a scale of a billion would make us write that many zeros.
        if ((long) value.precision() - value.scale() > INTEGER_DIGITS) {
            throw InvalidValue.tooLong(what, INTEGER_DIGITS);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > FRACTION_DIGITS) {
            throw InvalidValue.tooPrecise(what, FRACTION_DIGITS, value);
        }
        return stripped.scale() < minScale ? stripped.setScale(minScale) : stripped;
    }

    /** Returns a number without exponent, unless that would write a line of zeros; 1E+3 is written as 1000 and read back as that. */
    public static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 40 ? number.toString() : number.toPlainString();
    }

    /**
     * Returns the fewest digits that read as the same number. Double.toString does so only since Java 19,
     * and what is written must not depend on the release.
     */
    public static String shortest(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a document cannot hold " + number);
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return tidy(rounded);
            }
        }
        return tidy(exact.round(new MathContext(17, RoundingMode.HALF_EVEN)));
    }

    private static String tidy(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= 0 && stripped.scale() > -20 ? stripped.toPlainString() + ".0" : plain(stripped);
    }
}
