package org.cooplab.eligibility.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An exact fraction in lowest terms, the denominator positive. Immutable. */
public final class Ratio implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Ratio(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns a whole number. */
    public static Ratio of(long value) {
        return value == 0 ? ZERO : new Ratio(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /** Returns a decimal number. */
    public static Ratio of(BigDecimal value) {
        return value.scale() <= 0
                ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
                : of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    private static Ratio of(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
        return divisor.equals(BigInteger.ONE)
                ? new Ratio(numerator, denominator)
                : new Ratio(numerator.divide(divisor), denominator.divide(divisor));
    }

    /** Returns the sum. */
    public Ratio plus(Ratio other) {
        return of(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the difference. */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /** Returns the product. */
    public Ratio times(Ratio other) {
        return of(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** Returns the quotient, or {@code null} if {@code other} is zero. */
    public @Nullable Ratio dividedBy(Ratio other) {
        return other.numerator.signum() == 0
                ? null
                : of(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** Returns the greatest whole number not above this. */
    public BigInteger floor() {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** Returns the smallest whole number not below this. */
    public BigInteger ceiling() {
        return whole() ? numerator : floor().add(BigInteger.ONE);
    }

    /** Says whether this is a whole number. */
    public boolean whole() {
        return denominator.equals(BigInteger.ONE);
    }

    /** Returns the numerator in lowest terms. */
    public BigInteger numerator() {
        return numerator;
    }

    /** Returns the denominator in lowest terms; positive. */
    public BigInteger denominator() {
        return denominator;
    }

    /** Returns this as a decimal of at most {@code decimals} places, rounded as said. */
    public BigDecimal toDecimal(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /** Returns this as a decimal of at most {@code decimals} places, or {@code null} if that is not exact. */
    public @Nullable BigDecimal exact(int decimals) {
        BigDecimal decimal = toDecimal(decimals, RoundingMode.DOWN);
        if (!of(decimal).equals(this)) {
            return null;
        }
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0
                ? stripped.setScale(0)
                : stripped; // comparing 1E+3 takes longer than comparing 1000
    }

    @Override
    public int compareTo(Ratio other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio
                && numerator.equals(ratio.numerator)
                && denominator.equals(ratio.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return whole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
