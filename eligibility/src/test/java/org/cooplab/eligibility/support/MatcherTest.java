package org.cooplab.eligibility.support;

import static org.cooplab.eligibility.support.Helpers.APRIL;
import static org.cooplab.eligibility.support.Helpers.ZONE;
import static org.cooplab.eligibility.support.Helpers.action;
import static org.cooplab.eligibility.support.Helpers.at;
import static org.cooplab.eligibility.support.Helpers.available;
import static org.cooplab.eligibility.support.Helpers.cooperative;
import static org.cooplab.eligibility.support.Helpers.hours;
import static org.cooplab.eligibility.support.Helpers.on;
import static org.cooplab.eligibility.support.Helpers.onSite;
import static org.cooplab.eligibility.support.Helpers.plan;
import static org.cooplab.eligibility.support.Helpers.supporter;
import static org.cooplab.eligibility.support.Helpers.within;
import static org.cooplab.eligibility.support.Helpers.workshop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Connectivity.Channel;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.partner.Site;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.analysis.Finding;
import org.junit.jupiter.api.Test;

class MatcherTest {

    private static final Set<Skill> MARKETING = Set.of(Skill.MARKETING);
    private static final Cooperative REHAMNA = cooperative("c", "MA-REH", Connectivity.MESSAGING);

    private static Matching match(List<SupportPlan.Action> actions, int[] urgencies, Supporter... supporters) {
        SupportPlan plan = plan("p", "c", actions, urgencies);
        return Matcher.compile(SupportRound.of(ZONE, List.of(REHAMNA), List.of(plan), List.of(supporters)))
                .match();
    }

    private static List<String> pairs(Matching matching) {
        return matching.matches().stream()
                .map(m ->
                        (m.action() == null ? m.workshop().value() : m.action().value()) + "-"
                                + m.supporter().value())
                .toList();
    }

    private static List<String> whyNot(Matching matching) {
        return matching.unmet().stream()
                .flatMap(unmet -> unmet.reasons().stream())
                .map(Reason::code)
                .toList();
    }

    @Test
    void who_has_skill_language_region_and_hours_helps() {
        Matching matching = match(
                List.of(action("a", 3, Channel.VISIT, MARKETING, "n1")),
                new int[] {3},
                supporter("law", 9, "MA-07", Skill.LAW),
                supporter("far", 9, "MA-02", Skill.MARKETING),
                supporter("near", 9, "MA-07", Skill.MARKETING));
        assertEquals(List.of("a-near"), pairs(matching));
        assertTrue(matching.optimal());
        assertEquals(
                Duration.ofHours(3),
                matching.loads().get(2).given().plus(matching.loads().get(1).given()));
    }

    @Test
    void the_most_urgent_needs_are_covered_first() {
        // 4 hours: either b (urgency 5) or a and c (urgency 2 and 2)
        Matching matching = match(
                List.of(
                        action("a", 2, Channel.PHONE, Set.of(), "n1"),
                        action("b", 4, Channel.PHONE, Set.of(), "n2"),
                        action("c", 2, Channel.PHONE, Set.of(), "n1")),
                new int[] {2, 5},
                supporter("s", 4, "MA-07"));
        assertEquals(List.of("b-s"), pairs(matching));
        assertEquals(List.of("match.taken", "match.taken"), whyNot(matching));
        assertEquals(5, matching.covered());
        assertEquals(5, matching.coverable());
    }

    @Test
    void each_reason_names_the_point_at_which_nobody_is_left_and_who_comes_closest() {
        Supporter poor = supporter("poor", 1, "MA-07", Skill.MARKETING);
        assertEquals(
                List.of("match.skill"),
                whyNot(match(List.of(action("a", 2, Channel.PHONE, Set.of(Skill.LAW))), new int[0], poor)));
        Matching hours = match(List.of(action("a", 2, Channel.PHONE, MARKETING)), new int[0], poor);
        assertEquals(List.of("match.hours"), whyNot(hours));
        assertEquals(List.of(SupporterId.of("poor")), hours.unmet().get(0).closest());
        assertEquals(
                List.of("match.reach"),
                whyNot(match(
                        List.of(action("a", 1, Channel.VISIT, MARKETING)),
                        new int[0],
                        supporter("far", 9, "MA-02", Skill.MARKETING))));
        assertEquals(
                List.of("match.channel"),
                whyNot(match(List.of(action("a", 1, Channel.VIDEO, MARKETING)), new int[0], poor)));
    }

