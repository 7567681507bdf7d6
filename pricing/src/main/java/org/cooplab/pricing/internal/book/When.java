package org.cooplab.pricing.internal.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cooplab.core.order.Customer;
import org.cooplab.pricing.internal.basket.Facts;

/** Conditions on the context, ready to be tested: each name must have one of its values. */
public final class When {

    private static final When ANYTHING = new When();

    private static final String GROUP = "group";

    /** Groups, each time some, in one of which the customer must be. */
    private final List<Set<String>> groups = new ArrayList<>(0);

    /** By any other name, the values of which the context must have one. */
    private final Map<String, Set<String>> attributes = new TreeMap<>();

    private int count;

    private When() {}

    /** Returns the conditions of both maps together; where both name one, both must hold. */
    public static When of(Map<String, List<String>> first, Map<String, List<String>> second) {
        if (first.isEmpty() && second.isEmpty()) {
            return ANYTHING;
        }
        When both = new When();
        first.forEach(both::add);
        second.forEach(both::add);
        return both;
    }

    private void add(String name, List<String> values) {
        count++;
        Set<String> asked = new TreeSet<>(values);
        if (name.equals(GROUP)) {
            groups.add(asked);
        } else {
            // There is one value to fulfil both.
            asked.retainAll(attributes.getOrDefault(name, asked));
            attributes.put(name, asked);
        }
    }

    /** Returns how many conditions there are. */
    int count() {
        return count;
    }

    /** Returns whether they hold. */
    public boolean holds(Facts facts) {
        return holdsForCustomer(facts) && holdsForAttributes(facts);
    }

    /** Returns whether those on the group hold: the context names it, or the customer is in it. */
    boolean holdsForCustomer(Facts facts) {
        for (Set<String> asked : groups) {
            if (!isInOne(facts, asked)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInOne(Facts facts, Set<String> asked) {
        for (Customer.Group group : facts.groups()) {
            if (asked.contains(group.value())) {
                return true;
            }
        }
        String named = facts.attributes().get(GROUP);
        return named != null && asked.contains(named);
    }

    /** Returns whether those on all other names hold. */
    boolean holdsForAttributes(Facts facts) {
        for (Map.Entry<String, Set<String>> asked : attributes.entrySet()) {
            String value = facts.attributes().get(asked.getKey());
            if (value == null || !asked.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether some context can fulfil both: a name has one value, but a customer may be of several groups. */
    boolean meets(When other) {
        return agrees(other) && other.agrees(this);
    }

    private boolean agrees(When other) {
        return attributes.entrySet().stream()
                .noneMatch(asked -> Collections.disjoint(
                        asked.getValue(), other.attributes.getOrDefault(asked.getKey(), asked.getValue())));
    }
}
