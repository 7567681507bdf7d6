package org.cooplab.eligibility.internal.program;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;

/** Builds expressions for one day: parameters of that day, constants folded. */
final class ValueBuilder {

    /** Of whom constants are asked. */
    static final Object NOBODY = new Object();

    private final Lookup names;
    private final LocalDate date;
    private final RuleBuilder rules;
    private final Map<String, Parameter> parameters = new HashMap<>();

    ValueBuilder(Lookup names, LocalDate date, RuleBuilder rules) {
        this.names = names;
        this.date = date;
        this.rules = rules;
        names.rules().parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
    }

    /** Returns the value of an expression, within so many lists. */
    Value value(Expression expression, int scope) {
        if (expression instanceof Literal literal) {
            return new Value.Fixed(Kind.constant(literal));
        } else if (expression instanceof Expression.Fact fact) {
            Expression derived = names.rules().derived().get(fact.name());
            if (derived != null) {
                return value(derived, scope);
            }
            int slot = names.table().slot(fact.name());
            return new Values.Of(names.slot(slot, scope), names.table().kind(slot));
        } else if (expression instanceof Expression.Item item) {
            return new Values.Item(item.field());
        } else if (expression instanceof Expression.Param param) {
            return parameter(requireNonNull(parameters.get(param.name())), scope);
        } else if (expression instanceof Expression.Today) {
            return new Value.Fixed(date);
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            Value[] of = values(arithmetic.of(), scope);
            return folded(new Calculations.Sum(arithmetic.operation(), of), of);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            Value from = value(elapsed.from(), scope);
            Value to = value(elapsed.to(), scope);
            return folded(new Calculations.Elapsed(elapsed.unit(), from, to), from, to);
        } else if (expression instanceof Expression.Aggregate aggregate) {
            if (aggregate.where() != null && !aggregate.where().inForce(date)) {
                return new Value.Fixed(Calculations.Gathered.ofNothing(aggregate.operation()));
            }
            return new Calculations.Gathered(
                    aggregate.operation(),
                    value(aggregate.list(), scope),
                    aggregate.where() == null ? null : rules.rule(aggregate.where(), scope + 1),
                    aggregate.of() == null ? null : value(aggregate.of(), scope + 1));
        } else if (expression instanceof Expression.Bracket bracket) {
            Value below = bracket.below() == null ? new Value.Fixed(Ratio.ZERO) : value(bracket.below(), scope);
            Value[] from =
                    values(bracket.steps().stream().map(Expression.Step::from).toList(), scope);
            Value[] then =
                    values(bracket.steps().stream().map(Expression.Step::value).toList(), scope);
            return new Choices.Steps(value(bracket.of(), scope), from, then, below);
        } else if (expression instanceof Expression.Choose choose) {
            return new Choices.Choice(
                    rules.condition(choose.condition(), scope),
                    value(choose.then(), scope),
                    value(choose.otherwise(), scope));
        } else if (expression instanceof Expression.Table rows) {
            return rows(rows, scope);
        } else if (expression instanceof Expression.Distance distance) {
            return new Calculations.Nearest(value(distance.from(), scope), distance.to());
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
                        names.slot(names.table().slot("region"), scope),
                        names.slot(names.table().slot("province"), scope),
                        Map.copyOf(byRegion),
                        Map.copyOf(byProvince),
                        elsewhere);
    }

    private Value rows(Expression.Table rows, int scope) {
        Node[] when = rows.rows().stream()
                .map(row -> rules.condition(row.when(), scope))
                .toArray(Node[]::new);
        Value[] then = values(rows.rows().stream().map(Expression.Row::then).toList(), scope);
        Map<Object, Rows.Ranked> ranks = new HashMap<>();
        for (String output : rows.order()) {
            int rank = ranks.size();
            RuleBuilder.readings(output).forEach(reading -> ranks.putIfAbsent(reading, new Rows.Ranked(rank, reading)));
        }
        Value otherwise = rows.otherwise() == null ? null : value(rows.otherwise(), scope);
        return new Rows(rows.hits(), when, then, otherwise, Map.copyOf(ranks));
    }
}
