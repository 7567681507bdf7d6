package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault of a call at the bounds where it begins. */
class CallCheckTest {

    private static final Rule ANYONE = Expression.fact("sector").in("HONEY");

    private static CallForProjects.Builder call() {
        return CallForProjects.builder(Applicants.CALL, LocalizedText.of("en", "x"), 10);
    }

    private static List<String> faults(CallForProjects call) {
        return Selections.check(call).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static void sound(CallForProjects.Builder call) {
        assertEquals(List.of(), faults(call.build()));
    }

    private static void faulty(CallForProjects.Builder call, String... expected) {
        assertEquals(List.of(expected), faults(call.build()));
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    private static Money euros(String amount) {
        return Money.of(amount, Currencies.EUR);
    }

    private static Pot pot(String id, Integer seats, Money budget) {
        return new Pot(id, null, null, seats, budget, null, null);
    }

    private static Quota shares(String least, String most) {
        return new Quota(
                Quota.SECTOR,
                "HONEY",
                null,
                null,
                least == null ? null : Rate.ofPercent(least),
                most == null ? null : Rate.ofPercent(most));
    }

    @Test
    void no_seats_and_no_reserve_are_sound_and_fewer_are_not() {
        sound(call().seats(0).reserve(0));
        faulty(call().seats(-1).reserve(-1), "/seats call.negative", "/reserve call.negative");
    }

    @Test
    void a_call_may_open_and_close_at_one_instant() {
        Instant noon = Instant.parse("2026-01-01T12:00:00Z");
        sound(call().open(noon, noon));
        sound(call().open(noon, null));
        sound(call().open(null, noon));
        faulty(call().open(noon, noon.minusNanos(1)), "/closes call.period");
    }

    @Test
    void a_criterion_may_weigh_nothing_and_its_gate_may_be_nothing_or_the_full_mark() {
        sound(call().criteria(
                        Criterion.of("a", "0", "20"),
                        Criterion.of("b", "1", "20").withMinimum("0"),
                        Criterion.of("c", "1", "20").withMinimum("20.0")));
        faulty(
                call().criteria(
                                Criterion.of("a", "-0.01", "20"),
                                Criterion.of("b", "1", "20").withMinimum("-0.01"),
                                Criterion.of("c", "1", "20").withMinimum("20.01"),
                                Criterion.of("d", "1", "0")),
                "/criteria/0/weight call.negative",
                "/criteria/1/minimum call.mark",
                "/criteria/2/minimum call.mark",
                "/criteria/3/outOf call.out-of");
    }

    @Test
    void the_least_score_is_one_that_somebody_can_have() {
        CallForProjects.Builder call = call().criteria(Criterion.of("a", "30", "20"), Criterion.of("b", "12.5", "20"));
        sound(call.minimumScore(BigDecimal.ZERO));
        sound(call.minimumScore(new BigDecimal("42.5")));
        faulty(call.minimumScore(new BigDecimal("42.51")), "/minimumScore call.score");
        faulty(call.minimumScore(new BigDecimal("-0.01")), "/minimumScore call.score");
        faulty(call().minimumScore(BigDecimal.ONE), "/minimumScore call.score");
    }

    @Test
    void what_is_named_has_a_name() {
        faulty(
                call().groups(CallForProjects.Group.of(" ", ANYONE))
                        .criteria(Criterion.of("", "1", "1"))
                        .pots(pot(" ", 1, null)),
                "/criteria/0/id call.blank",
                "/groups/0/id call.blank",
                "/pots/0/id call.blank");
    }

    @Test
    void a_minimum_fits_the_maximum_for_each_value() {
        sound(call().quotas(Quota.atMostEach(2, Quota.REGION), Quota.atLeast(2, Quota.REGION, "MA-05")));
        sound(call().quotas(Quota.atMostEach(2, Quota.REGION), new Quota(Quota.REGION, "MA-05", 3, 3, null, null)));
        faulty(
                call().quotas(Quota.atLeast(3, Quota.REGION, "MA-05"), Quota.atMostEach(2, Quota.REGION)),
                "/quotas/0 call.quota.bounds");
        Quota tooMuch = new Quota(Quota.REGION, null, null, null, null, Rate.ofPercent("101"));
        faulty(call().quotas(Quota.atLeast(3, Quota.REGION, "MA-05"), tooMuch), "/quotas/1/maxShare call.share");
    }

    @Test
    void two_groups_or_two_quotas_for_the_same_are_one_too_many() {
        faulty(
                call().groups(CallForProjects.Group.of("a", ANYONE), CallForProjects.Group.of("a", ANYONE))
                        .quotas(
                                Quota.atMost(5, Quota.GROUP, "a"),
                                Quota.atMost(4, Quota.GROUP, "a"),
                                Quota.atMostEach(5, Quota.REGION),
                                Quota.atMostEach(4, Quota.REGION)),
                "/groups/1/id call.repeated",
                "/quotas/1 call.repeated",
                "/quotas/3 call.repeated");
    }

    @Test
    void what_was_meant_is_told_where_it_can_be_seen() {
        CallForProjects slips = call().groups(CallForProjects.Group.of("women", ANYONE))
                .criteria(Criterion.of("quality", "10", "5"))
                .quotas(
                        Quota.atMost(5, Quota.GROUP, "woman"),
                        Quota.atMost(5, Quota.REGION, "Sous-Massa"),
                        Quota.atMost(5, Quota.REGION, "QQ-77"))
                .ties(TieRule.mark("qualite"), TieRule.id())
                .build();
        assertEquals(
                List.of(
                        "/quotas/0/value call.quota.value.suggestion women",
                        "/quotas/1/value call.quota.value.suggestion MA-09",
                        "/quotas/2/value call.quota.value null",
                        "/ties/0/criterion call.tie.criterion.suggestion quality"),
                Selections.check(slips).stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + " "
                                + fault.parameters().get("suggestion"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"regoin,region", "ergion,region", "Region,region", "SECTOR,sector", "sectro,sector", "Gropu,group"})
    void an_attribute_of_other_case_or_with_two_letters_swapped_is_a_slip(String attribute, String meant) {
        CallForProjects call = call().quotas(Quota.atMostEach(1, attribute)).build();
        assertEquals(List.of("/quotas/0/attribute call.quota.attribute"), faults(call));
        assertEquals(meant, Selections.check(call).get(0).parameters().get("suggestion"));
        sound(call().quotas(Quota.atMostEach(1, attribute))
                .rules(RuleSet.of("r", "1", ANYONE).withFacts(FactDefinition.of(attribute, FactType.TEXT))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secteur",
                "groupe",
                "regions",
                "groups",
                "section",
                "reason",
                "religion",
                "legion",
                "vector",
                "province2",
                "regnoi",
                "sectorr",
                "grou",
                "track"
            })
    void an_attribute_may_be_any_other_word(String attribute) {
        sound(call().quotas(Quota.atMostEach(5, attribute)));
    }

    @Test
    void places_and_groups_of_quotas_exist_and_other_values_are_the_applicants_own() {
        sound(call().groups(CallForProjects.Group.of("a", ANYONE))
                .quotas(Quota.atMost(5, Quota.GROUP, "a"), Quota.atMost(5, Quota.SECTOR, "BEEKEEPING ON ROOFS")));
        sound(call().quotas(Quota.atMost(5, Quota.REGION, "MA-07"), Quota.atMost(5, Quota.PROVINCE, "MA-MAR")));
        faulty(
                call().quotas(Quota.atMost(5, Quota.REGION, "MA-MAR"), Quota.atMost(5, Quota.PROVINCE, "MA-07")),
                "/quotas/0/value call.quota.value",
                "/quotas/1/value call.quota.value");
    }

    @Test
    void a_quota_may_be_nobody_and_not_fewer() {
        sound(call().quotas(new Quota(Quota.SECTOR, "HONEY", 0, 0, null, null)));
        faulty(
                call().quotas(
                                new Quota(Quota.SECTOR, "HONEY", -1, null, null, null),
                                new Quota(Quota.SECTOR, "WOOL", null, -1, null, null)),
                "/quotas/0/min call.negative",
                "/quotas/1/max call.negative",
                "/quotas/1 call.quota.bounds");
    }

    @Test
    void a_minimum_may_reach_its_maximum_however_both_are_stated() {
        sound(call().quotas(new Quota(Quota.SECTOR, "HONEY", 3, 3, null, null)));
        sound(call().quotas(shares("30", "30")));
        // of 10 seats 25 % are 2.5: at least 3, at most 2
        faulty(call().quotas(shares("25", "25")), "/quotas/0 call.quota.bounds");
        faulty(
                call().quotas(new Quota(Quota.SECTOR, "HONEY", 4, null, null, Rate.ofPercent("39"))),
                "/quotas/0 call.quota.bounds");
        faulty(
                call().quotas(new Quota(Quota.SECTOR, "HONEY", null, 3, Rate.ofPercent("31"), null)),
                "/quotas/0 call.quota.bounds");
        // nobody sits on no seats, so shares contradict nothing
        sound(call().seats(0).quotas(shares("100", "1")));
        faulty(
                call().seats(0).quotas(new Quota(Quota.SECTOR, "HONEY", 2, 1, null, null)),
                "/quotas/0 call.quota.bounds");
    }

    @Test
    void shares_lie_between_nothing_and_all() {
        sound(call().quotas(shares("0", "100")));
        faulty(
                call().quotas(shares("-0.01", "100.01")),
                "/quotas/0/minShare call.share",
                "/quotas/0/maxShare call.share");
        // contradictions are not counted from a share that is none
        faulty(call().quotas(shares("101", "50")), "/quotas/0/minShare call.share");
        faulty(call().quotas(shares("50", "-1")), "/quotas/0/maxShare call.share");
    }

    @Test
    void a_least_number_is_for_a_value_and_not_for_each() {
        faulty(
                call().quotas(new Quota(Quota.SECTOR, null, null, null, Rate.ofPercent("10"), null)),
                "/quotas/0 call.quota.each");
        faulty(call().quotas(new Quota(Quota.SECTOR, null, null, null, null, null)), "/quotas/0 call.quota.empty");
        sound(call().quotas(new Quota(Quota.SECTOR, null, null, null, null, Rate.ofPercent("10"))));
    }

    private static Parameter least(Integer... years) {
        return new Parameter(
                "least",
                null,
                null,
                null,
                Stream.of(years)
                        .map(year -> Parameter.Value.of(Expression.number(year), year(year), Source.example("Act")))
                        .toList());
    }

    private static DateRange year(int year) {
        return DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Test
    void the_parts_of_a_call_see_its_parameters_on_the_days_of_its_rules() {
        Rule enough = Expression.fact("capital").atLeast(Expression.param("least"));
        RuleSet rules = RuleSet.of("r", "1", ANYONE)
                .withFacts(FactDefinition.of("size", FactType.NUMBER))
                .withPeriod(year(2026));
        Rule large = Expression.fact("size").atLeast(Expression.param("least"));
        CallForProjects.Builder call = call().groups(CallForProjects.Group.of("a", large))
                .criteria(Criterion.when("b", "1", large))
                .pots(Pot.of("c", 1, large));
        sound(call.rules(rules.withParameters(least(2020, 2026))));
        // a gap in the days of the rules is theirs, and told once
        faulty(call.rules(rules.withParameters(least(2020, 2025))), "/rules/parameters/0/values eligibility.gap");
        faulty(
                call.rules(rules.withParameters(least(2026)).withRequirement(Dated.always(enough)))
                        .groups(CallForProjects.Group.of("a", enough)),
                "/rules/requirement/entries/0/value eligibility.type",
                "/groups/0/when eligibility.type");
    }

    @Test
    void ties_end_with_what_is_unique() {
        faulty(call().ties(), "/ties call.tie.last");
        faulty(call().ties(TieRule.submitted()), "/ties call.tie.last");
        faulty(call().ties(TieRule.draw(" ")), "/ties/0/seed call.tie.seed");
    }

    @Test
    void there_may_be_no_money_at_all_but_no_grant_of_nothing() {
        sound(call().budget(Budget.of(dirhams("0.00"), dirhams("0.01"))));
        faulty(
                call().budget(Budget.of(dirhams("-0.01"), dirhams("0.00"))),
                "/budget/total/amount call.negative",
                "/budget/grant/amount call.grant");
    }

    @Test
    void all_money_of_a_call_is_in_one_currency() {
        sound(call().budget(Budget.of(dirhams("9.00"), dirhams("1.00"))).pots(pot("a", null, dirhams("1.00"))));
        faulty(
                call().budget(Budget.of(dirhams("9.00"), euros("1.00"))).pots(pot("a", null, euros("1.00"))),
                "/budget/grant/currency call.currency",
                "/pots/0/budget/currency call.currency");
        // without a budget the first pot that has money says which
        faulty(
                call().pots(pot("a", 1, null), pot("b", null, euros("1.00")), pot("c", null, dirhams("1.00"))),
                "/pots/2/budget/currency call.currency");
    }

    @Test
    void a_pot_may_pay_for_nobody_but_says_for_how_many_or_how_much() {
        sound(call().pots(pot("a", 0, null), pot("b", null, dirhams("0.00"))));
        faulty(
                call().pots(
                                pot("a", -1, null),
                                pot("b", null, dirhams("-0.01")),
                                pot("c", null, null),
                                pot("a", 1, null)),
                "/pots/0/seats call.negative",
                "/pots/1/budget/amount call.negative",
                "/pots/2 call.pot.empty",
                "/pots/3/id call.repeated");
    }

    @Test
    void sixty_pots_are_enough() {
        sound(call().pots(pots(60)));
        faulty(call().pots(pots(61)), "/pots call.pots.many");
    }

    private static Pot[] pots(int count) {
        return IntStream.range(0, count).mapToObj(i -> pot("p" + i, 1, null)).toArray(Pot[]::new);
    }

    @Test
    void a_fault_says_what_it_found() {
        Fault fault = Selections.check(
                        call().quotas(new Quota(Quota.SECTOR, "HONEY", null, 3, Rate.ofPercent("31"), null))
                                .build())
                .get(0);
        assertEquals(Map.of("quota", "sector=HONEY", "min", "4", "max", "3"), fault.parameters());
    }
}
