package org.cooplab.core.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final WorkshopId ID = WorkshopId.of("w");
    private static final Instant START = Instant.parse("2026-03-10T09:00:00Z");

    @Test
    void those_who_asked_first_are_seated_and_the_others_wait_in_line() {
        Workshop.Roster roster = remote(2, LanguageTag.FR).roster(List.of(asks("c", 3), asks("a", 1), asks("b", 2)));
        assertEquals(List.of("a", "b"), names(roster.seated()));
        assertEquals(List.of("c"), names(roster.waiting()));
    }

    @Test
    void at_the_same_moment_the_ids_decide() {
        assertEquals(
                List.of("a"),
                names(remote(1, LanguageTag.FR)
                        .roster(List.of(asks("b", 1), asks("a", 1)))
                        .seated()));
    }

    @Test
    void asking_twice_gives_one_place() {
        Workshop.Roster roster = remote(2, LanguageTag.FR).roster(List.of(asks("a", 1), asks("a", 2), asks("b", 3)));
        assertEquals(List.of("a", "b"), names(roster.seated()));
    }

    @Test
    void a_place_in_another_workshop_is_a_mistake() {
        Enrolment other = new Enrolment(WorkshopId.of("x"), CooperativeId.of("a"), START, Set.of());
        assertThrows(
                IllegalArgumentException.class, () -> remote(1, LanguageTag.FR).roster(List.of(other)));
    }

    @Test
    void a_language_that_nobody_reads_is_a_warning() {
        List<Reason> warnings = remote(5, LanguageTag.FR, LanguageTag.ZGH)
                .warnings(List.of(coop("a", Connectivity.BROADBAND, LanguageTag.of("fr-MA"))));
        assertEquals(List.of("workshop.language.unread"), codes(warnings));
        assertEquals(
                "Nobody who attends w reads Amazigh.",
                Messages.of(Locale.ENGLISH).text(warnings.get(0)));
    }

    @Test
    void a_language_is_not_called_unread_while_somebody_may_read_it() {
        Workshop workshop = remote(5, LanguageTag.FR, LanguageTag.ZGH);
        assertEquals(
                List.of(),
                workshop.warnings(
                        List.of(coop("a", Connectivity.BROADBAND, LanguageTag.FR), coop("b", Connectivity.BROADBAND))));
    }

    @Test
    void a_cooperative_that_reads_none_of_the_languages_is_named() {
        assertEquals(
                List.of("workshop.language.lacking"),
                codes(remote(5, LanguageTag.FR)
                        .warnings(List.of(
                                coop("a", Connectivity.BROADBAND, LanguageTag.FR),
                                coop("b", Connectivity.BROADBAND, LanguageTag.AR)))));
    }

    @Test
    void a_remote_workshop_needs_a_channel_that_the_cooperative_has() {
        Workshop video = remote(5, LanguageTag.FR);
        assertEquals(
                List.of("workshop.channel.lacking", "workshop.connectivity.unknown"),
                codes(video.warnings(List.of(
                        coop("c", Connectivity.MOBILE_DATA, LanguageTag.FR),
                        coop("b", null, LanguageTag.FR),
                        coop("a", Connectivity.PHONE, LanguageTag.FR)))));
    }

    @Test
    void a_need_that_is_not_met_is_a_reason() {
        Enrolment mother = new Enrolment(
                ID,
                CooperativeId.of("a"),
                START,
                Set.of(Workshop.AccessNeed.CHILD_CARE, Workshop.AccessNeed.ORAL_TEACHING));
        Workshop workshop = new Workshop(
                ID,
                CourseId.of("c"),
                new TimeWindow(START, START.plusSeconds(7_200)),
                Workshop.Mode.ON_SITE,
                SiteId.of("campus"),
                Set.of(),
                Set.of(LanguageTag.AR),
                Set.of(Workshop.AccessNeed.ORAL_TEACHING),
                null,
                null);
        List<Reason> unmet = workshop.unmetNeeds(List.of(mother));
        assertEquals(
                "a needs child care at w, which does not offer it.",
                Messages.of(Locale.ENGLISH).text(unmet.get(0)));
        assertEquals(1, unmet.size());
    }

    @Test
    void what_contradicts_itself_is_refused() {
        refused("site must not be given while mode is REMOTE", Workshop.Mode.REMOTE, "campus", Set.of());
        refused(
                "channels must not be given while mode is ON_SITE",
                Workshop.Mode.ON_SITE,
                "campus",
                Set.of(Connectivity.Channel.VIDEO));
        refused("channels must not be VISIT", Workshop.Mode.BLENDED, "campus", Set.of(Connectivity.Channel.VISIT));
    }

    private static void refused(String message, Workshop.Mode mode, String site, Set<Connectivity.Channel> channels) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new Workshop(
                                        ID,
                                        CourseId.of("c"),
                                        new TimeWindow(START, START.plusSeconds(7_200)),
                                        mode,
                                        SiteId.of(site),
                                        channels,
                                        Set.of(LanguageTag.AR),
                                        Set.of(),
                                        null,
                                        null))
                        .getMessage());
    }

    private static Workshop remote(int places, LanguageTag... languages) {
        return new Workshop(
                ID,
                CourseId.of("c"),
                new TimeWindow(START, START.plusSeconds(7_200)),
                Workshop.Mode.REMOTE,
                null,
                Set.of(Connectivity.Channel.VIDEO),
                Set.of(languages),
                Set.of(),
                places,
                null);
    }

    private static Enrolment asks(String who, int minute) {
        return new Enrolment(ID, CooperativeId.of(who), START.minusSeconds(86_400 - minute * 60L), Set.of());
    }

    private static Cooperative coop(String id, Connectivity connectivity, LanguageTag... languages) {
        return Cooperative.builder(
                        CooperativeId.of(id), LocalizedText.of("fr", id), Sector.ARGAN, ProvinceCode.of("MA-REH"))
                .connectivity(connectivity)
                .languages(Set.of(languages))
                .build();
    }

    private static List<String> names(List<Enrolment> enrolments) {
        return enrolments.stream().map(one -> one.cooperative().value()).toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
