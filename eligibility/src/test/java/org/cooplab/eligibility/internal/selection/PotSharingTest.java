package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PotSharingTest {

    private static final int[] ONE_EACH = {1, 1, 1};

    @Test
    void an_earlier_pot_fills_first_although_a_better_rank_could_have_had_a_pot_before_its_own() {
        // with the first pot for the best rank the second pot, which only that one could fill, would stay empty
        long[] potsOf = {0b011, 0b101};
        assertArrayEquals(new int[] {1, 0}, PotSharing.bySeats(potsOf, ONE_EACH));
    }

    @Test
    void money_is_read_from_the_best_ranked_down_and_each_is_paid_by_the_first_pot_that_has_enough() {
        long[] potsOf = {0b11, 0b11, 0b10, 0b01, 0b11};
        long[] money = {100, 70};
        long[] amounts = {60, 50, 20, 40, 1};
        // 60 of 100; 50 does not fit 40 and takes 50 of 70; 20 takes just what is left of the second; 40 likewise
        assertArrayEquals(new int[] {0, 1, 1, 0, -1}, PotSharing.byMoney(potsOf, new int[] {9, 9}, money, amounts));
    }

    @Test
    void a_pot_of_money_has_no_more_payees_than_seats() {
        long[] potsOf = {1, 1, 1};
        assertArrayEquals(
                new int[] {0, 0, -1},
                PotSharing.byMoney(potsOf, new int[] {2}, new long[] {100}, new long[] {1, 2, 3}));
    }
}
