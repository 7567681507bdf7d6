package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;

/** An exact sum of whole numbers and quotients. Nearly all are whole numbers, which are added up in a long. */
public final class Tally {

    private long whole;
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;

    /** Returns a sum of {@code some / one}. */
    public static Tally of(long some, long one) {
        Tally tally = new Tally();
        tally.add(new Quotient(BigDecimal.valueOf(some), BigDecimal.valueOf(one)));
        return tally;
    }

    /** Adds a whole number. */
    public void add(long count) {
        whole = Math.addExact(whole, count);
    }

    /** Adds a quotient. */
    public void add(Quotient part) {
        int scale = Math.max(part.some().scale(), part.one().scale());
        BigInteger some = part.some().setScale(scale).unscaledValue();
        BigInteger one = part.one().setScale(scale).unscaledValue();
        BigInteger own = some.gcd(one);
        some = some.divide(own);
        one = one.divide(own);
        BigInteger shared = denominator.gcd(one);
        numerator = numerator.multiply(one.divide(shared)).add(some.multiply(denominator.divide(shared)));
        denominator = denominator.multiply(one.divide(shared));
    }

    /** Returns whether the sum is at least {@code number}. */
    public boolean isAtLeast(BigDecimal number) {
        if (numerator.signum() == 0) {
            return BigDecimal.valueOf(whole).compareTo(number) >= 0;
        }
        return new BigDecimal(times(BigInteger.ONE)).compareTo(number.multiply(new BigDecimal(denominator))) >= 0;
    }

    /** Returns {@code amount} times this, rounded. */
    public long of(long amount, RoundingMode mode) {
        return numerator.signum() == 0
                ? Math.multiplyExact(amount, whole)
                : Exact.divide(times(BigInteger.valueOf(amount)), denominator, mode);
    }

    /** Returns how many steps of a length the sum has begun above a number; 0 if it does not exceed the number. */
    public long stepsAbove(BigDecimal number, BigDecimal length) {
        BigDecimal wide = new BigDecimal(denominator);
        BigDecimal above = new BigDecimal(times(BigInteger.ONE)).subtract(number.multiply(wide));
        return above.signum() <= 0
                ? 0
                : above.divide(length.multiply(wide), 0, RoundingMode.CEILING).longValueExact();
    }

    /**
     * Returns whole numbers in proportion to some sums. The total of these numbers fits 64 bits: if it would not, the same number
     * of lowest binary digits is cut off each.
     */
    public static long[] weights(Tally[] sums) {
        BigInteger common = BigInteger.ONE;
        for (Tally each : sums) {
            common = common.multiply(each.denominator.divide(common.gcd(each.denominator)));
        }
        BigInteger[] wide = new BigInteger[sums.length];
        BigInteger total = BigInteger.ZERO;
        for (int i = 0; i < sums.length; i++) {
            wide[i] = sums[i].times(common.divide(sums[i].denominator));
            total = total.add(wide[i]);
        }
        int over = Math.max(0, total.bitLength() - (Long.SIZE - 1));
        return Arrays.stream(wide)
                .mapToLong(each -> each.shiftRight(over).longValueExact())
                .toArray();
    }

    private BigInteger times(BigInteger factor) {
        return BigInteger.valueOf(whole).multiply(denominator).add(numerator).multiply(factor);
    }
}
