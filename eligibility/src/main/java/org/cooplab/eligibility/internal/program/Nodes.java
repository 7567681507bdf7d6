package org.cooplab.eligibility.internal.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/** Makes nodes one by one, for those who do not start from a whole rule set. */
public final class Nodes {

    private Nodes() {}

    /** Returns a node that always says the same. */
    public static Node fixed(boolean holds) {
        return new Connectives.Fixed(Node.of(holds));
    }

    /** Returns a node that never knows. */
    public static Node unknown() {
        return new Connectives.Fixed(Node.UNKNOWN);
    }

    /** Returns the node that each of {@code of} holds. */
    public static Node all(List<Node> of) {
        return new Connectives.All(of.toArray(new Node[0]));
    }

    /** Returns the node that one of {@code of} holds. */
    public static Node any(List<Node> of) {
        return new Connectives.Any(of.toArray(new Node[0]));
    }

    /** Returns the node that {@code of} does not hold. */
    public static Node not(Node of) {
        return new Connectives.Not(of);
    }

    /** Returns the node that so many of {@code of} hold. */
    public static Node atLeast(int count, List<Node> of) {
        return new Connectives.AtLeast(count, of.toArray(new Node[0]));
    }

    /** Returns the node that a yes-or-no value is yes. */
    public static Node holds(Value value) {
        return new ValueLeaves.Holds(value);
    }

    /** Returns the node that one value stands to another as said. */
    public static Node compare(Value left, Comparison is, Value right) {
        return new ValueLeaves.General(left, is, right);
    }

    /** Returns the node that a value is one of the options, and shows each option as a value. */
    public static Node in(Value value, List<String> options, boolean text, Consumer<Object> each) {
        Set<Object> all = new HashSet<>();
        for (String option : options) {
            if (text) {
                all.add(option);
                each.accept(option);
            } else {
                for (Kind kind : List.of(Kind.NUMBER, Kind.DATE)) {
                    Object reading = kind.parse(option);
                    if (reading != null) {
                        all.add(reading);
                        each.accept(reading);
                    }
                }
            }
        }
        return new ValueLeaves.OneOf(value, Set.copyOf(all));
    }

    /** Returns the node that a text begins with one of the prefixes. */
    public static Node startsWith(Value value, List<String> prefixes) {
        return new ValueLeaves.Prefix(value, prefixes);
    }

    /** Returns a value that never changes. */
    public static Value fixed(@Nullable Object value) {
        return new Value.Fixed(value);
    }

    /** Returns the value at {@code index} of a subject that is an array. */
    public static Value element(int index) {
        return new Value() {
            @Override
            public @Nullable Object get(Object subject) {
                return ((@Nullable Object[]) subject)[index];
            }
        };
    }
}
