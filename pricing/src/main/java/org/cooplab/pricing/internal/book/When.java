package org.cooplab.pricing.internal.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.order.CustomerGroup;
import org.cooplab.pricing.internal.basket.Facts;

/** Conditions on the context, ready to be tested: each name must have one of its values. */
public final class When {

    /** Asks for nothing. */
    public static final When ANYTHING = new When(new TreeMap<>());

    private static final String GROUP = "group";

    private final Map<String, Set<String>> values;

    private When(Map<String, Set<String>> values) {
        this.values = values;
    }

    /** Returns the conditions of both maps together; where both name one, both must hold. */
    public static When of(Map<String, List<String>> first, Map<String, List<String>> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return ANYTHING;
        }
        Map<String, Set<String>> all = new TreeMap<>();
        first.forEach((name, list) -> all.put(name, new TreeSet<>(list)));
        second.forEach((name, list) -> all.merge(name, new TreeSet<>(list), (a, b) -> {
            Set<String> both = new TreeSet<>(a);
            both.retainAll(b);
            return both;
        }));
        return new When(all);
    }

    /** Returns how many conditions there are. */
    public int count() {
        return values.size();
    }

    /** Returns whether they hold. */
    public boolean holds(Facts facts) {
        for (Map.Entry<String, Set<String>> each : values.entrySet()) {
            String value = facts.attributes().get(each.getKey());
            boolean fits = value != null && each.getValue().contains(value);
            if (!fits && each.getKey().equals(GROUP)) {
                for (CustomerGroup group : facts.groups()) {
                    fits |= each.getValue().contains(group.value());
                }
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some context can fulfil both: a name in both has a common value. */
    public boolean meets(When other) {
        List<String> shared = new ArrayList<>(values.keySet());
        shared.retainAll(other.values.keySet());
        for (String name : shared) {
            Set<String> both = new TreeSet<>(values.getOrDefault(name, Set.of()));
            both.retainAll(other.values.getOrDefault(name, Set.of()));
            if (both.isEmpty() && !name.equals(GROUP)) {
                return false;
            }
        }
        return true;
    }
}
