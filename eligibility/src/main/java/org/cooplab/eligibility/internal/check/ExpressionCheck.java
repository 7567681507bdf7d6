package org.cooplab.eligibility.internal.check;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.program.FactTable;
import org.cooplab.eligibility.internal.program.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks expressions and finds their kinds. */
final class ExpressionCheck {

    /** The codes of units of time. */
    private static final Map<TimeUnit, String> UNITS =
            Map.of(TimeUnit.DAYS, "DAY", TimeUnit.MONTHS, "MON", TimeUnit.YEARS, "ANN");

    private final RuleSet ruleSet;
    private final FactTable table;
    private final FactNames names;
    private final Map<String, Parameter> parameters;
    private final Size size;
    private final Findings findings;
    private final KindCheck kinds;
    private final RuleCheck rules;
    private final Map<String, @Nullable Kind> derivedKinds = new HashMap<>();
    private final Map<String, Integer> derivedSizes = new HashMap<>();
    private final Set<String> visiting = new LinkedHashSet<>();

    ExpressionCheck(RuleSet ruleSet, FactTable table, Map<String, Parameter> parameters, Size size, Findings findings) {
        this.ruleSet = ruleSet;
        this.table = table;
        names = FactNames.of(ruleSet);
        this.parameters = parameters;
        this.size = size;
        this.findings = findings;
        kinds = new KindCheck(findings);
        rules = new RuleCheck(ruleSet, table, this, kinds, size, findings);
    }

    /** Returns the check of rules, which checks their expressions here. */
    RuleCheck rules() {
        return rules;
    }

