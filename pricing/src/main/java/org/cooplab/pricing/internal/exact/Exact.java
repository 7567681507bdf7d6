package org.cooplab.pricing.internal.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Products and quotients of longs without loss: the product is held in 128 bits where 64 are not
 * enough, and only the quotient is rounded. What does not fit a long in the end throws.
 */
public final class Exact {

    private Exact() {}

    /** Returns {@code n / d} rounded; {@code d} is above zero. */
    public static long divide(long n, long d, RoundingMode mode) {
        long quotient = n / d;
        long rest = n - quotient * d;
        if (rest == 0) {
            return quotient;
        }
        int sign = n < 0 ? -1 : 1;
        long twice = rest < 0 ? -rest : rest;
        // rest < d, so that rest - (d - rest) compares twice the rest with d without overflow
        long half = twice - (d - twice);
        return switch (mode) {
            case HALF_UP -> half >= 0 ? quotient + sign : quotient;
            case HALF_DOWN -> half > 0 ? quotient + sign : quotient;
            case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0) ? quotient + sign : quotient;
            case DOWN -> quotient;
            case UP -> quotient + sign;
            case CEILING -> sign > 0 ? quotient + 1 : quotient;
            case FLOOR -> sign < 0 ? quotient - 1 : quotient;
            case UNNECESSARY -> throw new ArithmeticException(n + " / " + d + " is not whole");
        };
    }

    /** Returns {@code a * b / d} rounded; {@code d} is above zero. */
    public static long mulDiv(long a, long b, long d, RoundingMode mode) {
        long low = a * b;
        // Nearly all products fit 64 bits.
        if (((a < 0 ? -a : a) | (b < 0 ? -b : b)) >>> 31 == 0 || Math.multiplyHigh(a, b) == low >> 63) {
            return d == 1 ? low : divide(low, d, mode);
        }
        return divide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(d), mode);
    }

    /** Returns {@code a * b / (d * e)} rounded; {@code d} and {@code e} are above zero. */
    public static long mulDiv(long a, long b, long d, long e, RoundingMode mode) {
        if (Math.multiplyHigh(d, e) == 0 && d * e > 0) {
            return mulDiv(a, b, d * e, mode);
        }
        return divide(
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)),
                BigInteger.valueOf(d).multiply(BigInteger.valueOf(e)),
                mode);
    }

    /** Returns the sum of numbers. */
    public static long sum(long[] numbers) {
        return sum(numbers, numbers.length);
    }

    /** Returns the sum of the first {@code count} numbers. */
    public static long sum(long[] numbers, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum = Math.addExact(sum, numbers[i]);
        }
        return sum;
    }

    /** Returns {@code a * b}, or the largest long if that is exceeded; neither factor is negative. */
    public static long capped(long a, long b) {
        return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
    }

    /** Compares {@code a * b} with {@code c * d}, as comparators do; none is negative. */
    public static int compareProducts(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high == 0 ? Long.compareUnsigned(a * b, c * d) : high;
    }

    /** Compares {@code a} with {@code b * c}, as comparators do. */
    public static int compare(long a, long b, long c) {
        long low = b * c;
        long high = Math.multiplyHigh(b, c);
        return high == low >> 63 ? Long.compare(a, low) : high < 0 ? 1 : -1;
    }

    /** Returns {@code n / d} rounded; {@code d} is above zero. */
    public static long divide(BigInteger n, BigInteger d, RoundingMode mode) {
        return new BigDecimal(n).divide(new BigDecimal(d), 0, mode).longValueExact();
    }

    /** Returns the greatest common divisor of the absolute values; 0 only for two zeros. */
    public static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** Returns the least common multiple of two numbers above zero. */
    public static long lcm(long a, long b) {
        return Math.multiplyExact(a, b / gcd(a, b));
    }
}
