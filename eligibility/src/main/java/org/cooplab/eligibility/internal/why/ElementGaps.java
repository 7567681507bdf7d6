package org.cooplab.eligibility.internal.why;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Scope;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Finds whether a rule is kept open by a field that an element of a known list lacks. Only what goes through that list is
 * looked at, and of its elements only those that it does not leave out.
 */
final class ElementGaps {

    private final RuleSet rules;
    private final Builder builder;
    private final Row row;
    private final String list;
    private final List<?> elements;
    private boolean found;

    private ElementGaps(RuleSet rules, Builder builder, Row row, String list, List<?> elements) {
        this.rules = rules;
        this.builder = builder;
        this.row = row;
        this.list = list;
        this.elements = elements;
    }

    /** Says whether an element lacks what the rule needs of it; {@code list} is the name of the list in the facts. */
    static boolean in(Rule rule, RuleSet rules, Builder builder, Row row, String list, List<?> elements) {
        ElementGaps gaps = new ElementGaps(rules, builder, row, list, elements);
        Mentions.walk(rules, rule, builder.date(), gaps::rule, gaps::expression, gaps::truth);
        return gaps.found;
    }

    private void rule(Rule part) {
        if (part instanceof Rule.Some some) {
            quantified(some.list(), some.satisfies(), some);
        } else if (part instanceof Rule.Every every) {
            quantified(every.list(), every.satisfies(), every);
        }
    }

    private void quantified(Expression of, Rule condition, Rule whole) {
        if (through(of) && builder.rule(whole).eval(row) == Node.UNKNOWN) {
            look(condition, null);
        }
    }

    private void expression(Expression part) {
        if (part instanceof Expression.Aggregate aggregate
                && through(aggregate.list())
                && builder.value(aggregate).get(row) == null) {
            boolean counts = aggregate.operation() == Expression.Aggregation.COUNT;
            Expression of = aggregate.of() == null && !counts ? Expression.item("") : aggregate.of();
            look(aggregate.where(), of);
        }
    }

    private boolean through(Expression of) {
        return !found && Mentions.facts(rules, of).contains(list);
    }

    private void look(@Nullable Rule where, @Nullable Expression of) {
        Node taken = where == null ? null : builder.ofElement(where);
        Set<String> asked = new HashSet<>();
        Set<String> read = new HashSet<>();
        if (where != null) {
            Mentions.walk(rules, where, builder.date(), part -> {}, part -> field(part, asked));
        }
        if (of != null) {
            Mentions.walk(rules, of, part -> {}, part -> field(part, read));
        }
        for (Object element : elements) {
            Scope scope = new Scope(row, element);
            int truth = taken == null ? Node.TRUE : taken.eval(scope);
            found |= truth != Node.FALSE && lacks(scope, read);
            found |= truth == Node.UNKNOWN && lacks(scope, asked);
        }
    }

    private boolean lacks(Scope scope, Set<String> fields) {
        return fields.stream()
                .anyMatch(field -> builder.value(Expression.item(field)).get(scope) == null);
    }

    private static void field(Expression part, Set<String> fields) {
        if (part instanceof Expression.Item item) {
            fields.add(item.field());
        }
    }

    /** Returns how a condition between two values turns out: what it does not choose cannot matter. */
    private Truth truth(Rule condition) {
        Set<String> fields = new HashSet<>();
        Mentions.walk(rules, condition, builder.date(), part -> {}, part -> field(part, fields));
        return fields.isEmpty() ? Node.truth(builder.rule(condition).eval(row)) : Truth.UNKNOWN;
    }
}
