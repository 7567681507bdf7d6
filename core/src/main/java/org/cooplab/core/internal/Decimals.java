package org.cooplab.core.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
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
}
