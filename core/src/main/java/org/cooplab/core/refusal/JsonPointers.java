package org.cooplab.core.refusal;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON Pointers (RFC 6901) as text, which is how faults and reasons say where they are: {@code /lines/2/name}.
 *
 * <p>A name that others chose may hold the two characters that mean something in a pointer; {@link #step} writes it so that
 * {@link #steps} gives it back:
 *
 * <pre>{@code
 * faults.add("eligibility.fact.value", "/facts" + JsonPointers.step(name), "fact", name);
 * }</pre>
 *
 * <p>Names of components and numbers of elements need no such care.
 */
public final class JsonPointers {

    private JsonPointers() {}

    /** Returns the text that leads to a member of that name, whatever it is: {@code a/b} is {@code /a~1b}. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Returns the names and numbers that a pointer leads along: {@code /a~1b/0} is {@code a/b}, {@code 0}. Nothing for the
     * empty pointer, which is the whole document. A {@code ~} that neither 0 nor 1 follows stands for itself.
     *
     * @throws IllegalArgumentException if it is not empty and does not begin with {@code /}
     */
    public static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON Pointer begins with /, but this is " + pointer);
        }
        List<String> names = new ArrayList<>();
        for (String step : pointer.substring(1).split("/", -1)) {
            names.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return List.copyOf(names);
    }
}
