package org.cooplab.eligibility.internal.number;

import java.math.BigDecimal;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/** Numbers as facts and literals keep them: equal numbers are written alike, and none is endless. */
public final class PlainNumber {

    private static final int MAX_DIGITS = 40;
    private static final int MAX_DECIMALS = 20;

    private PlainNumber() {}

    /**
     * Returns the number without trailing zeros and never in powers of ten: {@code 1E+3} is {@code 1000}.
     *
     * @throws InvalidValue of {@code number}, if it has more than 40 digits before the decimal point or 20 after it
     */
    public static BigDecimal of(BigDecimal number) {
        return of("number", number);
    }

    /** Returns the component of that name likewise; a refused one is told with what else is wrong, and stays as it is. */
    public static BigDecimal of(String name, BigDecimal number, Refusals refusals) {
        try {
            return of(name, number);
        } catch (InvalidValue refused) {
            refusals.add(refused);
            return number;
        }
    }

    private static BigDecimal of(String name, BigDecimal number) {
        // Checked before anything is computed: 1E+999999999 is short to write and endless to expand.
        long wholeDigits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && wholeDigits > MAX_DIGITS) {
            throw InvalidValue.tooLong(name, MAX_DIGITS);
        }
        if (number.signum() != 0 && number.scale() > MAX_DECIMALS + MAX_DIGITS) {
            throw InvalidValue.tooPrecise(name, MAX_DECIMALS, number);
        }
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw InvalidValue.tooPrecise(name, MAX_DECIMALS, number);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
