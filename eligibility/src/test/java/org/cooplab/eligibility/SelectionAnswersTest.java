package org.cooplab.eligibility;

import static org.cooplab.eligibility.selection.Applicants.CALL;
import static org.cooplab.eligibility.selection.Applicants.cooperative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.check.FactNames;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Placement.Status;
import org.cooplab.eligibility.selection.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers of an application are read, which are the host's own, and which were meant for a fact. */
class SelectionAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 8);
    private static final Membership TEN = Membership.of(10, 10);

    private static final Rule SHOP = Expression.fact("shop").holds();
    private static final Rule TWELVE = Expression.fact("members").atLeast(12);

    private static CallForProjects.Builder call() {
        return CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), 5);
    }

    private static RuleSet rules(Rule rule) {
        return RuleSet.of("r", "1", rule).withFacts(FactDefinition.of("shop", FactType.TRUTH));
    }

    private static Application answering(Membership membership, Map<String, String> answers) {
        return new Application(
                ApplicationId.of("a"),
                CALL,
                cooperative("a", "MA-REH", membership),
                Instant.parse("2021-02-01T09:00:00Z"),
                null,
                Map.of(),
                answers,
                null);
    }

    private static Placement place(CallForProjects.Builder call, Membership membership, Map<String, String> answers) {
        return Selections.compile(call.build())
                .select(List.of(answering(membership, answers)), DAY)
                .places()
                .get(0);
    }

    private static List<String> codes(Placement place) {
        return place.reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secteur",
                "langues",
                "label",
                "capitale",
                "nice",
                "provinces",
                "regions",
                "support",
                "registration",
                "registeredAt"
            })
    void an_answer_near_to_a_fact_that_the_call_does_not_read_is_the_hosts_own(String name) {
        Placement place = place(call().rules(rules(SHOP)), TEN, Map.of("shop", "true", name, "x"));
        assertEquals(Status.SELECTED, place.status(), () -> codes(place).toString());
    }

    @Test
    void an_answer_near_to_a_fact_that_the_record_or_another_answer_holds_is_the_hosts_own() {
        Map<String, String> answers = Map.of("membres", "12", "shop", "true", "shops", "2");
        assertEquals(
                Status.REFUSED, place(call().rules(rules(TWELVE)), TEN, answers).status());
        assertEquals(
                Status.SELECTED, place(call().rules(rules(SHOP)), TEN, answers).status());
        Rule known = Rule.all(Rule.known("members"), Rule.known("shop"));
        assertEquals(
                Status.SELECTED, place(call().rules(rules(known)), TEN, answers).status());
    }

    @Test
    void an_answer_to_a_question_that_was_misspelt_is_told_where_the_fact_is_missing() {
        Selections selections = Selections.compile(call().rules(rules(TWELVE))
                .quotas(Quota.atMostEach(5, "track"), Quota.atMostEach(5, "membre"))
                .build());
        Placement slip = selections
                .select(List.of(answering(null, Map.of("membres", "12", "track", "A", "membre", "B"))), DAY)
                .places()
                .get(0);
        assertEquals(
                List.of(
                        "It is not yet known whether the conditions of the call are met.",
                        "It is not known yet: Number of members.",
                        "There is no fact membres. Did you mean members?"),
                slip.reasons().stream()
                        .map(reason -> selections.sentence(reason, Locale.ENGLISH))
                        .toList());
        assertEquals("/answers/membres", slip.reasons().get(2).path());
        assertEquals(List.of("members"), slip.questions());
        assertEquals(
                Status.SELECTED, place(call(), null, Map.of("membres", "12")).status());
    }

    @Test
    void a_gate_that_closes_for_sure_refuses_whatever_was_misspelt() {
        Rule both = Rule.all(SHOP, TWELVE);
        assertEquals(
                Status.REFUSED,
                place(call().rules(rules(both)), TEN, Map.of("shops", "true")).status());
    }

    @Test
    void only_the_condition_that_lacks_the_fact_tells_what_was_meant() {
        CallForProjects.Builder call =
                call().rules(rules(Rule.not(TWELVE))).criteria(Criterion.when("shop", "10", SHOP));
        assertEquals(
                List.of("criterion.unknown", "eligibility.missing", "eligibility.fact.unknown.suggestion"),
                codes(place(call, TEN, Map.of("shops", "true"))));
    }

    @Test
    void a_condition_that_asks_only_whether_a_fact_is_known_does_not_take_a_slip_for_silence() {
        Placement slip = place(call().rules(rules(Rule.known("shop"))), TEN, Map.of("shops", "true"));
        assertEquals(List.of("application.unknown", "eligibility.fact.unknown.suggestion"), codes(slip));
        assertEquals(List.of("shop"), slip.questions());
        assertEquals(
                Status.REFUSED,
                place(call().rules(rules(Rule.known("shop"))), TEN, Map.of("hobby", "chess"))
                        .status());
    }

    @Test
    void an_answer_for_a_derived_fact_is_told_where_that_is_read() {
        Map<String, Expression> derived = Map.of("share", Expression.share("women"));
        Map<String, String> answer = Map.of("share", "1");
        Rule half = Expression.fact("share").atLeast(Expression.number("0.5"));
        assertEquals(
                List.of("application.unknown", "eligibility.fact.derived"),
                codes(place(call().rules(rules(half).withDerived(derived)), TEN, answer)));
        assertEquals(
                Status.REFUSED,
                place(call().rules(rules(TWELVE).withDerived(derived)), TEN, answer)
                        .status());
    }

    @Test
    void what_a_name_was_meant_for_is_looked_up_once_in_a_selection() {
        AnswerSlips slips = new AnswerSlips(FactNames.of(), Set.of(), List.of(), DAY);
        Application slip = answering(TEN, Map.of("membres", "12", "hobby", "chess"));
        assertEquals(1, slips.of(slip).size());
        assertSame(slips.of(slip).get(0), slips.of(slip).get(0));
    }

    @Test
    void the_name_of_an_answer_that_cannot_be_read_is_told_as_it_is() {
        RuleSet rules = RuleSet.of("r", "1", Expression.fact("a~b").holds())
                .withFacts(FactDefinition.of("a~b", FactType.TRUTH));
        Placement odd = place(call().rules(rules), TEN, Map.of("a~b", "perhaps"));
        assertEquals("a~b", odd.reasons().get(1).parameters().get("fact"));
        assertEquals(List.of("a~b"), odd.questions());
    }

    private static CallForProjects.Builder sized(Quota... quotas) {
        FactDefinition size = FactDefinition.of("size", FactType.TEXT).oneOf("SMALL", "LARGE");
        FactDefinition shop = FactDefinition.of("shop", FactType.TRUTH);
        RuleSet rules = RuleSet.of("r", "1", Rule.constant(true)).withFacts(size, shop);
        return call().rules(rules).quotas(quotas);
    }

    @Test
    void a_quota_counts_an_answer_as_the_option_that_it_means() {
        Placement small = place(sized(Quota.atMost(1, "size", "SMALL")), TEN, Map.of("size", " small "));
        assertEquals(Status.SELECTED, small.status());
        assertEquals(Map.of("size", "SMALL"), small.classes());
        Placement region = place(sized(Quota.atMostEach(1, "region")), TEN, Map.of("region", "Souss-Massa"));
        assertEquals(Map.of("region", "MA-09"), region.classes());
    }

    @Test
    void an_answer_that_is_none_of_the_options_that_a_quota_counts_leaves_its_application_pending() {
        Selections selections =
                Selections.compile(sized(Quota.atMost(1, "size", "SMALL")).build());
        Placement slip = selections
                .select(List.of(answering(TEN, Map.of("size", "SMAL"))), DAY)
                .places()
                .get(0);
        assertEquals(Status.PENDING, slip.status());
        assertEquals(
                List.of(
                        "It is not yet known whether the conditions of the call are met.",
                        "The answer to size cannot be read.",
                        "SMAL is not one of the options of size: SMALL, LARGE. Did you mean SMALL?"),
                slip.reasons().stream()
                        .map(reason -> selections.sentence(reason, Locale.ENGLISH))
                        .toList());
    }

    @Test
    void a_quota_for_a_value_that_no_answer_can_have_is_a_fault() {
        CallForProjects call = sized(
                        Quota.atMost(1, "size", "SMALL"),
                        Quota.atMost(1, "size", "small"),
                        Quota.atMost(1, "size", "HUGE"),
                        Quota.atMost(1, "shop", "true"),
                        Quota.atMost(1, "shop", "yes"))
                .build();
        assertEquals(
                List.of(
                        "/quotas/1/value call.quota.value.suggestion SMALL",
                        "/quotas/2/value call.quota.value null",
                        "/quotas/4/value call.quota.value null"),
                Selections.check(call).stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + " "
                                + fault.parameters().get("suggestion"))
                        .toList());
        assertEquals(
                List.of(),
                Selections.check(call().quotas(Quota.atMost(1, "size", "HUGE")).build()));
    }
}
