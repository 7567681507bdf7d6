package org.cooplab.pricing.internal.settlement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.cooplab.pricing.internal.exact.Exact;

/** A part of the whole: {@code numerator / denominator}, from 0 to 1. */
record Part(BigInteger numerator, BigInteger denominator) {

    static final Part NOTHING = new Part(BigInteger.ZERO, BigInteger.ONE);
    static final Part ALL = new Part(BigInteger.ONE, BigInteger.ONE);

    static Part of(BigDecimal some, BigDecimal whole) {
        int scale = Math.max(some.scale(), whole.scale());
        return new Part(
                some.setScale(scale).unscaledValue(), whole.setScale(scale).unscaledValue());
    }

    /** Returns this part of an amount. */
    long of(long amount, RoundingMode mode) {
        return Exact.divide(BigInteger.valueOf(amount).multiply(numerator), denominator, mode);
    }

    boolean all() {
        return numerator.equals(denominator);
    }
}
