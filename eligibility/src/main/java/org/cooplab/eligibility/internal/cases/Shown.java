package org.cooplab.eligibility.internal.cases;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cooplab.eligibility.internal.number.Ratio;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;

/** Writes terms and values for an author of rules. */
final class Shown {

    private Shown() {}

    static String of(Object subject) {
        if (subject instanceof Abstraction.Pair pair) {
            return of(pair.left()) + " <=> " + of(pair.right());
        } else if (subject instanceof Literal literal) {
            return literal.canonical();
        } else if (subject instanceof Expression.Fact fact) {
            return fact.name();
        } else if (subject instanceof Expression.Param param) {
            return param.name();
        } else if (subject instanceof Expression.Today) {
            return "today";
        } else if (subject instanceof Expression.Arithmetic arithmetic) {
            return arithmetic.operation().name().toLowerCase(Locale.ROOT)
                    + arithmetic.of().stream().map(Shown::of).collect(Collectors.joining(", ", "(", ")"));
        } else if (subject instanceof Expression.Elapsed elapsed) {
            return elapsed.unit().name().toLowerCase(Locale.ROOT) + "(" + of(elapsed.from()) + ", " + of(elapsed.to())
                    + ")";
        } else if (subject instanceof Rule.Some some) {
            return "some(" + of(some.list()) + ")";
        } else if (subject instanceof Rule.Every every) {
            return "every(" + of(every.list()) + ")";
        } else if (subject instanceof Rule.Known known) {
            return "known(" + known.fact() + ")";
        }
        return subject.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    static String value(Object value) {
        if (value instanceof Ratio ratio) {
            return ratio.whole()
                    ? ratio.toString()
                    : ratio.toDecimal(6, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString();
        } else if (value instanceof LocalDate day) {
            return day.toString();
        }
        String text = value.toString().replace(Term.NEXT, "\u2026");
        return text.isEmpty() ? "\"\"" : text;
    }
}
