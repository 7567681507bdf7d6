package org.cooplab.eligibility;

import static org.cooplab.eligibility.rule.Expression.fact;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Parameter;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.junit.jupiter.api.Test;

class CallAnalysisTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static CallForProjects.Builder call() {
        return CallForProjects.builder(Applicants.CALL, LocalizedText.of("en", "A call"), 10);
    }

    private static List<Finding> findings(CallForProjects.Builder call) {
        return Selections.compile(call.build()).analysis(DAY).findings();
    }

    private static List<String> told(CallForProjects.Builder call) {
        return findings(call).stream()
                .map(Finding::reason)
                .map(reason -> reason.path() + " " + reason.code().substring("eligibility.finding.".length()) + " "
                        + reason.parameters().get("suggestion"))
                .toList();
    }

    @Test
    void a_misspelt_option_is_told_wherever_it_stands_with_the_code_that_was_meant() {
        assertEquals(
                List.of(
                        "/rules/requirement/entries/0/value/options/1 place.suggestion MA-09",
                        "/groups/0/when/of/0/options/0 place.suggestion MA-TIZ",
                        "/criteria/1/when/right option ARGAN",
                        "/pots/0/when/options/0 place null",
                        "/quotas/1/value option TOURISM"),
                told(call().rules(RuleSet.of("gate", "1", fact("region").in("MA-03", "Sous-Massa")))
                        .groups(Group.of(
                                "tiznit",
                                Rule.all(
                                        fact("province").in("Tiznitt"),
                                        fact("members").atLeast(5))))
                        .criteria(
                                Criterion.of("quality", "10", "20"),
                                Criterion.when("argan", "5", fact("sector").equalTo("ARGANN")))
                        .pots(Pot.of("south", 1, fact("region").in("QQ-77")))
                        .quotas(Quota.atMost(2, Quota.SECTOR, "ARGAN"), Quota.atMost(1, Quota.SECTOR, "TURISM"))));
    }

    @Test
    void a_call_of_known_places_and_sectors_has_nothing_odd() {
        assertEquals(
                List.of(),
                told(call().groups(Group.of("south", fact("region").in("MA-09", "MA-10")))
                        .criteria(Criterion.when("argan", "5", fact("sector").equalTo("ARGAN")))
                        .quotas(Quota.atMost(2, Quota.SECTOR, "WATCHMAKING"), Quota.atMostEach(1, Quota.SECTOR))));
    }

    @Test
    void a_condition_that_can_never_hold_is_told_and_one_for_all_who_are_left_is_not() {
        Rule always =
                Rule.any(fact("members").atLeast(5), Rule.not(fact("members").atLeast(5)));
        assertEquals(
                List.of("/groups/0/when never null"),
                told(call().groups(Group.of("nobody", Rule.not(always)), Group.of("others", always))));
    }

    @Test
    void what_is_odd_in_the_rule_set_is_told_once_and_not_with_each_condition() {
        RuleSet gate = RuleSet.of("gate", "1", fact("near").holds())
                .withDerived(Map.of(
                        "near", new Expression.Choose(fact("region").in("MA-99"), fact("rural"), fact("rural"))));
        assertEquals(
                1,
                findings(call().rules(gate).groups(Group.of("near", fact("near").holds()))).stream()
                        .filter(found -> found.reason().code().startsWith("eligibility.finding.place"))
                        .count());
    }

    @Test
    void a_misspelt_parameter_with_which_only_a_condition_compares_is_told_once_at_the_parameter() {
        RuleSet gate = RuleSet.of("gate", "1", fact("members").atLeast(5))
                .withParameters(Parameter.of("wanted", Literal.of("ARGANN"), Source.example("a call")));
        Rule wanted = fact("sector").equalTo(Expression.param("wanted"));
        assertEquals(
                List.of("/rules/parameters/0/values/0/value option ARGAN"),
                told(call().rules(gate).groups(Group.of("a", wanted), Group.of("b", Rule.not(wanted)))));
    }

    @Test
    void a_condition_out_of_force_is_not_looked_at() {
        Rule later = fact("region").in("MA-99").named("later").during(DateRange.from(DAY.plusDays(1)));
        CallForProjects.Builder call = call().groups(Group.of("south", later));
        assertEquals(List.of(), told(call));
        assertEquals(
                1,
                Selections.compile(call.build())
                        .analysis(DAY.plusDays(1))
                        .findings()
                        .size());
    }

    @Test
    void the_call_says_it_in_words() {
        CallForProjects call = call().criteria(
                        Criterion.when("argan", "5", fact("sector").equalTo("ARGANN")))
                .build();
        Selections compiled = Selections.compile(call, Gazetteer.morocco());
        assertEquals(
                "sector is compared with ARGANN, which is none of its usual values. Did you mean ARGAN?",
                compiled.sentence(compiled.analysis(DAY).findings().get(0).reason(), Locale.ENGLISH));
    }
}
