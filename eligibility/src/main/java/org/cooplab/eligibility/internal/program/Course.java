package org.cooplab.eligibility.internal.program;

/**
 * How a value moves with one fact, everything else being fixed, between the points at which something within the value
 * turns. Each course but the last is also of every kind that follows it.
 */
public enum Course {
    /** Does not depend on the fact. */
    STILL,
    /** Stays the same between two turning points. */
    LEVEL,
    /** Moves in a straight line. */
    LINEAR,
    /** Rises all the way or falls all the way: a linear value over another one, or months or years passed. */
    MONOTONE,
    /** May move in any way. */
    OTHER;

    boolean moves() {
        return compareTo(LEVEL) > 0;
    }

    private boolean straight() {
        return compareTo(LINEAR) <= 0;
    }

    /** The course of a value that is now this and now the other. */
    Course or(Course other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The course of a sum or difference. */
    Course plus(Course other) {
        return (straight() && other.straight()) || !moves() || !other.moves() ? or(other) : OTHER;
    }

    /** The course of a product. */
    Course times(Course other) {
        return !moves() || !other.moves() ? or(other) : OTHER;
    }

    /** The course of a quotient between the points where {@code other} is zero. */
    Course over(Course other) {
        if (!other.moves()) {
            return or(other);
        }
        boolean once = other == LINEAR ? straight() : other == MONOTONE && !moves();
        return once ? MONOTONE : OTHER;
    }
}
