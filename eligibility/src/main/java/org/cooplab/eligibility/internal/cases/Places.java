package org.cooplab.eligibility.internal.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;

/**
 * Shows rules and expressions of one day with their JSON Pointers. What is said of each element of a list is left out: it
 * is about no applicant.
 */
final class Places {

    private final LocalDate date;
    private final BiConsumer<Rule, String> rules;
    private final BiConsumer<Expression, String> expressions;

    Places(LocalDate date, BiConsumer<Rule, String> rules, BiConsumer<Expression, String> expressions) {
        this.date = date;
        this.rules = rules;
        this.expressions = expressions;
    }

    void rule(Rule rule, String at) {
        if (!rule.inForce(date)) {
            return;
        }
        rules.accept(rule, at);
        if (rule instanceof Rule.All all) {
            rules(all.of(), at);
        } else if (rule instanceof Rule.Any any) {
            rules(any.of(), at);
        } else if (rule instanceof Rule.AtLeast atLeast) {
            rules(atLeast.of(), at);
        } else if (rule instanceof Rule.Not not) {
            rule(not.of(), at + "/of");
        } else if (rule instanceof Rule.Clause clause) {
            rule(clause.requires(), at + "/requires");
        } else if (rule instanceof Rule.Compare compare) {
            expression(compare.left(), at + "/left");
            expression(compare.right(), at + "/right");
        } else if (rule instanceof Rule.Between between) {
            expression(between.value(), at + "/value");
            expression(between.low(), at + "/low");
            expression(between.high(), at + "/high");
        } else if (rule instanceof Rule.In in) {
            expression(in.value(), at + "/value");
        } else if (rule instanceof Rule.StartsWith starts) {
            expression(starts.value(), at + "/value");
        } else if (rule instanceof Rule.Holds holds) {
            expression(holds.value(), at + "/value");
        }
    }

    private void rules(List<Rule> of, String at) {
        for (int i = 0; i < of.size(); i++) {
            rule(of.get(i), at + "/of/" + i);
        }
    }

    void expression(Expression expression, String at) {
        expressions.accept(expression, at);
        if (expression instanceof Expression.Arithmetic arithmetic) {
            for (int i = 0; i < arithmetic.of().size(); i++) {
                expression(arithmetic.of().get(i), at + "/of/" + i);
            }
        } else if (expression instanceof Expression.Elapsed elapsed) {
            expression(elapsed.from(), at + "/from");
            expression(elapsed.to(), at + "/to");
        } else if (expression instanceof Expression.Choose choose) {
            rule(choose.condition(), at + "/condition");
            expression(choose.then(), at + "/then");
            expression(choose.otherwise(), at + "/otherwise");
        } else if (expression instanceof Expression.Bracket bracket) {
            expression(bracket.of(), at + "/of");
            for (int i = 0; i < bracket.steps().size(); i++) {
                expression(bracket.steps().get(i).from(), at + "/steps/" + i + "/from");
                expression(bracket.steps().get(i).value(), at + "/steps/" + i + "/value");
            }
            if (bracket.below() != null) {
                expression(bracket.below(), at + "/below");
            }
        } else if (expression instanceof Expression.Table table) {
            for (int i = 0; i < table.rows().size(); i++) {
                Expression.Row row = table.rows().get(i);
                if (row.when().inForce(date)) {
                    rule(row.when(), at + "/rows/" + i + "/when");
                    expression(row.then(), at + "/rows/" + i + "/then");
                }
            }
            if (table.otherwise() != null) {
                expression(table.otherwise(), at + "/otherwise");
            }
        }
    }
}
