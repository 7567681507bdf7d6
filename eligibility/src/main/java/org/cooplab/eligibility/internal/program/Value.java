package org.cooplab.eligibility.internal.program;

import org.cooplab.eligibility.internal.number.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * An expression ready to run. Gives a {@link Ratio} (numbers; money in major units), String, LocalDate, Boolean,
 * GeoPoint or List; {@code null} when it is unknown or has no value. Immutable and thread-safe.
 */
public abstract class Value {

    /** For subclasses. */
    protected Value() {}

    /** Works the value out. */
    public abstract @Nullable Object get(Object subject);

    /** Shows the comparisons in the expression to {@code sweep}, and returns its course between the points where they turn. */
    Course sweep(Object subject, Sweep sweep) {
        return Course.STILL;
    }

    /** Returns this value of the subject as one side of a comparison. */
    final Sweep.Side side(Object subject) {
        return () -> get(subject);
    }

    /** A value that never changes; perhaps none. */
    static final class Fixed extends Value {

        final @Nullable Object value;

        Fixed(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public @Nullable Object get(Object subject) {
            return value;
        }
    }
}
