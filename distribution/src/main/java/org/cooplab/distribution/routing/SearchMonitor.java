package org.cooplab.distribution.routing;

/**
 * Watches a search: is told of each new best plan, may stop it, and provides its clock.
 *
 * <p>With several threads it is called by all of them and must be thread-safe. It must not throw; whatever it throws ends the
 * search and reaches the caller.
 */
public interface SearchMonitor {

    /** The monitor that listens to nothing and never stops. */
    SearchMonitor NONE = new SearchMonitor() {};

    /** Is called on each new best plan. */
    default void improved(Improvement improvement) {}

    /** Returns whether to stop now, with the best plan found so far; asked every few dozen iterations. */
    default boolean stopRequested() {
        return false;
    }

    /**
     * Returns the clock by which a time budget is measured, in nanoseconds from any origin: real time. Override to count
     * the processor time of a thread, say.
     */
    default long nanoTime() {
        return Deadline.now();
    }

    /**
     * A new best plan was found.
     *
     * @param iteration in which iteration of its chain
     * @param unservedWeight the sum of {@code 1 + priority} over the unserved requests that have no prize
     * @param routes how many routes it has
     * @param cost what it costs
     */
    record Improvement(long iteration, long unservedWeight, int routes, long cost) {}
}