    private static String sentence(SupportPlan.Action action, Supporter... supporters) {
        Cooperative placed =
                REHAMNA.toBuilder().position(GeoPoint.of(32.25, -7.95)).build();
        SupportPlan plan = plan("p", "c", List.of(action));
        Matching matching = Matcher.compile(SupportRound.of(ZONE, List.of(placed), List.of(plan), List.of(supporters)))
                .match();
        return Messages.of(Locale.ENGLISH, Selections.class)
                .text(matching.unmet().get(0).reasons().get(0))
                .replace('\u00a0', ' ');
    }

    @Test
    void reasons_say_what_is_lacking_and_by_how_much() {
        Supporter near = within(at(supporter("near", 1, "MA-07", Skill.MARKETING), 32.3, -7.9), 5);
        Supporter far = within(at(supporter("far", 9, "MA-07", Skill.MARKETING), 32.3, -8.5), 50);
        Supporter lost = within(supporter("lost", 9, "MA-07", Skill.MARKETING), 60);
        SupportPlan.Action visit = action("a", 2, Channel.VISIT, MARKETING);
        assertEquals(
                "a: nobody has the skills asked for: ACCOUNTING, LAW.",
                sentence(action("a", 2, Channel.PHONE, Set.of(Skill.LAW, Skill.ACCOUNTING)), near));
        assertEquals(
                "a: it takes 2 h, and nobody suitable has more than 1 h left.",
                sentence(
                        visit,
                        within(near, 500),
                        within(at(supporter("s", 0, "MA-07", Skill.MARKETING), 32.3, -7.9), 500)));
        assertEquals(
                "a: too far for everybody suitable; for far, who comes nearest, it is 52.006 km one way and the limit is 50 km.",
                sentence(visit, near, far, lost));
        assertEquals(
                "a: it is not known how far it is for anybody suitable: a position is missing.", sentence(visit, lost));
        assertEquals(
                "a: nobody with the skills and one of the languages helps remotely.",
                sentence(action("a", 1, Channel.PHONE, MARKETING), near));
        assertEquals(
                "a: nobody with the skills and one of the languages travels there.",
                sentence(visit, supporter("s", 9, "MA-02", Skill.MARKETING)));
    }

    @Test
    void closest_is_who_lacks_that_point_alone_or_else_the_fewest() {
        List<SupportPlan.Action> actions = List.of(action("a", 2, Channel.VISIT, Set.of(Skill.LAW)));
        Supporter untrained = supporter("untrained", 9, "MA-07", Skill.MARKETING);
        Supporter lacking = supporter("all", 0, "MA-02", Skill.MARKETING);
        Supporter tired = supporter("tired", 0, "MA-07", Skill.MARKETING);
        Matching one = match(actions, new int[0], lacking, tired, untrained);
        assertEquals(List.of("match.skill"), whyNot(one));
        assertEquals("3", one.unmet().get(0).reasons().get(0).parameters().get("count"));
        assertEquals(List.of(untrained.id()), one.unmet().get(0).closest());
        assertEquals(
                List.of(tired.id()),
                match(actions, new int[0], lacking, tired).unmet().get(0).closest());
        assertEquals(List.of(), match(actions, new int[0]).unmet().get(0).closest());
        Supporter[] many = IntStream.range(10, 40)
                .mapToObj(i -> supporter("s" + i, 9, "MA-07"))
                .toArray(Supporter[]::new);
        List<SupporterId> closest =
                match(actions, new int[0], many).unmet().get(0).closest();
        assertEquals(Matching.Unmet.MOST_CLOSEST, closest.size());
        assertEquals(SupporterId.of("s29"), closest.get(19));
    }

