package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndOfCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static RuleSet rules(Rule rule, DateRange period) {
        return RuleSet.of("x", "1", Rule.constant(true))
                .withRequirement(new Dated<>(List.of(Dated.Entry.of(period, rule))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-999999999-01-01", "+999999999-12-30", "+999999999-12-31"})
    void rules_may_end_and_turn_on_the_first_and_the_last_day_there_is(LocalDate last) {
        DateRange period = new DateRange(null, last);
        Rule rule = fact("registeredOn")
                .atMost(Expression.date(last.toString()))
                .named("c")
                .during(period);
        RuleSet rules = rules(rule, period);
        assertEquals(List.of(), Eligibility.check(rules));
        LocalDate day = last.isBefore(DAY) ? last : DAY;
        Verdict verdict = Eligibility.compile(rules).assess(Facts.none().with("registeredOn", day), day);
        assertEquals(Outcome.ELIGIBLE, verdict.outcome());
        assertFalse(Analysis.throughout(rules).isEmpty());
        Rule until = fact("registeredOn").atMost(Expression.date(last.toString()));
        assertTrue(Analysis.boundaries(RuleSet.of("x", "1", until), day).size() <= 3);
    }
}
