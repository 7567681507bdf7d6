package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.elapsed;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.today;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Expression.TimeUnit;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.Test;

/** When time alone makes somebody eligible. */
class FirstDayProperties {

    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    @Property
    @Label("a wait that a whole fact names ends on its day, however long it is within the century")
    void a_wait_that_a_fact_names_ends_on_its_day(
            @ForAll @IntRange(min = 1, max = 36_000) int wait, @ForAll @IntRange(max = 40) int more) {
        Expression passed = elapsed(TimeUnit.DAYS, fact("since"), today());
        RuleSet set = RuleSet.of("waits", "1", Rule.all(passed.atLeast(fact("wait")), passed.atMost(fact("until"))))
                .withFacts(
                        FactDefinition.of("since", FactType.DATE),
                        FactDefinition.of("wait", FactType.INTEGER),
                        FactDefinition.of("until", FactType.INTEGER));
        Facts facts = Facts.none().with("since", SINCE).with("wait", wait).with("until", wait + more);
        assertEquals(
                Optional.of(SINCE.plusDays(wait)),
                Eligibility.compile(set).assess(facts, SINCE).eligibleFrom());
    }

    @Test
    void the_last_days_of_the_calendar_have_a_shorter_century() {
        Eligibility rules =
                Eligibility.compile(RuleSet.of("r", "1", fact("members").atLeast(5)));
        Facts few = Facts.none().with("members", 3);
        for (LocalDate day :
                new LocalDate[] {LocalDate.MAX, LocalDate.MAX.minusDays(1), LocalDate.MAX.minusYears(100)}) {
            assertEquals(Optional.empty(), rules.assess(few, day).eligibleFrom());
        }
    }
}