    @Test
    void a_day_has_24_hours() {
        SupportPlan.Action day = action("a", 24, Channel.VISIT, Set.of());
        SupportPlan.Action more = action("a", 25, Channel.VISIT, Set.of());
        Supporter one = supporter("s", 99, "MA-07");
        Supporter away = available(one, APRIL.minusDays(1), APRIL);
        assertEquals(List.of("a-s"), pairs(match(List.of(on(day, APRIL)), new int[0], one)));
        assertEquals(List.of("match.days"), whyNot(match(List.of(on(more, APRIL)), new int[0], one)));
        assertEquals(List.of("a-s"), pairs(match(List.of(more), new int[0], one)));
        assertEquals(List.of("match.days"), whyNot(match(List.of(more), new int[0], away)));
        SupportPlan.Action besides = on(action("b", 1, Channel.VISIT, Set.of()), APRIL);
        SupportPlan.Action less = on(action("a", 23, Channel.VISIT, Set.of()), APRIL);
        assertEquals(List.of("a-s", "b-s"), pairs(match(List.of(less, besides), new int[0], one)));
        assertEquals(
                1,
                match(List.of(on(day, APRIL), besides), new int[0], one)
                        .matches()
                        .size());
    }

    @Test
    void visits_of_one_day_take_no_more_than_24_hours_all_together() {
        Supporter one = supporter("s", 99, "MA-07");
        List<SupportPlan.Action> eights = visits(8, 8, 8);
        assertEquals(List.of("a0-s", "a1-s", "a2-s"), pairs(match(eights, new int[0], one)));
        Matching tens = match(visits(10, 10, 10), new int[0], one);
        assertEquals(List.of("a0-s", "a1-s"), pairs(tens));
        assertEquals(List.of("match.taken"), whyNot(tens));
        assertTrue(tens.optimal());
        Matching decided = match(
                visits(10, 10, 4, 5).stream()
                        .map(visit -> visit.effort().toHours() == 10 ? visit.withBy(one.id()) : visit)
                        .toList(),
                new int[0],
                one);
        assertEquals(List.of("a2-s"), pairs(decided)); // 10 + 10 + 4 hours fill the day
        assertEquals(List.of("match.busy"), whyNot(decided));
    }

    private static List<SupportPlan.Action> visits(int... hours) {
        return IntStream.range(0, hours.length)
                .mapToObj(i -> on(action("a" + i, hours[i], Channel.VISIT, Set.of()), APRIL))
                .toList();
    }

    @Test
    void a_connection_that_is_not_known_is_asked_for_and_not_taken_for_none() {
        Cooperative unknown = cooperative("c", "MA-REH", null);
        SupportPlan plan = plan("p", "c", List.of(action("a", 1, Channel.VIDEO, Set.of())));
        Matching matching = Matcher.compile(
                        SupportRound.of(ZONE, List.of(unknown), List.of(plan), List.of(supporter("s", 2, "MA-07"))))
                .match();
        assertEquals(List.of("a-s"), pairs(matching));
        assertEquals(
                "match.channel-unknown",
                matching.matches().get(0).notes().get(0).code());
    }

    @Test
    void nobody_is_in_two_workshops_at_once_nor_leaves_a_visit_for_one() {
        SupportPlan plan = plan("p", "c", List.of(on(action("a", 2, Channel.VISIT, Set.of(), "n1"), APRIL)), 3);
        SupportRound round = SupportRound.of(
                        ZONE,
                        List.of(REHAMNA),
                        List.of(plan),
                        List.of(supporter("s", 40, "MA-07"), supporter("t", 40, "MA-02")))
                .withWorkshops(
                        List.of(
                                new SupportRound.Staffing(workshop("v", "x", hours(1, 9, 12)), Set.of(), null),
                                new SupportRound.Staffing(workshop("w", "x", hours(1, 11, 13)), Set.of(), null)),
                        List.of());
        Matching matching = Matcher.compile(round).match();
        // s visits or leads one, t leads one; the two workshops weigh 5 each, the visit 3
        assertEquals(10, matching.covered());
        assertEquals(List.of("match.taken"), whyNot(matching));
    }

