package org.cooplab.core.json;

/**
 * Limits on what is read of a document, so that a hostile one costs little.
 *
 * @param maxDepth the deepest nesting of objects and lists, from 1 to 500
 * @param maxBytes the largest document, in bytes of UTF-8; at least 1
 * @param maxFaults the most faults that are listed; at least 1
 */
public record Limits(int maxDepth, long maxBytes, int maxFaults) {

    /** 64 levels, 64 MiB, 1000 faults. */
    public static final Limits DEFAULT = new Limits(64, 64L << 20, 1000);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a limit is out of its range
     */
    public Limits {
        if (maxDepth < 1 || maxDepth > 500) {
            throw new IllegalArgumentException("maxDepth must be from 1 to 500, but was " + maxDepth);
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, but was " + maxBytes);
        }
        if (maxFaults < 1) {
            throw new IllegalArgumentException("maxFaults must be at least 1, but was " + maxFaults);
        }
    }
}
