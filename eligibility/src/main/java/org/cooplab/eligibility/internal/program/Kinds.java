package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The kinds of expressions in a rule set that has no faults, where nothing can go wrong any more. */
public final class Kinds {

    private Kinds() {}

    /** Returns the currency of an expression that is an amount of money; else {@code null}. */
    public static @Nullable String currency(RuleSet rules, FactTable table, Expression expression) {
        Kind kind = of(rules, table, expression);
        return kind.type() == FactType.MONEY ? kind.unit() : null;
    }

    /** Says whether an expression is a whole number. */
    public static boolean whole(RuleSet rules, FactTable table, Expression expression) {
        return of(rules, table, expression).type() == FactType.INTEGER;
    }

    /** Says whether an expression is a text. */
    public static boolean text(RuleSet rules, FactTable table, Expression expression) {
        return of(rules, table, expression).type() == FactType.TEXT;
    }

    /** Returns the kind; for the field of a list element a kind that reads options of any plain type as they look. */
    static Kind of(RuleSet rules, FactTable table, Expression expression) {
        if (expression instanceof Literal literal) {
            return Kind.of(literal, null);
        } else if (expression instanceof Expression.Fact fact) {
            Expression derived = rules.derived().get(fact.name());
            return derived == null ? table.kind(table.slot(fact.name())) : of(rules, table, derived);
        } else if (expression instanceof Expression.Param param) {
            Parameter parameter = rules.parameter(param.name()).orElseThrow();
            return Kind.of(parameter.values().get(0).literal(), parameter.unit());
        } else if (expression instanceof Expression.Today) {
            return Kind.DATE;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(rules, table, arithmetic);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            if (aggregate.operation() == Expression.Aggregation.COUNT) {
                return Kind.INTEGER;
            }
            return aggregate.of() == null
                    ? requireNonNull(of(rules, table, aggregate.list()).field(""))
                    : inList(rules, table, aggregate.of(), of(rules, table, aggregate.list()));
        } else if (expression instanceof Expression.Bracket bracket) {
            return of(rules, table, bracket.steps().get(0).value());
        } else if (expression instanceof Expression.Choose choose) {
            return of(rules, table, choose.then());
        } else if (expression instanceof Expression.Table rows) {
            if (rows.hits() == Expression.HitPolicy.COLLECT_COUNT || rows.rows().isEmpty()) {
                return rows.otherwise() == null ? Kind.INTEGER : of(rules, table, rows.otherwise());
            }
            return of(rules, table, rows.rows().get(0).then());
        } else if (expression instanceof Expression.Item) {
            return Kind.TEXT;
        }
        return Kind.INTEGER; // elapsed time and distances
    }

    static Kind inList(RuleSet rules, FactTable table, Expression expression, @Nullable Kind list) {
        return expression instanceof Expression.Item item && list != null
                ? requireNonNull(list.field(item.field()))
                : of(rules, table, expression);
    }

    private static Kind arithmetic(RuleSet rules, FactTable table, Expression.Arithmetic arithmetic) {
        Kind first = of(rules, table, arithmetic.of().get(0));
        boolean money = false;
        for (Expression one : arithmetic.of()) {
            Kind kind = of(rules, table, one);
            if (kind.type() == FactType.MONEY) {
                money = true;
                first = first.type() == FactType.MONEY ? first : kind;
            }
        }
        if (!money) {
            return first.numeric() ? Kind.NUMBER : first;
        }
        boolean quotient = arithmetic.operation() == Expression.Operation.DIVIDE
                && of(rules, table, arithmetic.of().get(1)).type() == FactType.MONEY;
        return quotient ? Kind.NUMBER : first;
    }
}
