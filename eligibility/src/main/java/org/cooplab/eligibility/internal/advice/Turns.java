package org.cooplab.eligibility.internal.advice;

import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.cooplab.eligibility.rule.RuleSet;

/** What a rule tells about where it turns while one of its facts changes. */
final class Turns {

    private Turns() {}

    /**
     * Says whether every turn of the rule is sure to be tried: it turns at its constants only, at an age, or once on
     * the whole way.
     */
    static boolean foreseen(RuleSet rules, Rule rule) {
        if (rule instanceof Rule.In in) {
            return fact(rules, in.value());
        } else if (rule instanceof Rule.Between between) {
            return turning(rules, between.value()) && constant(rules, between.low()) && constant(rules, between.high());
        } else if (rule instanceof Rule.Compare compare) {
            boolean equality = compare.is() == Comparison.EQUAL || compare.is() == Comparison.DIFFERENT;
            return (turning(rules, compare.left()) && constant(rules, compare.right()))
                    || (constant(rules, compare.left()) && turning(rules, compare.right()))
                    || (!equality && rising(rules, compare.left()) && rising(rules, compare.right()));
        }
        return rule instanceof Rule.Constant || rule instanceof Rule.Holds || rule instanceof Rule.StartsWith;
    }

    /** The same for everybody on that day. */
    private static boolean constant(RuleSet rules, Expression expression) {
        return expression instanceof Literal
                || expression instanceof Expression.Today
                || (expression instanceof Expression.Param param
                        && rules.parameters().stream()
                                .filter(parameter -> parameter.name().equals(param.name()))
                                .flatMap(parameter -> parameter.values().stream())
                                .allMatch(value -> value.region() == null && value.province() == null));
    }

    private static boolean fact(RuleSet rules, Expression expression) {
        return expression instanceof Expression.Fact fact && !rules.derived().containsKey(fact.name());
    }

    /** A fact, or the age of one today or on a given day. */
    private static boolean turning(RuleSet rules, Expression expression) {
        return fact(rules, expression)
                || (expression instanceof Expression.Elapsed elapsed
                        && fact(rules, elapsed.from())
                        && constant(rules, elapsed.to()));
    }

    /** One fact over another, or over a constant. */
    private static boolean share(RuleSet rules, Expression part, Expression whole) {
        return fact(rules, part) && !part.equals(whole) && (fact(rules, whole) || constant(rules, whole));
    }

    /** Rises, falls or stays all the way with each of its facts. */
    private static boolean rising(RuleSet rules, Expression expression) {
        if (expression instanceof Expression.Arithmetic sum) {
            return switch (sum.operation()) {
                case ADD, SUBTRACT -> sum.of().stream().allMatch(part -> rising(rules, part));
                case DIVIDE -> share(rules, sum.of().get(0), sum.of().get(1));
                case MULTIPLY, MIN, MAX -> false;
            };
        }
        return constant(rules, expression) || expression instanceof Expression.Param || fact(rules, expression);
    }
}