    @Test
    void who_is_available_in_periods_that_follow_each_other_can_do_a_workshop_over_midnight() {
        SupportRound round = SupportRound.of(
                        ZONE,
                        List.of(),
                        List.of(),
                        List.of(
                                available(supporter("s", 9, "MA-07"), APRIL.withDayOfMonth(1), APRIL.withDayOfMonth(2)),
                                available(
                                        supporter("t", 9, "MA-07"), APRIL.withDayOfMonth(1), APRIL.withDayOfMonth(3))))
                .withWorkshops(
                        List.of(new SupportRound.Staffing(workshop("w", "x", hours(1, 22, 26)), Set.of(), 2)),
                        List.of());
        assertEquals(List.of("w-s"), pairs(Matcher.compile(round).match()));
    }

    @Test
    void a_workshop_gets_as_many_different_people_as_it_asks_for() {
        SupportRound round = SupportRound.of(
                        ZONE, List.of(), List.of(), List.of(supporter("s", 40, "MA-07"), supporter("t", 40, "MA-07")))
                .withWorkshops(
                        List.of(new SupportRound.Staffing(workshop("w", "x", hours(1, 9, 12)), Set.of(), 3)),
                        List.of());
        Matching matching = Matcher.compile(round).match();
        assertEquals(List.of("w-s", "w-t"), pairs(matching));
        assertEquals(1, matching.unmet().get(0).people());
    }

    @Test
    void who_knows_the_cooperative_comes_before_who_is_near_and_who_is_near_before_who_is_far() {
        Cooperative here = REHAMNA.toBuilder().position(GeoPoint.of(32.2, -7.9)).build();
        Supporter far = at(supporter("far", 9, "MA-07"), 31.6, -8.0);
        Supporter near = at(supporter("near", 9, "MA-07"), 32.3, -7.9);
        SupportPlan plan = plan("p", "c", List.of(action("a", 3, Channel.VISIT, Set.of())));
        SupportRound round = SupportRound.of(ZONE, List.of(here), List.of(plan), List.of(far, near));
        Matching nearest = Matcher.compile(round).match();
        assertEquals(List.of("a-near"), pairs(nearest));
        assertEquals(11, nearest.matches().get(0).travel().metres() / 1000);
        SupportRound knowing = round.withPreferences(
                List.of(new SupportRound.Preference(SupporterId.of("far"), CooperativeId.of("c"))));
        assertEquals(List.of("a-far"), pairs(Matcher.compile(knowing).match()));
    }

    @Test
    void what_is_decided_stays_and_takes_its_hours() {
        SupportPlan.Action done = action("a", 3, Channel.PHONE, Set.of()).withBy(SupporterId.of("s"));
        SupportPlan plan = plan("p", "c", List.of(done, action("b", 2, Channel.PHONE, Set.of())));
        SupportRound round =
                SupportRound.of(ZONE, List.of(REHAMNA), List.of(plan), List.of(supporter("s", 4, "MA-07")));
        Matching matching = Matcher.compile(round).match();
        assertEquals(List.of("match.hours"), whyNot(matching));
        assertEquals(Duration.ofHours(3), matching.loads().get(0).before());
    }

    @Test
    void staffed_plans_show_what_is_covered() {
        List<SupportPlan.Action> actions = List.of(
                action("a", 3, Channel.PHONE, Set.of(), "n1"), action("b", 2, Channel.PHONE, Set.of(Skill.LAW), "n2"));
        SupportPlan plan = plan("p", "c", actions, 3, 4, 5);
        SupportRound round =
                SupportRound.of(ZONE, List.of(REHAMNA), List.of(plan), List.of(supporter("s", 4, "MA-07")));
        List<SupportPlan> staffed = Matcher.compile(round).match().staffed(List.of(plan));
        assertEquals(SupporterId.of("s"), staffed.get(0).actions().get(0).by());
        assertNull(staffed.get(0).actions().get(1).by());
        CoverageOverview overview = CoverageOverview.of(staffed, List.of(REHAMNA), Gazetteer.morocco());
        assertEquals(new CoverageOverview.Count(3, 2, 1), overview.all());
        assertEquals(new CoverageOverview.Count(3, 2, 1), overview.byRegion().get("MA-07"));
        assertEquals(
                List.of("support.need.open", "support.action.unstaffed"),
                overview.plans().get(0).gaps().stream().map(Reason::code).toList());
    }

