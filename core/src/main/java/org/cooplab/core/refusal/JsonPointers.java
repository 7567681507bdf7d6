package org.cooplab.core.refusal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * JSON Pointers (RFC 6901) as text, the form in which faults and reasons give places: {@code /lines/2/name}.
 *
 * <p>A name chosen by others may contain the two special characters of a pointer; {@link #step} escapes them, {@link
 * #steps} undoes it:
 *
 * <pre>{@code
 * faults.add("eligibility.fact.value", "/facts" + JsonPointers.step(name), "fact", name);
 * }</pre>
 *
 * <p>Names of components and indexes of elements need no escaping.
 */
public final class JsonPointers {

    private JsonPointers() {}

    /** Returns the step to a member of any name, escaped: {@code a/b} is {@code /a~1b}. */
    public static String step(String name) {
        return "/" + requireNonNull(name, "name").replace("~", "~0").replace("/", "~1");
    }

    /**
     * Returns the names and indexes of a pointer, unescaped: {@code /a~1b/0} is {@code a/b}, {@code 0}. None for the empty
     * pointer, which is the whole document. A {@code ~} without 0 or 1 behind it stands for itself.
     *
     * @throws IllegalArgumentException if it is not empty and does not begin with {@code /}
     */
    public static List<String> steps(String pointer) {
        if (requireNonNull(pointer, "pointer").isEmpty()) {
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
