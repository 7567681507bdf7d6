package org.cooplab.eligibility.internal.support;

/**
 * How much a search may still do, in steps: each looks at one option or at one arc. Counted and not timed, so that the
 * same problem gives the same matching everywhere.
 */
final class Work {

    private long left;

    Work(long steps) {
        left = steps;
    }

    /** Takes steps off; what is begun is ended, even if it takes more than was left. */
    void take(long steps) {
        left -= steps;
    }

    /** Says whether nothing more may be begun. */
    boolean done() {
        return left <= 0;
    }

    /** Takes off one of so many equal shares of what is left, to be spent apart. */
    Work share(int of) {
        Work share = new Work(Math.max(1, left / of));
        left -= share.left;
        return share;
    }

    /** Takes back what another has not spent, or pays what it has spent too much. */
    void settle(Work other) {
        left += other.left;
        other.left = 0;
    }
}
