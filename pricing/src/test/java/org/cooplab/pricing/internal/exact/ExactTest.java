package org.cooplab.pricing.internal.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTest {

    private static final RoundingMode[] MODES = {
        RoundingMode.UP,
        RoundingMode.DOWN,
        RoundingMode.CEILING,
        RoundingMode.FLOOR,
        RoundingMode.HALF_UP,
        RoundingMode.HALF_DOWN,
        RoundingMode.HALF_EVEN
    };

    private static long plain(BigInteger n, long d, RoundingMode mode) {
        return new BigDecimal(n).divide(BigDecimal.valueOf(d), 0, mode).longValueExact();
    }

    @Test
    void quotients_are_rounded_as_decimals_are() {
        for (RoundingMode mode : MODES) {
            for (long n = -25; n <= 25; n++) {
                for (long d = 1; d <= 10; d++) {
                    BigInteger big = BigInteger.valueOf(n);
                    long expected = plain(big, d, mode);
                    assertEquals(expected, Exact.divide(n, d, mode), n + " / " + d + " " + mode);
                    assertEquals(expected, Exact.divide(big, BigInteger.valueOf(d), mode), n + " / " + d + " " + mode);
                }
            }
        }
    }

    @Test
    void products_may_need_more_than_64_bits() {
        Random random = new Random(6);
        for (int n = 0; n < 3000; n++) {
            long a = random.nextLong() >> random.nextInt(64);
            long b = random.nextLong() >> random.nextInt(64);
            long d = 1 + (random.nextLong() >>> 1 >>> random.nextInt(63));
            RoundingMode mode = MODES[n % MODES.length];
            BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
            String told = a + " x " + b + " / " + d + " " + mode;
            if (product.divide(BigInteger.valueOf(d)).bitLength() < 63) {
                assertEquals(plain(product, d, mode), Exact.mulDiv(a, b, d, mode), told);
            } else if (product.divide(BigInteger.valueOf(d)).bitLength() > 64) {
                assertThrows(ArithmeticException.class, () -> Exact.mulDiv(a, b, d, mode), told);
            }
        }
        assertEquals(Long.MIN_VALUE, Exact.mulDiv(Long.MIN_VALUE, 1, 1, RoundingMode.DOWN));
        assertEquals(1L << 62, Exact.mulDiv(1L << 31, 1L << 31, 1, RoundingMode.DOWN));
        assertEquals(1L << 33, Exact.mulDiv(1L << 33, 1L << 33, 1L << 33, RoundingMode.DOWN));
    }

    @Test
    void what_is_not_whole_throws_where_rounding_is_not_allowed() {
        assertEquals(3, Exact.divide(6, 2, RoundingMode.UNNECESSARY));
        assertThrows(ArithmeticException.class, () -> Exact.divide(7, 2, RoundingMode.UNNECESSARY));
        assertThrows(
                ArithmeticException.class,
                () -> Exact.divide(BigInteger.valueOf(7), BigInteger.TWO, RoundingMode.UNNECESSARY));
    }

    @Test
    void fractions_are_kept_in_lowest_terms() {
        assertEquals(new Fraction(1, 5), Fraction.of(new BigDecimal("0.20")));
        assertEquals(new Fraction(-1, 8), Fraction.of(new BigDecimal("-0.125")));
        assertEquals(new Fraction(300, 1), Fraction.of(new BigDecimal("3E+2")));
        assertEquals(new Fraction(3, 10), Fraction.of(new BigDecimal("0.1")).plus(Fraction.of(new BigDecimal("0.2"))));
        assertEquals(new Fraction(5, 6), new Fraction(1, 2).plus(new Fraction(1, 3)));
        assertEquals(new Fraction(1, 2), new Fraction(1, 6).plus(new Fraction(1, 3)));
        assertEquals(Fraction.ZERO, new Fraction(1, 2).plus(new Fraction(-1, 2)));
        assertEquals(new Fraction(5, 6), Fraction.ONE.over(new Fraction(6, 5)));
        assertEquals(new Fraction(3, 4), new Fraction(1, 2).over(new Fraction(2, 3)));
        assertEquals(new Fraction(2, 3), new Fraction(4, 9).over(new Fraction(2, 3)));
        assertEquals(Fraction.ZERO, Fraction.ZERO.over(new Fraction(6, 5)));
        assertEquals(17, new Fraction(1, 6).of(100, RoundingMode.HALF_UP));
    }

    @Test
    void the_largest_common_divisor_is_that_of_whole_numbers() {
        assertEquals(6, Exact.gcd(-12, 18));
        assertEquals(5, Exact.gcd(0, -5));
        assertEquals(0, Exact.gcd(0, 0));
    }

    private static final long[] NUMBERS = {
        0, 1, 2, 3, 999_999, 1_000_000_007, 1L << 31, 3_037_000_499L, 3_037_000_500L, 1L << 62, Long.MAX_VALUE
    };

    @Test
    void two_divisors_are_one_however_large_their_product() {
        for (long a : NUMBERS) {
            for (long d : NUMBERS) {
                for (long e : NUMBERS) {
                    if (d > 0 && e > 0) {
                        BigDecimal divisor = BigDecimal.valueOf(d).multiply(BigDecimal.valueOf(e));
                        long expected = BigDecimal.valueOf(a)
                                .divide(divisor, 0, RoundingMode.HALF_UP)
                                .longValueExact();
                        assertEquals(expected, Exact.mulDiv(a, 1, d, e, RoundingMode.HALF_UP), a + " " + d + " " + e);
                    }
                }
            }
        }
        long most = Long.MAX_VALUE;
        assertEquals(1, Exact.mulDiv(most, most, most, most, RoundingMode.DOWN));
    }

    @Test
    void a_product_is_capped_and_compared_as_whole_numbers_of_any_size_are() {
        BigInteger most = BigInteger.valueOf(Long.MAX_VALUE);
        for (long b : NUMBERS) {
            for (long c : NUMBERS) {
                BigInteger product = BigInteger.valueOf(b).multiply(BigInteger.valueOf(c));
                assertEquals(product.min(most).longValueExact(), Exact.capped(b, c), b + " " + c);
                for (long a : NUMBERS) {
                    int order = BigInteger.valueOf(a).compareTo(product);
                    assertEquals(order, Integer.signum(Exact.compare(a, b, c)), a + " " + b + " " + c);
                    int negative = BigInteger.valueOf(a).compareTo(product.negate());
                    assertEquals(negative, Integer.signum(Exact.compare(a, -b, c)), a + " -" + b + " " + c);
                }
            }
        }
    }
}
