package org.cooplab.eligibility.rule;

/**
 * The three values of strong Kleene logic, in the order FALSE, UNKNOWN, TRUE.
 *
 * <p>{@code and} is the smaller, {@code or} the greater of two, and {@code not} mirrors the order. So what is unknown
 * never hides what is already settled: FALSE and UNKNOWN is FALSE, TRUE or UNKNOWN is TRUE.
 */
public enum Truth {
    /** Known not to hold. */
    FALSE,
    /** Not known. */
    UNKNOWN,
    /** Known to hold. */
    TRUE;

    /** Returns TRUE or FALSE. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Returns the smaller of the two. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Returns the greater of the two. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Returns TRUE for FALSE, FALSE for TRUE, and UNKNOWN for itself. */
    public Truth not() {
        return this == FALSE ? TRUE : this == TRUE ? FALSE : UNKNOWN;
    }
}
