package org.cooplab.pricing.internal.book;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies the conditions on the context that prices, lists and charges carry. */
public final class Conditions {

    private Conditions() {}

    /** Returns them in their order, none for {@code null}. */
    public static Map<String, List<String>> copy(@Nullable Map<String, List<String>> when) {
        if (when == null || when.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        when.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
