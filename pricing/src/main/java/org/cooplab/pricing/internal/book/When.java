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
    public static final When ANYTHING = new When(List.of());

    private static final String GROUP = "group";

    private final List<Asked> all;

    /** What is asked of one name. */
    private record Asked(String name, Set<String> values) {}

    private When(List<Asked> all) {
        this.all = all;
    }

    /** Returns the conditions of both maps together; where both name one, both must hold. */
    public static When of(Map<String, List<String>> first, Map<String, List<String>> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return ANYTHING;
        }
        List<Asked> all = new ArrayList<>();
        new TreeMap<>(first).forEach((name, values) -> all.add(new Asked(name, new TreeSet<>(values))));
        new TreeMap<>(second).forEach((name, values) -> all.add(new Asked(name, new TreeSet<>(values))));
        return new When(List.copyOf(all));
    }

    /** Returns how many conditions there are. */
    public int count() {
        return all.size();
    }

    /** Returns whether they hold. */
    public boolean holds(Facts facts) {
        for (Asked asked : all) {
            String value = facts.attributes().get(asked.name());
            boolean fits = value != null && asked.values().contains(value);
            if (!fits && asked.name().equals(GROUP)) {
                for (CustomerGroup group : facts.groups()) {
                    fits |= asked.values().contains(group.value());
                }
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some context can fulfil both: a name has one value, but a customer may be of several groups. */
    public boolean meets(When other) {
        Map<String, Set<String>> common = new TreeMap<>();
        for (When each : List.of(this, other)) {
            for (Asked asked : each.all) {
                if (!asked.name().equals(GROUP)) {
                    common.computeIfAbsent(asked.name(), unused -> new TreeSet<>(asked.values()))
                            .retainAll(asked.values());
                }
            }
        }
        return common.values().stream().noneMatch(Set::isEmpty);
    }
}
