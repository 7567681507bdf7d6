package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.internal.program.Builder;
import org.cooplab.eligibility.internal.program.Kinds;
import org.cooplab.eligibility.internal.program.Node;
import org.cooplab.eligibility.internal.program.Nodes;
import org.cooplab.eligibility.internal.program.Value;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns rules of one day into nodes over terms. The subject of such a node is an {@code Object[]} with a value, or
 * {@code null} for unknown, for each term. Terms are added as rules are; not thread-safe while that goes on.
 */
public final class Abstraction {

    private final RuleSet rules;
    private final FactTable table;
    private final LocalDate date;
    private final Builder builder;
    private final List<Term> terms = new ArrayList<>();
    private final Map<Object, Term> bySubject = new HashMap<>();
    private final Set<Term> touched = new LinkedHashSet<>();

    /** Starts without any terms. */
    public Abstraction(RuleSet rules, FactTable table, LocalDate date) {
        this.rules = rules;
        this.table = table;
        this.date = date;
        this.builder = Builder.ofRows(rules, table, date);
    }

    record Pair(Expression left, Expression right) {}

    /** A rule as a node over terms, and the terms that it looks at. */
    record Formula(Node node, Set<Term> terms) {
        Formula not() {
            return new Formula(Nodes.not(node), terms);
        }

        static Formula all(List<Formula> of) {
            Set<Term> terms = new LinkedHashSet<>();
            of.forEach(one -> terms.addAll(one.terms));
            return new Formula(Nodes.all(of.stream().map(Formula::node).toList()), terms);
        }
    }

    /** Returns the rule as a formula. */
    Formula formula(Rule rule) {
        touched.clear();
        Node node = node(rule);
        return new Formula(node, new LinkedHashSet<>(touched));
    }

    /** Returns a condition that gives something as a formula: out of force it does not hold. */
    Formula condition(Rule rule) {
        return rule.inForce(date) ? formula(rule) : new Formula(Nodes.fixed(false), Set.of());
    }

    /** Returns the rule as a node over terms. */
    public Node node(Rule rule) {
        if (!rule.inForce(date)) {
            return Nodes.fixed(true);
        } else if (rule instanceof Rule.Constant constant) {
            return Nodes.fixed(constant.holds());
        } else if (rule instanceof Rule.All all) {
            return Nodes.all(nodes(all.of()));
        } else if (rule instanceof Rule.Any any) {
            return Nodes.any(nodes(any.of()));
        } else if (rule instanceof Rule.Not not) {
            return Nodes.not(node(not.of()));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            return Nodes.atLeast(atLeast.count(), nodes(atLeast.of()));
        } else if (rule instanceof Rule.Clause clause) {
            return node(clause.requires());
        } else if (rule instanceof Rule.Holds holds) {
            return Nodes.holds(value(term(holds.value()), true));
        } else if (rule instanceof Rule.Compare compare) {
            return compare(compare.left(), compare.is(), compare.right());
        } else if (rule instanceof Rule.Between between) {
            return Nodes.all(List.of(
                    compare(between.value(), between.bounds().low(), between.low()),
                    compare(between.value(), between.bounds().high(), between.high())));
        } else if (rule instanceof Rule.In in) {
            Term term = term(in.value());
            return Nodes.in(value(term, null), in.options(), text(in.value()), term::cutAt);
        } else if (rule instanceof Rule.StartsWith starts) {
            Term term = term(starts.value());
            starts.prefixes().forEach(term::prefix);
            return Nodes.startsWith(value(term, null), starts.prefixes());
        }
        Term whole = term(rule, null, 0, !(rule instanceof Rule.Known));
        return Nodes.holds(value(whole, true));
    }

    private List<Node> nodes(List<Rule> of) {
        return of.stream().filter(rule -> rule.inForce(date)).map(this::node).toList();
    }

    private Node compare(Expression left, Comparison is, Expression right) {
        Object a = builder.constant(left);
        Object b = builder.constant(right);
        boolean fixedLeft = builder.fixed(left);
        boolean fixedRight = builder.fixed(right);
        if (fixedLeft && fixedRight) {
            return Nodes.compare(Nodes.fixed(a), is, Nodes.fixed(b));
        } else if (fixedRight) {
            return comparedWith(b, left, is);
        } else if (fixedLeft) {
            return comparedWith(a, right, is.mirrored());
        }
        // Two things that both vary: which of them is greater is a term of its own.
        if (bySubject.containsKey(TermKey.of(new Pair(right, left)))) {
            return compare(right, is.mirrored(), left, new Pair(right, left));
        }
        return compare(left, is, right, new Pair(left, right));
    }

    private Node comparedWith(@Nullable Object constant, Expression side, Comparison is) {
        if (constant == null) {
            return Nodes.unknown();
        }
        Term term = term(side);
        if (is != Comparison.EQUAL && is != Comparison.DIFFERENT) {
            term.inOrder();
        }
        return Nodes.compare(value(term, constant), is, Nodes.fixed(constant));
    }

    private Node compare(Expression left, Comparison is, Expression right, Pair pair) {
        Term sign = term(pair, null, 0, undefined(left) || undefined(right));
        return Nodes.compare(value(sign, Ratio.ZERO), is, Nodes.fixed(Ratio.ZERO));
    }

    private Value value(Term term, @Nullable Object cut) {
        if (cut != null) {
            term.cutAt(cut);
        }
        return Nodes.element(term.index);
    }

    private Term term(Expression expression) {
        FactDefinition fact =
                expression instanceof Expression.Fact name && !rules.derived().containsKey(name.name())
                        ? table.fact(name.name())
                        : null;
        return term(expression, fact, decimals(expression, fact), undefined(expression));
    }

    private int decimals(Expression expression, @Nullable FactDefinition fact) {
        if (fact != null && fact.type() == FactType.MONEY) {
            return table.digits(table.slot(fact.name()));
        }
        return Kinds.of(rules, table, expression).type() == FactType.INTEGER ? 0 : -1;
    }

    private Term term(Object subject, @Nullable FactDefinition fact, int decimals, boolean undefined) {
        Object key = TermKey.of(subject);
        Term known = bySubject.get(key);
        if (known == null) {
            known = new Term(subject, terms.size(), fact, decimals, undefined);
            terms.add(known);
            bySubject.put(key, known);
        }
        touched.add(known);
        return known;
    }

    private boolean text(Expression expression) {
        return Kinds.of(rules, table, expression).type() == FactType.TEXT;
    }

    /** What may have no value although every fact is known. */
    private boolean undefined(Expression expression) {
        boolean[] found = new boolean[1];
        Mentions.walk(rules, expression, rule -> {}, part -> found[0] |= open(part));
        return found[0];
    }

    private boolean open(Expression part) {
        if (part instanceof Expression.Arithmetic arithmetic) {
            return arithmetic.operation() == Expression.Operation.DIVIDE;
        } else if (part instanceof Expression.Fact fact && !rules.derived().containsKey(fact.name())) {
            FactDefinition definition = table.fact(fact.name());
            return definition == null || definition.type() == FactType.LIST;
        }
        return part instanceof Expression.Table || part instanceof Expression.Param;
    }

    List<Term> terms() {
        return terms;
    }

    /** Returns, for each term, what reads it from facts. */
    List<Reading> readings() {
        return terms.stream()
                .map(term -> Reading.of(term, rules, table, builder))
                .toList();
    }
}
