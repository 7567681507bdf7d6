package org.cooplab.pricing.internal.exact;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts of amounts, rounded together: the exact sum is rounded once, each part is rounded down, and the units left go to the
 * largest remainders; of equal remainders, to the one added earlier.
 */
public final class PartialSum {

    private final List<BigInteger> numerators = new ArrayList<>();
    private final List<BigInteger> denominators = new ArrayList<>();
    private BigInteger common = BigInteger.ONE;

    /** Begins with nothing. */
    public PartialSum() {}

    /** Adds a part of an amount, which may be negative. */
    public void add(long amount, Part part) {
        BigInteger denominator = part.denominator();
        numerators.add(BigInteger.valueOf(amount).multiply(part.numerator()));
        denominators.add(denominator);
        common = common.multiply(denominator.divide(common.gcd(denominator)));
    }

    /** Returns the exact sum, rounded. */
    public long total(RoundingMode mode) {
        return Exact.divide(exact(), common, mode);
    }

    /** Returns which part of a whole the exact sum is. */
    public Part over(long whole) {
        return new Part(exact(), common.multiply(BigInteger.valueOf(whole)));
    }

    /** Returns the exact sum as a multiple of {@code 1/common}. */
    private BigInteger exact() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < numerators.size(); i++) {
            sum = sum.add(widened(i));
        }
        return sum;
    }

    /**
     * Returns the summands in whole numbers, in the order in which they were added. They add up to the total, unless that is below
     * what they come to when all are rounded down.
     */
    public long[] parts(long total) {
        long[] whole = new long[numerators.size()];
        BigInteger[] rests = new BigInteger[whole.length];
        long missing = total;
        for (int i = 0; i < whole.length; i++) {
            BigInteger exact = widened(i);
            rests[i] = exact.mod(common);
            whole[i] = exact.subtract(rests[i]).divide(common).longValueExact();
            missing -= whole[i];
        }
        IntStream.range(0, whole.length)
                .boxed()
                .sorted((i, k) -> rests[k].compareTo(rests[i]))
                .limit(Math.max(0, missing))
                .forEach(i -> whole[i]++);
        return whole;
    }

    /** Returns a summand as a multiple of {@code 1/common}. */
    private BigInteger widened(int i) {
        return numerators.get(i).multiply(common.divide(denominators.get(i)));
    }
}
