package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a value is written when it becomes a parameter: the same in every language and on every
 * machine. The pattern that prints it says what it is.
 */
final class CanonicalText {

    /** The most zeros that are written out: 1e999999999 is left as it is. */
    private static final int MAX_SCALE = 1_000;

    private CanonicalText() {}

    static String of(Object value) {
        boolean plain = value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_SCALE;
        return plain ? ((BigDecimal) value).toPlainString() : value.toString();
    }

    /** Copies in the order given, which is the order of writing. */
    static Map<String, String> copy(Map<String, String> parameters) {
        Map<String, String> copy = new LinkedHashMap<>(parameters);
        if (copy.containsKey(null) || copy.containsValue(null)) {
            throw new NullPointerException("parameters must have names and values, but were " + copy);
        }
        return Collections.unmodifiableMap(copy);
    }

    static Map<String, String> with(Map<String, String> parameters, String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(requireNonNull(name, "name"), of(requireNonNull(value, "value")));
        return more;
    }
}
