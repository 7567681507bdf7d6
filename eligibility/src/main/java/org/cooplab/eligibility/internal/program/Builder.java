package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Row;
import org.cooplab.eligibility.internal.fact.Slot;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a rule set without faults into the program of one day: parameters and clauses of that day, names to slots,
 * constants folded, and comparisons of a fact with a constant turned into ranges.
 */
public final class Builder {

    private final Lookup names;
    private final LocalDate date;
    private final RuleBuilder rules;
    private final ValueBuilder values;
    private final List<NodeInfo> infos = new ArrayList<>();

    /** Prepares to build for that day, reading facts from these slots. */
    public Builder(RuleSet rules, FactTable table, LocalDate date, IntFunction<Slot> slots) {
        this(new Lookup(rules, table, slots), date, false);
    }

    private Builder(Lookup names, LocalDate date, boolean asWritten) {
        this.names = names;
        this.date = date;
        rules = new RuleBuilder(names, date, asWritten);
        values = rules.values();
    }

    /** Builds for rows of given facts. */
    public static Program build(RuleSet rules, FactTable table, LocalDate date) {
        return new Builder(rules, table, date, Row.Place::new).program();
    }

    /** Prepares to build single rules and expressions for rows of given facts. */
    public static Builder ofRows(RuleSet rules, FactTable table, LocalDate date) {
        return new Builder(rules, table, date, Row.Place::new);
    }

    /** The same, without the fast forms of comparisons: their nodes show what they compare to a {@link Sweep}. */
    public static Builder asWritten(RuleSet rules, FactTable table, LocalDate date) {
        return new Builder(new Lookup(rules, table, Row.Place::new), date, true);
    }

    /** Says whether the expression is the same for everybody on that day. */
    public boolean fixed(Expression expression) {
        return value(expression) instanceof Value.Fixed;
    }

    /** Returns what an expression is for everybody; {@code null} if it differs or has no value. */
    public @Nullable Object constant(Expression expression) {
        return value(expression) instanceof Value.Fixed fixed ? fixed.value : null;
    }

    /** Builds the whole program. */
    public Program program() {
        RuleSet ruleSet = names.rules();
        Rule inForce = ruleSet.requirement().at(date).orElse(null);
        Node requirement = inForce == null ? new Connectives.Fixed(Node.TRUE) : requirement(inForce);
        int first = infos.size();
        List<Node> relations = new ArrayList<>();
        List<Value> paid = new ArrayList<>();
        for (int i = 0; i < ruleSet.relations().size(); i++) {
            Relation relation = ruleSet.relations().get(i);
            relations.add(leaf(Relations.rule(relation), "/relations/" + i, -1, 0, null));
            paid.add(
                    relation.kind() == Relation.Kind.CUMULATES
                            ? value(Relations.paid(relation))
                            : new Value.Fixed(null));
        }
        return new Program(
                date,
                inForce,
                requirement,
                new Connectives.All(relations.toArray(new Node[0])),
                first,
                ruleSet.benefit() == null ? null : value(ruleSet.benefit()),
                List.copyOf(paid),
                List.copyOf(infos));
    }

    private Node requirement(Rule inForce) {
        // Not by indexOf: it would compare whole trees, and the first comparison of records costs a cold JVM dearly.
        int entry = 0;
        while (!names.rules().requirement().entries().get(entry).period().contains(date)) {
            entry++;
        }
        return rule(inForce, "/requirement/entries/" + entry + "/value", -1, 0, null);
    }

    /** Returns the day for which this builds. */
    public LocalDate date() {
        return date;
    }

    /** Builds one rule by itself, untraced. */
    public Node rule(Rule rule) {
        return rules.rule(rule, 0);
    }

    /** Builds one rule about an element of a list, whose subject is a {@link Scope}. */
    public Node ofElement(Rule rule) {
        return rules.rule(rule, 1);
    }

    /** Builds one expression by itself. */
    public Value value(Expression expression) {
        return values.value(expression, 0);
    }

    // Rules with a place in the trace

    private Node rule(Rule rule, String at, int parent, int depth, Rule.@Nullable Clause clause) {
        if (!rule.inForce(date)) {
            return new Connectives.Fixed(Node.TRUE);
        }
        if (!NodeInfo.composite(rule)) {
            return leaf(rule, at, parent, depth, clause);
        }
        int index = infos.size();
        Rule.Clause own = rule instanceof Rule.Clause named ? named : clause;
        infos.add(new NodeInfo(index, parent, depth, at, rule, own, List.of()));
        Node node;
        if (rule instanceof Rule.All all) {
            node = new Connectives.All(rules(all.of(), at, index, depth, own));
        } else if (rule instanceof Rule.Any any) {
            node = new Connectives.Any(rules(any.of(), at, index, depth, own));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            node = new Connectives.AtLeast(atLeast.count(), rules(atLeast.of(), at, index, depth, own));
        } else if (rule instanceof Rule.Not not) {
            node = new Connectives.Not(rule(not.of(), at + "/of", index, depth + 1, own));
        } else {
            Rule inner = ((Rule.Clause) rule).requires();
            node = new Connectives.Named(rule(inner, at + "/requires", index, depth + 1, own));
        }
        node.index = index;
        return node;
    }

    private Node[] rules(List<Rule> of, String at, int parent, int depth, Rule.@Nullable Clause clause) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i).inForce(date)) {
                nodes.add(rule(of.get(i), at + "/of/" + i, parent, depth + 1, clause));
            }
        }
        return nodes.toArray(new Node[0]);
    }

    private Node leaf(Rule rule, String at, int parent, int depth, Rule.@Nullable Clause clause) {
        List<Integer> facts = Mentions.facts(names.rules(), rule, date).stream()
                .map(names.table()::slot)
                .toList();
        int index = infos.size();
        infos.add(new NodeInfo(index, parent, depth, at, rule, clause, facts));
        Node node = rules.rule(rule, 0);
        node.index = index;
        return node;
    }
}
