package org.cooplab.eligibility.internal.selection;

import static org.cooplab.eligibility.selection.Applicants.CALL;
import static org.cooplab.eligibility.selection.Applicants.cooperative;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.selection.Applicants;
import org.cooplab.eligibility.selection.Budget;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.Quota;
import org.cooplab.eligibility.selection.TieRule;
import org.junit.jupiter.api.Test;

/** The order of the race, and what each is told of its place. */
class RankingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 3, 8);
    private static final String REHAMNA = "MA-REH";
    private static final String OUJDA = "MA-OUJ";

    private static CallForProjects.Builder call(int seats) {
        return CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), seats)
                .criteria(Criterion.of("quality", "50", "20"), Criterion.of("plan", "50", "20"));
    }

    private static Application of(String id, String province, int quality, int plan, Integer dirhams, int minute) {
        return Applicants.of(
                CALL,
                cooperative(id, province, Membership.of(10, 10)),
                id,
                Map.of("quality", BigDecimal.valueOf(quality), "plan", BigDecimal.valueOf(plan)),
                dirhams == null ? null : Money.of(BigDecimal.valueOf(dirhams), Currencies.MAD),
                minute);
    }

    private static Application of(String id, String province, int quality) {
        return of(id, province, quality, 0, null, 0);
    }

    private static Selection select(CallForProjects.Builder call, Application... applications) {
        return Selections.compile(call.build()).select(List.of(applications), DAY);
    }

    private static List<String> order(Selection selection) {
        return selection.places().stream()
                .map(place -> place.application().value())
                .toList();
    }

    private static Placement place(Selection selection, String id) {
        return selection.of(ApplicationId.of(id)).orElseThrow();
    }

    private static List<String> codes(Selection selection, String id) {
        return place(selection, id).reasons().stream().map(Reason::code).toList();
    }

    private static List<String> ties(Selection selection, String id) {
        return place(selection, id).ties().stream()
                .map(tie -> tie.rule() + "=" + tie.value())
                .toList();
    }

    @Test
    void equal_scores_are_told_apart_by_the_rules_in_turn_and_only_what_decided_is_told() {
        Application[] applications = {
            of("a", REHAMNA, 5, 10, 30, 1),
            of("b", REHAMNA, 10, 5, 30, 1),
            of("c", REHAMNA, 10, 5, 20, 1),
            of("d", REHAMNA, 10, 5, null, 1),
            of("e", REHAMNA, 10, 5, 20, 0),
            of("f", REHAMNA, 3, 3, 20, 0)
        };
        CallForProjects.Builder call =
                call(9).ties(TieRule.mark("quality"), TieRule.submitted(), new TieRule.Requested(), TieRule.id());
        Selection selection = select(call, applications);
        assertEquals(List.of("e", "d", "c", "b", "a", "f"), order(selection));
        assertEquals(List.of("mark:quality=10", "submitted=2021-02-01T09:00:00Z"), ties(selection, "e"));
        assertEquals(List.of("mark:quality=10", "submitted=2021-02-01T09:01:00Z", "requested=-"), ties(selection, "d"));
        assertEquals(
                List.of("mark:quality=10", "submitted=2021-02-01T09:01:00Z", "requested=30.00 MAD"),
                ties(selection, "b"));
        assertEquals(List.of("mark:quality=5"), ties(selection, "a"));
        assertEquals(List.of(), ties(selection, "f"));
    }

    @Test
    void what_nothing_else_tells_apart_the_id_does() {
        Selection byRule =
                select(call(9).ties(TieRule.mark("quality"), TieRule.id()), of("b", REHAMNA, 5), of("a", REHAMNA, 5));
        assertEquals(List.of("a", "b"), order(byRule));
        assertEquals(List.of("mark:quality=5", "id=a"), ties(byRule, "a"));
    }

    @Test
    void scores_with_large_denominators_are_compared_exactly() {
        // over their common denominator these are numbers of more than 64 bits
        List<Criterion> criteria = new ArrayList<>();
        List<String> primes = List.of("1000003", "1000033", "1000037", "1000039");
        for (String prime : primes) {
            criteria.add(Criterion.of("c" + prime, "25", prime));
        }
        CallForProjects.Builder call = CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), 9)
                .criteria(criteria.toArray(Criterion[]::new));
        Application[] applications = new Application[3];
        for (int i = 0; i < 3; i++) {
            Map<String, BigDecimal> marks = new TreeMap<>();
            for (int c = 0; c < primes.size(); c++) {
                marks.put("c" + primes.get(c), c == i ? BigDecimal.valueOf(2) : BigDecimal.ONE);
            }
            applications[i] = Applicants.of("a" + (3 - i), REHAMNA, marks);
        }
        // 1/1000003 is more than 1/1000033, and that more than 1/1000037
        assertEquals(List.of("a3", "a2", "a1"), order(select(call, applications)));
    }

    @Test
    void scores_of_any_size_are_compared_exactly() {
        // 2^63 is 9.2 x 10^18: some need more than a signed word of 64 bits and some do not
        CallForProjects.Builder call = CallForProjects.builder(CALL, LocalizedText.of("en", "A call"), 9)
                .criteria(Criterion.of("quality", "10000000000000000000", "20"));
        assertEquals(
                List.of("a", "b", "c", "d"),
                order(select(
                        call, of("d", REHAMNA, 0), of("b", REHAMNA, 19), of("a", REHAMNA, 20), of("c", REHAMNA, 18))));
    }

    @Test
    void a_tie_goes_by_the_mark_of_the_criterion_that_its_rule_names() {
        Application[] equals = {of("good", REHAMNA, 12, 8, null, 0), of("planned", REHAMNA, 8, 12, null, 0)};
        assertEquals(
                List.of("good", "planned"), order(select(call(1).ties(TieRule.mark("quality"), TieRule.id()), equals)));
        assertEquals(
                List.of("planned", "good"), order(select(call(1).ties(TieRule.mark("plan"), TieRule.id()), equals)));
    }

    @Test
    void who_won_or_lost_a_seat_by_a_tie_rule_is_told_which_and_against_whom() {
        Selection byId = select(
                call(2).ties(TieRule.mark("quality"), TieRule.id()),
                of("c", REHAMNA, 9),
                of("b", REHAMNA, 9),
                of("a", REHAMNA, 9),
                of("d", REHAMNA, 8));
        assertEquals(List.of("selected.rank{rank=1, seats=2}", "tie.id{other=c}"), told(byId, "a"));
        assertEquals(List.of("selected.rank{rank=2, seats=2}", "tie.id{other=c}"), told(byId, "b"));
        assertEquals(
                List.of("seats.full{rank=3, seats=2}", "tie.id{other=b}", "reserve.place{place=1}"), told(byId, "c"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(byId, "d"));
        Selection byMark = select(
                call(1).ties(TieRule.mark("quality"), TieRule.id()),
                of("good", REHAMNA, 12, 8, null, 0),
                of("planned", REHAMNA, 8, 12, null, 0));
        assertEquals(
                "tie.mark{criterion=quality, other=planned}",
                told(byMark, "good").get(1));
        assertEquals(
                "tie.mark{criterion=quality, other=good}",
                told(byMark, "planned").get(1));
    }

    @Test
    void a_tie_within_a_minimum_or_a_full_class_is_told_as_well() {
        CallForProjects.Builder minimum =
                call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02")).ties(TieRule.id());
        Selection byMinimum =
                select(minimum, of("a", REHAMNA, 9), of("b", REHAMNA, 9), of("c", OUJDA, 5), of("d", OUJDA, 5));
        assertEquals("tie.id{other=b}", told(byMinimum, "a").get(1));
        assertEquals("tie.id{other=d}", told(byMinimum, "c").get(1));
        assertEquals(List.of("minimum.first", "tie.id"), codes(byMinimum, "b").subList(1, 3));
        assertEquals("tie.id{other=c}", told(byMinimum, "d").get(1));
        Selection byMaximum = select(
                call(2).quotas(Quota.atMost(1, Quota.PROVINCE, REHAMNA)).ties(TieRule.id()),
                of("a", REHAMNA, 9),
                of("b", REHAMNA, 9),
                of("c", OUJDA, 7));
        assertEquals(List.of("selected.rank", "tie.id"), codes(byMaximum, "a"));
        assertEquals(List.of("quota.full", "seats.full", "tie.id", "reserve.place"), codes(byMaximum, "b"));
        assertEquals(List.of("selected.next"), codes(byMaximum, "c"));
    }

    @Test
    void where_lists_are_read_in_order_a_tie_is_told_if_the_money_would_have_been_enough() {
        CallForProjects.Builder call = call(1).ties(TieRule.id())
                .budget(Budget.asRequested(Money.of("50", Currencies.MAD), Budget.WhenExhausted.SKIP));
        Selection fits = select(call, of("a", REHAMNA, 9, 0, 30, 0), of("b", REHAMNA, 9, 0, 50, 0));
        assertEquals("tie.id{other=b}", told(fits, "a").get(1));
        assertEquals("tie.id{other=a}", told(fits, "b").get(1));
        Selection tooMuch = select(call, of("a", REHAMNA, 9, 0, 30, 0), of("b", REHAMNA, 9, 0, 60, 0));
        assertEquals(List.of("selected.rank"), codes(tooMuch, "a"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(tooMuch, "b"));
    }

    @Test
    void the_reserve_has_a_length() {
        Selection selection = select(call(1).reserve(1), of("a", REHAMNA, 9), of("b", REHAMNA, 8), of("c", REHAMNA, 7));
        assertEquals(List.of("seats.full", "reserve.place"), codes(selection, "b"));
        assertEquals(1, place(selection, "b").reservePlace());
        assertEquals(Placement.Status.RESERVE, place(selection, "b").status());
        assertEquals(List.of("seats.full", "reserve.full"), codes(selection, "c"));
        assertEquals(Placement.Status.REFUSED, place(selection, "c").status());
        assertNull(place(selection, "c").reservePlace());
        assertEquals(3, place(selection, "c").rank());
        Selection none = select(call(1).reserve(0), of("a", REHAMNA, 9), of("b", REHAMNA, 8));
        assertEquals(Placement.Status.REFUSED, place(none, "b").status());
    }

    @Test
    void a_seat_that_the_minimum_did_not_need_is_a_seat_by_rank() {
        CallForProjects.Builder call = call(3).quotas(Quota.atLeast(1, Quota.REGION, "MA-02"));
        Selection selection =
                select(call, of("a", REHAMNA, 9), of("b", OUJDA, 8), of("c", OUJDA, 7), of("d", REHAMNA, 6));
        assertEquals(List.of("selected.rank"), codes(selection, "b"));
        assertEquals(List.of("selected.rank"), codes(selection, "c"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(selection, "d"));
    }

    @Test
    void a_full_class_is_named_with_its_maximum_and_whoever_came_next_says_so() {
        CallForProjects.Builder call = call(2).quotas(Quota.atMost(1, Quota.PROVINCE, REHAMNA));
        Selection selection =
                select(call, of("a", REHAMNA, 9), of("b", REHAMNA, 8), of("c", OUJDA, 7), of("d", OUJDA, 6));
        assertEquals(List.of("quota.full", "seats.full", "reserve.place"), codes(selection, "b"));
        assertEquals(
                "province=" + REHAMNA,
                place(selection, "b").reasons().get(0).parameters().get("quota"));
        assertEquals(List.of("selected.next"), codes(selection, "c"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(selection, "d"));
    }

    @Test
    void with_equal_grants_the_money_may_be_less_than_the_seats() {
        Money grant = Money.of("30", Currencies.MAD);
        CallForProjects.Builder call = call(5).budget(Budget.of(Money.of("70", Currencies.MAD), grant));
        Selection selection = select(call, of("a", REHAMNA, 9), of("b", REHAMNA, 8), of("c", REHAMNA, 7));
        assertEquals(List.of("budget.exhausted", "reserve.place"), codes(selection, "c"));
        assertEquals(
                "10.00 MAD",
                place(selection, "c").reasons().get(0).parameters().get("left").toString());
        assertEquals(Money.of("10", Currencies.MAD), selection.moneyLeft());
    }

    @Test
    void a_shortfall_says_what_it_is_for_want_of() {
        CallForProjects.Builder noApplicants = call(3).quotas(Quota.atLeast(2, Quota.REGION, "MA-02"));
        Selection few = select(noApplicants, of("a", REHAMNA, 9), of("b", OUJDA, 8));
        assertEquals(1, few.quotas().get(0).shortfall());
        assertEquals(
                "quota.short.applicants", few.quotas().get(0).reasons().get(0).code());
        CallForProjects.Builder bounded =
                call(3).quotas(Quota.atLeast(2, Quota.REGION, "MA-02"), Quota.atMost(1, Quota.PROVINCE, OUJDA));
        Selection held = select(bounded, of("a", OUJDA, 9), of("b", OUJDA, 8));
        assertEquals("quota.short.bounds", held.quotas().get(0).reasons().get(0).code());
        assertEquals(
                Map.of("quota", "region=MA-02", "min", "2", "selected", "1", "short", "1"),
                Map.copyOf(held.quotas().get(0).reasons().get(0).parameters()));
        Selection met = select(call(3).quotas(Quota.atLeast(1, Quota.REGION, "MA-02")), of("a", OUJDA, 9));
        assertEquals(List.of(), met.quotas().get(0).reasons());
    }

    @Test
    void where_lists_are_read_in_order_a_seat_may_be_by_minimum() {
        CallForProjects.Builder call = call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02"))
                .budget(Budget.asRequested(Money.of("100", Currencies.MAD), Budget.WhenExhausted.SKIP));
        Selection selection = select(
                call,
                of("a", REHAMNA, 9, 0, 50, 0),
                of("b", REHAMNA, 8, 0, 60, 0),
                of("c", OUJDA, 7, 0, 40, 0),
                of("d", OUJDA, 6, 0, 20, 0));
        assertEquals(List.of("selected.rank"), codes(selection, "a"));
        assertEquals(List.of("selected.minimum"), codes(selection, "c"));
        assertEquals(List.of("seats.full", "minimum.first", "reserve.place"), codes(selection, "b"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(selection, "d"));
        assertEquals(Selection.Method.IN_ORDER, selection.method());
    }

    /** Reasons with what they name. */
    private static List<String> told(Selection selection, String id) {
        return place(selection, id).reasons().stream()
                .map(reason -> reason.code() + new TreeMap<>(reason.parameters()))
                .toList();
    }

    @Test
    void reasons_name_ranks_from_one_on() {
        Selection plain = select(call(1), of("a", REHAMNA, 9), of("b", REHAMNA, 8));
        assertEquals(List.of("selected.rank{rank=1, seats=1}"), told(plain, "a"));
        assertEquals(1, place(plain, "a").rank());
        assertEquals(List.of("seats.full{rank=2, seats=1}", "reserve.place{place=1}"), told(plain, "b"));

        Selection minimum = select(
                call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02")),
                of("a", REHAMNA, 9),
                of("b", REHAMNA, 8),
                of("c", OUJDA, 7),
                of("d", OUJDA, 6));
        assertEquals(List.of("selected.minimum{min=1, quota=region=MA-02, rank=3}"), told(minimum, "c"));
        assertEquals(
                List.of(
                        "seats.full{rank=2, seats=2}",
                        "minimum.first{min=1, quota=region=MA-02, rank=3}",
                        "reserve.place{place=1}"),
                told(minimum, "b"));

        Selection maximum = select(
                call(2).quotas(Quota.atMost(1, Quota.PROVINCE, REHAMNA)),
                of("a", REHAMNA, 9),
                of("b", REHAMNA, 8),
                of("c", OUJDA, 7));
        assertEquals(List.of("selected.next{rank=3}"), told(maximum, "c"));
        assertEquals(
                "quota.full{max=1, quota=province=MA-REH}", told(maximum, "b").get(0));
    }

    @Test
    void reasons_of_a_replacement_name_ranks_from_one_on() {
        List<Application> applications =
                List.of(of("a", REHAMNA, 9), of("b", REHAMNA, 8), of("c", REHAMNA, 7), of("d", REHAMNA, 6));
        Selections selections = Selections.compile(call(2).reserve(1).build());
        Selection before = selections.select(applications, DAY);
        Selection after = selections
                .replace(before, applications, Set.of(ApplicationId.of("a")))
                .selection();
        assertEquals(List.of("selected.kept{rank=1}"), told(after, "b"));
        assertEquals(List.of("selected.replacement{rank=2}"), told(after, "c"));
        assertEquals(List.of("reserve.beyond{rank=3}"), told(after, "d"));
        assertEquals(3, place(after, "d").rank());
        Selection unchanged = selections.replace(before, applications, Set.of()).selection();
        assertEquals(List.of("selected.kept{rank=2}"), told(unchanged, "b"));
    }

    private static Placement whoLosesItsSeat(Selections selections, Selection before, Application... now) {
        Selection after = selections.replace(before, List.of(now), Set.of()).selection();
        assertEquals(Placement.Status.SELECTED, place(after, "a").status());
        assertEquals("seat.lost{}", told(after, "b").get(0));
        return place(after, "b");
    }

    @Test
    void who_has_moved_and_is_one_too_many_in_its_class_loses_its_seat() {
        Selections selections = Selections.compile(
                call(2).quotas(Quota.atMostEach(1, Quota.PROVINCE)).build());
        Application a = of("a", REHAMNA, 9);
        Selection before = selections.select(List.of(a, of("b", OUJDA, 8)), DAY);
        assertThrows(IllegalArgumentException.class, () -> selections.replace(before, List.of(a), Set.of()));
        Placement b = whoLosesItsSeat(selections, before, a, of("b", REHAMNA, 8));
        assertEquals("quota.full", b.reasons().get(1).code());
    }

    @Test
    void who_asks_for_more_than_the_money_there_is_loses_its_seat() {
        Budget budget = Budget.asRequested(Money.of("100", Currencies.MAD), Budget.WhenExhausted.SKIP);
        Selections selections = Selections.compile(call(2).budget(budget).build());
        Application a = of("a", REHAMNA, 9, 0, 60, 0);
        Selection before = selections.select(List.of(a, of("b", OUJDA, 8, 0, 40, 0)), DAY);
        assertEquals(2, before.selected().size());
        Placement b = whoLosesItsSeat(selections, before, a, of("b", OUJDA, 8, 0, 41, 0));
        assertEquals("budget.exhausted", b.reasons().get(1).code());
    }

    @Test
    void a_draw_puts_equals_in_the_order_of_its_values() {
        Application[] equals = new Application[6];
        for (int i = 0; i < equals.length; i++) {
            equals[i] = of("a" + i, REHAMNA, 9);
        }
        Selection selection = select(call(9).ties(TieRule.draw("2021-03-09: 4 8 15 16 23 42")), equals);
        List<String> values = selection.places().stream()
                .map(place -> place.ties().get(0).value())
                .toList();
        assertEquals(values.stream().sorted().toList(), values);
        assertNotEquals(List.of("a0", "a1", "a2", "a3", "a4", "a5"), order(selection));
    }

    @Test
    void where_lists_are_read_in_order_each_is_told_what_it_was_read_with() {
        Budget skip = Budget.asRequested(Money.of("100", Currencies.MAD), Budget.WhenExhausted.SKIP);
        Selection selection = select(
                call(3).budget(skip)
                        .quotas(Quota.atMost(1, Quota.REGION, "MA-05"), Quota.atLeast(1, Quota.PROVINCE, OUJDA)),
                of("a", REHAMNA, 9, 0, 50, 0),
                of("b", "MA-FES", 8, 0, 51, 0),
                of("c", OUJDA, 7, 0, 20, 0),
                of("d", OUJDA, 6, 0, 10, 0),
                of("e", OUJDA, 5, 0, 10, 0));
        assertEquals(List.of("selected.rank{rank=1, seats=3}"), told(selection, "a"));
        assertEquals(
                "budget.exhausted{amount=51.00 MAD, left=30.00 MAD}",
                told(selection, "b").get(0));
        assertEquals(List.of("budget.exhausted", "reserve.place"), codes(selection, "b"));
        // more of its class have a seat in the end, but this one by the minimum
        assertEquals(List.of("selected.minimum{min=1, quota=province=MA-OUJ, rank=3}"), told(selection, "c"));
        assertEquals(List.of("selected.next{rank=4}"), told(selection, "d"));
        assertEquals(List.of("seats.full", "reserve.place"), codes(selection, "e"));

        Budget stop = Budget.asRequested(Money.of("100", Currencies.MAD), Budget.WhenExhausted.STOP);
        Selection stopped = select(
                call(3).budget(stop).quotas(Quota.atMost(1, Quota.PROVINCE, REHAMNA)),
                of("a", REHAMNA, 9, 0, 50, 0),
                of("b", REHAMNA, 8, 0, 10, 0),
                of("c", OUJDA, 7, 0, 60, 0),
                of("d", OUJDA, 6, 0, 10, 0));
        assertEquals(List.of("quota.full", "reserve.place"), codes(stopped, "b"));
        assertEquals(List.of("budget.exhausted", "reserve.place"), codes(stopped, "c"));
        assertEquals("budget.stopped{amount=10.00 MAD}", told(stopped, "d").get(0));
        assertEquals(List.of("budget.stopped", "reserve.place"), codes(stopped, "d"));
    }

    @Test
    void bounds_that_a_quota_does_not_set_are_not_reported() {
        Selection selection = select(
                call(2).quotas(Quota.atLeast(1, Quota.REGION, "MA-02"), Quota.atMost(1, Quota.PROVINCE, REHAMNA)),
                of("a", REHAMNA, 9),
                of("b", OUJDA, 8));
        assertNull(selection.quotas().get(0).max());
        assertEquals(1, selection.quotas().get(0).min());
        assertNull(selection.quotas().get(1).min());
        assertEquals(1, selection.quotas().get(1).max());
    }

    @Test
    void a_better_list_of_scores_comes_before_the_best_rank() {
        // one of each province and one of each size: a would have to go with d, and b goes with c
        CallForProjects.Builder call = call(2).quotas(Quota.atMostEach(1, Quota.PROVINCE), Quota.atMostEach(1, "size"))
                .ties(TieRule.id());
        Selection selection = select(
                call,
                sized("a", REHAMNA, 9, "small"),
                sized("b", REHAMNA, 9, "large"),
                sized("c", OUJDA, 8, "small"),
                sized("d", OUJDA, 7, "large"));
        assertEquals(
                List.of("b", "c"),
                selection.selected().stream()
                        .map(place -> place.application().value())
                        .toList());
    }

    private static Application sized(String id, String province, int mark, String size) {
        Application plain = of(id, province, mark);
        return new Application(
                plain.id(),
                plain.call(),
                plain.cooperative(),
                plain.submittedAt(),
                null,
                plain.marks(),
                Map.of("size", size),
                null);
    }
}
