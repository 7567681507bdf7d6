package org.cooplab.eligibility.internal.selection;

import static org.cooplab.eligibility.selection.Applicants.CALL;
import static org.cooplab.eligibility.selection.Applicants.asking;
import static org.cooplab.eligibility.selection.Applicants.cooperative;
import static org.cooplab.eligibility.selection.Applicants.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Repeats;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.junit.jupiter.api.Test;

/** Who is in the race, with how many points, in which class. */
class AdmissionTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 8);
    private static final String REHAMNA = "MA-REH";

    /** Unknown where the members are not told. */
    private static final Rule SMALL = Expression.fact("members").atMost(Expression.number(10));

    private static CallForProjects.Builder call(int seats) {
        return CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), seats)
                .criteria(Criterion.of("quality", "100", "20"));
    }

    private static Selection select(CallForProjects.Builder call, Application... applications) {
        return Selections.compile(call.build()).select(List.of(applications), DAY);
    }

    private static Placement place(Selection selection, String id) {
        return selection.of(ApplicationId.of(id)).orElseThrow();
    }

    private static List<String> codes(Selection selection, String id) {
        return place(selection, id).reasons().stream().map(Reason::code).toList();
    }

    private static List<String> selected(Selection selection) {
        return selection.selected().stream()
                .map(place -> place.application().value())
                .toList();
    }

    /** One of cooperative "x" with full marks, so many minutes after 9:00. */
    private static Application ofX(String id, int minute) {
        return Applicants.of(
                CALL,
                cooperative("x", REHAMNA, Membership.of(10, 10)),
                id,
                Map.of("quality", BigDecimal.TEN),
                null,
                minute);
    }

    private static Application silent(String id) {
        return silent(id, 10);
    }

    /** One that does not say how many members it has. */
    private static Application silent(String id, int quality) {
        return Applicants.of(
                CALL, cooperative(id, REHAMNA, null), id, Map.of("quality", BigDecimal.valueOf(quality)), null, 0);
    }

    private static Money dirhams(String amount) {
        return Money.of(amount, Currencies.MAD);
    }

    /** One from a province that nobody knows, with an answer to the question for its region. */
    private static Application from(String region) {
        return new Application(
                ApplicationId.of("a"),
                CALL,
                cooperative("a", "MA-XXX", null),
                Instant.parse("2021-02-01T09:01:00Z"),
                null,
                Map.of("quality", BigDecimal.TEN),
                Map.of("region", region),
                null);
    }

    @Test
    void a_region_that_is_answered_is_taken_by_the_gate_and_by_the_quota() {
        CallForProjects.Builder call = call(1).rules(
                        RuleSet.of("r", "1", Expression.fact("region").in("MA-09")))
                .quotas(Quota.atMost(1, Quota.REGION, "MA-09"));
        Selection selection = select(call, from("MA-09"));
        assertEquals(List.of("a"), selected(selection));
        assertEquals(1, selection.quotas().get(0).selected());
        assertEquals(
                List.of("region"),
                place(select(call(1).quotas(Quota.atMostEach(1, Quota.REGION)), from("MA-99")), "a")
                        .questions());
    }

    /** One of 10 points that asks for so much. */
    private static Application of10(String id, Money requested) {
        return Applicants.of(CALL, cooperative(id, REHAMNA, null), id, Map.of("quality", BigDecimal.TEN), requested, 0);
    }

    @Test
    void amounts_of_two_currencies_do_not_tell_equal_scores_apart() {
        Money euros = Money.of("100.00", Currencies.EUR);
        CallForProjects.Builder call = call(9).ties(new TieRule.Requested(), TieRule.id());
        Selection tied =
                select(call, of10("dear", dirhams("500.00")), of10("other", euros), of10("cheap", dirhams("400.00")));
        assertEquals(List.of("cheap", "dear"), selected(tied));
        assertEquals(List.of("amount.currency"), codes(tied, "other"));
        assertEquals(
                List.of("better", "other"),
                selected(select(call, of10("other", euros), asking("better", REHAMNA, 11, 500))));
        assertEquals(
                List.of("dear", "other"),
                selected(select(call(9), of10("other", euros), of10("dear", dirhams("500.00")))));
        Selection even = select(call, of10("dear", dirhams("500.00")), of10("other", euros));
        assertEquals(List.of("other"), selected(even)); // of two as usual the first by code
        assertEquals(
                List.of("dear"),
                selected(select(
                        call.budget(Budget.of(dirhams("9.00"), dirhams("1.00"))),
                        of10("dear", dirhams("500.00")),
                        of10("other", euros))));
    }

    @Test
    void the_first_and_the_last_moment_of_a_call_are_in_time() {
        Instant opens = Instant.parse("2021-02-01T09:01:00Z");
        Instant closes = Instant.parse("2021-02-01T09:03:00Z");
        Selection selection = select(
                call(9).open(opens, closes).repeats(Repeats.ALL),
                ofX("a-early", 0),
                ofX("b-opens", 1),
                ofX("c-closes", 3),
                ofX("d-late", 4));
        assertEquals(List.of("b-opens", "c-closes"), selected(selection));
        assertEquals(List.of("application.early"), codes(selection, "a-early"));
        assertEquals(List.of("application.late"), codes(selection, "d-late"));
    }

    @Test
    void an_application_to_another_call_is_refused() {
        CallId other = CallId.of("other");
        Application lost = Applicants.of(
                other, cooperative("x", REHAMNA, null), "lost", Map.of("quality", BigDecimal.TEN), null, 5);
        Selection selection = select(call(9), lost, ofX("here", 0));
        assertEquals(List.of("application.other-call"), codes(selection, "lost"));
        // nor does it count as the last of its cooperative
        assertEquals(List.of("here"), selected(selection));
    }

    @Test
    void of_several_applications_of_a_cooperative_the_first_or_the_last_or_all_count() {
        Application[] three = {ofX("a", 2), ofX("b", 1), ofX("c", 3)};
        assertEquals(List.of("c"), selected(select(call(9), three)));
        assertEquals(List.of("b"), selected(select(call(9).repeats(Repeats.FIRST), three)));
        assertEquals(List.of("b", "a", "c"), selected(select(call(9).repeats(Repeats.ALL), three)));
        // submitted in one moment, the id decides
        Application[] twins = {ofX("a", 1), ofX("b", 1)};
        assertEquals(List.of("b"), selected(select(call(9), twins)));
        assertEquals(List.of("a"), selected(select(call(9).repeats(Repeats.FIRST), twins)));
    }

    @Test
    void who_cannot_reach_the_least_score_any_more_is_refused_and_nothing_is_asked() {
        CallForProjects.Builder call = call(9).criteria(
                        Criterion.of("quality", "60", "20"),
                        Criterion.when("few", "30", Expression.fact("members").lessThan(Expression.number(9))),
                        Criterion.of("plan", "10", "20"))
                .minimumScore(new BigDecimal("70"));
        // the rule and the plan may still give 40 points; quality gives 60 x 10/20 = 30
        Selection selection = select(call, silent("open", 10), silent("lost", 9));
        assertEquals(Placement.Status.PENDING, place(selection, "open").status());
        assertEquals(List.of("members"), place(selection, "open").questions());
        assertEquals(Placement.Status.REFUSED, place(selection, "lost").status());
        assertEquals(List.of("score.out-of-reach"), codes(selection, "lost"));
        assertEquals(
                "{minimum=70, score=67.00}",
                new TreeMap<>(place(selection, "lost").reasons().get(0).parameters()).toString());
        assertEquals(List.of(), place(selection, "lost").questions());
        assertNull(place(selection, "lost").score());
    }

    @Test
    void what_is_refused_for_one_reason_is_not_asked_about_another() {
        CallForProjects.Builder call = call(9).rules(
                        RuleSet.of("r", "1", Expression.fact("members").atLeast(8)))
                .criteria(Criterion.of("quality", "60", "20").withMinimum("8"));
        Selection selection = select(call, silent("low", 7));
        assertEquals(List.of("mark.below"), codes(selection, "low"));
        assertEquals(List.of(), place(selection, "low").questions());
    }

    @Test
    void a_mark_and_a_score_at_their_minimum_are_enough() {
        CallForProjects.Builder call = call(9).criteria(
                        Criterion.of("quality", "60", "20").withMinimum("8"), Criterion.of("plan", "40", "20"))
                .minimumScore(new BigDecimal("50"));
        // 60 x 8/20 + 40 x 13/20 = 50
        Selection selection = select(call, marked("enough", 8, 13), marked("short", 8, 12), marked("low", 7, 20));
        assertEquals(List.of("enough"), selected(selection));
        assertEquals(List.of("score.below"), codes(selection, "short"));
        assertEquals(
                "{minimum=50, score=48.00}",
                new TreeMap<>(place(selection, "short").reasons().get(0).parameters()).toString());
        assertEquals(List.of("mark.below"), codes(selection, "low"));
    }

    @Test
    void a_score_that_is_short_by_a_hair_is_not_told_as_if_it_were_enough() {
        CallForProjects.Builder call =
                call(9).criteria(Criterion.of("quality", "60", "7000")).minimumScore(new BigDecimal("60"));
        Application hair = of("hair", REHAMNA, Map.of("quality", new BigDecimal("6999.9")));
        assertEquals(
                "{minimum=60, score=59.99}",
                new TreeMap<>(place(select(call, hair), "hair").reasons().get(0).parameters()).toString());
    }

    private static Application marked(String id, int quality, int plan) {
        return of(id, REHAMNA, Map.of("quality", BigDecimal.valueOf(quality), "plan", BigDecimal.valueOf(plan)));
    }

    @Test
    void marks_from_nothing_to_the_most_are_in_range() {
        Selection selection = select(
                call(9),
                of("none", REHAMNA, 0),
                of("most", REHAMNA, 20),
                of("more", REHAMNA, 21),
                of("less", REHAMNA, -1));
        assertEquals(List.of("most", "none"), selected(selection));
        assertEquals(List.of("mark.out-of-range"), codes(selection, "more"));
        assertEquals(List.of("mark.out-of-range"), codes(selection, "less"));
    }

    @Test
    void a_criterion_that_is_a_rule_gives_all_its_points_or_none_or_asks() {
        CallForProjects.Builder call =
                call(9).criteria(Criterion.of("quality", "90", "20"), Criterion.when("few", "10", SMALL));
        Application big = Applicants.of(
                CALL,
                cooperative("big", REHAMNA, Membership.of(11, 11)),
                "big",
                Map.of("quality", BigDecimal.TEN),
                null,
                0);
        Selection selection = select(call, of("small", REHAMNA, 10), big, silent("silent"));
        assertEquals("55", place(selection, "small").score().value());
        assertEquals("45", place(selection, "big").score().value());
        assertEquals("criterion.unknown", codes(selection, "silent").get(0));
        assertEquals(List.of("members"), place(selection, "silent").questions());
        assertEquals(Placement.Status.PENDING, place(selection, "silent").status());
    }

    @Test
    void a_question_is_asked_once_though_two_rules_need_it() {
        CallForProjects.Builder call = call(9).criteria(
                        Criterion.of("quality", "80", "20"),
                        Criterion.when("few", "10", SMALL),
                        Criterion.when("many", "10", Expression.fact("members").atLeast(Expression.number(5))))
                .groups(CallForProjects.Group.of("small", SMALL))
                .quotas(Quota.atMost(5, Quota.GROUP, "small"));
        Selection selection = select(call, silent("silent"));
        assertEquals(List.of("members"), place(selection, "silent").questions());
        assertEquals(Map.of(), place(selection, "silent").classes());
        assertEquals(
                List.of("criterion.unknown", "criterion.unknown", "group.unknown"),
                codes(selection, "silent").stream()
                        .filter(code -> code.endsWith(".unknown") && !code.startsWith("rule"))
                        .toList());
    }

    @Test
    void the_first_group_whose_rule_holds_is_the_class_and_nobody_needs_one() {
        Rule tiny = Expression.fact("members").atMost(Expression.number(5));
        CallForProjects.Builder call = call(9).groups(
                        CallForProjects.Group.of("tiny", tiny), CallForProjects.Group.of("small", SMALL))
                .quotas(Quota.atMost(5, Quota.GROUP, "small"), Quota.atMost(5, Quota.GROUP, "tiny"));
        Selection selection = select(call, sized("five", 5), sized("ten", 10), sized("eleven", 11));
        assertEquals(Map.of(Quota.GROUP, "tiny"), place(selection, "five").classes());
        assertEquals(Map.of(Quota.GROUP, "small"), place(selection, "ten").classes());
        assertEquals(Map.of(), place(selection, "eleven").classes());
        assertEquals(3, selection.selected().size());
    }

    private static Application sized(String id, int members) {
        return Applicants.of(
                CALL,
                cooperative(id, REHAMNA, Membership.of(members, members)),
                id,
                Map.of("quality", BigDecimal.TEN),
                null,
                0);
    }

    @Test
    void provinces_and_sectors_and_answers_are_classes() {
        Application answering = ofX("a", 0);
        Application told = new Application(
                answering.id(),
                answering.call(),
                answering.cooperative(),
                answering.submittedAt(),
                null,
                answering.marks(),
                Map.of("town", "Salé"),
                null);
        Selection selection =
                select(call(9).quotas(Quota.atMost(5, Quota.PROVINCE, REHAMNA), Quota.atMost(5, "town", "Salé")), told);
        assertEquals(
                Map.of(Quota.PROVINCE, REHAMNA, "town", "Salé"),
                place(selection, "a").classes());
        Selection bySector = select(call(9).quotas(Quota.atMost(5, Quota.SECTOR, "AGRICULTURE")), told);
        assertEquals(Map.of(Quota.SECTOR, "AGRICULTURE"), place(bySector, "a").classes());
    }

    @Test
    void where_there_is_money_an_amount_in_its_currency_is_needed() {
        CallForProjects.Builder call = call(9).budget(Budget.asRequested(dirhams("100"), Budget.WhenExhausted.SKIP));
        Application euros = Applicants.of(
                CALL,
                cooperative("e", REHAMNA, null),
                "euros",
                Map.of("quality", BigDecimal.TEN),
                Money.of("10", Currencies.EUR),
                0);
        Selection selection = select(call, asking("a", REHAMNA, 10, 60), of("none", REHAMNA, 20), euros);
        assertEquals(List.of("a"), selected(selection));
        assertEquals(dirhams("60"), place(selection, "a").amount());
        assertEquals(List.of("amount.missing"), codes(selection, "none"));
        assertEquals(List.of("amount.currency"), codes(selection, "euros"));
        // where all get the same nobody needs to ask
        Selection grants = select(call(9).budget(Budget.of(dirhams("100"), dirhams("30"))), of("none", REHAMNA, 20));
        assertEquals(dirhams("30"), place(grants, "none").amount());
    }

    @Test
    void who_pays_is_not_known_where_the_rule_of_a_pot_is_not() {
        // numbers of rules do not mix: a group and a criterion stand before the pots
        Rule never = Expression.fact("region").in("MA-12");
        CallForProjects.Builder call = call(9).groups(CallForProjects.Group.of("south", never))
                .quotas(Quota.atMost(9, Quota.GROUP, "south"))
                .pots(Pot.of("south", 1, never), Pot.of("small", 1, SMALL));
        Selection selection = select(call, silent("silent"), sized("eleven", 11), sized("ten", 10));
        assertEquals(List.of("selected.rank", "pot.unknown"), codes(selection, "silent"));
        assertEquals(List.of("selected.rank", "pot.none"), codes(selection, "eleven"));
        assertEquals(List.of("selected.rank", "pot.pays"), codes(selection, "ten"));
        assertEquals("small", place(selection, "ten").pot());
        assertEquals(1, selection.pots().get(0).seatsLeft());
        assertEquals(0, selection.pots().get(1).seatsLeft());
        assertEquals(List.of(), selection.pots().get(1).reasons());
    }

    @Test
    void a_pot_of_money_pays_as_many_equal_amounts_as_it_holds_and_says_what_is_left() {
        Pot pot = new Pot("money", null, null, null, dirhams("70"), null, null);
        CallForProjects.Builder call =
                call(9).budget(Budget.of(dirhams("1000"), dirhams("30"))).pots(pot);
        Selection selection = select(call, of("a", REHAMNA, 9), of("b", REHAMNA, 8), of("c", REHAMNA, 7));
        assertEquals(
                List.of(ApplicationId.of("a"), ApplicationId.of("b")),
                selection.pots().get(0).paid());
        assertEquals(dirhams("10"), selection.pots().get(0).moneyLeft());
        assertEquals(List.of("selected.rank", "pot.pays"), codes(selection, "a"));
        assertEquals(List.of("selected.rank", "pot.used-up"), codes(selection, "c"));
    }

    @Test
    void a_pot_of_money_pays_different_amounts_by_rank() {
        Pot pot = new Pot("money", null, null, null, dirhams("70"), null, null);
        CallForProjects.Builder call = call(9).budget(Budget.asRequested(dirhams("1000"), Budget.WhenExhausted.SKIP))
                .pots(pot);
        Selection selection =
                select(call, asking("a", REHAMNA, 9, 50), asking("b", REHAMNA, 8, 30), asking("c", REHAMNA, 7, 20));
        assertEquals(
                List.of(ApplicationId.of("a"), ApplicationId.of("c")),
                selection.pots().get(0).paid());
        assertEquals(dirhams("0"), selection.pots().get(0).moneyLeft());
        assertEquals(null, selection.pots().get(0).seatsLeft());
    }

    @Test
    void a_call_that_nobody_answers_or_that_costs_nothing_is_no_special_case() {
        CallForProjects.Builder grants = call(9).budget(Budget.of(dirhams("100"), dirhams("30")));
        assertEquals(dirhams("100"), select(grants).moneyLeft());
        CallForProjects.Builder asked = call(9).budget(Budget.asRequested(dirhams("100"), Budget.WhenExhausted.STOP));
        assertEquals(
                List.of("a", "b"), selected(select(asked, asking("a", REHAMNA, 9, 0), asking("b", REHAMNA, 8, 0))));
    }
}
