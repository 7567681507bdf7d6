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
    private static final When ANYTHING = new When();

    private static final String GROUP = "group";

    /** What is asked of one name. */
    private record Asked(String name, Set<String> values) {

        boolean isSaid(Facts facts) {
            String value = facts.attributes().get(name);
            return value != null && values.contains(value);
        }

        boolean isGroup(Facts facts) {
            for (CustomerGroup group : facts.groups()) {
                if (values.contains(group.value())) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Asked> groups = new ArrayList<>(0);
    private final List<Asked> attributes = new ArrayList<>(0);

    private When() {}

    /** Returns the conditions of both maps together; where both name one, both must hold. */
    public static When of(Map<String, List<String>> first, Map<String, List<String>> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return ANYTHING;
        }
        When both = new When();
        both.add(first);
        both.add(second);
        return both;
    }

    private void add(Map<String, List<String>> conditions) {
        new TreeMap<>(conditions)
                .forEach((name, values) ->
                        (name.equals(GROUP) ? groups : attributes).add(new Asked(name, new TreeSet<>(values))));
    }

    /** Returns how many conditions there are. */
    int count() {
        return groups.size() + attributes.size();
    }

    /** Returns whether they hold. */
    public boolean holds(Facts facts) {
        return holdsForCustomer(facts) && holdsForAttributes(facts);
    }

    /** Returns whether those on the group hold: the context names it, or the customer is in it. */
    boolean holdsForCustomer(Facts facts) {
        for (Asked asked : groups) {
            if (!asked.isSaid(facts) && !asked.isGroup(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether those on all other names hold. */
    boolean holdsForAttributes(Facts facts) {
        for (Asked asked : attributes) {
            if (!asked.isSaid(facts)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some context can fulfil both: a name has one value, but a customer may be of several groups. */
    boolean meets(When other) {
        Map<String, Set<String>> common = new TreeMap<>();
        for (When each : List.of(this, other)) {
            for (Asked asked : each.attributes) {
                common.computeIfAbsent(asked.name(), unused -> new TreeSet<>(asked.values()))
                        .retainAll(asked.values());
            }
        }
        return common.values().stream().noneMatch(Set::isEmpty);
    }
}
