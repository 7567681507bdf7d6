package org.cooplab.eligibility.internal.program;

import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to run. Truth is a number here: {@link #FALSE} 0, {@link #UNKNOWN} 1, {@link #TRUE} 2, so that "and" is
 * the smaller, "or" the greater and "not" what is left to 2. Immutable and thread-safe.
 */
public abstract class Node {

    /** Known not to hold. */
    public static final int FALSE = 0;
    /** Not known. */
    public static final int UNKNOWN = 1;
    /** Known to hold. */
    public static final int TRUE = 2;

    private static final Truth[] TRUTHS = Truth.values();

    /** The place in the trace, or -1 for a node that is not traced. */
    int index = -1;

    /** Judges the subject and stops as soon as the answer is settled. */
    public abstract int eval(Object subject);

    /** Says whether the rule is known to hold; may know it sooner than {@link #eval}. */
    public boolean isTrue(Object subject) {
        return eval(subject) == TRUE;
    }

    /** Says whether the rule is known not to hold. */
    public boolean isFalse(Object subject) {
        return eval(subject) == FALSE;
    }

    /** Judges the subject, every rule of it, and writes each answer in its place. */
    public int trace(Object subject, byte[] out) {
        return noted(eval(subject), out);
    }

    /** Writes the truth in the place of this rule, if it has one, and returns it. */
    final int noted(int truth, byte[] out) {
        if (index >= 0) {
            out[index] = (byte) truth;
        }
        return truth;
    }

    /**
     * Shows the comparisons in the rule to {@code sweep}. Rules that compare a fact with constants in a form of their own
     * ({@link Leaves}) show nothing: who wants to know builds without them, see {@link Builder#asWritten}.
     */
    public void sweep(Object subject, Sweep sweep) {}

    /** Returns the truth that a number stands for. */
    public static Truth truth(int number) {
        return TRUTHS[number];
    }

    static int of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /**
     * Returns what the constructor of this class takes, in its order, if {@link Copies} may make a copy of the class for
     * this one rule; else {@code null}.
     */
    @Nullable
    Object @Nullable [] parts() {
        return null;
    }
}
