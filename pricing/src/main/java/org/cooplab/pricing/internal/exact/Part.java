package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A part of the whole, from 0 to 1, which 64 bits need not hold.
 *
 * @param numerator zero or more
 * @param denominator above zero, and not below {@code numerator}
 */
public record Part(BigInteger numerator, BigInteger denominator) {

    /** Nothing of it. */
    public static final Part NOTHING = new Part(BigInteger.ZERO, BigInteger.ONE);

    /** All of it. */
    public static final Part ALL = new Part(BigInteger.ONE, BigInteger.ONE);

    /** Returns {@code some / whole}. */
    public static Part of(BigDecimal some, BigDecimal whole) {
        int scale = Math.max(some.scale(), whole.scale());
        return new Part(
                some.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    /** Returns {@code share / scale}: the share of an amount that is counted in units of {@code 1/scale}. */
    public static Part of(Fraction share, long scale) {
        return new Part(
                BigInteger.valueOf(share.numerator()),
                BigInteger.valueOf(share.denominator()).multiply(BigInteger.valueOf(scale)));
    }

    /** Returns this part of an amount, rounded. */
    public long of(long amount, RoundingMode mode) {
        return Exact.divide(BigInteger.valueOf(amount).multiply(numerator), denominator, mode);
    }

    /** Returns whether it is all. */
    public boolean all() {
        return numerator.equals(denominator);
    }
}
