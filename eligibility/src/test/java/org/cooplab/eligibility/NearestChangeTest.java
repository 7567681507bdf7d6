package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** The nearest change where the way to it is narrow or far. */
class NearestChangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static NearestChange nearest(FactDefinition fact, Object now, Rule rule) {
        RuleSet rules = RuleSet.of("r", "1", rule).withFacts(fact.changedBy(Effort.of(2, 1, 0)));
        return Eligibility.compile(rules)
                .assess(Facts.none().with(fact.name(), now), DAY)
                .nearest()
                .orElseThrow();
    }

    private static void assertNearest(String to, NearestChange nearest) {
        assertEquals(to, nearest.changes().get(0).to().canonical());
        assertTrue(nearest.proved());
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    @Test
    void a_range_far_away_is_not_stepped_over() {
        FactDefinition capital = FactDefinition.of("paid", FactType.MONEY).in("MAD");
        Rule range = fact("paid").between(money(dirhams("1000")), money(dirhams("1200")), Rule.Bounds.OPEN_CLOSED);
        assertNearest("1000.01 MAD", nearest(capital, dirhams("0"), range));
        assertNearest("1200.00 MAD", nearest(capital, dirhams("90000"), range));
    }

    @Test
    void one_day_among_all_is_found() {
        FactDefinition day = FactDefinition.of("heldOn", FactType.DATE);
        assertNearest("2021-07-01", nearest(day, "2004-02-29", fact("heldOn").equalTo(date("2021-07-01"))));
        assertNearest("2024-02-29", nearest(day, "2026-01-01", fact("heldOn").in("2021-07-01", "2024-02-29")));
    }

    @Test
    void one_age_among_all_is_found() {
        FactDefinition day = FactDefinition.of("bornOn", FactType.DATE);
        Rule thirty =
                elapsed(Expression.TimeUnit.YEARS, fact("bornOn"), today()).equalTo(number(30));
        assertNearest("1996-03-08", nearest(day, "2020-01-01", thirty));
        assertNearest("1995-03-09", nearest(day, "1950-01-01", thirty));
    }

    @Test
    void one_number_among_all_is_found() {
        FactDefinition whole = FactDefinition.of("places", FactType.INTEGER);
        assertNearest("500", nearest(whole, 7, fact("places").in("500", "2000")));
        FactDefinition share = FactDefinition.of("rate", FactType.NUMBER);
        assertNearest("1.99", nearest(share, 2, Rule.not(fact("rate").in("2"))));
        assertNearest("0.65", nearest(share, 0, fact("rate").plus(fact("rate")).atLeast(number("1.3"))));
    }

    @Test
    void a_turn_that_cannot_be_foreseen_is_not_called_proved() {
        FactDefinition whole = FactDefinition.of("places", FactType.INTEGER);
        Rule square = fact("places").times(fact("places")).between(3, 5);
        NearestChange nearest = nearest(whole, 9, square);
        assertEquals("2", nearest.changes().get(0).to().canonical());
        assertFalse(nearest.proved());
    }

    @Test
    void days_beyond_the_calendar_are_not_tried() {
        FactDefinition day = FactDefinition.of("heldOn", FactType.DATE);
        Expression earlier = new Expression.Arithmetic(
                Expression.Operation.MIN, java.util.List.of(fact("heldOn"), date("2020-01-01")));
        assertEquals(
                "2019-12-31",
                nearest(day, "2026-01-01", earlier.is(Rule.Comparison.LESS, date("2020-01-01")))
                        .changes()
                        .get(0)
                        .to()
                        .canonical());
    }
}
