package org.cooplab.eligibility.internal.selection;

/**
 * Gives seats where the amounts differ, by reading lists in order: no optimum is claimed, only a rule that anyone can
 * follow with a pencil.
 *
 * <p>First the minima, in the call's order of quotas: for each, its class is read from the best ranked down until the
 * minimum is met. Then everybody is read from the best ranked down. Who is read gets a seat if one is left, if no
 * maximum of its classes is full and if its amount fits the money left. Who does not fit the money is skipped, or ends
 * the list being read (the class's list among the minima, the whole list afterwards), as the call says.
 */
public final class InOrder {

    /** What became of one applicant. */
    public enum Step {
        /** Seats or the list ended before it could be taken. */
        SEATS_FULL,
        /** Taken when everybody was read. */
        BY_RANK,
        /** Taken when a minimum was filled. */
        BY_MINIMUM,
        /** Has had its seat before. */
        KEPT,
        /** Read, and the money left was less than its amount. */
        NO_MONEY,
        /** Read, and a maximum of its classes was full. */
        MAXIMUM_FULL,
        /** Not read, because it is not on the list from which seats are filled. */
        BARRED,
        /** Not read, because the list ended at one that did not fit the money. */
        STOPPED
    }

    private final Seating.Table table;
    private final int[] rowOf;
    private final int[] columnOf;
    private final long[] amounts;
    private final boolean stop;

    private final Step[] steps;
    private final long[] moneyWhenRead;
    private final int[] rowCount;
    private final int[] columnCount;
    private int seatsLeft;
    private long moneyLeft;

    /**
     * Takes the question.
     *
     * @param amounts what each would get, best ranked first, in minor units; not negative
     * @param money what there is, in the same unit
     * @param stop whether one that does not fit the money ends the list
     */
    public InOrder(
            Seating.Table table, int seats, int[] rowOf, int[] columnOf, long[] amounts, long money, boolean stop) {
        this.table = table;
        this.rowOf = rowOf;
        this.columnOf = columnOf;
        this.amounts = amounts;
        this.stop = stop;
        this.steps = new Step[amounts.length];
        this.moneyWhenRead = new long[amounts.length];
        this.rowCount = new int[table.rows()];
        this.columnCount = new int[table.columns()];
        this.seatsLeft = seats;
        this.moneyLeft = money;
    }

    /**
     * Reads the lists.
     *
     * @param kept who has a seat already, by rank
     * @param barred who can get none; nobody of those kept
     * @return what became of each
     */
    public Step[] choose(boolean[] kept, boolean[] barred) {
        for (int i = 0; i < steps.length; i++) {
            if (kept[i]) {
                take(i, Step.KEPT);
            } else if (barred[i]) {
                steps[i] = Step.BARRED;
            }
        }
        for (int[] quota : table.quotasInOrder()) {
            int[] classOf = quota[0] == 0 ? rowOf : columnOf;
            int[] count = quota[0] == 0 ? rowCount : columnCount;
            for (int i = 0; i < steps.length && count[quota[1]] < quota[2] && seatsLeft > 0; i++) {
                if (classOf[i] == quota[1] && !settled(i) && read(i, Step.BY_MINIMUM) == Step.NO_MONEY && stop) {
                    break;
                }
            }
        }
        boolean ended = false;
        for (int i = 0; i < steps.length; i++) {
            if (settled(i)) {
                continue;
            }
            if (ended) {
                steps[i] = Step.STOPPED;
            } else if (seatsLeft == 0) {
                steps[i] = Step.SEATS_FULL;
            } else {
                ended = read(i, Step.BY_RANK) == Step.NO_MONEY && stop;
            }
        }
        return steps;
    }

    /** Returns the money that nobody got. */
    public long moneyLeft() {
        return moneyLeft;
    }

    /** Returns the money that was left when an applicant was last read. */
    public long moneyWhenRead(int applicant) {
        return moneyWhenRead[applicant];
    }

    /** Nothing more is to be decided about it. */
    private boolean settled(int i) {
        Step step = steps[i];
        return step == Step.BY_RANK || step == Step.BY_MINIMUM || step == Step.KEPT || step == Step.BARRED;
    }

    private Step read(int i, Step as) {
        moneyWhenRead[i] = moneyLeft;
        if (rowCount[rowOf[i]] >= table.rowMax(rowOf[i]) || columnCount[columnOf[i]] >= table.columnMax(columnOf[i])) {
            steps[i] = Step.MAXIMUM_FULL;
        } else if (amounts[i] > moneyLeft) {
            steps[i] = Step.NO_MONEY;
        } else {
            take(i, as);
        }
        return steps[i];
    }

    private void take(int i, Step as) {
        steps[i] = as;
        rowCount[rowOf[i]]++;
        columnCount[columnOf[i]]++;
        seatsLeft--;
        moneyLeft -= amounts[i];
    }
}
