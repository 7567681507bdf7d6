package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import java.util.stream.Stream;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The kinds of expressions in a rule set that has no faults, where nothing can go wrong any more. */
public final class Kinds {

    private final RuleSet rules;
    private final FactTable table;

    /** The kind of the list whose elements are looked at; {@code null} outside of lists. */
    private final @Nullable Kind list;

    private Kinds(RuleSet rules, FactTable table, @Nullable Kind list) {
        this.rules = rules;
        this.table = table;
        this.list = list;
    }

    /** Returns the currency of an expression that is an amount of money; else {@code null}. */
    public static @Nullable String currency(RuleSet rules, FactTable table, Expression expression) {
        Kind kind = of(rules, table, expression);
        return kind.type() == FactType.MONEY ? kind.unit() : null;
    }

    /** Returns the kind; for the field of a list element a kind that reads options of any plain type as they look. */
    public static Kind of(RuleSet rules, FactTable table, Expression expression) {
        return new Kinds(rules, table, null).of(expression);
    }

    private Kind of(Expression expression) {
        if (expression instanceof Literal literal) {
            return Kind.of(literal, null);
        } else if (expression instanceof Expression.Fact fact) {
            Expression derived = rules.derived().get(fact.name());
            return derived == null ? table.kind(table.slot(fact.name())) : of(rules, table, derived);
        } else if (expression instanceof Expression.Param param) {
            Parameter parameter = rules.parameter(param.name()).orElseThrow();
            return joined(parameter.values().stream().map(value -> Kind.of(value.literal(), parameter.unit())));
        } else if (expression instanceof Expression.Today) {
            return Kind.DATE;
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Expression.Bracket bracket) {
            return joined(bracket.steps().stream().map(Expression.Step::value), bracket.below());
        } else if (expression instanceof Expression.Choose choose) {
            return of(choose.then()).joined(of(choose.otherwise()));
        } else if (expression instanceof Expression.Table rows) {
            return rows.hits() == Expression.HitPolicy.COLLECT_COUNT
                    ? Kind.INTEGER
                    : joined(rows.rows().stream().map(Expression.Row::then), rows.otherwise());
        } else if (expression instanceof Expression.Item item) {
            return list == null ? Kind.TEXT : requireNonNull(list.field(item.field()));
        }
        return Kind.INTEGER; // elapsed time and distances
    }

    private Kind joined(Stream<Expression> parts, @Nullable Expression otherwise) {
        return joined(Stream.concat(parts, Stream.ofNullable(otherwise)).map(this::of));
    }

    private static Kind joined(Stream<Kind> kinds) {
        return kinds.reduce(Kind::joined).orElse(Kind.INTEGER);
    }

    private Kind aggregate(Expression.Aggregate aggregate) {
        if (aggregate.operation() == Expression.Aggregation.COUNT) {
            return Kind.INTEGER;
        }
        Kinds inList = new Kinds(rules, table, of(aggregate.list()));
        return inList.of(aggregate.of() == null ? Expression.item("") : aggregate.of());
    }

    private Kind arithmetic(Expression.Arithmetic arithmetic) {
        Kind first = of(arithmetic.of().get(0));
        boolean money = false;
        for (Expression one : arithmetic.of()) {
            Kind kind = of(one);
            if (kind.type() == FactType.MONEY) {
                money = true;
                first = first.type() == FactType.MONEY ? first : kind;
            }
        }
        if (!money) {
            return first.numeric() ? Kind.NUMBER : first;
        }
        boolean quotient = arithmetic.operation() == Expression.Operation.DIVIDE
                && of(arithmetic.of().get(1)).type() == FactType.MONEY;
        return quotient ? Kind.NUMBER : first;
    }
}
