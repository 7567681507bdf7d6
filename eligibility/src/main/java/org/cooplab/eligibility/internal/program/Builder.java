package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns a rule set without faults into the program of one day: parameters and clauses of that day, names to slots,
 * constants folded, and comparisons of a fact with a constant turned into ranges.
 */
public final class Builder {

    private static final Object NOBODY = new Object();

    private final RuleSet rules;
    private final FactTable table;
    private final LocalDate date;
    private final IntFunction<Slot> slots;
    private final boolean asWritten;
    private final Map<String, Parameter> parameters = new HashMap<>();
    private final List<NodeInfo> infos = new ArrayList<>();

    /** Prepares to build for that day, reading facts from these slots. */
    public Builder(RuleSet rules, FactTable table, LocalDate date, IntFunction<Slot> slots) {
        this(rules, table, date, slots, false);
    }

    private Builder(RuleSet rules, FactTable table, LocalDate date, IntFunction<Slot> slots, boolean asWritten) {
        this.rules = rules;
        this.table = table;
        this.date = date;
        this.slots = slots;
        this.asWritten = asWritten;
        rules.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
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
        return new Builder(rules, table, date, Row.Place::new, true);
    }

    /** Says whether the expression is the same for everybody on that day. */
    public boolean fixed(Expression expression) {
        return value(expression, 0) instanceof Value.Fixed;
    }

    /** Returns what an expression is for everybody; {@code null} if it differs or has no value. */
    public @Nullable Object constant(Expression expression) {
        return value(expression, 0) instanceof Value.Fixed fixed ? fixed.value : null;
    }

    /** Builds the whole program. */
    public Program program() {
        Rule inForce = rules.requirement().at(date).orElse(null);
        Node requirement = new Connectives.Fixed(Node.TRUE);
        if (inForce != null) {
            // Not by indexOf: it would compare whole trees, and the first comparison of records costs a cold JVM
            // dearly.
            int entry = 0;
            while (!rules.requirement().entries().get(entry).period().contains(date)) {
                entry++;
            }
            requirement = rule(inForce, "/requirement/entries/" + entry + "/value", -1, 0, null, 0);
        }
        int first = infos.size();
        List<Node> relations = new ArrayList<>();
        for (int i = 0; i < rules.relations().size(); i++) {
            Relation relation = rules.relations().get(i);
            relations.add(leaf(Relations.rule(relation), "/relations/" + i, -1, 0, null));
        }
        Value benefit = rules.benefit() == null ? null : value(rules.benefit(), 0);
        List<Value> paid = new ArrayList<>();
        for (Relation relation : rules.relations()) {
            paid.add(
                    relation.kind() == Relation.Kind.CUMULATES
                            ? value(Relations.paid(relation), 0)
                            : new Value.Fixed(null));
        }
        return new Program(
                date,
                inForce,
                requirement,
                new Connectives.All(relations.toArray(new Node[0])),
                first,
                benefit,
                List.copyOf(paid),
                List.copyOf(infos));
    }

    /** Builds one rule by itself, untraced. */
    public Node rule(Rule rule) {
        return quiet(rule, 0);
    }

    /** Builds one expression by itself. */
    public Value value(Expression expression) {
        return value(expression, 0);
    }

    // Rules ------------------------------------------------------------------------------------------------------

    private static boolean composite(Rule rule) {
        return rule instanceof Rule.All
                || rule instanceof Rule.Any
                || rule instanceof Rule.AtLeast
                || rule instanceof Rule.Not
                || rule instanceof Rule.Clause;
    }

    /** Says whether a clause of that rule is in force; all other rules are. */
    private boolean inForce(Rule rule) {
        return !(rule instanceof Rule.Clause clause)
                || clause.period() == null
                || clause.period().contains(date);
    }

