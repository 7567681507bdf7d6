package org.cooplab.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Divides a whole number of units in proportion to weights, by the method of the largest remainder (Hamilton's method):
 * each holder gets its exact share rounded towards zero; the units left over go, one each, to the holders with the
 * largest remainders.
 *
 * <p>What always holds: the parts sum to the amount; each part differs from its exact share by less than one unit; a
 * zero weight gets 0; a negative amount gives the mirror image of the positive one. Between equal remainders the smaller
 * index goes first; {@link Money#allocate} lists holders by their keys, so that the order in which they are given never
 * decides. The method is not monotone in the amount for three and more holders (the Alabama paradox).
 *
 * <p>Exact for all {@code long} amounts and weights. O(n log n). Stateless.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * Divides {@code amount}; ties go to the smaller index.
     *
     * @param amount units to divide; may be negative
     * @param weights one for each holder, zero or more, in an order that does not depend on chance
     * @return the parts, in the order of {@code weights}
     * @throws IllegalArgumentException if a weight is negative, or all are zero and {@code amount} is not
     */
    public static long[] largestRemainder(long amount, long[] weights) {
        long total = 0;
        long largest = 0;
        boolean small = true;
        boolean someWeight = false;
        for (long weight : requireNonNull(weights, "weights")) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights must be zero or more, but one was " + weight);
            }
            someWeight |= weight > 0;
            largest = Math.max(largest, weight);
            long sum = total + weight;
            small &= sum >= 0; // wraps to a negative number the first time it overflows
            total = sum;
        }
        if (!someWeight) {
            if (amount != 0) {
                throw new IllegalArgumentException(
                        "weights must not all be zero when there is " + amount + " to divide");
            }
            return new long[weights.length];
        }
        // |amount| * weight fits a long: nearly every bill. MIN_VALUE has no positive, so it takes the long way.
        boolean fits = small
                && amount != Long.MIN_VALUE
                && Math.multiplyHigh(Math.abs(amount), largest) == 0
                && Math.abs(amount) * largest >= 0;
        return fits ? byLong(amount, weights, total) : byBigInteger(amount, weights);
    }

    private static long[] byLong(long amount, long[] weights, long total) {
        long magnitude = Math.abs(amount);
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            long product = magnitude * weights[i];
            parts[i] = product / total;
            remainders[i] = product % total;
            left -= parts[i];
        }
        if (left > 0) {
            Comparator<Integer> byRemainder = (a, b) -> Long.compare(remainders[b], remainders[a]);
            giveOut((int) left, parts, byRemainder);
        }
        if (amount < 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = -parts[i];
            }
        }
        return parts;
    }

    private static long[] byBigInteger(long amount, long[] weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            total = total.add(BigInteger.valueOf(weight));
        }
        // Signed throughout, rounding towards zero: the parts of MIN_VALUE may reach MIN_VALUE, which has no positive.
        BigInteger whole = BigInteger.valueOf(amount);
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = whole;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] divided =
                    whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            parts[i] = divided[0].longValueExact();
            remainders[i] = divided[1].abs();
            left = left.subtract(divided[0]);
        }
        if (left.signum() != 0) {
            Comparator<Integer> byRemainder = (a, b) -> remainders[b].compareTo(remainders[a]);
            giveOut(left.intValueExact(), parts, byRemainder);
        }
        return parts;
    }

    /*
     * Fewer units are left than holders with a remainder: the remainders, each below total, sum to left * total. So no
     * holder gets two, and none with a zero remainder (a zero weight among them) gets one.
     */
    private static void giveOut(int left, long[] parts, Comparator<Integer> order) {
        Integer[] holders = new Integer[parts.length];
        Arrays.setAll(holders, i -> i);
        Arrays.sort(holders, order); // stable: of equal remainders the smaller index stays first
        for (int i = 0; i < Math.abs(left); i++) {
            parts[holders[i]] += Integer.signum(left);
        }
    }
}
