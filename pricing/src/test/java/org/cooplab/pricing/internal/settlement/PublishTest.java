package org.cooplab.pricing.internal.settlement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PublishTest {

    private static long[] roundTo(long total, long scale, long... values) {
        Publish.roundTo(values, scale, total);
        return values;
    }

    @Test
    void what_rounding_down_leaves_goes_to_the_largest_fractions_and_of_equals_to_the_first() {
        // 1.5, 2.5, 6.0 and 0.7 are 1, 2, 6 and 0 and two over
        assertArrayEquals(new long[] {2, 2, 6, 1}, roundTo(11, 10, 15, 25, 60, 7));
        assertArrayEquals(new long[] {1, 2, 6, 1}, roundTo(10, 10, 15, 25, 60, 7));
        assertArrayEquals(new long[] {1, 2, 6, 0}, roundTo(9, 10, 15, 25, 60, 7));
    }
}
