package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.RegionSlot;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;

/** Builds rules for one day: clauses of that day, facts by their slots. */
final class RuleBuilder {

    private final Lookup names;
    private final LocalDate date;
    private final boolean asWritten;
    private final ValueBuilder values;
    private final ComparisonBuilder comparisons;

    RuleBuilder(Lookup names, LocalDate date, boolean asWritten) {
        this.names = names;
        this.date = date;
        this.asWritten = asWritten;
        values = new ValueBuilder(names, date, this);
        comparisons = new ComparisonBuilder(names, values, asWritten);
    }

    /** Returns the builder of expressions, whose rules are built here. */
    ValueBuilder values() {
        return values;
    }

    /** Returns the node of a rule, within so many lists; it has no place in the trace. */
    Node rule(Rule rule, int scope) {
        if (!rule.inForce(date)) {
            return new Connectives.Fixed(Node.TRUE);
        } else if (rule instanceof Rule.Constant constant) {
            return new Connectives.Fixed(Node.of(constant.holds()));
        } else if (rule instanceof Rule.All all) {
            return new Connectives.All(rules(all.of(), scope));
        } else if (rule instanceof Rule.Any any) {
            return new Connectives.Any(rules(any.of(), scope));
        } else if (rule instanceof Rule.Not not) {
            return new Connectives.Not(rule(not.of(), scope));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            return new Connectives.AtLeast(atLeast.count(), rules(atLeast.of(), scope));
        } else if (rule instanceof Rule.Clause clause) {
            return rule(clause.requires(), scope);
        } else if (rule instanceof Rule.Known known) {
            int slot = names.table().slot(known.fact());
            return new Leaves.Known(
                    names.slot(slot, scope), names.table().kind(slot).keptAsLong());
        } else if (rule instanceof Rule.Holds holds) {
            return holds(holds.value(), scope);
        } else if (rule instanceof Rule.Compare compare) {
            return comparisons.compare(compare.left(), compare.is(), compare.right(), scope);
        } else if (rule instanceof Rule.In in) {
            return in(in, scope);
        } else if (rule instanceof Rule.Between between) {
            return comparisons.between(between, scope);
        } else if (rule instanceof Rule.StartsWith starts) {
            int plain = names.plain(starts.value());
            return plain >= 0 && !asWritten
                    ? new Leaves.Beginning(
                            names.slot(plain, scope), starts.prefixes().toArray(new String[0]))
                    : new ValueLeaves.Prefix(values.value(starts.value(), scope), starts.prefixes());
        } else if (rule instanceof Rule.Some some) {
            return new ValueLeaves.Quantified(
                    false, values.value(some.list(), scope), rule(some.satisfies(), scope + 1));
        } else if (rule instanceof Rule.Every every) {
            return new ValueLeaves.Quantified(
                    true, values.value(every.list(), scope), rule(every.satisfies(), scope + 1));
        }
        throw new IllegalStateException("no node for " + rule);
    }

    /** Returns the node of a condition that gives something: out of force it gives nothing. */
    Node condition(Rule rule, int scope) {
        return rule.inForce(date) ? rule(rule, scope) : new Connectives.Fixed(Node.FALSE);
    }

    private Node[] rules(List<Rule> of, int scope) {
        List<Node> nodes = new ArrayList<>();
        for (Rule rule : of) {
            if (rule.inForce(date)) {
                nodes.add(rule(rule, scope));
            }
        }
        return nodes.toArray(new Node[0]);
    }

    private Node holds(Expression expression, int scope) {
        int slot = names.plain(expression);
        return slot >= 0
                ? new Leaves.Range(names.slot(slot, scope), 1, 1)
                : new ValueLeaves.Holds(values.value(expression, scope));
    }

    private Node in(Rule.In in, int scope) {
        int plain = names.plain(in.value());
        if (plain >= 0 && names.table().kind(plain).type() == FactType.TEXT && !asWritten) {
            Slot slot = names.slot(plain, scope);
            return slot instanceof RegionSlot region
                    ? inRegion(region, in.options())
                    : new Leaves.Word(slot, Set.copyOf(in.options()));
        }
        Set<Object> options = new HashSet<>();
        in.options().forEach(option -> options.addAll(readings(option)));
        return new ValueLeaves.OneOf(values.value(in.value(), scope), Set.copyOf(options));
    }

    private static Node inRegion(RegionSlot slot, Collection<String> wanted) {
        Map<String, Integer> truths = new HashMap<>();
        slot.regions().forEach((province, region) -> truths.put(province, Node.of(wanted.contains(region))));
        return new Leaves.Region(truths);
    }

    /** What an option may mean: a text, a number, a day, a truth. The value it is looked up for is only one of these. */
    static Set<Object> readings(String option) {
        Set<Object> readings = new HashSet<>();
        readings.add(option);
        for (Kind kind : List.of(Kind.NUMBER, Kind.DATE, Kind.TRUTH)) {
            Object reading = kind.parse(option);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }
}
