package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** The exact choice against the obvious one: look at every set of applicants and keep the best. */
class SeatingProperties {

    /** A small question: up to 10 applicants, 4 rows, 3 columns, 5 seats, with ties, minima, maxima, empty classes. */
    record Question(
            int seats, int[] rows, int[] columns, int[] levels, Seating.Table table, int[] rowMax, int[] columnMax) {

        static Question of(long seed) {
            Random random = new Random(seed);
            int n = random.nextInt(11);
            int rowCount = 1 + random.nextInt(4);
            int columnCount = 1 + random.nextInt(3);
            int seats = random.nextInt(6);
            int ties = random.nextInt(4);
            int[] rows = new int[n];
            int[] columns = new int[n];
            int[] levels = new int[n];
            for (int i = 0; i < n; i++) {
                rows[i] = random.nextInt(rowCount);
                columns[i] = random.nextInt(columnCount);
                levels[i] = i == 0 ? 0 : levels[i - 1] + (random.nextInt(4) >= ties ? 1 : 0);
            }
            List<int[]> minima = new ArrayList<>();
            int[] rowMax = bounds(random, 0, rowCount, minima);
            int[] columnMax = bounds(random, 1, columnCount, minima);
            Collections.shuffle(minima, random);
            Seating.Table table = new Seating.Table(rowMax, columnMax, minima.toArray(int[][]::new));
            return new Question(seats, rows, columns, levels, table, rowMax, columnMax);
        }

        private static int[] bounds(Random random, int side, int count, List<int[]> minima) {
            int[] max = new int[count];
            for (int c = 0; c < count; c++) {
                max[c] = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(4);
                int min = random.nextBoolean() ? Math.min(max[c], random.nextInt(4)) : 0;
                if (min > 0) {
                    minima.add(new int[] {side, c, min});
                }
            }
            return max;
        }

        int size() {
            return rows.length;
        }

        boolean[] chosen(boolean @Nullable [] kept) {
            Seating seating = new Seating(table, seats, rows, columns, levels);
            return kept == null ? seating.choose() : seating.choose(kept, new boolean[size()]);
        }

        boolean allowed(boolean[] set) {
            int[] inRow = new int[rowMax.length];
            int[] inColumn = new int[columnMax.length];
            int count = 0;
            for (int i = 0; i < set.length; i++) {
                if (set[i]) {
                    count++;
                    inRow[rows[i]]++;
                    inColumn[columns[i]]++;
                }
            }
            return count <= seats
                    && IntStream.range(0, inRow.length).allMatch(r -> inRow[r] <= rowMax[r])
                    && IntStream.range(0, inColumn.length).allMatch(c -> inColumn[c] <= columnMax[c]);
        }

        /** Word for word the rule of choice. */
        boolean better(boolean[] a, boolean[] b) {
            int[] shortA = shortfalls(a);
            int[] shortB = shortfalls(b);
            int order = Integer.compare(
                    Arrays.stream(shortA).sum(), Arrays.stream(shortB).sum());
            if (order == 0) {
                order = Arrays.compare(shortA, shortB);
            }
            if (order == 0) {
                order = fromTheTop(values(levels, a), values(levels, b));
            }
            if (order == 0) {
                int[] ranks = IntStream.range(0, size()).toArray();
                order = fromTheTop(values(ranks, a), values(ranks, b));
            }
            return order < 0;
        }

        private int[] shortfalls(boolean[] set) {
            return Arrays.stream(table.quotasInOrder())
                    .mapToInt(quota -> {
                        int[] classOf = quota[0] == 0 ? rows : columns;
                        long count = IntStream.range(0, size())
                                .filter(i -> set[i] && classOf[i] == quota[1])
                                .count();
                        return (int) Math.max(0, quota[2] - count);
                    })
                    .toArray();
        }

        private static int[] values(int[] of, boolean[] set) {
            return IntStream.range(0, of.length)
                    .filter(i -> set[i])
                    .map(i -> of[i])
                    .toArray();
        }

        private static int fromTheTop(int[] a, int[] b) {
            for (int i = 0; i < Math.min(a.length, b.length); i++) {
                if (a[i] != b[i]) {
                    return Integer.compare(a[i], b[i]);
                }
            }
            return Integer.compare(b.length, a.length);
        }

        boolean[] best(boolean @Nullable [] kept) {
            boolean[] best = null;
            for (int mask = 0; mask < 1 << size(); mask++) {
                boolean[] set = new boolean[size()];
                boolean keeps = true;
                for (int i = 0; i < set.length; i++) {
                    set[i] = (mask >> i & 1) == 1;
                    keeps &= set[i] || kept == null || !kept[i];
                }
                if (keeps && allowed(set) && (best == null || better(set, best))) {
                    best = set;
                }
            }
            return best == null ? new boolean[0] : best;
        }
    }

    @Property
    @Label("the choice is the best of all sets")
    void optimal(@ForAll long seed) {
        Question question = Question.of(seed);
        assertArrayEquals(question.best(null), question.chosen(null));
    }

    @Property
    @Label("the choice that keeps some seats is the best of all sets that keep them")
    void optimal_with_seats_kept(@ForAll long seed) {
        Question question = Question.of(seed);
        boolean[] kept = someAllowed(question, new Random(seed));
        assertArrayEquals(question.best(kept), question.chosen(kept));
    }

    /** Any that respect seats and maxima, whoever would be chosen. */
    private static boolean[] someAllowed(Question question, Random random) {
        boolean[] some = new boolean[question.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = random.nextBoolean();
            some[i] &= question.allowed(some);
        }
        return some;
    }

    @Property
    @Label("nobody beats a better score of the same classes")
    void better_scores_win_in_their_cell(@ForAll long seed) {
        Question question = Question.of(seed);
        boolean[] chosen = question.chosen(null);
        for (int i = 0; i < chosen.length; i++) {
            for (int j = i + 1; j < chosen.length; j++) {
                boolean sameCell =
                        question.rows()[i] == question.rows()[j] && question.columns()[i] == question.columns()[j];
                assertTrue(!sameCell || chosen[i] || !chosen[j], "rank " + j + " must not beat rank " + i);
            }
        }
    }
}
