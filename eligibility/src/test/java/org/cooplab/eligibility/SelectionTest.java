package org.cooplab.eligibility;

import static org.cooplab.eligibility.selection.Applicants.CALL;
import static org.cooplab.eligibility.selection.Applicants.asking;
import static org.cooplab.eligibility.selection.Applicants.cooperative;
import static org.cooplab.eligibility.selection.Applicants.of;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.RealCalls;
import org.cooplab.eligibility.selection.TieRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SelectionTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 8);
    private static final String REHAMNA = "MA-REH";
    private static final String OUJDA = "MA-OUJ";

    private static final Rule WOMEN = Expression.share("women").atLeast(Expression.number("0.5"));

    private static CallForProjects.Builder call(int seats) {
        return CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), seats)
                .criteria(Criterion.of("quality", "100", "20"));
    }

    private static Money dirhams(long amount) {
        return Money.of(BigDecimal.valueOf(amount), Currencies.MAD);
    }

    private static Selection select(CallForProjects.Builder call, Application... applications) {
        return Selections.compile(call.build()).select(List.of(applications), DAY);
    }

    private static List<String> ids(List<Placement> places) {
        return places.stream().map(place -> place.application().value()).toList();
    }

    private static Placement place(Selection selection, String id) {
        return selection.of(ApplicationId.of(id)).orElseThrow();
    }

    private static List<String> codes(Placement place) {
        return place.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void the_best_scores_have_the_seats_and_the_others_wait() {
        Selection selection = select(call(2), of("a", REHAMNA, 12), of("b", REHAMNA, 15), of("c", OUJDA, 9));
        assertEquals(List.of("b", "a"), ids(selection.selected()));
        assertEquals(List.of("c"), ids(selection.reserve()));
        assertEquals(List.of("seats.full", "reserve.place"), codes(place(selection, "c")));
        assertEquals(Selection.Method.EXACT, selection.method());
    }

    @Test
    void scores_are_exact_fractions() {
        // 100 x 1/3 + 100 x 1/3 + 100 x 1/3 is 100, and 99.99 is less
        CallForProjects.Builder call = call(1).criteria(
                        Criterion.of("x", "100", "3"), Criterion.of("y", "100", "3"), Criterion.of("z", "100", "3"));
        BigDecimal one = BigDecimal.ONE;
        Selection selection = select(
                call,
                of("a", REHAMNA, Map.of("x", new BigDecimal("2.9997"), "y", BigDecimal.ZERO, "z", BigDecimal.ZERO)),
                of("b", REHAMNA, Map.of("x", one, "y", one, "z", one)));
        assertEquals("100", place(selection, "b").score().value());
        assertEquals("99.99", place(selection, "a").score().value());
        assertEquals("100/3", place(selection, "b").points().get("x").value());
        assertEquals(List.of("b"), ids(selection.selected()));
    }

    @Test
    void a_minimum_gives_a_seat_to_a_worse_rank_and_says_so() {
        Selection selection = select(
                call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02")),
                of("a", REHAMNA, 12),
                of("b", REHAMNA, 15),
                of("c", OUJDA, 9));
        assertEquals(List.of("b", "c"), ids(selection.selected()));
        assertEquals(List.of("selected.minimum"), codes(place(selection, "c")));
        assertEquals(List.of("seats.full", "minimum.first", "reserve.place"), codes(place(selection, "a")));
    }

    @Test
    void a_maximum_for_each_region_holds_better_ranks_back() {
        Selection selection = select(
                call(2).quotas(Quota.atMostEach(1, Quota.REGION)),
                of("a", REHAMNA, 12),
                of("b", REHAMNA, 15),
                of("c", OUJDA, 9));
        assertEquals(List.of("b", "c"), ids(selection.selected()));
        assertEquals("quota.full", codes(place(selection, "a")).get(0));
        assertEquals(List.of("selected.next"), codes(place(selection, "c")));
    }

    @Test
    void a_maximum_for_each_region_holds_for_one_with_a_minimum_too_unless_it_states_its_own() {
        Application[] six = {
            of("a", OUJDA, 20), of("b", OUJDA, 19), of("c", OUJDA, 18),
            of("d", OUJDA, 17), of("e", OUJDA, 16), of("f", OUJDA, 15)
        };
        Quota each = Quota.atMostEach(2, Quota.REGION);
        for (List<Quota> quotas : List.of(
                List.of(each, Quota.atLeast(1, Quota.REGION, "MA-02")),
                List.of(Quota.atLeast(1, Quota.REGION, "MA-02"), each))) {
            Selection selection = select(call(6).quotas(quotas.toArray(Quota[]::new)), six);
            assertEquals(List.of("a", "b"), ids(selection.selected()));
            assertEquals(2, selection.quotas().get(0).max());
            assertEquals("quota.full", codes(place(selection, "c")).get(0));
        }
        Quota own = new Quota(Quota.REGION, "MA-02", 1, 5, null, null);
        assertEquals(5, select(call(6).quotas(each, own), six).selected().size());
    }

    @Test
    void eight_seats_cannot_meet_twelve_minima_and_four_are_reported_short() {
        CallForProjects call =
                RealCalls.edition2021().toBuilder().seats(8).budget(null).build();
        Selection selection = Selections.compile(call).select(Applicants.many(call.id(), 458, 1), DAY);
        assertEquals(8, selection.selected().size());
        assertEquals(4, selection.shortfall());
        // the first quotas in the order of the call are met, the last four are not
        assertEquals(
                List.of("MA-09", "MA-10", "MA-11", "MA-12"),
                selection.quotas().stream()
                        .filter(quota -> quota.shortfall() > 0)
                        .map(quota -> quota.value())
                        .toList());
        assertEquals(
                "quota.short.seats", selection.quotas().get(11).reasons().get(0).code());
    }

    @Test
    void the_prize_of_2021_has_a_winner_in_each_region_with_24_seats_and_with_25() {
        for (int seats : new int[] {24, 25}) {
            CallForProjects call = RealCalls.edition2021().toBuilder()
                    .seats(seats)
                    .budget(Budget.of(dirhams(25 * 50_000), dirhams(50_000)))
                    .build();
            List<Application> applications = Applicants.many(call.id(), 458, 2021);
            Selection selection = Selections.compile(call).select(applications, DAY);
            assertEquals(458, selection.places().size());
            assertEquals(seats, selection.selected().size());
            assertEquals(0, selection.shortfall());
            assertEquals(12, selection.quotas().size());
            assertTrue(selection.quotas().stream().allMatch(quota -> quota.selected() >= 1));
            assertEquals(dirhams((25 - seats) * 50_000), selection.moneyLeft());
        }
    }

    @Test
    void a_sponsor_of_8_pays_within_the_longer_lists_of_2020_and_2023() {
        for (CallForProjects call : List.of(RealCalls.edition2020(), RealCalls.edition2023())) {
            Selection selection = Selections.compile(call).select(Applicants.many(call.id(), 300, 8), DAY);
            assertEquals(call.seats(), selection.selected().size());
            assertEquals(8, selection.pots().get(0).paid().size());
            assertEquals(
                    ids(selection.selected()).subList(0, 8),
                    selection.pots().get(0).paid().stream()
                            .map(ApplicationId::value)
                            .toList());
            Selection without =
                    Selections.compile(call.toBuilder().pots().build()).select(Applicants.many(call.id(), 300, 8), DAY);
            assertEquals(ids(without.selected()), ids(selection.selected()));
        }
    }

    @Test
    void seats_of_a_pot_that_fit_nobody_are_reported() {
        Rule south = Expression.fact("region").in("MA-12");
        Selection selection = select(
                call(2).pots(Pot.of("south", 3, south), Pot.of("any", 1, null)),
                of("a", REHAMNA, 9),
                of("b", REHAMNA, 8));
        assertEquals(3, selection.pots().get(0).seatsLeft());
        assertEquals("pot.seats-left", selection.pots().get(0).reasons().get(0).code());
        assertEquals("any", place(selection, "a").pot());
        assertEquals(List.of("selected.rank", "pot.used-up"), codes(place(selection, "b")));
    }

    @Test
    void who_has_facts_missing_is_pending_with_its_questions_and_takes_no_seat() {
        Application unknown =
                Applicants.of(CALL, cooperative("u", REHAMNA, null), "u", Map.of("quality", BigDecimal.TEN), null, 0);
        Selection selection = select(call(1).rules(RuleSet.of("r", "1", WOMEN)), unknown, of("a", REHAMNA, 1));
        assertEquals(List.of("a"), ids(selection.selected()));
        assertEquals(Placement.Status.PENDING, place(selection, "u").status());
        assertEquals(
                Set.of("women", "members"), Set.copyOf(place(selection, "u").questions()));
    }

    @Test
    void reasons_of_the_rules_are_said_as_the_rule_set_calls_them() {
        CallForProjects call = RealCalls.edition2021();
        Selections selections = Selections.compile(call);
        Selection selection = selections.select(Applicants.many(call.id(), 100, 5), DAY);
        Reason asked = selection.pending().get(0).reasons().get(1);
        Reason failed = selection.refused().get(0).reasons().get(1);
        assertTrue(
                selections.sentence(asked, Locale.ENGLISH).contains("members"),
                selections.sentence(asked, Locale.ENGLISH));
        assertTrue(
                selections.sentence(failed, Locale.FRENCH).contains("La moitié des membres"),
                selections.sentence(failed, Locale.FRENCH));
    }

    @Test
    void who_fails_a_gate_is_refused_with_the_reason_of_the_rules() {
        Application men = Applicants.of(
                CALL, cooperative("m", REHAMNA, Membership.of(10, 2)), "m", Map.of("quality", BigDecimal.TEN), null, 0);
        Selection selection = select(call(1).rules(RuleSet.of("r", "1", WOMEN)), men);
        assertEquals(Placement.Status.REFUSED, place(selection, "m").status());
        assertEquals("application.ineligible", codes(place(selection, "m")).get(0));
        assertTrue(place(selection, "m").reasons().size() > 1);
    }

    @Test
    void applications_out_of_time_and_earlier_ones_of_the_same_cooperative_are_refused() {
        Application late = Applicants.of(
                CALL, cooperative("x", REHAMNA, null), "late", Map.of("quality", BigDecimal.ONE), null, 600);
        Application first = Applicants.of(
                CALL, cooperative("y", REHAMNA, null), "first", Map.of("quality", BigDecimal.TEN), null, 1);
        Application last = Applicants.of(
                CALL, cooperative("y", REHAMNA, null), "last", Map.of("quality", BigDecimal.ONE), null, 2);
        Selection selection = select(call(5).open(null, Instant.parse("2021-02-01T12:00:00Z")), late, first, last);
        assertEquals(List.of("application.late"), codes(place(selection, "late")));
        assertEquals(List.of("application.superseded"), codes(place(selection, "first")));
        assertEquals(List.of("last"), ids(selection.selected()));
    }

    @Test
    void an_instant_is_told_by_its_day_and_its_hour() {
        Application late = Applicants.of(
                CALL, cooperative("x", REHAMNA, null), "late", Map.of("quality", BigDecimal.ONE), null, 600);
        Selections selections = Selections.compile(
                call(5).open(null, Instant.parse("2021-02-01T12:00:01Z")).build());
        Reason reason =
                selections.select(List.of(late), DAY).places().get(0).reasons().get(0);
        assertEquals(
                List.of(
                        "The application came in on 1 February 2021, 19:00 UTC,"
                                + " after the call closed on 1 February 2021, 12:00:01 UTC.",
                        "Le dossier est arrivé le 1er février 2021 à 19:00 UTC,"
                                + " après la clôture de l’appel le 1er février 2021 à 12:00:01 UTC."),
                List.of(Locale.ENGLISH, Locale.FRENCH).stream()
                        .map(locale -> selections.sentence(reason, locale).replaceAll("\\h", " "))
                        .toList());
        assertTrue(selections.sentence(reason, Locale.forLanguageTag("ar")).contains("فبراير"));
    }

    @Test
    void a_mark_below_its_gate_refuses_and_a_missing_mark_waits() {
        CallForProjects.Builder call =
                call(5).criteria(Criterion.of("quality", "100", "20").withMinimum("8"));
        Selection selection =
                select(call, of("low", REHAMNA, 7), of("none", REHAMNA, Map.of()), of("odd", REHAMNA, 21));
        assertEquals(List.of("mark.below"), codes(place(selection, "low")));
        assertEquals(List.of("mark.missing"), codes(place(selection, "none")));
        assertEquals(List.of("mark.out-of-range"), codes(place(selection, "odd")));
        assertEquals(List.of("none", "odd"), ids(selection.pending()));
    }

    @Test
    void a_draw_can_be_checked_by_anyone_and_its_values_are_printed() throws Exception {
        Selection selection = select(
                call(1).ties(TieRule.draw("2021-03-09: 4 8 15 16 23 42")),
                of("a", REHAMNA, 9),
                of("b", REHAMNA, 9),
                of("c", REHAMNA, 1));
        for (String id : List.of("a", "b")) {
            byte[] text = ("2021-03-09: 4 8 15 16 23 42\n" + id).getBytes(StandardCharsets.UTF_8);
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
            assertEquals(
                    List.of(new Placement.TieValue("draw", hash)),
                    place(selection, id).ties());
        }
        String a = place(selection, "a").ties().get(0).value();
        String b = place(selection, "b").ties().get(0).value();
        assertEquals(a.compareTo(b) < 0 ? "a" : "b", ids(selection.selected()).get(0));
        assertTrue(place(selection, "c").ties().isEmpty());
    }

    @Test
    void where_amounts_differ_who_does_not_fit_the_money_is_skipped_or_ends_the_list() {
        Application[] applications = {
            asking("a", REHAMNA, 20, 60), asking("b", REHAMNA, 19, 50), asking("c", REHAMNA, 18, 40)
        };
        Selection skipping =
                select(call(3).budget(Budget.asRequested(dirhams(100), Budget.WhenExhausted.SKIP)), applications);
        assertEquals(List.of("a", "c"), ids(skipping.selected()));
        assertEquals("budget.exhausted", codes(place(skipping, "b")).get(0));
        assertEquals(
                "40.00 MAD", place(skipping, "b").reasons().get(0).parameters().get("left"));
        assertEquals(Selection.Method.IN_ORDER, skipping.method());
        Selection stopping =
                select(call(3).budget(Budget.asRequested(dirhams(100), Budget.WhenExhausted.STOP)), applications);
        assertEquals(List.of("a"), ids(stopping.selected()));
        assertEquals("budget.stopped", codes(place(stopping, "c")).get(0));
        assertEquals(dirhams(40), stopping.moneyLeft());
    }

    @Test
    void who_leaves_is_replaced_from_the_reserve_and_the_others_keep_their_seats() {
        CallForProjects call =
                call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02")).build();
        List<Application> applications =
                List.of(of("a", REHAMNA, 12), of("b", REHAMNA, 15), of("c", OUJDA, 9), of("d", OUJDA, 3));
        Selections selections = Selections.compile(call);
        Selection before = selections.select(applications, DAY);
        Selection.Replacement after = selections.replace(before, applications, Set.of(ApplicationId.of("c")));
        assertEquals(List.of(ApplicationId.of("d")), after.arrived());
        assertEquals(List.of("selected.replacement"), codes(place(after.selection(), "d")));
        assertEquals(List.of("selected.kept"), codes(place(after.selection(), "b")));
        assertEquals(List.of("application.withdrawn"), codes(place(after.selection(), "c")));
        assertTrue(after.differences().isEmpty());
    }

    @Test
    void nobody_leaves_who_has_not_applied() {
        List<Application> applications = List.of(of("a-1", REHAMNA, 12), of("b-1", REHAMNA, 15));
        Selections selections = Selections.compile(call(1).build());
        Selection before = selections.select(applications, DAY);
        Set<ApplicationId> left = new LinkedHashSet<>(
                List.of(ApplicationId.of("nobody"), ApplicationId.of("b-1"), ApplicationId.of("a-11")));
        List<Executable> ways = List.of(
                () -> selections.select(applications, DAY, left), () -> selections.replace(before, applications, left));
        for (Executable way : ways) {
            assertEquals(
                    List.of(
                            "/withdrawn/0 withdrawn.unknown {found=nobody}",
                            "/withdrawn/2 withdrawn.unknown.suggestion {found=a-11, suggestion=a-1}"),
                    assertThrows(InvalidDocument.class, way).faults().stream()
                            .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.parameters())
                            .toList());
        }
    }

    @Test
    void who_left_unknown_in_a_set_without_order_is_told_in_the_order_of_the_ids() {
        Selections selections = Selections.compile(call(1).build());
        List<ApplicationId> left = new ArrayList<>();
        for (int i = 100; i < 130; i++) {
            left.add(ApplicationId.of("n" + i));
        }
        InvalidDocument refusal =
                assertThrows(InvalidDocument.class, () -> selections.select(List.of(), DAY, Set.copyOf(left)));
        for (int i = 0; i < left.size(); i++) {
            assertEquals("/withdrawn/" + i, refusal.faults().get(i).pointer());
            assertEquals(
                    left.get(i).value(), refusal.faults().get(i).parameters().get("found"));
        }
    }

    @Test
    void who_has_left_stays_out_without_being_named_again() {
        List<Application> applications = List.of(of("a", REHAMNA, 15), of("b", REHAMNA, 12), of("c", OUJDA, 9));
        Selections selections = Selections.compile(call(1).build());
        Selection first = selections.select(applications, DAY, Set.of(ApplicationId.of("a")));
        Selection.Replacement after = selections.replace(first, applications, Set.of(ApplicationId.of("b")));
        assertEquals(List.of("application.withdrawn"), codes(place(after.selection(), "a")));
        assertEquals(List.of("c"), ids(after.selection().selected()));
        assertEquals(List.of(), after.differences());
    }

    @Test
    void a_seat_is_lost_when_the_corrected_mark_no_longer_passes_and_the_next_of_the_reserve_moves_up() {
        Selections selections =
                Selections.compile(call(1).minimumScore(BigDecimal.valueOf(50)).build());
        Selection before = selections.select(List.of(of("a", REHAMNA, 15), of("b", REHAMNA, 12)), DAY);
        Selection.Replacement after =
                selections.replace(before, List.of(of("a", REHAMNA, 5), of("b", REHAMNA, 12)), Set.of());
        assertEquals(List.of(ApplicationId.of("b")), after.arrived());
        assertEquals(List.of("seat.lost", "score.below"), codes(place(after.selection(), "a")));
        assertEquals(
                "The seat given before is lost.",
                sentences(selections, place(after.selection(), "a")).get(0));
    }

    @Test
    void a_seat_is_lost_when_the_corrected_amounts_no_longer_fit_the_money() {
        // 50 + 40 of 100 became 50 + 60: a, the better ranked, keeps its seat, and c takes the money that is left
        Selections selections =
                Selections.compile(call(3).budget(Budget.asRequested(dirhams(100), Budget.WhenExhausted.SKIP))
                        .build());
        Selection before = selections.select(
                List.of(asking("a", REHAMNA, 20, 50), asking("b", REHAMNA, 19, 40), asking("c", REHAMNA, 18, 45)), DAY);
        assertEquals(List.of("a", "b"), ids(before.selected()));
        Selection after = selections
                .replace(
                        before,
                        List.of(
                                asking("a", REHAMNA, 20, 50),
                                asking("b", REHAMNA, 19, 60),
                                asking("c", REHAMNA, 18, 45)),
                        Set.of())
                .selection();
        assertEquals(List.of("a", "c"), ids(after.selected()));
        assertEquals(List.of("seat.lost", "budget.exhausted", "reserve.place"), codes(place(after, "b")));
    }

    @Test
    void what_a_new_selection_would_do_otherwise_is_named() {
        // group x needs one; the only ones are a (Rehamna) and d (Oujda); one seat for each region
        Rule x = Expression.fact("women").equalTo(Expression.number(3));
        CallForProjects call = call(2).groups(CallForProjects.Group.of("x", x))
                .quotas(Quota.atLeast(1, Quota.GROUP, "x"), Quota.atMostEach(1, Quota.REGION))
                .build();
        List<Application> applications = List.of(
                member("a", REHAMNA, 20, 3),
                member("b", REHAMNA, 10, 9),
                member("c", OUJDA, 18, 9),
                member("d", OUJDA, 5, 3));
        Selections selections = Selections.compile(call);
        Selection before = selections.select(applications, DAY);
        assertEquals(List.of("a", "c"), ids(before.selected()));
        Selection.Replacement after = selections.replace(before, applications, Set.of(ApplicationId.of("a")));
        // c keeps Oujda's only seat, so group x stays short; anew, d would have it
        assertEquals(List.of("c", "b"), ids(after.selection().selected()));
        assertEquals(1, after.selection().shortfall());
        assertEquals(
                List.of("replacement.kept", "replacement.held-back"),
                after.differences().stream().map(d -> d.reason().code()).toList());
    }

    private static Application member(String id, String province, int mark, int women) {
        return Applicants.of(
                CALL,
                cooperative(id, province, Membership.of(10, women)),
                id,
                Map.of("quality", BigDecimal.valueOf(mark)),
                null,
                0);
    }

    @Test
    void free_seats_are_filled_from_the_reserve_list_only() {
        CallForProjects call = call(1).reserve(1)
                .quotas(Quota.atLeast(1, Quota.REGION, "MA-02"))
                .build();
        List<Application> applications = List.of(of("a", REHAMNA, 9), of("b", OUJDA, 8), of("c", OUJDA, 7));
        Selections selections = Selections.compile(call);
        Selection before = selections.select(applications, DAY);
        assertEquals(List.of("b"), ids(before.selected()));
        assertEquals(List.of("a"), ids(before.reserve()));
        Selection.Replacement after = selections.replace(before, applications, Set.of(ApplicationId.of("b")));
        assertEquals(List.of("a"), ids(after.selection().selected()));
        assertEquals(List.of("reserve.beyond"), codes(place(after.selection(), "c")));
        assertEquals(
                List.of("replacement.instead", "replacement.beyond"),
                after.differences().stream().map(d -> d.reason().code()).toList());
    }

    @Test
    void a_selection_of_other_applications_cannot_be_continued() {
        Application a = of("a", REHAMNA, 15);
        Application b = of("b", REHAMNA, 12);
        Application c = of("c", OUJDA, 9);
        Selections selections = Selections.compile(call(1).build());
        Selection before = selections.select(List.of(a, b, c), DAY);
        Set<ApplicationId> gone = Set.of(ApplicationId.of("a"));
        for (List<Application> others : List.of(List.of(a, c), List.of(a, b, c, of("z", OUJDA, 20)))) {
            assertThrows(IllegalArgumentException.class, () -> selections.replace(before, others, gone));
        }
        List<Application> corrected = List.of(c, of("b", REHAMNA, 1), a);
        assertEquals(
                List.of(ApplicationId.of("c")),
                selections.replace(before, corrected, gone).arrived());
    }

    @Test
    void a_selection_of_another_call_cannot_be_continued() {
        Selections one = Selections.compile(call(1).build());
        Selections other = Selections.compile(call(2).build());
        Selection selection = one.select(List.of(), DAY);
        assertThrows(IllegalArgumentException.class, () -> other.replace(selection, List.of(), Set.of()));
    }

    @Test
    void two_applications_with_one_id_are_refused_as_input() {
        List<Application> twice = List.of(
                of("b", REHAMNA, 1), of("a", REHAMNA, 1), of("a", OUJDA, 2), of("b", OUJDA, 2), of("a", OUJDA, 2));
        Selections selections = Selections.compile(call(1).build());
        InvalidDocument refusal = assertThrows(
                InvalidDocument.class, () -> selections.select(twice, DAY, Set.of(ApplicationId.of("nobody"))));
        assertEquals(
                List.of(
                        "/applications/2/id application.repeated {id=a}",
                        "/applications/3/id application.repeated {id=b}",
                        "/applications/4/id application.repeated {id=a}",
                        "/withdrawn/0 withdrawn.unknown {found=nobody}"),
                refusal.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code() + " " + fault.parameters())
                        .toList());
    }

    @Test
    void what_is_not_in_force_on_the_day_gives_nothing_to_anybody() {
        Rule rehamna = Expression.fact("province").in(REHAMNA);
        Rule over = rehamna.named("x").during(new DateRange(null, DAY.minusDays(1)));
        Rule today = rehamna.named("x").during(DateRange.on(DAY));
        for (boolean inForce : new boolean[] {false, true}) {
            Rule rule = inForce ? today : over;
            Selection selection = select(
                    call(1).groups(CallForProjects.Group.of("g", rule))
                            .quotas(Quota.atLeast(1, Quota.GROUP, "g"))
                            .criteria(Criterion.when("bonus", "30", rule))
                            .pots(Pot.of("p", 1, rule)),
                    of("a", REHAMNA, 1));
            Placement placement = place(selection, "a");
            assertEquals(inForce ? "30" : "0", placement.score().value());
            assertEquals(inForce ? "p" : null, placement.pot());
            assertEquals(inForce ? 1 : 0, selection.quotas().get(0).selected());
            // a gate that is not in force bars nobody
            assertEquals(
                    List.of("b"),
                    ids(select(call(1).rules(RuleSet.of("r", "1", over)), of("b", OUJDA, 1))
                            .selected()));
        }
    }

    @Test
    void answers_of_the_application_are_facts_of_the_rules() {
        Rule shop = Expression.fact("shop").holds();
        RuleSet rules = RuleSet.of("r", "1", shop).withFacts(FactDefinition.of("shop", FactType.TRUTH));
        Application yes = answering("yes", "true");
        Application no = answering("no", "false");
        Application odd = answering("odd", "perhaps");
        Selection selection = select(call(5).rules(rules), yes, no, odd, of("none", REHAMNA, 3));
        assertEquals(List.of("yes"), ids(selection.selected()));
        assertEquals(List.of("no"), ids(selection.refused()));
        assertEquals(List.of("none", "odd"), ids(selection.pending()));
        assertEquals(List.of("shop"), place(selection, "odd").questions());
    }

    private static Application answering(String id, String answer) {
        return answering(id, Map.of("shop", answer));
    }

    private static Application answering(String id, Map<String, String> answers) {
        Application plain = of(id, REHAMNA, 3);
        return new Application(
                plain.id(), plain.call(), plain.cooperative(), plain.submittedAt(), null, plain.marks(), answers, null);
    }

    @Test
    void an_answer_that_cannot_be_read_is_told_with_what_is_expected() {
        RuleSet rules = RuleSet.of("r", "1", Expression.fact("shop").holds())
                .withFacts(FactDefinition.of("shop", FactType.TRUTH));
        Selections selections = Selections.compile(call(5).rules(rules).build());
        Placement odd = selections
                .select(List.of(answering("odd", "perhaps")), DAY)
                .places()
                .get(0);
        assertEquals(
                List.of(
                        "It is not yet known whether the conditions of the call are met.",
                        "The answer to shop cannot be read.",
                        "The fact shop must be yes or no."),
                sentences(selections, odd));
        assertEquals("/answers/shop", odd.reasons().get(2).path());
    }

    @Test
    void a_number_beyond_all_bounds_is_an_answer_that_cannot_be_read() {
        RuleSet rules = RuleSet.of("r", "1", Expression.fact("members").atLeast(5));
        Application huge = answering("huge", Map.of("members", "1E999999999"));
        Selection selection = select(call(5).rules(rules), huge, answering("plain", Map.of("members", "70")));
        assertEquals(
                List.of("application.unknown", "answer.invalid", "eligibility.fact.value"),
                codes(place(selection, "huge")));
        assertEquals(List.of("plain"), ids(selection.selected()));
    }

    @Test
    void what_a_gate_and_a_group_both_miss_is_told_once() {
        Rule website = Expression.fact("website").holds();
        RuleSet rules = RuleSet.of("r", "1", website).withFacts(FactDefinition.of("website", FactType.TRUTH));
        Selection selection = select(
                call(5).rules(rules)
                        .groups(CallForProjects.Group.of("online", website))
                        .quotas(Quota.atMost(1, Quota.GROUP, "online")),
                of("a", REHAMNA, 3));
        assertEquals(
                List.of("application.unknown", "eligibility.missing", "group.unknown"), codes(place(selection, "a")));
    }

    @Test
    void a_mark_for_a_criterion_that_was_misspelt_is_told_where_the_mark_is_missing() {
        Application slip = of("a", REHAMNA, 9).withMarks(Map.of("qualty", BigDecimal.ONE, "x", BigDecimal.ONE));
        Selections selections = Selections.compile(call(5).build());
        assertEquals(
                List.of(
                        "The mark for quality is missing.",
                        "There is a mark for qualty, which is no criterion. Did you mean quality?"),
                sentences(
                        selections,
                        selections.select(List.of(slip), DAY).places().get(0)));
    }

    private static List<String> sentences(Selections selections, Placement place) {
        return place.reasons().stream()
                .map(reason -> selections.sentence(reason, Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_place_outside_the_gazetteer_is_unknown_where_regions_count() {
        Selection selection = select(call(1).quotas(Quota.atMostEach(1, Quota.REGION)), of("a", "XX-NOW", 9));
        assertEquals(List.of("attribute.missing"), codes(place(selection, "a")));
        assertEquals(List.of("region"), place(selection, "a").questions());
    }

    @Test
    void shares_of_seats_are_rounded_for_the_minimum_up_and_for_the_maximum_down() {
        // "mainly agricultural": more than half of 5 seats is 3, at most half is 2
        Quota mainly = new Quota(Quota.SECTOR, "AGRICULTURE", null, null, Rate.ofPercent("50"), null);
        Quota atMost = new Quota(Quota.SECTOR, "AGRICULTURE", null, null, null, Rate.ofPercent("50"));
        assertEquals(3, mainly.least(5));
        assertEquals(2, atMost.most(5));
    }

    @Test
    void every_reason_reads_in_three_languages() {
        CallForProjects call = RealCalls.edition2021();
        Selection selection = Selections.compile(call).select(Applicants.many(call.id(), 200, 5), DAY);
        for (String language : List.of("ar", "fr", "en")) {
            Messages messages = Messages.of(Locale.forLanguageTag(language), Selections.class);
            for (Placement place : selection.places()) {
                for (Reason reason : place.reasons()) {
                    assertTrue(messages.codes().contains(reason.code()), reason.code());
                }
            }
        }
        assertEquals(
                "Sélectionnée\u00A0: rang 1 pour 24 places.",
                Messages.of(Locale.FRENCH, Selections.class)
                        .text(selection.selected().get(0).reasons().get(0)));
    }
}
