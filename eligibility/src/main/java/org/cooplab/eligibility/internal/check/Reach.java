package org.cooplab.eligibility.internal.check;

import java.math.BigDecimal;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.internal.fact.Options;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.Rule.Comparison;
import org.jspecify.annotations.Nullable;

/** Finds bounds and options that no fact can reach: such a rule would always, or never, hold. */
final class Reach {

    private final FactTable table;
    private final Findings findings;

    Reach(FactTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** A text that the fact can never be. */
    void option(Expression side, Expression other, String at) {
        if (side instanceof Expression.Fact fact && other instanceof Literal literal && literal.text() != null) {
            option(fact.name(), literal.text(), at);
        }
    }

    void option(String fact, String option, String at) {
        FactDefinition definition = table.fact(fact);
        if (definition != null
                && definition.options() != null
                && !definition.options().contains(option)) {
            findings.add(Options.coded(definition.options()).fault(definition, option, at));
        }
    }

    /** A bound outside the range of the fact. */
    void bound(Expression side, Comparison is, Expression other, String at) {
        FactDefinition fact = side instanceof Expression.Fact name ? table.fact(name.name()) : null;
        BigDecimal bound = other instanceof Literal literal ? amount(literal) : null;
        if (fact != null
                && bound != null
                && (never(fact.least(), is, bound) || never(negated(fact.most()), is.mirrored(), bound.negate()))) {
            findings.add("eligibility.unreachable", at, "fact", fact.name(), "bound", bound);
        }
    }

    private static @Nullable BigDecimal amount(Literal literal) {
        if (literal.number() != null) {
            return literal.number();
        }
        return literal.money() == null ? null : literal.money().toDecimal();
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }

    /** Says whether no number from {@code least} up stands to the bound as said. */
    private static boolean never(@Nullable BigDecimal least, Comparison is, BigDecimal bound) {
        boolean below = is == Comparison.LESS || is == Comparison.AT_MOST || is == Comparison.EQUAL;
        return least != null && below && bound.compareTo(least) < (is == Comparison.LESS ? 1 : 0);
    }

    /** A range in which nothing lies. */
    void range(Rule.Between between, String at) {
        if (between.low() instanceof Literal low && between.high() instanceof Literal high && known(low, high)) {
            int order = compare(low, high);
            if (order > 0 || (order == 0 && between.bounds() != Rule.Bounds.CLOSED)) {
                findings.add("eligibility.range.empty", at);
            }
        }
    }

    /** Returns whether two literals can be compared. */
    static boolean known(Literal left, Literal right) {
        return Kind.of(left, null).like(Kind.of(right, null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of kinds that are alike are of one class
    static int compare(Literal left, Literal right) {
        return ((Comparable) Kind.constant(left)).compareTo(Kind.constant(right));
    }
}