    @Test
    void every_fault_of_a_round_is_found_at_once() {
        SupportPlan plan = plan(
                "p", "nobody", List.of(action("a", 3, Channel.PHONE, Set.of()).withBy(SupporterId.of("ghost"))));
        SupportRound round = SupportRound.of(
                        ZONE, List.of(REHAMNA, REHAMNA), List.of(plan, plan), List.of(supporter("s", 1, "MA-07")))
                .withPreferences(List.of(new SupportRound.Preference(SupporterId.of("nobody"), CooperativeId.of("c"))));
        assertEquals(
                List.of(
                        "/cooperatives/1/id round.repeated",
                        "/plans/1/id round.repeated",
                        "/plans/0/cooperative round.unknown",
                        "/plans/0/actions/0/by round.unknown",
                        "/plans/1/cooperative round.unknown",
                        "/plans/1/actions/0/id round.repeated",
                        "/plans/1/actions/0/by round.unknown",
                        "/preferences/0/supporter round.unknown"),
                Matcher.check(round).stream()
                        .map(f -> f.pointer() + " " + f.code())
                        .toList());
        assertThrows(InvalidDocument.class, () -> Matcher.compile(round));
    }

    @Test
    void who_is_not_in_a_round_may_have_been_meant_by_a_near_name() {
        Cooperative afous = cooperative("afous", "MA-REH", Connectivity.MESSAGING);
        SupportPlan plan = plan("p", "afuos", List.of(action("a", 3, Channel.PHONE, Set.of())));
        Fault fault = Matcher.check(SupportRound.of(ZONE, List.of(afous), List.of(plan), List.of()))
                .get(0);
        assertEquals("round.unknown.suggestion", fault.code());
        assertEquals("afous", fault.parameters().get("suggestion"));
    }

    @Test
    void more_hours_or_people_than_can_be_planned_are_a_fault() {
        SupportPlan plan = plan(
                "p",
                "c",
                List.of(action("a", 10_000, Channel.PHONE, Set.of()), action("b", 10_001, Channel.PHONE, Set.of())));
        SupportRound round = SupportRound.of(ZONE, List.of(REHAMNA), List.of(plan), List.of())
                .withWorkshops(
                        List.of(
                                new SupportRound.Staffing(workshop("v", "x", hours(1, 0, 10_001)), Set.of(), 1_000),
                                new SupportRound.Staffing(workshop("w", "x", hours(1, 0, 10_000)), Set.of(), 1_001)),
                        List.of());
        assertEquals(
                List.of(
                        "/plans/0/actions/1/effort It takes 10,001 hours; at most 10,000 hours can be planned at a time.",
                        "/workshops/0/workshop/window It takes 10,001 hours; at most 10,000 hours can be planned at a time.",
                        "/workshops/1/people A workshop needs from 1 to 1,000 people, but 1,001 is asked for."),
                Matcher.check(round).stream()
                        .map(f -> f.pointer() + " "
                                + Messages.of(Locale.ENGLISH, Selections.class).text(f))
                        .toList());
    }

    @Test
    void rounds_and_matchings_read_back() {
        SupportRound round = Helpers.round(new java.util.Random(4), 9, 4, 2);
        assertEquals(round, Documents.read(SupportRound.class, Documents.write(round)));
        Matching matching = Matcher.compile(round).match();
        assertEquals(matching, Documents.read(Matching.class, Documents.write(matching)));
    }

    @Test
    void every_reason_reads_in_three_languages() {
        List<String> codes = Stream.of(
                        "channel",
                        "place-unknown",
                        "skill",
                        "language",
                        "reach",
                        "days",
                        "travel",
                        "hours",
                        "busy",
                        "taken",
                        "channel-unknown",
                        "distance-unknown")
                .map(code -> "match." + code)
                .toList();
        for (String language : List.of("ar", "fr", "en")) {
            assertTrue(Messages.of(Locale.forLanguageTag(language), Selections.class)
                    .codes()
                    .containsAll(codes));
        }
    }

