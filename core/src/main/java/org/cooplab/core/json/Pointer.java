package org.cooplab.core.json;

import org.cooplab.core.refusal.JsonPointers;
import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901) that grows by one step at a time and becomes text only when a fault needs it. */
final class Pointer {

    static final Pointer ROOT = new Pointer(null, "", false);

    private final @Nullable Pointer parent;
    private final String step;
    private final boolean element;

    private Pointer(@Nullable Pointer parent, String step, boolean element) {
        this.parent = parent;
        this.step = step;
        this.element = element;
    }

    Pointer to(String member) {
        return new Pointer(this, member, false);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index), true);
    }

    /** Returns the name of the member at this place or, in a list, of the list; {@code null} where there is none. */
    @Nullable
    String name() {
        Pointer at = this;
        while (at.element && at.parent != null) {
            at = at.parent;
        }
        return at.parent == null ? null : at.step;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent != null) {
            parent.write(text);
            text.append(JsonPointers.step(step));
        }
    }
}
