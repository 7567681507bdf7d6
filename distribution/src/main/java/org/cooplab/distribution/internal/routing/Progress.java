package org.cooplab.distribution.internal.routing;

import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.SearchMonitor;

/** How much of its budget a chain has used. Asked every few dozen iterations. */
final class Progress {

    /** For so many nanoseconds a first plan is made with care, however short the time budget. */
    private static final long CARE = 1_000_000_000;

    private final SearchMonitor monitor;
    private final long iterations;
    private final long nanos;
    private final long begin;

    /** Iterations made so far. */
    long made;

    private boolean stopped;

    /** The progress of one of {@code chains} chains that share the budget, from now on. */
    Progress(Budget budget, int chains, SearchMonitor monitor) {
        this.monitor = monitor;
        if (budget instanceof Budget.Iterations count) {
            iterations = count.count() / chains;
            nanos = Long.MAX_VALUE;
        } else if (budget instanceof Budget.Time time) {
            iterations = Long.MAX_VALUE;
            nanos = time.length().toNanos();
        } else {
            throw new IllegalArgumentException("unknown budget " + budget);
        }
        begin = monitor.nanoTime();
    }

    /** Returns whether the monitor has asked to stop. */
    boolean stopped() {
        stopped |= monitor.stopRequested();
        return stopped;
    }

    /** Returns the part of the budget that is used, from 0 to 1; 1 also when asked to stop. */
    double fraction() {
        if (stopped()) {
            return 1;
        }
        if (iterations < Long.MAX_VALUE) {
            return iterations == 0 ? 1 : Math.min(1, (double) made / iterations);
        }
        return Math.min(1, (double) (monitor.nanoTime() - begin) / nanos);
    }

    /** Returns whether all iterations are made, if their number is the budget; asked before each, for it costs nothing. */
    boolean spent() {
        return made >= iterations;
    }

    /** Returns how many iterations there will have been in all, as far as one can tell by now. */
    double expected() {
        return iterations < Long.MAX_VALUE ? iterations : Math.max(1, made) / Math.max(1e-9, fraction());
    }

    /** Returns whether to end at once: when asked to stop, or when the time is used. A number of iterations can be used and not late. */
    boolean late() {
        return fraction() >= 1 && (stopped || !counted());
    }

    /** Returns whether a first plan must be finished in a hurry: the time budget is used up, and that for care too. */
    boolean overdue() {
        return !counted() && monitor.nanoTime() - begin >= Math.max(nanos, CARE);
    }

    boolean counted() {
        return iterations < Long.MAX_VALUE;
    }
}
