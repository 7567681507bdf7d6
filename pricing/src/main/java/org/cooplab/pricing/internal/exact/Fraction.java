package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A rational number in lowest terms, of two longs. Rates are kept as fractions: 0.20 is 1/5, and an amount times a rate is one
 * small product and one division.
 *
 * @param numerator the numerator; carries the sign
 * @param denominator the denominator; above zero
 */
public record Fraction(long numerator, long denominator) {

    /** Zero. */
    public static final Fraction ZERO = new Fraction(0, 1);

    /** One. */
    public static final Fraction ONE = new Fraction(1, 1);

    /**
     * Returns a decimal number as a fraction.
     *
     * @throws ArithmeticException if it has more digits than longs can hold
     */
    public static Fraction of(BigDecimal value) {
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        BigInteger denominator = BigInteger.TEN.pow(plain.scale());
        BigInteger common = plain.unscaledValue().gcd(denominator);
        return new Fraction(
                plain.unscaledValue().divide(common).longValueExact(),
                denominator.divide(common).longValueExact());
    }

    /** Returns the sum, in lowest terms. */
    public Fraction plus(Fraction other) {
        long common = Exact.gcd(denominator, other.denominator);
        long widened = Math.multiplyExact(denominator, other.denominator / common);
        long sum = Math.addExact(
                Math.multiplyExact(numerator, other.denominator / common),
                Math.multiplyExact(other.numerator, denominator / common));
        long shared = Math.max(1, Exact.gcd(sum, widened));
        return new Fraction(sum / shared, widened / shared);
    }

    /** Returns this divided by another that is above zero, in lowest terms. */
    public Fraction over(Fraction other) {
        if (numerator == 0) {
            return ZERO;
        }
        long a = Exact.gcd(numerator, other.numerator);
        long b = Exact.gcd(denominator, other.denominator);
        return new Fraction(
                Math.multiplyExact(numerator / a, other.denominator / b),
                Math.multiplyExact(denominator / b, other.numerator / a));
    }

    /** Returns whole numbers in proportion to some fractions: their numerators over the least common denominator. */
    public static long[] weights(Fraction[] fractions) {
        long common = 1;
        for (Fraction each : fractions) {
            common = Exact.lcm(common, each.denominator);
        }
        long[] weights = new long[fractions.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = fractions[k].numerator * (common / fractions[k].denominator);
        }
        return weights;
    }

    /** Returns {@code amount} times this, rounded. */
    public long of(long amount, RoundingMode mode) {
        return Exact.mulDiv(amount, numerator, denominator, mode);
    }
}
