package org.cooplab.eligibility.internal.selection;

import static org.cooplab.eligibility.internal.selection.InOrder.Step.BARRED;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.BY_MINIMUM;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.BY_RANK;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.KEPT;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.MAXIMUM_FULL;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.NO_MONEY;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.SEATS_FULL;
import static org.cooplab.eligibility.internal.selection.InOrder.Step.STOPPED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.cooplab.eligibility.internal.selection.InOrder.Step;
import org.junit.jupiter.api.Test;

class InOrderTest {

    private static final int FREE = Integer.MAX_VALUE;
    private static final boolean STOP = true;
    private static final boolean SKIP = false;

    private static Seating.Table rows(int first, int second, int[]... minima) {
        return new Seating.Table(new int[] {first, second}, new int[] {FREE, FREE}, minima);
    }

    private static Step[] read(InOrder list, int applicants) {
        return list.choose(new boolean[applicants], new boolean[applicants]);
    }

    @Test
    void who_does_not_fit_the_money_is_skipped_and_the_last_dirham_is_given() {
        long[] amounts = {60, 41, 40};
        InOrder list = new InOrder(rows(FREE, FREE), 3, new int[3], new int[3], amounts, 100, SKIP);
        assertArrayEquals(new Step[] {BY_RANK, NO_MONEY, BY_RANK}, read(list, 3));
        assertEquals(0, list.moneyLeft());
        assertEquals(40, list.moneyWhenRead(1));
        assertEquals(100, list.moneyWhenRead(0));
    }

    @Test
    void who_does_not_fit_the_money_ends_the_list_where_the_call_says_so() {
        long[] amounts = {60, 41, 40};
        InOrder list = new InOrder(rows(FREE, FREE), 3, new int[3], new int[3], amounts, 100, STOP);
        assertArrayEquals(new Step[] {BY_RANK, NO_MONEY, STOPPED}, read(list, 3));
        assertEquals(40, list.moneyLeft());
    }

    @Test
    void a_list_read_to_its_end_with_stop_gives_seats_while_there_are_some() {
        long[] amounts = {10, 10, 10};
        InOrder list = new InOrder(rows(FREE, FREE), 2, new int[3], new int[3], amounts, 100, STOP);
        assertArrayEquals(new Step[] {BY_RANK, BY_RANK, SEATS_FULL}, read(list, 3));
    }

    @Test
    void maxima_of_rows_and_columns_hold_someone_back() {
        long[] amounts = {1, 1, 1, 1};
        Seating.Table table = new Seating.Table(new int[] {1, FREE}, new int[] {FREE, 1}, new int[0][]);
        InOrder list = new InOrder(table, 4, new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 1}, amounts, 9, SKIP);
        assertArrayEquals(new Step[] {BY_RANK, MAXIMUM_FULL, BY_RANK, MAXIMUM_FULL}, read(list, 4));
        assertEquals(7, list.moneyLeft());
    }

    @Test
    void minima_are_filled_first_each_from_the_best_of_its_class_until_it_is_met() {
        long[] amounts = {1, 1, 1, 1, 1};
        int[] rows = {0, 0, 1, 1, 1};
        InOrder list = new InOrder(rows(FREE, FREE, new int[] {0, 1, 2}), 3, rows, new int[5], amounts, 9, SKIP);
        assertArrayEquals(new Step[] {BY_RANK, SEATS_FULL, BY_MINIMUM, BY_MINIMUM, SEATS_FULL}, read(list, 5));
    }

    @Test
    void a_minimum_of_a_column_is_read_by_columns() {
        long[] amounts = {1, 1, 1};
        Seating.Table table = rows(FREE, FREE, new int[] {1, 1, 1});
        InOrder list = new InOrder(table, 1, new int[] {1, 1, 0}, new int[] {0, 0, 1}, amounts, 9, SKIP);
        assertArrayEquals(new Step[] {SEATS_FULL, SEATS_FULL, BY_MINIMUM}, read(list, 3));
    }

    @Test
    void minima_end_with_the_seats() {
        long[] amounts = {1, 1, 1};
        InOrder list = new InOrder(
                rows(FREE, FREE, new int[] {0, 1, 3}), 2, new int[] {0, 1, 1}, new int[3], amounts, 9, SKIP);
        assertArrayEquals(new Step[] {SEATS_FULL, BY_MINIMUM, BY_MINIMUM}, read(list, 3));
        InOrder full = new InOrder(
                rows(FREE, FREE, new int[] {0, 1, 3}), 1, new int[] {0, 1, 1}, new int[3], amounts, 9, SKIP);
        assertArrayEquals(new Step[] {SEATS_FULL, BY_MINIMUM, SEATS_FULL}, read(full, 3));
    }

    @Test
    void one_too_dear_ends_the_reading_for_its_minimum_alone_and_is_read_again_with_everybody() {
        long[] amounts = {10, 90, 5};
        int[] rows = {0, 1, 1};
        int[] minimum = {0, 1, 1};
        // for the minimum, 90 does not fit 80: stop; then from the top: 10, again 90, stop
        InOrder stopping = new InOrder(rows(FREE, FREE, minimum), 3, rows, new int[3], amounts, 80, STOP);
        assertArrayEquals(new Step[] {BY_RANK, NO_MONEY, STOPPED}, read(stopping, 3));
        assertEquals(70, stopping.moneyWhenRead(1));
        InOrder skipping = new InOrder(rows(FREE, FREE, minimum), 3, rows, new int[3], amounts, 80, SKIP);
        assertArrayEquals(new Step[] {BY_RANK, NO_MONEY, BY_MINIMUM}, read(skipping, 3));
        assertEquals(65, skipping.moneyLeft());
    }

    @Test
    void seats_kept_use_seats_money_and_classes_and_who_is_barred_is_not_read() {
        long[] amounts = {40, 40, 40, 20};
        boolean[] kept = {false, false, true, false};
        boolean[] barred = {true, false, false, false};
        InOrder list = new InOrder(
                rows(1, FREE, new int[] {0, 0, 1}), 2, new int[] {0, 0, 0, 1}, new int[4], amounts, 60, SKIP);
        assertArrayEquals(new Step[] {BARRED, MAXIMUM_FULL, KEPT, BY_RANK}, list.choose(kept, barred));
        assertEquals(0, list.moneyLeft());
    }

    @Test
    void a_minimum_that_too_few_can_meet_is_read_to_the_end_of_the_list() {
        long[] amounts = {1, 1, 1};
        int[] minimum = {0, 1, 3};
        InOrder list = new InOrder(rows(FREE, FREE, minimum), 3, new int[] {0, 1, 1}, new int[3], amounts, 9, SKIP);
        assertArrayEquals(new Step[] {BY_RANK, BY_MINIMUM, BY_MINIMUM}, read(list, 3));
    }
}
