package org.cooplab.core.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    @Test
    void a_rule_set_is_named_by_two_codes_and_each_that_is_none_is_told() {
        InvalidValue refused =
                assertThrows(InvalidValue.class, () -> new Programme.RuleSetRef("two words", "version 1"));
        assertEquals(
                List.of("/id", "/version"),
                refused.all().stream().map(InvalidValue::pointer).toList());
    }

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    private static final LocalizedText NAME = LocalizedText.of("fr", "Pilote");
    private static final Programme.Participation OPERATOR =
            new Programme.Participation(PartnerId.of("um6p"), Set.of(Partner.Role.OPERATOR, Partner.Role.EXPERTISE));
    private static final Programme.Participation FUNDER =
            new Programme.Participation(PartnerId.of("fondation"), Set.of(Partner.Role.FUNDER));

    @Test
    void a_programme_has_one_operator() {
        Programme programme = programme(List.of(FUNDER, OPERATOR));
        assertEquals(List.of(), programme.faults());
        assertEquals(Optional.of(PartnerId.of("um6p")), programme.operator());
    }

    @Test
    void no_operator_and_a_second_operator_are_faults() {
        assertEquals(List.of("/partners programme.operator.missing"), codes(programme(List.of(FUNDER))));
        Programme two = programme(
                List.of(OPERATOR, new Programme.Participation(PartnerId.of("school"), Set.of(Partner.Role.OPERATOR))));
        assertEquals(List.of("/partners/1/roles programme.operator.second"), codes(two));
        assertEquals(Optional.empty(), two.operator());
        assertEquals(
                "school cannot operate the programme as well: um6p does.",
                Messages.of(Locale.ENGLISH).text(two.faults().get(0)));
    }

    @Test
    void prerequisites_that_are_unknown_or_run_in_a_circle_are_faults() {
        Programme programme =
                programme(List.of(OPERATOR), course("a", "b"), course("b", "a"), course("c", "a"), course("d", "e"));
        assertEquals(
                List.of(
                        "/courses/3/prerequisites programme.prerequisite.unknown",
                        "/courses/0/prerequisites programme.prerequisite.circle",
                        "/courses/1/prerequisites programme.prerequisite.circle"),
                codes(programme));
    }

    @Test
    void a_workshop_is_inside_the_period_by_the_days_of_the_zone() {
        Programme programme = programme(List.of(OPERATOR), course("a"));
        // 2026-03-31T23:30 in Casablanca is 22:30Z, and the last evening ends at midnight there.
        assertEquals(List.of(), codes(programme, workshop("2026-03-31T22:30:00Z", "2026-03-31T23:00:00Z")));
        assertEquals(
                List.of("/workshops/0/window programme.workshop.outside"),
                codes(programme, workshop("2026-03-31T22:30:00Z", "2026-03-31T23:00:01Z")));
        // Before Ramadan ends the clock is at UTC: the first day begins at 00:00Z.
        assertEquals(List.of(), codes(programme, workshop("2026-03-01T00:00:00Z", "2026-03-01T02:00:00Z")));
        assertEquals(
                List.of("/workshops/0/window programme.workshop.outside"),
                codes(programme, workshop("2026-02-28T23:00:00Z", "2026-03-01T02:00:00Z")));
    }

    @Test
    void a_workshop_says_where_it_is_or_by_which_channel_and_of_which_course() {
        Programme programme = programme(List.of(OPERATOR), course("a"));
        Workshop blended = new Workshop(
                WorkshopId.of("w"),
                CourseId.of("z"),
                window("2026-03-10T09:00:00Z", "2026-03-10T12:00:00Z"),
                Workshop.Mode.BLENDED,
                null,
                Set.of(),
                Set.of(LanguageTag.FR),
                Set.of(),
                null,
                null);
        assertEquals(
                List.of(
                        "/workshops/0/course programme.workshop.course.unknown",
                        "/workshops/0/site programme.workshop.site.missing",
                        "/workshops/0/channels programme.workshop.channel.missing"),
                codes(programme, blended));
    }

    private static List<String> codes(Programme programme, Workshop... workshops) {
        List<Fault> faults =
                workshops.length == 0 ? programme.faults() : programme.faults(List.of(workshops), CASABLANCA);
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Programme programme(List<Programme.Participation> partners, Course... courses) {
        return new Programme(
                ProgrammeId.of("pilot"),
                Programme.Kind.PILOT_ACTION,
                NAME,
                DateRange.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)),
                partners,
                List.of(courses),
                null,
                null);
    }

    private static Course course(String id, String... before) {
        return new Course(
                CourseId.of(id),
                Theme.BUSINESS_CONTINUITY,
                NAME,
                Duration.ofHours(6),
                Duration.ofHours(2),
                List.of(),
                java.util.Arrays.stream(before).map(CourseId::of).collect(java.util.stream.Collectors.toSet()),
                null);
    }

    private static Workshop workshop(String start, String end) {
        return new Workshop(
                WorkshopId.of("w"),
                CourseId.of("a"),
                window(start, end),
                Workshop.Mode.REMOTE,
                null,
                Set.of(Connectivity.Channel.VIDEO),
                Set.of(LanguageTag.AR),
                Set.of(),
                null,
                null);
    }

    private static TimeWindow window(String start, String end) {
        return new TimeWindow(Instant.parse(start), Instant.parse(end));
    }
}
