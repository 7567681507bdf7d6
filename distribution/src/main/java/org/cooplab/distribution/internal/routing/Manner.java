package org.cooplab.distribution.internal.routing;

/** The manner in which requests are put back for the time being: how {@link Recreate} and {@link PairInsertion} look for places. */
final class Manner {

    /** Where there are few requests, a blink is a tenth: the same few plans would come again and again. */
    private static final long FEW_BLINK = 214_748_365;

    private static final long BLINK = 21_474_836;

    /** Probability of looking at all routes for what finds no place while routes are spared: a fiftieth, in units of 2^-31. */
    private static final long EVERYWHERE = 42_949_672;

    /** Probability of overlooking a better place, in units of 2^-31. */
    final long blink;

    /** Whether a new route is opened only for what finds no place in those there are. */
    boolean thrifty;

    /** Whether to look only beside the nearest neighbours and at new trips and new routes. */
    boolean hurried;

    private final boolean few;
    private final Rng rng;

    Manner(Instance in, Rng rng) {
        this.rng = rng;
        few = in.few;
        blink = few ? FEW_BLINK : BLINK;
    }

    /**
     * Returns whether the last resort is to look at changed routes only, not at all of them: a route that has not changed has refused
     * most of those left out before.
     */
    boolean changedOnly() {
        return thrifty && !few && !rng.happens(EVERYWHERE);
    }
}
