package org.cooplab.eligibility.internal.selection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Gives seats that all cost the same to a ranked list under minima and maxima: the exact lexicographic optimum.
 *
 * <p>In this order: (1) the fewest seats short of the minima in all; (2) the shortfalls read in the call's order of
 * quotas, each as small as can be; (3) the list of the scores of those selected, compared from the top, a longer list
 * before its own beginning; (4) the list of ranks, compared from the top. Maxima and seats always hold.
 *
 * <p>Each applicant counts in one class of a first attribute (rows) and one of a second (columns), so a choice is a
 * flow from rows to columns, and in each cell of the table the best ranked go first. Every aim above is a reward on
 * arcs of that flow (see {@link LexicographicFlow}): (3) takes one aim for each distinct score, (4) one for each
 * applicant that (3) left open. Aims that the present flow already reaches cost O(1), and none is looked at once all
 * seats are given. Only cells in which somebody counts have an arc: at most as many as applicants.
 */
public final class Seating {

    private final Table table;
    private final int seats;
    private final int[] rowOf;
    private final int[] columnOf;
    private final int[] levelOf;

    /**
     * Takes the question.
     *
     * @param table the classes and their bounds
     * @param seats how many may be selected
     * @param rowOf for each applicant, best ranked first, its row
     * @param columnOf for each applicant its column
     * @param levelOf for each applicant the number of its score, the same for equal scores, rising with the rank
     */
    public Seating(Table table, int seats, int[] rowOf, int[] columnOf, int[] levelOf) {
        this.table = table;
        this.seats = seats;
        this.rowOf = rowOf;
        this.columnOf = columnOf;
        this.levelOf = levelOf;
    }

    /**
     * Chooses, with some already in their seats: the best list among those that contain them.
     *
     * <p>They take their seats out of the table, and the choice is made among the others. That is the same, because what
     * two lists have in common never decides which is better.
     *
     * @param kept who keeps a seat; together they respect seats and maxima
     * @param barred who can get none; nobody of those kept
     * @return for each applicant whether it is selected
     */
    public boolean[] choose(boolean[] kept, boolean[] barred) {
        int[] others = IntStream.range(0, kept.length)
                .filter(i -> !kept[i] && !barred[i])
                .toArray();
        int seatsLeft = seats
                - (int) IntStream.range(0, kept.length).filter(i -> kept[i]).count();
        boolean[] chosen = new Seating(
                        table.without(rowOf, columnOf, kept),
                        seatsLeft,
                        Arrays.stream(others).map(i -> rowOf[i]).toArray(),
                        Arrays.stream(others).map(i -> columnOf[i]).toArray(),
                        Arrays.stream(others).map(i -> levelOf[i]).toArray())
                .choose();
        boolean[] selected = kept.clone();
        for (int k = 0; k < others.length; k++) {
            selected[others[k]] = chosen[k];
        }
        return selected;
    }

    /**
     * Chooses.
     *
     * @return for each applicant whether it is selected
     */
    public boolean[] choose() {
        int n = rowOf.length;
        int rows = table.rows();
        int columns = table.columns();
        int source = rows + columns;
        int sink = source + 1;
        LexicographicFlow network = new LexicographicFlow(sink + 1);
        int[] rowArc = new int[rows];
        for (int r = 0; r < rows; r++) {
            rowArc[r] = network.arc(source, r, Math.min(table.rowMax(r), seats));
        }
        int[] columnArc = new int[columns];
        for (int c = 0; c < columns; c++) {
            columnArc[c] = network.arc(rows + c, sink, Math.min(table.columnMax(c), seats));
        }
        int allSeats = network.arc(sink, source, seats);
        long[] pairs = new long[n];
        for (int i = 0; i < n; i++) {
            pairs[i] = (long) rowOf[i] * columns + columnOf[i];
        }
        long[] cells = Arrays.stream(pairs).sorted().distinct().toArray();
        int[] cellOf = new int[n];
        int[] sizes = new int[cells.length];
        for (int i = 0; i < n; i++) {
            cellOf[i] = Arrays.binarySearch(cells, pairs[i]);
            sizes[cellOf[i]]++;
        }
        int[] cellArc = new int[cells.length];
        for (int cell = 0; cell < cellArc.length; cell++) {
            int row = (int) (cells[cell] / columns);
            int column = (int) (cells[cell] % columns);
            cellArc[cell] = network.arc(row, rows + column, Math.min(sizes[cell], seats));
        }
        meetMinima(network, rowArc, columnArc);
        bestScores(network, cellOf, cellArc);
        bestRanks(network, cellOf, cellArc, network.flow(allSeats));

        boolean[] selected = new boolean[n];
        int[] taken = new int[cellArc.length];
        for (int i = 0; i < n; i++) {
            selected[i] = taken[cellOf[i]]++ < network.flow(cellArc[cellOf[i]]);
        }
        return selected;
    }

