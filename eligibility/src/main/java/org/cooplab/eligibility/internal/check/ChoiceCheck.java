package org.cooplab.eligibility.internal.check;

import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Checks the expressions that are one of several; returns their kinds, {@code null} after a fault. */
final class ChoiceCheck {

    private final ExpressionCheck expressions;
    private final RuleCheck rules;
    private final KindCheck kinds;
    private final Findings findings;

    ChoiceCheck(ExpressionCheck expressions, RuleCheck rules, KindCheck kinds, Findings findings) {
        this.expressions = expressions;
        this.rules = rules;
        this.kinds = kinds;
        this.findings = findings;
    }

    @Nullable
    Kind bracket(Expression.Bracket bracket, Place place) {
        Kind of = expressions.kind(bracket.of(), place.in("of"));
        Kind value = bracket.below() == null ? null : expressions.kind(bracket.below(), place.in("below"));
        if (bracket.steps().isEmpty()) {
            findings.add("eligibility.range.empty", place.at() + "/steps");
        }
        Literal last = null;
        for (int i = 0; i < bracket.steps().size(); i++) {
            Expression.Step step = bracket.steps().get(i);
            Place from = place.in("steps/" + i + "/from");
            Place then = place.in("steps/" + i + "/value");
            kinds.comparable(of, expressions.kind(step.from(), from), from.at(), true);
            value = kinds.joined(value, expressions.kind(step.value(), then), then.at());
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

    @Nullable
    Kind choose(Expression.Choose choose, Place place) {
        rules.rule(choose.condition(), place.in("condition"));
        Kind then = expressions.kind(choose.then(), place.in("then"));
        Place otherwise = place.in("otherwise");
        Kind other = expressions.kind(choose.otherwise(), otherwise);
        if (choose.condition() instanceof Rule.Constant) {
            findings.add("eligibility.unreachable.branch", place.at() + "/condition");
        }
        return kinds.joined(then, other, otherwise.at());
    }

    @Nullable
    Kind table(Expression.Table rows, Place place) {
        Kind value = rows.otherwise() == null ? null : expressions.kind(rows.otherwise(), place.in("otherwise"));
        boolean shut = false;
        for (int i = 0; i < rows.rows().size(); i++) {
            Expression.Row row = rows.rows().get(i);
            String there = "rows/" + i;
            if (shut && rows.hits() == Expression.HitPolicy.FIRST) {
                findings.add("eligibility.unreachable.row", place.in(there).at(), "row", i + 1);
            }
            rules.rule(row.when(), place.in(there + "/when"));
            Place then = place.in(there + "/then");
            value = kinds.joined(value, expressions.kind(row.then(), then), then.at());
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
