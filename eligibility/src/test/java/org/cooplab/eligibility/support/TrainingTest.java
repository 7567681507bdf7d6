package org.cooplab.eligibility.support;

import static org.cooplab.eligibility.support.Helpers.APRIL;
import static org.cooplab.eligibility.support.Helpers.ZONE;
import static org.cooplab.eligibility.support.Helpers.cooperative;
import static org.cooplab.eligibility.support.Helpers.hours;
import static org.cooplab.eligibility.support.Helpers.onSite;
import static org.cooplab.eligibility.support.Helpers.pilot;
import static org.cooplab.eligibility.support.Helpers.supporter;
import static org.cooplab.eligibility.support.Helpers.workshop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.eligibility.Selections;
import org.junit.jupiter.api.Test;

class TrainingTest {

    private static final Programme PROGRAMME = pilot(
            course("continuity", Set.of("plan")), course("digital", Set.of("page", "sale"), CourseId.of("continuity")));

    private static Course course(String id, Set<String> tasks, CourseId... before) {
        return new Course(
                CourseId.of(id),
                Theme.BUSINESS_CONTINUITY,
                LocalizedText.of("en", id),
                Duration.ofHours(4),
                Duration.ofHours(2),
                tasks.stream()
                        .sorted()
                        .map(task -> new Course.PracticeTask(task, LocalizedText.of("en", task), null))
                        .toList(),
                Set.of(before),
                null);
    }

    private static Enrolment enrolment(String workshop, String cooperative, int minute) {
        return new Enrolment(
                WorkshopId.of(workshop),
                CooperativeId.of(cooperative),
                Instant.parse("2026-03-01T08:00:00Z").plusSeconds(minute * 60L),
                Set.of());
    }

    private static TrainingCalendar calendar(List<Workshop> workshops, Enrolment... enrolments) {
        return calendar(
                OpeningHours.of(
                        ZONE, OpeningHours.Weekly.of("09:00", "17:00", DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)),
                workshops,
                enrolments);
    }

