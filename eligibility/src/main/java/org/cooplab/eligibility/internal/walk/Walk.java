package org.cooplab.eligibility.internal.walk;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Goes over rules and expressions, part by part: over all that is written, or over what is in force on a day. What each is
 * made of, and under which members, is said here alone.
 */
public abstract class Walk {

    private final @Nullable LocalDate day;

    /**
     * Prepares to go.
     *
     * @param day the day on which what is met is in force, or {@code null} for all that is written
     */
    protected Walk(@Nullable LocalDate day) {
        this.day = day;
    }

    /** Looks at the rule at a JSON Pointer, and says whether to go on into its parts. */
    protected abstract boolean enters(Rule rule, String at);

    /** Looks at the expression at a JSON Pointer, and says whether to go on into its parts. */
    protected abstract boolean enters(Expression expression, String at);

    /** Says how the condition of a choice turns out, as far as that is known: the value not taken is passed by. */
    protected Truth truth(Rule condition) {
        return Truth.UNKNOWN;
    }

    private boolean inForce(@Nullable Rule rule) {
        return day == null || rule == null || rule.inForce(day);
    }

    /** Goes over a rule that stands at a JSON Pointer. */
    public final void rule(Rule rule, String at) {
        if (!inForce(rule) || !enters(rule, at)) {
            return;
        }
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
        } else if (rule instanceof Rule.Holds holds) {
            expression(holds.value(), at + "/value");
        } else if (rule instanceof Rule.Compare compare) {
            expression(compare.left(), at + "/left");
            expression(compare.right(), at + "/right");
        } else if (rule instanceof Rule.In in) {
            expression(in.value(), at + "/value");
        } else if (rule instanceof Rule.Between between) {
            expression(between.value(), at + "/value");
            expression(between.low(), at + "/low");
            expression(between.high(), at + "/high");
        } else if (rule instanceof Rule.StartsWith starts) {
            expression(starts.value(), at + "/value");
        } else if (rule instanceof Rule.Some some) {
            expression(some.list(), at + "/list");
            rule(some.satisfies(), at + "/satisfies");
        } else if (rule instanceof Rule.Every every) {
            expression(every.list(), at + "/list");
            rule(every.satisfies(), at + "/satisfies");
        }
    }

    private void rules(List<Rule> of, String at) {
        for (int i = 0; i < of.size(); i++) {
            rule(of.get(i), at + "/of/" + i);
        }
    }

    /** Goes over an expression that stands at a JSON Pointer, if there is one. */
    public final void expression(@Nullable Expression expression, String at) {
        if (expression == null || !enters(expression, at)) {
            return;
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            for (int i = 0; i < arithmetic.of().size(); i++) {
                expression(arithmetic.of().get(i), at + "/of/" + i);
            }
        } else if (expression instanceof Expression.Elapsed elapsed) {
            expression(elapsed.from(), at + "/from");
            expression(elapsed.to(), at + "/to");
        } else if (expression instanceof Expression.Aggregate aggregate) {
            aggregate(aggregate, at);
        } else if (expression instanceof Expression.Bracket bracket) {
            expression(bracket.of(), at + "/of");
            for (int i = 0; i < bracket.steps().size(); i++) {
                expression(bracket.steps().get(i).from(), at + "/steps/" + i + "/from");
                expression(bracket.steps().get(i).value(), at + "/steps/" + i + "/value");
            }
            expression(bracket.below(), at + "/below");
        } else if (expression instanceof Expression.Choose choose) {
            choose(choose, at);
        } else if (expression instanceof Expression.Table table) {
            table(table, at);
        } else if (expression instanceof Expression.Distance distance) {
            expression(distance.from(), at + "/from");
        }
    }

    private void aggregate(Expression.Aggregate aggregate, String at) {
        if (!inForce(aggregate.where())) {
            return; // it counts nothing, whatever the list is
        }
        expression(aggregate.list(), at + "/list");
        if (aggregate.where() != null) {
            rule(aggregate.where(), at + "/where");
        }
        expression(aggregate.of(), at + "/of");
    }

    private void choose(Expression.Choose choose, String at) {
        rule(choose.condition(), at + "/condition");
        Truth truth = inForce(choose.condition()) ? truth(choose.condition()) : Truth.FALSE;
        if (truth != Truth.FALSE) {
            expression(choose.then(), at + "/then");
        }
        if (truth != Truth.TRUE) {
            expression(choose.otherwise(), at + "/otherwise");
        }
    }

    private void table(Expression.Table table, String at) {
        for (int i = 0; i < table.rows().size(); i++) {
            Expression.Row row = table.rows().get(i);
            if (inForce(row.when())) {
                rule(row.when(), at + "/rows/" + i + "/when");
                expression(row.then(), at + "/rows/" + i + "/then");
            }
        }
        expression(table.otherwise(), at + "/otherwise");
    }
}
