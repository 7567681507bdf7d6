package org.cooplab.eligibility.internal.support;

/**
 * How much a search may still do, in steps: each looks at one option or at one arc. Counted and not timed, so that the
 * same problem gives the same matching everywhere.
 */
final class Work {

    private long left;
    private long taken;

    Work(long steps) {
        left = steps;
    }

    /** Takes steps off; what is begun is ended, even if it takes more than was left. */
    void take(long steps) {
        left -= steps;
        taken += steps;
    }

    /** Returns the steps taken so far, those of parts that were settled included. */
    long taken() {
        return taken;
    }

    /** Says whether nothing more may be begun. */
    boolean done() {
        return left <= 0;
    }

    /** Takes off one of so many equal shares of what is left, to be spent apart. */
    Work share(int of) {
        return part(Math.max(1, left / of));
    }

    /** Takes off so many steps, if there are as many, to be spent apart. */
    Work part(long steps) {
        Work part = new Work(Math.max(0, Math.min(steps, left)));
        left -= part.left;
        return part;
    }

    /** Takes back what a part has not spent. What it has spent beyond is not paid: others would be left with less. */
    void settle(Work part) {
        left += Math.max(0, part.left);
        taken += part.taken;
        part.left = 0;
    }
}
