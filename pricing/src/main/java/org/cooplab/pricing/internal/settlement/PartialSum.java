package org.cooplab.pricing.internal.settlement;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cooplab.pricing.internal.exact.Exact;

/**
 * Parts of amounts, rounded together: the exact sum is rounded once, each part is rounded down, and the units left go to the
 * largest remainders; of equal remainders, to the one added earlier.
 */
final class PartialSum {

    private final List<BigInteger> numerators = new ArrayList<>();
    private final List<BigInteger> denominators = new ArrayList<>();
    private BigInteger common = BigInteger.ONE;

    /** Adds a part of an amount, which may be negative. */
    void add(long amount, Part part) {
        BigInteger denominator = part.denominator();
        numerators.add(BigInteger.valueOf(amount).multiply(part.numerator()));
        denominators.add(denominator);
        common = common.multiply(denominator.divide(common.gcd(denominator)));
    }

    /** Returns the summands in whole minor units, in the order in which they were added. */
    long[] rounded(RoundingMode mode) {
        int n = numerators.size();
        long[] whole = new long[n];
        BigInteger[] rests = new BigInteger[n];
        BigInteger sum = BigInteger.ZERO;
        long missing = 0;
        for (int i = 0; i < n; i++) {
            BigInteger scaled = numerators.get(i).multiply(common.divide(denominators.get(i)));
            sum = sum.add(scaled);
            rests[i] = scaled.mod(common);
            whole[i] = scaled.subtract(rests[i]).divide(common).longValueExact();
            missing -= whole[i];
        }
        missing += Exact.divide(sum, common, mode);
        IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(missing)
                .forEach(i -> whole[i]++);
        return whole;
    }
}
