package org.cooplab.pricing.internal.exact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class PartialSumTest {

    private static Part part(String some, String whole) {
        return Part.of(new BigDecimal(some), new BigDecimal(whole));
    }

    @Test
    void three_thirds_of_a_hundred_sum_to_a_hundred_and_the_first_gets_the_odd_unit() {
        PartialSum sum = new PartialSum();
        for (int i = 0; i < 3; i++) {
            sum.add(100, part("1", "3"));
        }
        assertArrayEquals(new long[] {34, 33, 33}, sum.parts(sum.total(RoundingMode.HALF_UP)));
    }

    @Test
    void the_sum_is_rounded_once_and_the_largest_remainder_gets_what_is_missing() {
        // 1/4 + 1/3 + 1/2 = 13/12
        PartialSum sum = new PartialSum();
        sum.add(1, part("0.25", "1"));
        sum.add(1, part("1", "3"));
        sum.add(1, part("1.5", "3"));
        assertArrayEquals(new long[] {0, 0, 1}, sum.parts(sum.total(RoundingMode.HALF_UP)));
        assertArrayEquals(new long[] {0, 1, 1}, sum.parts(sum.total(RoundingMode.UP)));
    }

    @Test
    void parts_that_come_to_more_than_the_total_stay_rounded_down() {
        PartialSum sum = new PartialSum();
        sum.add(7, part("1", "2"));
        sum.add(5, part("1", "2"));
        assertArrayEquals(new long[] {3, 2}, sum.parts(4));
    }

    @Test
    void what_the_buyer_got_is_a_negative_part() {
        // -100/3 + 50/3 = -16.67, rounded -17; -34 + 2/3 and 16 + 2/3
        PartialSum sum = new PartialSum();
        sum.add(-100, part("1", "3"));
        sum.add(50, part("1", "3"));
        assertArrayEquals(new long[] {-33, 16}, sum.parts(sum.total(RoundingMode.HALF_UP)));
    }

    @Test
    void a_part_is_written_in_the_finer_of_its_two_scales() {
        assertEquals(25, part("0.5", "2").of(100, RoundingMode.UNNECESSARY));
        assertEquals(40, part("2", "5.00").of(100, RoundingMode.UNNECESSARY));
        assertTrue(part("2.50", "2.5").all());
        assertFalse(part("2.49", "2.5").all());
    }
}
