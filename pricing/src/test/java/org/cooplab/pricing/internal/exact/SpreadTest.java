package org.cooplab.pricing.internal.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.cooplab.core.money.Allocation;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static long[] weights(Random random, int most, long largest) {
        long[] weights = new long[1 + random.nextInt(most)];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(4) == 0 ? 0 : 1 + (random.nextLong() >>> 1) % largest;
        }
        weights[random.nextInt(weights.length)] = 1 + (random.nextLong() >>> 1) % largest;
        return weights;
    }

    @Test
    void the_largest_remainders_are_those_of_core_which_works_otherwise() {
        Random random = new Random(4);
        for (int n = 0; n < 3000; n++) {
            // Many holders leave more than a handful over; large weights need 128 bits on the way.
            long[] weights = weights(random, n % 3 == 0 ? 60 : 8, n % 2 == 0 ? 9 : Long.MAX_VALUE / 64);
            long amount = n % 4 < 2 ? random.nextInt(300) - 150 : random.nextLong() / 2;
            assertArrayEquals(
                    Allocation.largestRemainder(amount, weights),
                    Spread.of(amount, weights, Remainder.LARGEST_REMAINDER),
                    amount + " by " + Arrays.toString(weights));
        }
    }

    @Test
    void nine_over_among_equals_go_to_the_first_nine() {
        long[] shares = Spread.of(9, new long[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, Remainder.LARGEST_REMAINDER);
        assertArrayEquals(new long[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0}, shares);
    }

    @Test
    void every_rule_gives_out_all_and_nothing_to_who_has_no_weight() {
        Random random = new Random(5);
        for (int n = 0; n < 2000; n++) {
            long[] weights = weights(random, 12, 50);
            long amount = random.nextInt(400) - 200;
            for (Remainder rule : Remainder.values()) {
                long[] shares = Spread.of(amount, weights, rule);
                String told =
                        rule + " of " + amount + " by " + Arrays.toString(weights) + ": " + Arrays.toString(shares);
                assertEquals(amount, Arrays.stream(shares).sum(), told);
                for (int i = 0; i < shares.length; i++) {
                    assertTrue(weights[i] != 0 || shares[i] == 0, told);
                    assertTrue(shares[i] == 0 || Long.signum(shares[i]) == Long.signum(amount), told);
                }
            }
        }
    }

    @Test
    void the_rules_differ_in_who_gets_the_odd_unit() {
        long[] weights = {0, 5, 4, 3};
        assertArrayEquals(new long[] {0, 4, 3, 3}, Spread.of(10, weights, Remainder.LARGEST_REMAINDER));
        assertArrayEquals(new long[] {0, 5, 3, 2}, Spread.of(10, weights, Remainder.FLOOR_THEN_FIRST));
        assertArrayEquals(new long[] {0, 5, 3, 2}, Spread.of(10, weights, Remainder.NEAREST_HALF_DOWN_THEN_FIRST));
        assertArrayEquals(new long[] {0, 4, 3, 3}, Spread.of(10, weights, Remainder.LAST_TAKES_REST));
        assertArrayEquals(new long[] {2, 0}, Spread.of(2, new long[] {1, 0}, Remainder.LAST_TAKES_REST));
    }

    @Test
    void nobody_to_take_it_is_an_error_unless_there_is_nothing() {
        assertThrows(IllegalArgumentException.class, () -> Spread.of(1, new long[] {0}, Remainder.EXACT));
        assertThrows(IllegalArgumentException.class, () -> Spread.of(1, new long[] {2, -1}, Remainder.EXACT));
        assertArrayEquals(new long[] {0, 0}, Spread.of(0, new long[] {0, 0}, Remainder.EXACT));
    }
}
