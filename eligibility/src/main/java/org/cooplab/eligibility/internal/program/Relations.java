package org.cooplab.eligibility.internal.program;

import java.util.List;
import java.util.Objects;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.Rule;

/** Relations between programmes, said as rules about the fact {@code supports}. */
public final class Relations {

    private static final Expression SUPPORTS = Expression.fact("supports");

    private Relations() {}

    /** Returns the rule that an applicant must meet for the relation. */
    public static Rule rule(Relation relation) {
        Rule one = one(relation);
        return switch (relation.kind()) {
            case EXCLUDES ->
                Rule.not(SUPPORTS.some(Rule.all(
                        one,
                        Expression.item("start").atMost(Expression.today()),
                        Expression.item("end").atLeast(Expression.today()))));
            case REQUIRES ->
                SUPPORTS.some(Rule.all(one, Expression.item("start").atMost(Expression.today())));
            case NOT_WITHIN ->
                SUPPORTS.every(Rule.any(
                        Rule.not(one),
                        Expression.elapsed(Expression.TimeUnit.YEARS, Expression.item("end"), Expression.today())
                                .atLeast(relation.years() == null ? 0 : relation.years())));
            case CUMULATES ->
                new Rule.Compare(paid(relation), Rule.Comparison.LESS, Expression.money(ceiling(relation)));
        };
    }

    /** Returns what the programmes of the relation have paid so far. */
    public static Expression paid(Relation relation) {
        return new Expression.Aggregate(Expression.Aggregation.SUM, SUPPORTS, one(relation), Expression.item("amount"));
    }

    private static Money ceiling(Relation relation) {
        return Objects.requireNonNull(relation.ceiling(), "ceiling");
    }

    private static Rule one(Relation relation) {
        List<String> ids = relation.programmes().stream().map(id -> id.value()).toList();
        return new Rule.In(Expression.item("programme"), ids);
    }
}
