package org.cooplab.eligibility.internal.cases;

import java.util.List;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;

/**
 * What tells terms apart: a text for the common ones, for the first hash of a record costs a cold JVM more than all the rest
 * of a decision; else the record itself.
 */
final class TermKey {

    private TermKey() {}

    static Object of(Object subject) {
        if (subject instanceof Expression.Fact fact) {
            return "fact " + fact.name().length() + ":" + fact.name(); // no name can look like another key
        } else if (subject instanceof Expression.Param param) {
            return "param " + param.name().length() + ":" + param.name();
        } else if (subject instanceof Expression.Today) {
            return "today";
        } else if (subject instanceof Literal literal && literal.text() == null) {
            return "literal " + literal.canonical();
        } else if (subject instanceof Expression.Elapsed elapsed) {
            return joined(subject, elapsed.unit().name(), List.of(elapsed.from(), elapsed.to()));
        } else if (subject instanceof Expression.Arithmetic arithmetic) {
            return joined(subject, arithmetic.operation().name(), arithmetic.of());
        } else if (subject instanceof Abstraction.Pair pair) {
            return joined(subject, "pair", List.of(pair.left(), pair.right()));
        }
        return subject;
    }

    /** Joins the keys of the parts, if all are texts. */
    private static Object joined(Object subject, String word, List<? extends Expression> parts) {
        StringBuilder text = new StringBuilder(word);
        for (Expression part : parts) {
            Object key = of(part);
            if (!(key instanceof String)) {
                return subject;
            }
            text.append('(').append(key).append(')');
        }
        return text.toString();
    }
}
