package org.cooplab.core.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class AllocationProperties {

    /** Weights from few equal ones, where all ties are, to the whole range of a long; never all zero. */
    @Provide
    Arbitrary<long[]> weights() {
        Arbitrary<Long> weight = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.longs().between(0, 4)),
                Tuple.of(2, Arbitraries.longs().between(0, 100_000)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
        return weight.array(long[].class)
                .ofMinSize(1)
                .ofMaxSize(12)
                .filter(w -> Arrays.stream(w).anyMatch(each -> each > 0));
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(Arbitraries.longs().between(-50, 50), Arbitraries.longs());
    }

    @Property(tries = 2000)
    @Label("the parts sum to the amount, each within one unit of its exact share and on its side of zero")
    void conserved_and_fair(@ForAll("amounts") long amount, @ForAll("weights") long[] weights) {
        long[] parts = Allocation.largestRemainder(amount, weights);
        BigInteger total = sum(weights);
        assertEquals(BigInteger.valueOf(amount), sum(parts));
        for (int i = 0; i < parts.length; i++) {
            // |part - amount * w / total| < 1, all multiplied by total.
            BigInteger off = BigInteger.valueOf(parts[i])
                    .multiply(total)
                    .subtract(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights[i])))
                    .abs();
            assertTrue(off.compareTo(total) < 0, "within one unit");
            assertTrue(parts[i] == 0 || Long.signum(parts[i]) == Long.signum(amount), "no part has the other sign");
            assertTrue(weights[i] > 0 || parts[i] == 0, "a zero weight gets nothing");
        }
    }

    @Property(tries = 2000)
    @Label("the fast way agrees with giving out unit after unit to whoever is owed most")
    void agrees_with_the_slow_way(@ForAll("amounts") long amount, @ForAll("weights") long[] weights) {
        assertArrayEquals(slow(amount, weights), Allocation.largestRemainder(amount, weights));
    }

    @Property
    @Label("a negative amount is the mirror image")
    void mirrored(@ForAll("amounts") long amount, @ForAll("weights") long[] weights) {
        if (amount != Long.MIN_VALUE) {
            long[] there = Allocation.largestRemainder(amount, weights);
            long[] back = Allocation.largestRemainder(-amount, weights);
            for (int i = 0; i < there.length; i++) {
                assertEquals(there[i], -back[i]);
            }
        }
    }

    @Property
    @Label("in whatever order the holders are listed, each gets the same")
    void order_does_not_matter(@ForAll("amounts") long amount, @ForAll("weights") long[] weights, @ForAll long seed) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            keys.add(i);
        }
        Collections.shuffle(keys, new Random(seed));
        Map<Integer, Long> listed = new LinkedHashMap<>();
        keys.forEach(key -> listed.put(key, weights[key]));
        Map<Integer, Money> parts = Money.ofMinor(amount, Currencies.MAD).allocate(listed);
        long[] expected = Allocation.largestRemainder(amount, weights);
        for (int i = 0; i < weights.length; i++) {
            assertEquals(Money.ofMinor(expected[i], Currencies.MAD), parts.get(i));
        }
        assertEquals(keys.stream().sorted().toList(), List.copyOf(parts.keySet()));
    }

    @Property
    @Label("only the proportions of the weights matter")
    void scaling_changes_nothing(@ForAll("amounts") long amount, @ForAll("weights") long[] weights) {
        long[] halved = Arrays.stream(weights).map(w -> w / 7).toArray();
        if (Arrays.stream(halved).anyMatch(w -> w > 0)) {
            long[] sevenfold = Arrays.stream(halved).map(w -> w * 7).toArray();
            assertArrayEquals(
                    Allocation.largestRemainder(amount, halved), Allocation.largestRemainder(amount, sevenfold));
        }
    }

    @Property
    @Label("whoever has the larger weight never gets less")
    void heavier_gets_no_less(@ForAll("amounts") long amount, @ForAll("weights") long[] weights) {
        long[] parts = Allocation.largestRemainder(amount, weights);
        for (int i = 0; i < parts.length; i++) {
            for (int j = 0; j < parts.length; j++) {
                if (weights[i] > weights[j]) {
                    assertTrue(amount >= 0 ? parts[i] >= parts[j] : parts[i] <= parts[j]);
                }
            }
        }
    }

    private static long[] slow(long amount, long[] weights) {
        BigInteger total = sum(weights);
        BigInteger magnitude = BigInteger.valueOf(amount).abs();
        BigInteger[] parts = new BigInteger[weights.length];
        BigInteger left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            parts[i] = magnitude.multiply(BigInteger.valueOf(weights[i])).divide(total);
            left = left.subtract(parts[i]);
        }
        for (; left.signum() > 0; left = left.subtract(BigInteger.ONE)) {
            int most = 0;
            for (int i = 1; i < weights.length; i++) {
                if (owed(magnitude, weights[i], parts[i], total)
                                .compareTo(owed(magnitude, weights[most], parts[most], total))
                        > 0) {
                    most = i;
                }
            }
            parts[most] = parts[most].add(BigInteger.ONE);
        }
        long[] result = new long[weights.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (amount < 0 ? parts[i].negate() : parts[i]).longValueExact();
        }
        return result;
    }

    private static BigInteger owed(BigInteger amount, long weight, BigInteger given, BigInteger total) {
        return amount.multiply(BigInteger.valueOf(weight)).subtract(given.multiply(total));
    }

    private static BigInteger sum(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
