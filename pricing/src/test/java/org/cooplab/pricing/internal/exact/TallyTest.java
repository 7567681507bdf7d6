package org.cooplab.pricing.internal.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Quotients that are no decimal numbers, and their sums. */
class TallyTest {

    private static Quotient quotient(String some, String one) {
        return new Quotient(new BigDecimal(some), new BigDecimal(one));
    }

    private static Tally sum(long whole, Quotient... parts) {
        Tally tally = new Tally();
        tally.add(whole);
        for (Quotient part : parts) {
            tally.add(part);
        }
        return tally;
    }

    @Test
    void a_quotient_is_whole_or_not() {
        assertEquals(OptionalLong.of(2), quotient("24", "12").whole());
        assertEquals(OptionalLong.of(0), quotient("0", "12").whole());
        assertEquals(OptionalLong.empty(), quotient("23.9999999999999", "12").whole());
        assertEquals(OptionalLong.of(3), quotient("0.9", "0.3").whole());
    }

    @Test
    void a_quotient_is_at_most_so_many_up_to_exactly_so_many() {
        assertTrue(quotient("24", "12").atMost(2));
        assertTrue(quotient("23.9", "12").atMost(2));
        assertFalse(quotient("24.0000000000001", "12").atMost(2));
    }

    @Test
    void amounts_are_multiplied_and_shared_with_one_rounding() {
        assertEquals(333, quotient("1", "3").of(1000, RoundingMode.HALF_UP));
        assertEquals(334, quotient("1", "3").of(1000, RoundingMode.CEILING));
        // 1000 for two and a half: 400 for one, 800 for two
        assertEquals(800, quotient("2.5", "1").partOf(1000, 2, RoundingMode.HALF_UP));
        assertEquals(429, quotient("7", "3").partOf(1000, 1, RoundingMode.HALF_UP));
    }

    @Test
    void thirds_add_up_to_the_whole() {
        Quotient third = quotient("1", "3");
        Tally one = sum(0, third, third, third);
        assertTrue(one.isAtLeast(BigDecimal.ONE));
        assertFalse(one.isAtLeast(new BigDecimal("1.0000000000000001")));
        assertEquals(1, one.of(1, RoundingMode.CEILING));
        Tally more = sum(2, third, quotient("1", "7"));
        assertEquals(2476, more.of(1000, RoundingMode.HALF_UP));
        assertEquals(3, more.of(1, RoundingMode.CEILING));
        assertEquals(14, sum(7).of(2, RoundingMode.HALF_UP));
    }

    @Test
    void steps_are_counted_once_begun() {
        BigDecimal half = new BigDecimal("0.5");
        assertEquals(0, sum(0, quotient("1", "3")).stepsAbove(BigDecimal.ONE, half));
        assertEquals(0, sum(1).stepsAbove(BigDecimal.ONE, half));
        assertEquals(1, sum(1, quotient("1", "3")).stepsAbove(BigDecimal.ONE, half));
        assertEquals(2, sum(1, quotient("2", "3")).stepsAbove(BigDecimal.ONE, half));
        assertEquals(2, sum(2).stepsAbove(BigDecimal.ONE, half));
    }

    @Test
    void weights_are_in_proportion_and_their_sum_fits() {
        Tally third = sum(0, quotient("1", "3"));
        Tally half = sum(0, quotient("1", "2"));
        assertArrayEquals(new long[] {2, 3, 6, 0}, Tally.weights(new Tally[] {third, half, sum(1), sum(0)}));
        Tally[] large = {sum(Long.MAX_VALUE), sum(Long.MAX_VALUE), third};
        long[] weights = Tally.weights(large);
        assertEquals(weights[0], weights[1]);
        assertTrue(Math.addExact(weights[0], Math.addExact(weights[1], weights[2])) > 1L << 62);
    }
}
