package org.cooplab.core.text;

/** How far a figure or a rule can be relied on. */
public enum Standing {
    /** Read in the source itself. */
    VERIFIED,
    /** Reported by somebody else than the one who decides it. */
    SECONDARY,
    /** Made up to show how something works. */
    EXAMPLE
}
