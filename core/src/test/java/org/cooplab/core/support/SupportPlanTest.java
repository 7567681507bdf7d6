package org.cooplab.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.fixture.FickleList;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportPlanTest {

    private static final CooperativeId TIFAWIN = CooperativeId.of("tifawin");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final DateRange SPRING = DateRange.of(MARCH, MARCH.plusDays(90));

    @Test
    void a_plan_that_answers_every_need_is_whole() {
        SupportPlan.Coverage coverage = plan(needs("cash:5", "site:2"), action("a", "zineb", "cash", "site"))
                .coverage();
        assertTrue(coverage.whole());
        assertEquals(List.of(NeedCode.of("cash"), NeedCode.of("site")), coverage.covered());
    }

    @Test
    void needs_without_an_action_come_first_the_most_urgent_before_the_others() {
        SupportPlan.Coverage coverage =
                plan(needs("a:1", "b:5", "c:3"), action("x", "zineb", "c")).coverage();
        assertEquals(List.of(NeedCode.of("a"), NeedCode.of("b")), coverage.open());
        assertEquals(
                List.of(
                        "No action answers the need “b” (urgency 5 of 5).",
                        "No action answers the need “a” (urgency 1 of 5)."),
                coverage.gaps().stream().map(Messages.of(Locale.ENGLISH)::text).toList());
    }

    @Test
    void actions_without_a_need_or_without_anybody_are_gaps() {
        SupportPlan.Coverage coverage = plan(needs("a:1"), action("x", null, "a"), action("y", "zineb", "b"))
                .coverage();
        assertEquals(
                List.of("support.action.pointless", "support.need.unknown", "support.action.unstaffed"),
                coverage.gaps().stream().map(Reason::code).toList());
    }

    @Test
    void an_action_that_is_cancelled_answers_nothing_and_takes_no_time() {
        SupportPlan.Action done = action("x", "zineb", "a");
        SupportPlan.Action cancelled = new SupportPlan.Action(
                done.id(),
                done.kind(),
                done.theme(),
                done.effort(),
                null,
                done.channel(),
                Set.of(),
                Set.of(),
                done.by(),
                done.addresses(),
                SupportPlan.Action.Status.CANCELLED);
        SupportPlan plan = plan(needs("a:1"), cancelled);
        assertEquals(
                List.of("support.plan.empty", "support.need.open"),
                plan.coverage().gaps().stream().map(Reason::code).toList());
        assertEquals(Map.of(), plan.effortBySupporter());
        assertEquals(
                Map.of(SupporterId.of("zineb"), Duration.ofHours(4)),
                plan(needs("a:1"), done).effortBySupporter());
    }

    @Test
    void efforts_that_no_duration_holds_are_told_with_whose_they_are() {
        SupportPlan plan =
                plan(needs("a:1"), lasting("x", Duration.ofSeconds(Long.MAX_VALUE)), action("y", "zineb", "a"));
        assertEquals(
                "effort of supporter zineb overflows: PT2562047788015215H30M7S and PT4H",
                assertThrows(ArithmeticException.class, plan::effortBySupporter).getMessage());
    }

    private static SupportPlan.Action lasting(String id, Duration effort) {
        SupportPlan.Action usual = action(id, "zineb", "a");
        return new SupportPlan.Action(
                usual.id(),
                usual.kind(),
                usual.theme(),
                effort,
                null,
                usual.channel(),
                Set.of(),
                Set.of(),
                usual.by(),
                usual.addresses(),
                usual.status());
    }

    @Test
    void a_plan_is_for_the_cooperative_that_was_diagnosed_and_within_its_days() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SupportPlan(
                        SupportPlanId.of("p"),
                        CooperativeId.of("other"),
                        null,
                        SupportPlan.Objective.RESUMPTION,
                        needs(),
                        List.of(),
                        SPRING));
        assertEquals(
                "actions must be within period=2026-03-01..2026-05-30, but was 2026-03-01..",
                assertThrows(IllegalArgumentException.class, () -> plan(needs(), endless()))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_actions_that_are_kept_are_those_that_were_checked(int readings) {
        SupportPlan plan = plan(needs(), action("x", "zineb"));
        try {
            SupportPlan made = plan.withActions(
                    new FickleList<>(endless(), readings, plan.actions().get(0)));
            assertEquals(plan, made);
        } catch (InvalidValue refused) {
            assertEquals("/actions/0/period", refused.pointer());
        }
    }

    @Test
    void nothing_is_done_by_nobody() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SupportPlan.Action(
                        SupportActionId.of("x"),
                        SupportPlan.Action.Kind.COACHING,
                        Theme.GOVERNANCE,
                        Duration.ofHours(1),
                        null,
                        Connectivity.Channel.PHONE,
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of(),
                        SupportPlan.Action.Status.DONE));
    }

    @Test
    void a_supporter_helps_where_when_and_how_it_was_said() {
        Supporter zineb = supporter(
                List.of(DateRange.of(MARCH.plusDays(30), MARCH.plusDays(40)), DateRange.of(MARCH, MARCH.plusDays(6))));
        assertTrue(zineb.availableOn(MARCH.plusDays(6)));
        assertFalse(zineb.availableOn(MARCH.plusDays(7)));
        assertTrue(zineb.availableIn(SPRING));
        assertTrue(zineb.reaches(RegionCode.of("MA-07"), Connectivity.Channel.VISIT));
        assertFalse(zineb.reaches(RegionCode.of("MA-09"), Connectivity.Channel.VISIT));
        assertTrue(zineb.reaches(RegionCode.of("MA-09"), Connectivity.Channel.PHONE));
        assertTrue(zineb.speaksOneOf(Set.of(LanguageTag.of("fr-MA"))));
        assertFalse(zineb.speaksOneOf(Set.of(LanguageTag.ZGH)));
        assertTrue(zineb.speaksOneOf(Set.of()));
        assertTrue(zineb.hasAll(Set.of(Skill.ACCOUNTING)));
        assertFalse(zineb.hasAll(Set.of(Skill.ACCOUNTING, Skill.LAW)));
    }

    @Test
    void periods_of_availability_do_not_overlap() {
        assertThrows(
                IllegalArgumentException.class,
                () -> supporter(List.of(DateRange.until(MARCH), DateRange.from(MARCH))));
        DateRange first = DateRange.on(MARCH);
        DateRange later = DateRange.on(MARCH.plusDays(9));
        InvalidValue refused = assertThrows(
                InvalidValue.class, () -> supporter(List.of(later, DateRange.of(MARCH, MARCH.plusDays(30)), first)));
        assertEquals(
                List.of("/availability/2 value.overlap", "/availability/0 value.overlap"),
                refused.all().stream()
                        .map(each -> each.pointer() + " " + each.code())
                        .toList());
    }

    @Test
    void a_supporter_who_states_no_period_can_always_help() {
        assertTrue(supporter(List.of()).availableOn(MARCH));
    }

    private static Supporter supporter(List<DateRange> availability) {
        return new Supporter(
                SupporterId.of("zineb"),
                Supporter.Kind.VOLUNTEER,
                null,
                Set.of(Skill.ACCOUNTING, Skill.COACHING),
                Set.of(LanguageTag.FR),
                Set.of(RegionCode.of("MA-07")),
                true,
                Duration.ofHours(40),
                availability,
                null,
                null);
    }

    private static SupportPlan plan(Diagnosis diagnosis, SupportPlan.Action... actions) {
        return new SupportPlan(
                SupportPlanId.of("p"),
                TIFAWIN,
                null,
                SupportPlan.Objective.RESUMPTION,
                diagnosis,
                List.of(actions),
                SPRING);
    }

    private static Diagnosis needs(String... needs) {
        return new Diagnosis(
                TIFAWIN,
                MARCH,
                null,
                Arrays.stream(needs)
                        .map(need -> new Diagnosis.Need(
                                NeedCode.of(need.split(":")[0]),
                                Theme.MANAGEMENT,
                                Integer.parseInt(need.split(":")[1]),
                                null))
                        .toList());
    }

    private static SupportPlan.Action endless() {
        return new SupportPlan.Action(
                SupportActionId.of("x"),
                SupportPlan.Action.Kind.COACHING,
                Theme.GOVERNANCE,
                Duration.ofHours(1),
                DateRange.from(MARCH),
                Connectivity.Channel.PHONE,
                Set.of(),
                Set.of(),
                null,
                Set.of(),
                SupportPlan.Action.Status.PLANNED);
    }

    private static SupportPlan.Action action(String id, String by, String... needs) {
        return new SupportPlan.Action(
                SupportActionId.of(id),
                SupportPlan.Action.Kind.TECHNICAL_REINFORCEMENT,
                Theme.MANAGEMENT,
                Duration.ofHours(4),
                null,
                Connectivity.Channel.VISIT,
                Set.of(),
                Set.of(),
                by == null ? null : SupporterId.of(by),
                Arrays.stream(needs).map(NeedCode::of).collect(Collectors.toSet()),
                SupportPlan.Action.Status.PLANNED);
    }
}
