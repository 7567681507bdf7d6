package org.cooplab.eligibility.internal.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Writes expressions as one reads them: facts and parameters in braces, words of the reader's language in square brackets,
 * as in {@code ({women} + {youth}) / {members}}. What is one of several values is the value by the facts that decide it.
 */
final class Written {

    private static final int LOOSE = 0;
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int WHOLE = 3;

    /** What stands between two operands; not of the smallest and the greatest, which are called by their names. */
    private static final Map<Operation, String> SIGNS = Map.of(
            Operation.ADD, " + ", Operation.SUBTRACT, " - ", Operation.MULTIPLY, " \u00D7 ", Operation.DIVIDE, " / ");

    private final RuleSet rules;
    private final LocalDate day;

    Written(RuleSet rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    String text(Expression expression) {
        if (expression instanceof Literal literal) {
            return literal.canonical();
        } else if (expression instanceof Expression.Fact fact) {
            return "{" + fact.name() + "}";
        } else if (expression instanceof Expression.Param param) {
            return "{" + param.name() + "}";
        } else if (expression instanceof Expression.Item item) {
            return item.field();
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic);
        } else if (expression instanceof Expression.Elapsed elapsed) {
            return "[" + Wanting.code(elapsed.unit()) + "] " + text(elapsed.from()) + " \u2192 " + text(elapsed.to());
        } else if (expression instanceof Expression.Today) {
            return "[today]";
        } else if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (expression instanceof Expression.Distance distance) {
            return "[metres] " + text(distance.from());
        }
        Set<String> facts = Mentions.facts(rules, expression, day);
        String named = facts.stream().map(fact -> "{" + fact + "}").collect(Collectors.joining(", "));
        return named.isEmpty() ? "[value]" : "[value] [by] " + named;
    }

    private String aggregate(Expression.Aggregate aggregate) {
        return "[" + Wanting.code(aggregate.operation()) + "] "
                + (aggregate.of() == null ? "" : text(aggregate.of()) + " [in] ")
                + text(aggregate.list())
                + (aggregate.where() == null ? "" : " [counted]");
    }

    private String arithmetic(Expression.Arithmetic arithmetic) {
        Operation operation = arithmetic.operation();
        String sign = SIGNS.get(operation);
        if (sign == null) {
            return Wanting.code(operation) + "(" + joined(arithmetic, LOOSE, "; ", LOOSE) + ")";
        }
        int own = holds(operation);
        // a - (b + c) is not a - b + c
        boolean undoes = operation == Operation.SUBTRACT || operation == Operation.DIVIDE;
        return joined(arithmetic, own, sign, undoes ? own + 1 : own);
    }

    /** Joins the operands, in brackets those that hold together less than the place in which they stand asks for. */
    private String joined(Expression.Arithmetic arithmetic, int first, String sign, int others) {
        List<String> operands = new ArrayList<>();
        for (Expression operand : arithmetic.of()) {
            String text = text(operand);
            boolean loose = holds(operand) < (operands.isEmpty() ? first : others);
            operands.add(loose ? "(" + text + ")" : text);
        }
        return String.join(sign, operands);
    }

    /** Returns how firmly what is written of an expression holds together. */
    private int holds(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return holds(arithmetic.operation());
        }
        boolean named = expression instanceof Expression.Fact
                || expression instanceof Expression.Param
                || expression instanceof Expression.Item
                || expression instanceof Expression.Today
                || (expression instanceof Literal literal
                        && !literal.canonical().startsWith("-"));
        return named ? WHOLE : LOOSE;
    }

    private static int holds(Operation operation) {
        if (operation == Operation.ADD || operation == Operation.SUBTRACT) {
            return SUM;
        }
        return SIGNS.containsKey(operation) ? PRODUCT : WHOLE;
    }
}
