package org.cooplab.core.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void the_largest_remainder_gets_the_odd_unit() {
        // 10 * 5/12 = 4.17, 10 * 4/12 = 3.33, 10 * 3/12 = 2.5: one is left, and .5 is the largest remainder.
        assertArrayEquals(new long[] {4, 3, 3}, Allocation.largestRemainder(10, new long[] {5, 4, 3}));
    }

    @Test
    void ties_go_to_the_smaller_index() {
        assertArrayEquals(new long[] {1, 0, 0}, Allocation.largestRemainder(1, new long[] {1, 1, 1}));
    }

    @Test
    void nobody_to_divide_among_is_an_error_unless_there_is_nothing() {
        assertThrows(IllegalArgumentException.class, () -> Allocation.largestRemainder(1, new long[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> Allocation.largestRemainder(1, new long[] {}));
        assertArrayEquals(new long[] {0, 0}, Allocation.largestRemainder(0, new long[] {0, 0}));
        assertArrayEquals(new long[] {}, Allocation.largestRemainder(0, new long[] {}));
        assertThrows(IllegalArgumentException.class, () -> Allocation.largestRemainder(1, new long[] {2, -1}));
    }

    @Test
    void a_debt_is_divided_as_what_is_owed() {
        assertArrayEquals(new long[] {-4, -3, -3}, Allocation.largestRemainder(-10, new long[] {5, 4, 3}));
    }

    @Test
    void products_and_sums_beyond_a_long_are_exact() {
        long[] threeAndFive = {3, 5};
        for (int power = 56; power < 60; power++) {
            long part = 1L << power;
            assertArrayEquals(new long[] {3 * part, 5 * part}, Allocation.largestRemainder(8 * part, threeAndFive));
        }
        assertArrayEquals(
                new long[] {1, 0}, Allocation.largestRemainder(1, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}));
        // 2^63 - 2 is 7q + 6: the remainders are 3, 5 and 6 sevenths.
        long amount = Long.MAX_VALUE - 1;
        long q = amount / 7;
        assertArrayEquals(
                new long[] {4 * q + 3, 2 * q + 2, q + 1}, Allocation.largestRemainder(amount, new long[] {4, 2, 1}));
    }

    @Test
    void the_ends_of_a_long_divide_exactly() {
        assertArrayEquals(
                new long[] {Long.MIN_VALUE}, Allocation.largestRemainder(Long.MIN_VALUE, new long[] {Long.MAX_VALUE}));
        assertArrayEquals(
                new long[] {Long.MIN_VALUE / 2, Long.MIN_VALUE / 2},
                Allocation.largestRemainder(Long.MIN_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE}));
        // 2^63 - 1 in three equal parts of 3074457345618258602.33: the odd unit goes to the first.
        assertArrayEquals(
                new long[] {3074457345618258603L, 3074457345618258602L, 3074457345618258602L},
                Allocation.largestRemainder(
                        Long.MAX_VALUE, new long[] {Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE}));
    }
}
