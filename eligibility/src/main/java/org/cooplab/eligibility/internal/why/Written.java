package org.cooplab.eligibility.internal.why;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.Operation;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.RuleSet;

/**
 * Writes expressions as one reads them: facts and parameters in braces, words of the reader's language in square brackets,
 * as in {@code ({women} + {youth}) / {members}}. What is one of several values is the value by the facts that decide it.
 */
final class Written {

    /** How firmly what is written of an expression holds together, the loosest first. */
    private enum Firmness {
        LOOSE,
        SUM,
        PRODUCT,
        WHOLE
    }

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
            String unit = "[" + CodeWord.of(elapsed.unit());
            return elapsed.to() instanceof Expression.Today
                    ? unit + ".since] " + text(elapsed.from())
                    : unit + "] " + text(elapsed.from()) + " \u2192 " + text(elapsed.to());
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
        return "[" + CodeWord.of(aggregate.operation()) + "] "
                + (aggregate.of() == null ? "" : text(aggregate.of()) + " [in] ")
                + text(aggregate.list())
                + (aggregate.where() == null ? "" : " [counted]");
    }

    private String arithmetic(Expression.Arithmetic arithmetic) {
        Operation operation = arithmetic.operation();
        String sign = SIGNS.get(operation);
        if (sign == null) {
            return CodeWord.of(operation) + "(" + joined(arithmetic, Firmness.LOOSE, "; ", Firmness.LOOSE) + ")";
        }
        Firmness own = firmness(operation);
        // a - (b + c) is not a - b + c
        Firmness others = operation == Operation.SUBTRACT
                ? Firmness.PRODUCT
                : operation == Operation.DIVIDE ? Firmness.WHOLE : own;
        return joined(arithmetic, own, sign, others);
    }

    /** Joins the operands, in brackets those that hold together less than the place in which they stand asks for. */
    private String joined(Expression.Arithmetic arithmetic, Firmness first, String sign, Firmness others) {
        List<String> operands = new ArrayList<>();
        for (Expression operand : arithmetic.of()) {
            String text = text(operand);
            boolean loose = firmness(operand).compareTo(operands.isEmpty() ? first : others) < 0;
            operands.add(loose ? "(" + text + ")" : text);
        }
        return String.join(sign, operands);
    }

    private static Firmness firmness(Expression expression) {
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return firmness(arithmetic.operation());
        }
        boolean named = expression instanceof Expression.Fact
                || expression instanceof Expression.Param
                || expression instanceof Expression.Item
                || expression instanceof Expression.Today
                || (expression instanceof Literal literal
                        && !literal.canonical().startsWith("-"));
        return named ? Firmness.WHOLE : Firmness.LOOSE;
    }

    private static Firmness firmness(Operation operation) {
        if (operation == Operation.ADD || operation == Operation.SUBTRACT) {
            return Firmness.SUM;
        }
        return SIGNS.containsKey(operation) ? Firmness.PRODUCT : Firmness.WHOLE;
    }
}
