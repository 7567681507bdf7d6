package org.cooplab.eligibility.internal.advice;

import org.jspecify.annotations.Nullable;

/**
 * How many rules, values and elements of lists a search may still look at: so its end depends on the problem alone, not on
 * the machine.
 */
final class Work {

    private final @Nullable Work whole;
    private long left;

    /** Allows so many looks. */
    Work(long looks) {
        this(null, looks);
    }

    private Work(@Nullable Work whole, long looks) {
        this.whole = whole;
        this.left = looks;
    }

    /** Returns a part of this, of so many looks. */
    Work part(long looks) {
        return new Work(this, looks);
    }

    /** Returns half of what is left. */
    Work half() {
        return part(left / 2);
    }

    /** Takes so many looks, and says whether they were still allowed. */
    boolean take(long looks) {
        left -= looks;
        return (whole == null || whole.take(looks)) && left >= 0;
    }

    /** Says whether more was taken than was allowed. */
    boolean over() {
        return left < 0 || (whole != null && whole.over());
    }
}
