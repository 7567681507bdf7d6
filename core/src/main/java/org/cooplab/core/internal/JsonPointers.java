package org.cooplab.core.internal;

/** JSON Pointers (RFC 6901) as text: the one place that knows which characters a step must not hold. */
public final class JsonPointers {

    private JsonPointers() {}

    /** Returns the text that leads to a member or entry of that name: {@code a/b} is {@code /a~1b}. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
