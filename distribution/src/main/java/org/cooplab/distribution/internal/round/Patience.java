package org.cooplab.distribution.internal.round;

import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.SearchMonitor;

/**
 * How much of what a search left is looked at: as long as a quarter of its time, or so many positions as are tried in about a
 * second and the time of its iterations; never once it is to stop.
 */
final class Patience {

    private static final long MOST_WORK = 3_000_000L;
    private static final long LEAST_WORK = 1_000_000L;
    private static final long WORK_OF_AN_ITERATION = 3000;
    private static final int SHARE = 4;

    /** As it is at first thought to be. */
    private static final long NANOS_OF_A_POSITION = 1000;

    private final SearchMonitor monitor;
    private final long mostWork;
    private final long mostNanos;
    private final long begin;
    private long work;

    /** Begins now. */
    Patience(Budget budget, SearchMonitor monitor) {
        this.monitor = monitor;
        if (budget instanceof Budget.Iterations iterations) {
            long count = Math.min(iterations.count(), MOST_WORK / WORK_OF_AN_ITERATION);
            mostWork = Math.min(MOST_WORK, LEAST_WORK + count * WORK_OF_AN_ITERATION);
            mostNanos = Long.MAX_VALUE;
            begin = 0;
        } else {
            mostWork = MOST_WORK;
            mostNanos = ((Budget.Time) budget).length().toNanos() / SHARE;
            begin = monitor.nanoTime();
        }
    }

    /** Returns whether so many positions may be tried as well, and counts them if so. */
    boolean allows(long more) {
        if (work + more > mostWork || monitor.stopRequested() || isLate(more)) {
            return false;
        }
        work += more;
        return true;
    }

    /** Tells whether time is over before these would be tried, as fast as the others were. */
    private boolean isLate(long more) {
        if (mostNanos == Long.MAX_VALUE) {
            return false;
        }
        long spent = monitor.nanoTime() - begin;
        double each = work == 0 ? NANOS_OF_A_POSITION : (double) spent / work;
        return spent + each * more > mostNanos;
    }
}