    /** Returns the kind of an expression, or {@code null} after a fault. */
    @Nullable
    Kind kind(Expression expression, Place place) {
        if (!size.enter(place)) {
            return null;
        }
        if (expression instanceof Literal literal) {
            return Kind.of(literal, null);
        } else if (expression instanceof Expression.Fact fact) {
            return fact(fact.name(), place);
        } else if (expression instanceof Expression.Item item) {
            return item(item.field(), place);
        } else if (expression instanceof Expression.Param param) {
            return parameter(param.name(), place);
        } else if (expression instanceof Expression.Today) {
            return Kind.DATE;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic, place);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            expect(FactType.DATE, elapsed.from(), place.in("from"));
            expect(FactType.DATE, elapsed.to(), place.in("to"));
            return Kind.number(FactType.INTEGER, UNITS.get(elapsed.unit()));
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate, place);
        } else if (expression instanceof Expression.Bracket bracket) {
            return bracket(bracket, place);
        } else if (expression instanceof Expression.Choose choose) {
            return choose(choose, place);
        } else if (expression instanceof Expression.Table rows) {
            return table(rows, place);
        } else if (expression instanceof Expression.Distance distance) {
            expect(FactType.POSITION, distance.from(), place.in("from"));
            if (distance.to().isEmpty()) {
                findings.add("eligibility.range.empty", place.at() + "/to");
            }
            return Kind.number(FactType.INTEGER, "MTR");
        }
        throw new IllegalStateException("no kind for " + expression);
    }

    /** Checks an expression that must be of a type; returns its kind, or {@code null} after a fault of its own. */
    @Nullable
    Kind expect(FactType type, Expression expression, Place place) {
        Kind kind = kind(expression, place);
        kinds.expect(type, kind, place.at());
        return kind;
    }

    // Names

    private @Nullable Kind fact(String name, Place place) {
        if (ruleSet.derived().containsKey(name)) {
            Kind kind = derived(name);
            size.use(derivedSizes.getOrDefault(name, 0));
            return kind;
        }
        int slot = table.slot(name);
        if (slot < 0) {
            unknownFact(name, place.at() + "/name");
            return null;
        }
        return table.kind(slot);
    }

    /** Returns the kind of a derived fact, or {@code null} after a fault; checks it when it is met first. */
    @Nullable
    Kind derived(String name) {
        if (derivedKinds.containsKey(name)) {
            return derivedKinds.get(name);
        }
        String at = derivedAt(name);
        if (!visiting.add(name)) {
            findings.add("eligibility.cycle", at, "path", String.join(" > ", visiting) + " > " + name);
            return null;
        }
        long before = size.nodes();
        Expression expression = requireNonNull(ruleSet.derived().get(name));
        Kind kind = kind(expression, new Place(at, null, visiting.size(), ruleSet.open()));
        visiting.remove(name);
        derivedSizes.put(name, (int) Math.min(size.nodes() - before, Size.MAX_NODES + 1L));
        derivedKinds.put(name, kind);
        return kind;
    }

    static String derivedAt(String name) {
        return "/derived" + JsonPointers.step(name);
    }

    /** Adds the fault that there is no such fact, with the name that was meant perhaps. */
    void unknownFact(String name, String at) {
        findings.add(names.unknown(name, at));
    }

    private @Nullable Kind item(String field, Place place) {
        Kind list = place.list();
        if (list == null || list.fields() == null) {
            findings.add("eligibility.item.outside", place.at());
            return null;
        }
        Kind kind = list.field(field);
        if (kind == null) {
            Fault unknown =
                    Fault.of("eligibility.item.unknown", place.at() + "/field").with("field", field);
            Set<String> names = new TreeSet<>(list.fields().keySet());
            names.remove(""); // the element itself is not a name that somebody writes
            findings.add(unknown.suggesting(field, names));
        }
        return kind;
    }

    private @Nullable Kind parameter(String name, Place place) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            Fault unknown = Fault.of("eligibility.parameter.unknown", place.at() + "/name")
                    .with("parameter", name);
            findings.add(unknown.suggesting(name, new TreeSet<>(parameters.keySet())));
            return null;
        }
        return parameter.values().isEmpty()
                ? null
                : Kind.of(parameter.values().get(0).literal(), parameter.unit());
    }

    // Operations

    private @Nullable Kind arithmetic(Expression.Arithmetic arithmetic, Place place) {
        Expression.Operation operation = arithmetic.operation();
        List<Expression> operands = arithmetic.of();
        boolean two = operation == Expression.Operation.SUBTRACT || operation == Expression.Operation.DIVIDE;
        if (operands.isEmpty() || (two && operands.size() != 2)) {
            arity(operation, place);
        }
        Kind total = null;
        boolean complete = true;
        for (int i = 0; i < operands.size(); i++) {
            Place there = place.in("of", i);
            Kind next = kind(operands.get(i), there);
            complete &= next != null;
            if (next != null) {
                total = total == null
                        ? kinds.operand(operation, next, there.at())
                        : kinds.combined(operation, total, next, there.at());
            }
        }
        return complete ? total : null;
    }

    private void arity(Enum<?> operation, Place place) {
        findings.add("eligibility.arity", place.at() + "/of", "operation", operation);
    }

    private @Nullable Kind aggregate(Expression.Aggregate aggregate, Place place) {
        Kind list = expect(FactType.LIST, aggregate.list(), place.in("list"));
        if (list == null || list.type() != FactType.LIST || !size.enterElements(place)) {
            return null;
        }
        Kind gathered = gathered(aggregate, place.ofElements(list));
        size.leaveElements();
        return gathered;
    }

    private @Nullable Kind gathered(Expression.Aggregate aggregate, Place place) {
        if (aggregate.where() != null) {
            rules.rule(aggregate.where(), place.in("where"));
        }
        if (aggregate.operation() == Expression.Aggregation.COUNT) {
            if (aggregate.of() != null) {
                arity(aggregate.operation(), place);
            }
            return Kind.INTEGER;
        }
        Kind of = aggregate.of() == null ? item("", place) : kind(aggregate.of(), place.in("of"));
        if (of != null) {
            boolean adds = aggregate.operation() == Expression.Aggregation.SUM;
            kinds.operand(adds ? Expression.Operation.ADD : Expression.Operation.MIN, of, place.at() + "/of");
        }
        return of;
    }

    private @Nullable Kind bracket(Expression.Bracket bracket, Place place) {
        Kind of = kind(bracket.of(), place.in("of"));
        Kind value = bracket.below() == null ? null : kind(bracket.below(), place.in("below"));
        if (bracket.steps().isEmpty()) {
            findings.add("eligibility.range.empty", place.at() + "/steps");
        }
        Literal last = null;
        for (int i = 0; i < bracket.steps().size(); i++) {
            Expression.Step step = bracket.steps().get(i);
            Place from = place.in("steps/" + i + "/from");
            Place then = place.in("steps/" + i + "/value");
            kinds.comparable(of, kind(step.from(), from), from.at(), true);
            value = kinds.joined(value, kind(step.value(), then), then.at());
            if (step.from() instanceof Literal next) {
                if (last != null && Reach.known(last, next) && Reach.compare(last, next) >= 0) {
                    findings.add("eligibility.steps", from.at());
                }
                last = next;
            }
        }
        if (bracket.below() == null && value != null && !value.numeric() && value.type() != FactType.MONEY) {
            kinds.mismatch(FactType.NUMBER, value, place.at() + "/steps");
        }
        return value;
    }

    private @Nullable Kind choose(Expression.Choose choose, Place place) {
        rules.rule(choose.condition(), place.in("condition"));
        Kind then = kind(choose.then(), place.in("then"));
        Place otherwise = place.in("otherwise");
        Kind other = kind(choose.otherwise(), otherwise);
        if (choose.condition() instanceof Rule.Constant) {
            findings.add("eligibility.unreachable.branch", place.at() + "/condition");
        }
        return kinds.joined(then, other, otherwise.at());
    }

    private @Nullable Kind table(Expression.Table rows, Place place) {
        Kind value = rows.otherwise() == null ? null : kind(rows.otherwise(), place.in("otherwise"));
        boolean shut = false;
        for (int i = 0; i < rows.rows().size(); i++) {
            Expression.Row row = rows.rows().get(i);
            String there = "rows/" + i;
            if (shut && rows.hits() == Expression.HitPolicy.FIRST) {
                findings.add("eligibility.unreachable.row", place.in(there).at(), "row", i + 1);
            }
            rules.rule(row.when(), place.in(there + "/when"));
            Place then = place.in(there + "/then");
            value = kinds.joined(value, kind(row.then(), then), then.at());
            shut |= alwaysHolds(row.when());
        }
        order(rows, value, place);
        if (rows.hits() == Expression.HitPolicy.COLLECT_COUNT) {
            return Kind.INTEGER;
        }
        if (rows.hits() == Expression.HitPolicy.COLLECT_SUM && value != null) {
            kinds.operand(Expression.Operation.ADD, value, place.at() + "/rows");
        }
        return value;
    }

    private static boolean alwaysHolds(Rule rule) {
        return (rule instanceof Rule.Constant constant && constant.holds())
                || (rule instanceof Rule.All all && all.of().isEmpty());
    }

    private void order(Expression.Table rows, @Nullable Kind value, Place place) {
        boolean priority = rows.hits() == Expression.HitPolicy.PRIORITY;
        if (priority == rows.order().isEmpty()) {
            findings.add("eligibility.table.order", place.at() + "/order");
        }
        for (int i = 0; value != null && i < rows.order().size(); i++) {
            String option = rows.order().get(i);
            if (value.parse(option) == null) {
                String at = place.in("order", i).at();
                findings.add("eligibility.option.invalid", at, "option", option, "type", value.shown());
            }
        }
    }
}
