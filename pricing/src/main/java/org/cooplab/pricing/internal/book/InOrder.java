package org.cooplab.pricing.internal.book;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Unmodifiable copies of what a document holds, in the order given, so that what is written from them is the same on every machine.
 * What the document leaves out is empty.
 */
public final class InOrder {

    private InOrder() {}

    /**
     * Returns the elements.
     *
     * @param name the name of the set
     * @throws NullPointerException if an element is {@code null}, with the name of the set and its place
     */
    public static <T> Set<T> set(@Nullable Set<T> set, String name) {
        if (set == null || set.isEmpty()) {
            return Set.of();
        }
        int i = 0;
        for (T each : set) {
            requireNonNull(each, name + "[" + i++ + "]");
        }
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** Returns the entries. */
    public static <K, V> Map<K, V> map(@Nullable Map<K, V> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Returns the conditions on the context that prices, lists and charges carry. */
    public static Map<String, List<String>> conditions(@Nullable Map<String, List<String>> when) {
        if (when == null || when.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> copy = new LinkedHashMap<>();
        when.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }
}
