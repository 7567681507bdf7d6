package org.cooplab.eligibility.internal.number;

import java.math.BigDecimal;
import org.cooplab.core.refusal.InvalidValue;

/** Numbers as facts and literals keep them: equal numbers are written alike, and none is endless. */
public final class PlainNumber {

    private static final int MAX_DIGITS = 40;
    private static final int MAX_DECIMALS = 20;

    private PlainNumber() {}

    /**
     * Returns the number without trailing zeros and never in powers of ten: {@code 1E+3} is {@code 1000}.
     *
     * @throws IllegalArgumentException if it has more than 40 digits or 20 decimals
     */
    public static BigDecimal of(BigDecimal number) {
        // Checked before anything is computed: 1E+999999999 is short to write and endless to expand.
        long wholeDigits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && wholeDigits > MAX_DIGITS) {
            throw InvalidValue.tooLong("number", MAX_DIGITS);
        }
        if (number.signum() != 0 && number.scale() > MAX_DECIMALS + MAX_DIGITS) {
            throw InvalidValue.tooPrecise("number", MAX_DECIMALS, number);
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw InvalidValue.tooPrecise("number", MAX_DECIMALS, number);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
