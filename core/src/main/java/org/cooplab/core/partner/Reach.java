package org.cooplab.core.partner;

/** How far a partner's work goes; each is wider than those before it. */
public enum Reach {
    /** One place or one region. */
    LOCAL,
    /** One or several regions. */
    REGIONAL,
    /** A whole country. */
    NATIONAL,
    /** Several countries. */
    INTERNATIONAL;

    /** Returns whether this is at least as wide as {@code other}. */
    public boolean covers(Reach other) {
        return compareTo(other) >= 0;
    }
}
