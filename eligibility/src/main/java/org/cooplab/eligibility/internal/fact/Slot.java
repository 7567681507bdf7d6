package org.cooplab.eligibility.internal.fact;

import org.jspecify.annotations.Nullable;

/**
 * Where a program finds one fact of whoever is judged.
 *
 * <p>TRUTH (0, 1), INTEGER, MONEY (minor units) and DATE (days since 1970) are read as longs, with {@link #UNKNOWN} for
 * what is not known; the others as objects, with {@code null}. An abstract class and not an interface, because its
 * calls cost less where many kinds of slot meet.
 */
public abstract class Slot {

    /** The long that stands for what is not known; no fact has this value. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** For subclasses. */
    protected Slot() {}

    /** Says whether this reads that slot of a row. */
    public boolean reads(int place) {
        return false;
    }

    /** Reads a fact that is kept as a long. */
    public long getLong(Object subject) {
        throw new IllegalStateException("not kept as a long");
    }

    /** Reads a fact that is kept as an object: BigDecimal or Ratio, String, GeoPoint or List. */
    public @Nullable Object get(Object subject) {
        throw new IllegalStateException("not kept as an object");
    }
}
