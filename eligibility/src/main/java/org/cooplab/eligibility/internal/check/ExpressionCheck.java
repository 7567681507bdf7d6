package org.cooplab.eligibility.internal.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks expressions and finds their kinds. */
final class ExpressionCheck {

    /** The codes of units of time. */
    private static final Map<TimeUnit, String> UNITS =
            Map.of(TimeUnit.DAYS, "DAY", TimeUnit.MONTHS, "MON", TimeUnit.YEARS, "ANN");

    private final Size size;
    private final Findings findings;
    private final KindCheck kinds;
    private final NameCheck names;
    private final RuleCheck rules;
    private final ChoiceCheck choices;

    ExpressionCheck(RuleSet ruleSet, FactTable table, Size size, Findings findings) {
        this.size = size;
        this.findings = findings;
        kinds = new KindCheck(findings);
        names = new NameCheck(ruleSet, table, this, size, findings);
        rules = new RuleCheck(ruleSet, table, this, kinds, size, findings);
        choices = new ChoiceCheck(this, rules, kinds, findings);
    }

    /** Returns the check of names, which are checked there wherever they stand. */
    NameCheck names() {
        return names;
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
            return names.fact(fact.name(), place);
        } else if (expression instanceof Expression.Item item) {
            return names.item(item.field(), place);
        } else if (expression instanceof Expression.Param param) {
            return names.parameter(param.name(), place);
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
            return choices.bracket(bracket, place);
        } else if (expression instanceof Expression.Choose choose) {
            return choices.choose(choose, place);
        } else if (expression instanceof Expression.Table rows) {
            return choices.table(rows, place);
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
        findings.add(
                "eligibility.arity",
                place.at() + "/of",
                "operation",
                operation.name().toLowerCase(Locale.ROOT));
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
        Kind of = aggregate.of() == null ? names.item("", place) : kind(aggregate.of(), place.in("of"));
        if (of != null) {
            boolean adds = aggregate.operation() == Expression.Aggregation.SUM;
            kinds.operand(adds ? Expression.Operation.ADD : Expression.Operation.MIN, of, place.at() + "/of");
        }
        return of;
    }
}
