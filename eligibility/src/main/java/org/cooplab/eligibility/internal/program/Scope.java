package org.cooplab.eligibility.internal.program;

import org.cooplab.eligibility.internal.fact.Slot;
import org.jspecify.annotations.Nullable;

/**
 * An element of a list, within whoever is judged.
 *
 * @param outer the subject, or the scope, around it
 * @param item the element
 */
public record Scope(Object outer, @Nullable Object item) {

    /** Reads a fact of the subject around an element. */
    static final class Outer extends Slot {

        private final Slot inner;

        Outer(Slot inner) {
            this.inner = inner;
        }

        @Override
        public boolean reads(int place) {
            return inner.reads(place);
        }

        @Override
        public long getLong(Object subject) {
            return inner.getLong(((Scope) subject).outer());
        }

        @Override
        public @Nullable Object get(Object subject) {
            return inner.get(((Scope) subject).outer());
        }
    }
}