    private void meetMinima(LexicographicFlow network, int[] rowArc, int[] columnArc) {
        int[][] quotas = table.quotasInOrder();
        for (int[] quota : quotas) {
            int arc = quota[0] == 0 ? rowArc[quota[1]] : columnArc[quota[1]];
            network.reward(arc, 0, quota[2]);
        }
        network.settle();
        for (int[] quota : quotas) {
            int arc = quota[0] == 0 ? rowArc[quota[1]] : columnArc[quota[1]];
            network.reward(arc, 0, quota[2]);
            network.settle();
        }
    }

    private void bestScores(LexicographicFlow network, int[] cellOf, int[] cellArc) {
        int n = cellOf.length;
        int[] before = new int[cellArc.length];
        int[] here = new int[cellArc.length];
        int[] touched = new int[cellArc.length];
        int start = 0;
        int given = 0;
        while (start < n && given < seats) {
            int end = start;
            int count = 0;
            while (end < n && levelOf[end] == levelOf[start]) {
                int cell = cellOf[end++];
                if (here[cell]++ == 0) {
                    touched[count++] = cell;
                }
            }
            boolean reached = true;
            for (int t = 0; t < count; t++) {
                // a cell closed by an aim before this one has nothing to win here
                int first = before[touched[t]];
                int arc = cellArc[touched[t]];
                int last = Math.min(first + here[touched[t]], network.high(arc));
                reached &= first >= network.high(arc) || network.flow(arc) >= last;
            }
            for (int t = 0; t < count; t++) {
                int cell = touched[t];
                int arc = cellArc[cell];
                int first = before[cell];
                int last = first + here[cell];
                if (first < network.high(arc)) {
                    if (reached) {
                        network.atLeast(arc, Math.min(last, network.high(arc)));
                    } else {
                        network.reward(arc, first, last);
                    }
                }
                before[cell] = last;
            }
            if (!reached) {
                network.settle();
            }
            for (int t = 0; t < count; t++) {
                int cell = touched[t];
                int flow = network.flow(cellArc[cell]);
                given += Math.min(flow, before[cell]) - Math.min(flow, before[cell] - here[cell]);
                here[cell] = 0;
            }
            start = end;
        }
    }

    /** Those of each score are counted by now; so are all, which are {@code chosen}. */
    private static void bestRanks(LexicographicFlow network, int[] cellOf, int[] cellArc, int chosen) {
        int[] position = new int[cellArc.length];
        int given = 0;
        for (int i = 0; given < chosen; i++) {
            int cell = cellOf[i];
            int arc = cellArc[cell];
            int first = position[cell]++;
            if (network.flow(arc) > first) {
                network.atLeast(arc, first + 1);
            } else if (first < network.high(arc)) {
                network.reward(arc, first, first + 1);
                network.settle();
            }
            given += network.flow(arc) > first ? 1 : 0;
        }
    }

    /** The classes of the two attributes and their bounds. */
    public static final class Table {

        private final int[] rowMax;
        private final int[] columnMax;
        private final int[][] quotas;

        /**
         * Makes a table.
         *
         * @param rowMax the most that each row may have
         * @param columnMax the most that each column may have
         * @param minima in the call's order: 0 for a row or 1 for a column, its number, its minimum
         */
        public Table(int[] rowMax, int[] columnMax, int[][] minima) {
            this.rowMax = rowMax;
            this.columnMax = columnMax;
            this.quotas = minima;
        }

        int rows() {
            return rowMax.length;
        }

        int columns() {
            return columnMax.length;
        }

        int rowMax(int row) {
            return rowMax[row];
        }

        int columnMax(int column) {
            return columnMax[column];
        }

        int[][] quotasInOrder() {
            return quotas;
        }

        /** Returns the table that is left when {@code kept} have taken their seats; a minimum below zero asks for nobody. */
        Table without(int[] rowOf, int[] columnOf, boolean[] kept) {
            int[] rows = rowMax.clone();
            int[] columns = columnMax.clone();
            int[][] minima = Arrays.stream(quotas).map(int[]::clone).toArray(int[][]::new);
            for (int i = 0; i < kept.length; i++) {
                if (kept[i]) {
                    rows[rowOf[i]]--;
                    columns[columnOf[i]]--;
                    for (int[] quota : minima) {
                        quota[2] -= quota[1] == (quota[0] == 0 ? rowOf : columnOf)[i] ? 1 : 0;
                    }
                }
            }
            return new Table(rows, columns, minima);
        }
    }
}
