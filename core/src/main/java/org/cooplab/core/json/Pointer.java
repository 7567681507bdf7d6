package org.cooplab.core.json;

import org.jspecify.annotations.Nullable;

/** A JSON Pointer (RFC 6901) that grows by one step at a time and becomes text only when a fault needs it. */
final class Pointer {

    static final Pointer ROOT = new Pointer(null, "");

    private final @Nullable Pointer parent;
    private final String step;

    private Pointer(@Nullable Pointer parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    Pointer to(String member) {
        return new Pointer(this, member);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index));
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
            text.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
    }
}