    private Node rule(Rule rule, String at, int parent, int depth, Rule.@Nullable Clause clause, int scope) {
        if (!inForce(rule)) {
            return new Connectives.Fixed(Node.TRUE);
        }
        if (!composite(rule)) {
            return leaf(rule, at, parent, depth, clause);
        }
        int index = infos.size();
        Rule.Clause own = rule instanceof Rule.Clause named ? named : clause;
        infos.add(new NodeInfo(index, parent, depth, at, rule, own, List.of()));
        Node node;
        if (rule instanceof Rule.All all) {
            node = new Connectives.All(rules(all.of(), at, index, depth, own, scope));
        } else if (rule instanceof Rule.Any any) {
            node = new Connectives.Any(rules(any.of(), at, index, depth, own, scope));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            node = new Connectives.AtLeast(atLeast.count(), rules(atLeast.of(), at, index, depth, own, scope));
        } else if (rule instanceof Rule.Not not) {
            node = new Connectives.Not(rule(not.of(), at + "/of", index, depth + 1, own, scope));
        } else {
            Rule inner = ((Rule.Clause) rule).requires();
            node = new Connectives.Named(rule(inner, at + "/requires", index, depth + 1, own, scope));
        }
        node.index = index;
        return node;
    }

    private Node[] rules(List<Rule> of, String at, int parent, int depth, Rule.@Nullable Clause clause, int scope) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (inForce(of.get(i))) {
                nodes.add(rule(of.get(i), at + "/of/" + i, parent, depth + 1, clause, scope));
            }
        }
        return nodes.toArray(new Node[0]);
    }

    private Node leaf(Rule rule, String at, int parent, int depth, Rule.@Nullable Clause clause) {
        List<Integer> facts =
                Mentions.facts(rules, rule).stream().map(table::slot).toList();
        int index = infos.size();
        infos.add(new NodeInfo(index, parent, depth, at, rule, clause, facts));
        Node node = quiet(rule, 0);
        node.index = index;
        return node;
    }

    /** Builds a rule that has no place in the trace, at that depth of list elements. */
    private Node quiet(Rule rule, int scope) {
        if (!inForce(rule)) {
            return new Connectives.Fixed(Node.TRUE);
        } else if (rule instanceof Rule.Constant constant) {
            return new Connectives.Fixed(Node.of(constant.holds()));
        } else if (rule instanceof Rule.All all) {
            return new Connectives.All(quiet(all.of(), scope));
        } else if (rule instanceof Rule.Any any) {
            return new Connectives.Any(quiet(any.of(), scope));
        } else if (rule instanceof Rule.Not not) {
            return new Connectives.Not(quiet(not.of(), scope));
        } else if (rule instanceof Rule.AtLeast atLeast) {
            return new Connectives.AtLeast(atLeast.count(), quiet(atLeast.of(), scope));
        } else if (rule instanceof Rule.Clause clause) {
            return quiet(clause.requires(), scope);
        } else if (rule instanceof Rule.Known known) {
            int slot = table.slot(known.fact());
            return new Leaves.Known(slot(slot, scope), table.kind(slot).keptAsLong());
        } else if (rule instanceof Rule.Holds holds) {
            return holds(holds.value(), scope);
        } else if (rule instanceof Rule.Compare compare) {
            return compare(compare.left(), compare.is(), compare.right(), scope);
        } else if (rule instanceof Rule.In in) {
            return in(in, scope);
        } else if (rule instanceof Rule.Between between) {
            return between(between, scope);
        } else if (rule instanceof Rule.StartsWith starts) {
            int plain = plain(starts.value());
            return plain >= 0 && !asWritten
                    ? new Leaves.Beginning(slot(plain, scope), starts.prefixes().toArray(new String[0]))
                    : new Leaves.Prefix(value(starts.value(), scope), starts.prefixes());
        } else if (rule instanceof Rule.Some some) {
            return new Leaves.Quantified(false, value(some.list(), scope), quiet(some.satisfies(), scope + 1));
        } else if (rule instanceof Rule.Every every) {
            return new Leaves.Quantified(true, value(every.list(), scope), quiet(every.satisfies(), scope + 1));
        }
        throw new IllegalStateException("no node for " + rule);
    }

    private Node[] quiet(List<Rule> of, int scope) {
        List<Node> nodes = new ArrayList<>();
        for (Rule rule : of) {
            if (inForce(rule)) {
                nodes.add(quiet(rule, scope));
            }
        }
        return nodes.toArray(new Node[0]);
    }

    private Slot slot(int index, int scope) {
        Slot slot = slots.apply(index);
        for (int i = 0; i < scope; i++) {
            slot = new Scope.Outer(slot);
        }
        return slot;
    }

    /** Returns the slot of an expression that is a plain fact, or -1. */
    private int plain(Expression expression) {
        return expression instanceof Expression.Fact fact && !rules.derived().containsKey(fact.name())
                ? table.slot(fact.name())
                : -1;
    }

    private Node holds(Expression expression, int scope) {
        int slot = plain(expression);
        return slot >= 0 ? new Leaves.Range(slot(slot, scope), 1, 1) : new Leaves.Holds(value(expression, scope));
    }

    private Node compare(Expression left, Comparison is, Expression right, int scope) {
        Value a = value(left, scope);
        Value b = value(right, scope);
        if (b instanceof Value.Fixed constant && constant.value != null && !(a instanceof Value.Fixed)) {
            Node fast = against(left, is, constant.value, scope);
            if (fast != null) {
                return fast;
            }
        } else if (a instanceof Value.Fixed constant && constant.value != null && !(b instanceof Value.Fixed)) {
            Node fast = against(right, is.mirrored(), constant.value, scope);
            if (fast != null) {
                return fast;
            }
        }
        Node general = new Leaves.General(a, is, b);
        return a instanceof Value.Fixed && b instanceof Value.Fixed
                ? new Connectives.Fixed(general.eval(NOBODY))
                : general;
    }

    /** A fact, a quotient of facts or an age against a constant; {@code null} where only the general way is left. */
    private @Nullable Node against(Expression side, Comparison is, Object constant, int scope) {
        if (asWritten) {
            return null;
        }
        int plain = plain(side);
        if (plain >= 0) {
            Kind kind = table.kind(plain);
            Slot slot = slot(plain, scope);
            if (kind.keptAsLong()) {
                return ranged(slot, is, Range.of(is, scaled(kind, constant)));
            } else if (kind.type() == FactType.NUMBER) {
                BigDecimal decimal = ((Ratio) constant).exact(20);
                return decimal == null ? null : new Leaves.Decimal(slot, is, decimal);
            } else if (kind.type() == FactType.TEXT && is == Comparison.EQUAL) {
                return new Leaves.Word(slot, Set.of((String) constant));
            } else if (kind.type() == FactType.TEXT && is == Comparison.DIFFERENT) {
                return new Connectives.Not(new Leaves.Word(slot, Set.of((String) constant)));
            }
            return null;
        }
        Expression body = unfolded(side);
        if (body instanceof Expression.Arithmetic arithmetic && arithmetic.operation() == Expression.Operation.DIVIDE) {
            return quotient(arithmetic, is, (Ratio) constant, scope);
        }
        if (body instanceof Expression.Elapsed elapsed
                && plain(elapsed.from()) >= 0
                && value(elapsed.to(), scope) instanceof Value.Fixed to
                && to.value != null) {
            Range days = Range.of(is, (Ratio) constant).bornIn(elapsed.unit(), (LocalDate) to.value);
            return ranged(slot(plain(elapsed.from()), scope), is, days);
        }
        return null;
    }

    private Expression unfolded(Expression expression) {
        Expression derived =
                expression instanceof Expression.Fact fact ? rules.derived().get(fact.name()) : null;
        return derived == null ? expression : unfolded(derived);
    }

    private static Node ranged(Slot slot, Comparison is, Range range) {
        Node node = within(slot, range);
        return is == Comparison.DIFFERENT ? new Connectives.Not(node) : node;
    }

    private static Node within(Slot slot, Range range) {
        return slot instanceof DaySlot day && range.low() <= range.high()
                ? new Leaves.Days(day, day(range.low()), day(range.high()))
                : new Leaves.Range(slot, range.low(), range.high());
    }

    private static LocalDate day(long epochDay) {
        return epochDay <= LocalDate.MIN.toEpochDay()
                ? LocalDate.MIN
                : epochDay >= LocalDate.MAX.toEpochDay() ? LocalDate.MAX : LocalDate.ofEpochDay(epochDay);
    }

    private static Ratio scaled(Kind kind, Object constant) {
        return switch (kind.type()) {
            case TRUTH -> Ratio.of((Boolean) constant ? 1 : 0);
            case DATE -> Ratio.of(((LocalDate) constant).toEpochDay());
            case MONEY -> ((Ratio) constant).times(Ratio.of(BigDecimal.TEN.pow(kind.digits())));
            default -> (Ratio) constant;
        };
    }

    private @Nullable Node quotient(Expression.Arithmetic division, Comparison is, Ratio constant, int scope) {
        int over = plain(division.of().get(0));
        int under = plain(division.of().get(1));
        if (over < 0 || under < 0) {
            return null;
        }
        FactType a = table.kind(over).type();
        FactType b = table.kind(under).type();
        boolean wholes = a == b && (a == FactType.INTEGER || a == FactType.MONEY);
        boolean small =
                constant.numerator().bitLength() < 63 && constant.denominator().bitLength() < 63;
        return wholes && small
                ? new Leaves.Quotient(
                        slot(over, scope),
                        slot(under, scope),
                        is,
                        constant.numerator().longValueExact(),
                        constant.denominator().longValueExact())
                : null;
    }

    private Node in(Rule.In in, int scope) {
        int plain = plain(in.value());
        if (plain >= 0 && table.kind(plain).type() == FactType.TEXT && !asWritten) {
            Slot slot = slot(plain, scope);
            return slot instanceof CooperativeSlots.InRegion region
                    ? region.node(Set.copyOf(in.options()))
                    : new Leaves.Word(slot, Set.copyOf(in.options()));
        }
        Set<Object> options = new HashSet<>();
        in.options().forEach(option -> options.addAll(readings(option)));
        return new Leaves.OneOf(value(in.value(), scope), Set.copyOf(options));
    }

    /** What an option may mean: a text, a number, a day, a truth. The value it is looked up for is only one of these. */
    private static Set<Object> readings(String option) {
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

    private Node between(Rule.Between between, int scope) {
        int plain = plain(between.value());
        Value low = value(between.low(), scope);
        Value high = value(between.high(), scope);
        if (!asWritten
                && plain >= 0
                && table.kind(plain).keptAsLong()
                && low instanceof Value.Fixed a
                && a.value != null
                && high instanceof Value.Fixed b
                && b.value != null) {
            Kind kind = table.kind(plain);
            Range range = Range.of(between.bounds().low(), scaled(kind, a.value))
                    .and(Range.of(between.bounds().high(), scaled(kind, b.value)));
            return within(slot(plain, scope), range);
        }
        return new Connectives.All(new Node[] {
            compare(between.value(), between.bounds().low(), between.low(), scope),
            compare(between.value(), between.bounds().high(), between.high(), scope)
        });
    }

    // Expressions ------------------------------------------------------------------------------------------------

    private Value value(Expression expression, int scope) {
        if (expression instanceof Literal literal) {
            return new Value.Fixed(Kind.constant(literal));
        } else if (expression instanceof Expression.Fact fact) {
            Expression derived = rules.derived().get(fact.name());
            if (derived != null) {
                return value(derived, scope);
            }
            int slot = table.slot(fact.name());
            return new Values.Of(slot(slot, scope), table.kind(slot));
        } else if (expression instanceof Expression.Item item) {
            return new Values.Item(item.field());
        } else if (expression instanceof Expression.Param param) {
            return parameter(requireNonNull(parameters.get(param.name())), scope);
        } else if (expression instanceof Expression.Today) {
            return new Value.Fixed(date);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            Value[] of = values(arithmetic.of(), scope);
            return folded(new Values.Sum(arithmetic.operation(), of), of);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            Value from = value(elapsed.from(), scope);
            Value to = value(elapsed.to(), scope);
            return folded(new Values.Elapsed(elapsed.unit(), from, to), from, to);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return new Values.Gathered(
                    aggregate.operation(),
                    value(aggregate.list(), scope),
                    aggregate.where() == null ? null : quiet(aggregate.where(), scope + 1),
                    aggregate.of() == null ? null : value(aggregate.of(), scope + 1));
        } else if (expression instanceof Expression.Bracket bracket) {
            Value below = bracket.below() == null ? new Value.Fixed(Ratio.ZERO) : value(bracket.below(), scope);
            Value[] from =
                    values(bracket.steps().stream().map(Expression.Step::from).toList(), scope);
            Value[] then =
                    values(bracket.steps().stream().map(Expression.Step::value).toList(), scope);
            return new Values.Steps(value(bracket.of(), scope), from, then, below);
        } else if (expression instanceof Expression.Choose choose) {
            return new Values.Choice(
                    quiet(choose.condition(), scope), value(choose.then(), scope), value(choose.otherwise(), scope));
        } else if (expression instanceof Expression.Table rows) {
            return rows(rows, scope);
        } else if (expression instanceof Expression.Distance distance) {
            return new Values.Nearest(value(distance.from(), scope), distance.to());
        }
        throw new IllegalStateException("no value for " + expression);
    }

    private Value[] values(List<? extends Expression> of, int scope) {
        return of.stream().map(one -> value(one, scope)).toArray(Value[]::new);
    }

    private static Value folded(Value value, Value... of) {
        for (Value one : of) {
            if (!(one instanceof Value.Fixed)) {
                return value;
            }
        }
        return new Value.Fixed(value.get(NOBODY));
    }

    private Value parameter(Parameter parameter, int scope) {
        Map<String, Object> byRegion = new HashMap<>();
        Map<String, Object> byProvince = new HashMap<>();
        Object elsewhere = null;
        for (Parameter.Value value : parameter.values()) {
            boolean holds = value.period().contains(date);
            Object constant = Kind.constant(value.literal());
            if (value.province() != null) {
                if (holds) {
                    byProvince.put(value.province().value(), constant);
                }
            } else if (value.region() != null) {
                if (holds) {
                    byRegion.put(value.region().value(), constant);
                }
            } else if (holds) {
                elsewhere = constant;
            }
        }
        return byRegion.isEmpty() && byProvince.isEmpty()
                ? new Value.Fixed(elsewhere)
                : new Values.Placed(
                        slot(table.slot("region"), scope),
                        slot(table.slot("province"), scope),
                        Map.copyOf(byRegion),
                        Map.copyOf(byProvince),
                        elsewhere);
    }

    private Value rows(Expression.Table rows, int scope) {
        Node[] when = rows.rows().stream().map(row -> quiet(row.when(), scope)).toArray(Node[]::new);
        Value[] then = values(rows.rows().stream().map(Expression.Row::then).toList(), scope);
        Map<Object, Integer> ranks = new HashMap<>();
        for (String output : rows.order()) {
            int rank = ranks.size();
            readings(output).forEach(reading -> ranks.putIfAbsent(reading, rank));
        }
        Value otherwise = rows.otherwise() == null ? null : value(rows.otherwise(), scope);
        return new Rows(rows.hits(), when, then, otherwise, Map.copyOf(ranks));
    }
}