    private static TrainingCalendar calendar(OpeningHours hours, List<Workshop> workshops, Enrolment... enrolments) {
        Site campus = new Site(
                SiteId.of("campus"),
                Site.Kind.CAMPUS,
                LocalizedText.of("en", "Campus"),
                ProvinceCode.of("MA-REH"),
                null,
                hours);
        return TrainingCalendar.of(
                PROGRAMME,
                workshops,
                List.of(enrolments),
                new TrainingCalendar.People(
                        ZONE,
                        List.of(
                                cooperative("a", "MA-REH", Connectivity.MOBILE_DATA),
                                cooperative("b", "MA-REH", Connectivity.PHONE)),
                        List.of(supporter("lead", 40, "MA-07")),
                        List.of(campus)));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void the_calendar_goes_by_time_and_seats_those_who_asked_first() {
        // 1 April 2026 is a Wednesday
        TrainingCalendar calendar = calendar(
                List.of(
                        onSite("late", "continuity", hours(2, 9, 12), "campus", 1, "lead"),
                        onSite("early", "continuity", hours(1, 9, 12), "campus", 1, "lead")),
                enrolment("early", "b", 2),
                enrolment("early", "a", 1));
        assertEquals(
                List.of("early", "late"),
                calendar.entries().stream().map(e -> e.workshop().value()).toList());
        TrainingCalendar.Entry early = calendar.entries().get(0);
        assertEquals(APRIL, early.day());
        assertEquals(List.of(CooperativeId.of("a")), early.seated());
        assertEquals(List.of(CooperativeId.of("b")), early.waiting());
        assertEquals(0, early.placesLeft());
        assertEquals(List.of(), calendar.warnings());
        assertEquals(List.of(), calendar.faults());
    }

    @Test
    void a_lead_and_a_site_of_which_nothing_is_known_are_told() {
        TrainingCalendar calendar =
                calendar(List.of(onSite("v", "continuity", hours(1, 9, 12), "campuss", null, "leed")));
        assertEquals(
                List.of(
                        "v: nothing is known of leed, who leads it.",
                        "v: nothing is known of campuss, where it is held."),
                calendar.warnings().stream()
                        .map(warning ->
                                Messages.of(Locale.ENGLISH, Selections.class).text(warning))
                        .toList());
    }

    @Test
    void what_collides_is_named() {
        TrainingCalendar calendar = calendar(
                List.of(
                        onSite("v", "continuity", hours(1, 9, 12), "campus", null, "lead"),
                        onSite("w", "continuity", hours(1, 11, 18), "campus", null, "lead")),
                enrolment("v", "a", 1),
                enrolment("w", "a", 2),
                enrolment("w", "ghost", 3));
        assertEquals(
                List.of(
                        "training.cooperative.unknown",
                        "training.cooperative.twice",
                        "training.lead.twice",
                        "training.site.twice",
                        "training.site.closed"),
                codes(calendar.entries().get(1).warnings()));
    }

    @Test
    void two_workshops_under_one_id_are_a_fault_and_each_keeps_to_its_own_places() {
        TrainingCalendar calendar = calendar(
                List.of(
                        onSite("v", "continuity", hours(1, 9, 12), "campus", 1, "lead"),
                        onSite("v", "continuity", hours(2, 9, 12), "campus", 3, "lead")),
                enrolment("v", "a", 1),
                enrolment("v", "b", 2));
        assertEquals(1, calendar.faults().size());
        assertEquals(
                List.of(0, 1),
                calendar.entries().stream()
                        .map(TrainingCalendar.Entry::placesLeft)
                        .toList());
    }

    @Test
    void a_site_is_open_through_hours_that_follow_each_other_and_in_those_of_the_night_before() {
        OpeningHours hours = OpeningHours.of(
                ZONE,
                OpeningHours.Weekly.of("20:00", "00:00", DayOfWeek.WEDNESDAY),
                OpeningHours.Weekly.of("00:00", "04:00", DayOfWeek.THURSDAY),
                OpeningHours.Weekly.of("22:00", "02:00", DayOfWeek.THURSDAY));
        TrainingCalendar calendar = calendar(
                hours,
                List.of(
                        onSite("over-midnight", "continuity", hours(1, 22, 28), "campus", null, "lead"),
                        onSite("too-long", "continuity", hours(2, 1, 5), "campus", null, "lead"),
                        onSite("after-midnight", "continuity", hours(3, 0, 2), "campus", null, "lead")));
        assertEquals(
                List.of("too-long"),
                calendar.warnings().stream()
                        .filter(warning -> warning.code().equals("training.site.closed"))
                        .map(warning -> warning.parameters().get("workshop"))
                        .toList());
    }

    @Test
    void a_remote_workshop_needs_a_channel_that_the_cooperative_has_and_somebody_to_lead_it() {
        TrainingCalendar calendar =
                calendar(List.of(workshop("w", "continuity", hours(1, 9, 12))), enrolment("w", "b", 1));
        assertEquals(List.of("workshop.channel.lacking", "training.lead.missing"), codes(calendar.warnings()));
    }

    @Test
    void a_course_that_comes_first_must_be_over_before() {
        TrainingCalendar calendar = calendar(
                List.of(
                        onSite("first", "continuity", hours(1, 9, 12), "campus", null, "lead"),
                        onSite("second", "digital", hours(2, 9, 12), "campus", null, "lead")),
                enrolment("first", "a", 1),
                enrolment("second", "a", 1),
                enrolment("second", "b", 1));
        List<Reason> warnings = calendar.warnings();
        assertEquals(List.of("training.prerequisite.late"), codes(warnings));
        assertEquals("b", warnings.get(0).parameters().get("cooperative"));
    }

    @Test
    void completion_asks_for_attendance_and_practice_and_for_what_comes_before() {
        Completion completion = Completion.of(
                PROGRAMME,
                List.of(
                        progress("a", "continuity", 4, "plan"),
                        progress("a", "digital", 3),
                        progress("a", "digital", 1, "page", "sale"),
                        progress("b", "digital", 4, "page", "sale"),
                        progress("b", "continuity", 4)));
        Completion.Standing a = completion.cooperatives().get(0);
        Completion.Standing b = completion.cooperatives().get(1);
        assertTrue(a.whole());
        assertEquals(List.of(CourseId.of("continuity"), CourseId.of("digital")), a.completed());
        assertEquals(List.of("course.task.open", "course.prerequisite.open"), codes(b.missing()));
        assertEquals(List.of(CooperativeId.of("a")), completion.graduates());
    }

    private static Course.Progress progress(String cooperative, String course, int hours, String... tasks) {
        return new Course.Progress(
                CooperativeId.of(cooperative), CourseId.of(course), Duration.ofHours(hours), Set.of(tasks));
    }

    @Test
    void calendars_and_completions_read_back() {
        TrainingCalendar calendar =
                calendar(List.of(workshop("w", "continuity", hours(1, 9, 12))), enrolment("w", "b", 1));
        assertEquals(calendar, Documents.read(TrainingCalendar.class, Documents.write(calendar)));
        Completion completion = Completion.of(PROGRAMME, List.of(progress("a", "continuity", 4, "plan")));
        assertEquals(completion, Documents.read(Completion.class, Documents.write(completion)));
    }

    @Test
    void every_warning_reads_in_three_languages() {
        List<String> codes = Stream.of(
                        "cooperative.unknown",
                        "cooperative.twice",
                        "lead.missing",
                        "lead.twice",
                        "lead.away",
                        "lead.language",
                        "site.twice",
                        "site.closed",
                        "prerequisite.late")
                .map(code -> "training." + code)
                .toList();
        for (String language : List.of("ar", "fr", "en")) {
            assertTrue(Messages.of(Locale.forLanguageTag(language), Selections.class)
                    .codes()
                    .containsAll(codes));
        }
    }
}
