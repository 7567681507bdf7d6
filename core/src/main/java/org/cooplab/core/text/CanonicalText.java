package org.cooplab.core.text;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a value is written when it becomes a parameter: the same in every language and on every
 * machine. The pattern that prints it says what it is.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String of(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
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
        more.put(name, of(value));
        return more;
    }
}
