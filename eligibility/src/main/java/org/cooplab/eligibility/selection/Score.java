package org.cooplab.eligibility.selection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import org.cooplab.core.refusal.InvalidValue;

/**
 * An exact number of points: a fraction in lowest terms, so that rounding never makes or hides a tie.
 *
 * <p>On the wire a text: {@code "65.25"} where the decimals end, {@code "781/12"} where they do not. Immutable; equal
 * numbers are equal.
 *
 * @param numerator the number of parts
 * @param denominator how many parts make one point; more than zero
 */
public record Score(
        @JsonIgnore BigInteger numerator, @JsonIgnore BigInteger denominator) implements Comparable<Score> {

    private static final long SMALL = 1L << 31;

    /** No points. */
    public static final Score ZERO = new Score(BigInteger.ZERO, BigInteger.ONE);

    /**
     * Brings the fraction to lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is not more than zero
     */
    public Score {
        if (denominator.signum() <= 0) {
            throw InvalidValue.notPositive("denominator", denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        if (!common.equals(BigInteger.ONE)) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** Returns a whole or decimal number of points. */
    public static Score of(BigDecimal points) {
        BigDecimal plain = points.scale() < 0 ? points.setScale(0) : points;
        return new Score(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    /**
     * Returns the number of points written {@code text}: {@code "65.25"} or {@code "781/12"}.
     *
     * @throws IllegalArgumentException if it is neither, or longer than 200 characters
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Score parse(String text) {
        if (!text.matches("-?[0-9]{1,100}(\\.[0-9]{1,99}|/0*[1-9][0-9]{0,98})?")) {
            throw InvalidValue.malformed("score", "score", "a score such as 65.25 or 781/12", text);
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? of(new BigDecimal(text))
                : new Score(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }

    /** Returns the sum. */
    public Score plus(Score other) {
        if (denominator.equals(other.denominator)) {
            return new Score(numerator.add(other.numerator), denominator);
        }
        return new Score(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** Returns the sum of all; 0 if there are none. */
    public static Score sum(Collection<Score> scores) {
        long top = 0;
        long bottom = 1;
        for (Score score : scores) {
            // the usual case in 64 bits: products of numbers under 2^31 cannot overflow
            if (!small(score.numerator) || !small(score.denominator) || Math.abs(top) >= SMALL || bottom >= SMALL) {
                return scores.stream().reduce(ZERO, Score::plus);
            }
            long other = score.denominator.longValue();
            if (other == bottom) {
                top += score.numerator.longValue();
            } else {
                long common = gcd(bottom, other);
                top = top * (other / common) + score.numerator.longValue() * (bottom / common);
                bottom = bottom / common * other;
            }
        }
        return new Score(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    private static boolean small(BigInteger number) {
        return number.bitLength() < 31;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Returns the product with {@code factor}, divided by {@code divisor}; a divisor is more than zero. */
    public Score times(BigDecimal factor, BigDecimal divisor) {
        Score times = of(factor);
        Score by = of(divisor);
        return new Score(
                numerator.multiply(times.numerator).multiply(by.denominator),
                denominator.multiply(times.denominator).multiply(by.numerator));
    }

    /** Returns the points rounded to at most {@code decimals} decimals, for reading only. */
    public BigDecimal rounded(int decimals, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, rounding);
    }

    /** Returns the exact text: {@code "65.25"} or {@code "781/12"}. */
    @JsonValue
    public String value() {
        BigInteger rest = denominator;
        int twos = rest.getLowestSetBit();
        rest = rest.shiftRight(twos);
        int fives = 0;
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
            fives++;
        }
        if (!rest.equals(BigInteger.ONE)) {
            return numerator + "/" + denominator;
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), Math.max(twos, fives), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** Compares by size. */
    @Override
    public int compareTo(Score other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** Returns the exact text. */
    @Override
    public String toString() {
        return value();
    }
}
