package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final int FREE = Integer.MAX_VALUE;
    private static final int[][] NO_MINIMA = {};

    private static int[] ranks(boolean[] chosen) {
        return IntStream.range(0, chosen.length).filter(i -> chosen[i]).toArray();
    }

    private static boolean[] nobody(int applicants) {
        return new boolean[applicants];
    }

    private static boolean[] only(int applicant, int applicants) {
        boolean[] set = nobody(applicants);
        set[applicant] = true;
        return set;
    }

    @Test
    void as_few_seats_short_in_all_as_can_be_come_before_the_first_minimum() {
        // one seat: rank 0 would meet the first minimum, rank 1 meets the second and the third
        int[][] minima = {{0, 0, 1}, {0, 1, 1}, {1, 1, 1}};
        Seating.Table table = new Seating.Table(new int[] {FREE, FREE}, new int[] {FREE, FREE}, minima);
        int[] classes = {0, 1};
        int[] levels = {0, 1};
        assertArrayEquals(new int[] {1}, ranks(new Seating(table, 1, classes, classes, levels).choose()));
    }

    @Test
    void the_better_list_of_scores_comes_before_the_best_rank() {
        // ranks 0 and 1 have one score; 0 shares its row with 1 and its column with 2, so that it goes with 3 alone
        Seating.Table table = new Seating.Table(new int[] {1, 1}, new int[] {1, 1}, NO_MINIMA);
        int[] rows = {0, 0, 1, 1};
        int[] columns = {0, 1, 0, 1};
        Seating seating = new Seating(table, 2, rows, columns, new int[] {0, 0, 1, 2});
        assertArrayEquals(new int[] {1, 2}, ranks(seating.choose()));
        assertArrayEquals(new int[] {1, 2}, ranks(seating.choose(nobody(4), nobody(4))));
    }

    @Test
    void equal_scores_of_all_classes_go_by_rank() {
        Seating.Table table = new Seating.Table(new int[] {FREE, FREE}, new int[] {FREE}, NO_MINIMA);
        Seating seating = new Seating(table, 2, new int[] {0, 0, 1}, new int[3], new int[3]);
        assertArrayEquals(new int[] {0, 1}, ranks(seating.choose()));
    }

    @Test
    void of_equal_scores_the_better_rank_has_the_seat_whatever_its_class() {
        Seating.Table table = new Seating.Table(new int[] {FREE, FREE}, new int[] {FREE, FREE}, NO_MINIMA);
        for (int best = 0; best < 4; best++) {
            int[] rows = {best / 2, 0, 0, 1, 1};
            int[] columns = {best % 2, 0, 1, 0, 1};
            assertArrayEquals(new int[] {0}, ranks(new Seating(table, 1, rows, columns, new int[5]).choose()));
        }
    }

    @Test
    void those_who_keep_a_seat_count_for_the_minimum_of_their_own_class_alone() {
        int[][] minima = {{0, 0, 1}};
        Seating.Table table = new Seating.Table(new int[] {FREE, FREE}, new int[] {FREE, FREE}, minima);
        int[] rows = {1, 0, 0};
        int[] columns = {0, 0, 1};
        Seating seating = new Seating(table, 2, rows, columns, new int[] {0, 1, 2});
        assertArrayEquals(new int[] {0, 2}, ranks(seating.choose(only(2, 3), nobody(3))));
        assertArrayEquals(new int[] {0, 1}, ranks(seating.choose(only(0, 3), nobody(3))));
    }

    @Test
    void each_of_very_many_may_have_classes_of_its_own() {
        int[] own = IntStream.range(0, 50_000).toArray();
        int[] one = new int[own.length];
        Arrays.fill(one, 1);
        for (int[] levels : new int[][] {own, new int[own.length]}) {
            boolean[] chosen = new Seating(new Seating.Table(one, one, NO_MINIMA), 10, own, own, levels).choose();
            assertArrayEquals(IntStream.range(0, 10).toArray(), ranks(chosen));
        }
    }

    @Test
    void without_bounds_the_best_ranks_have_the_seats() {
        Seating.Table table = new Seating.Table(new int[] {FREE}, new int[] {FREE}, NO_MINIMA);
        int[] oneClass = new int[20];
        int[] levels = IntStream.range(0, 20).toArray();
        boolean[] chosen = new Seating(table, 7, oneClass, oneClass, levels).choose();
        assertArrayEquals(IntStream.range(0, 7).toArray(), ranks(chosen));
        assertArrayEquals(
                IntStream.range(0, 20).toArray(),
                ranks(new Seating(table, 30, oneClass, oneClass, Arrays.copyOf(levels, 20)).choose()));
    }
}