    private static Site site(String province) {
        return new Site(
                SiteId.of("hub"),
                Site.Kind.CAMPUS,
                LocalizedText.of("fr", "Campus"),
                ProvinceCode.of(province),
                null,
                null);
    }

    private static List<String> odd(SupportRound round) {
        return Matcher.compile(round).findings().stream()
                .map(Finding::reason)
                .map(found -> found.path() + " " + found.code() + " "
                        + found.parameters().get("suggestion"))
                .toList();
    }

    @Test
    void names_that_would_silently_match_nothing_are_told_with_what_was_meant() {
        SupportPlan plan = plan(
                "p",
                "c",
                List.of(
                        action("a", 3, Channel.PHONE, Set.of(Skill.of("MARKTING")), "n1", "2n"),
                        action("b", 3, Channel.PHONE, Set.of(Skill.of("SAFFRON")), "market")),
                5,
                3);
        SupportRound round = SupportRound.of(
                        ZONE,
                        List.of(cooperative("c", "MA-TZI", null), cooperative("d", "MA-TIZ", null)),
                        List.of(plan),
                        List.of(supporter("s", 9, "MA-90", Skill.MARKETING), supporter("t", 9, "QQ-99")))
                .withWorkshops(
                        List.of(new SupportRound.Staffing(
                                onSite("w", "x", hours(2, 9, 12), "hub", 20, null), Set.of(Skill.of("MARKETINGG")), 1)),
                        List.of(site("MA-TZN")));
        assertEquals(
                List.of(
                        "/cooperatives/0/province eligibility.finding.place.suggestion MA-TIZ",
                        "/plans/0/actions/0/addresses support.need.unknown.suggestion n2",
                        "/plans/0/actions/0/skills eligibility.finding.skill MARKETING",
                        "/plans/0/actions/1/addresses support.need.unknown null",
                        "/workshops/0/skills eligibility.finding.skill MARKETING",
                        "/sites/0/province eligibility.finding.place.suggestion MA-TIN",
                        "/supporters/0/regions eligibility.finding.place.suggestion MA-09",
                        "/supporters/1/regions eligibility.finding.place null"),
                odd(round));
        assertEquals(
                "The action “a” answers the need “2n”, which the diagnosis did not find. Did you mean n2?",
                Messages.of(Locale.ENGLISH, Selections.class)
                        .text(Matcher.compile(round).findings().get(1).reason()));
    }

    @Test
    void what_is_right_or_cancelled_is_not_odd() {
        SupportPlan.Action cancelled = action("a", 3, Channel.PHONE, Set.of(Skill.of("MARKTING")), "n9");
        cancelled = new SupportPlan.Action(
                cancelled.id(),
                cancelled.kind(),
                cancelled.theme(),
                cancelled.effort(),
                null,
                cancelled.channel(),
                cancelled.skills(),
                cancelled.languages(),
                null,
                cancelled.addresses(),
                SupportPlan.Action.Status.CANCELLED);
        SupportPlan plan = plan("p", "c", List.of(cancelled, action("b", 3, Channel.PHONE, MARKETING, "n1")), 5);
        assertEquals(
                List.of(),
                odd(SupportRound.of(
                        ZONE, List.of(REHAMNA), List.of(plan), List.of(supporter("s", 9, "MA-07", Skill.MARKETING)))));
    }

    @Test
    void a_round_without_supporters_says_so() {
        Matching nobody = match(List.of(action("a", 2, Channel.VISIT, MARKETING, "n1")), new int[] {3});
        assertEquals(List.of("match.nobody"), whyNot(nobody));
        assertEquals(List.of(), nobody.unmet().get(0).closest());
        assertEquals(
                "a: this round has no supporters.",
                Messages.of(Locale.ENGLISH, Selections.class)
                        .text(nobody.unmet().get(0).reasons().get(0)));
    }
}
