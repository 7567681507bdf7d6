package org.cooplab.core.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final CooperativeId TIFAWIN = CooperativeId.of("tifawin");
    private static final CourseId SHOP = CourseId.of("shop");
    private static final CourseId PHOTOS = CourseId.of("photos");

    @Test
    void attendance_alone_does_not_complete_a_course() {
        Course course = course(null, Set.of());
        assertFalse(course.completed(progress(Duration.ofHours(6)), Set.of()));
        assertEquals(List.of("course.task.open"), codes(course.missing(progress(Duration.ofHours(6)), Set.of())));
    }

    @Test
    void practice_alone_does_not_complete_a_course() {
        List<Reason> missing = course(null, Set.of()).missing(progress(Duration.ofHours(5), "page"), Set.of());
        assertEquals(List.of("course.attendance.short"), codes(missing));
        assertEquals(
                "shop: 5 h attended, 6 h needed.",
                Messages.of(Locale.ENGLISH).text(missing.get(0)).replace('\u00a0', ' '));
    }

    @Test
    void attendance_and_practice_complete_it() {
        assertTrue(course(null, Set.of()).completed(progress(Duration.ofHours(6), "page"), Set.of()));
    }

    @Test
    void what_comes_before_must_be_completed_first() {
        Course course = course(null, Set.of(PHOTOS));
        Course.Progress all = progress(Duration.ofHours(6), "page");
        assertEquals(List.of("course.prerequisite.open"), codes(course.missing(all, Set.of())));
        assertTrue(course.completed(all, Set.of(PHOTOS)));
    }

    @Test
    void a_course_may_ask_for_a_share_of_the_hours() {
        Course course = course(Rate.ofPercent("80"), Set.of());
        assertEquals(Duration.ofMinutes(288), course.requiredAttendance());
        assertTrue(course.completed(progress(Duration.ofMinutes(288), "page"), Set.of()));
        assertFalse(course.completed(progress(Duration.ofMinutes(287), "page"), Set.of()));
    }

    @Test
    void each_workshop_counts_once_and_for_no_longer_than_it_lasted() {
        List<Workshop> workshops = List.of(workshop("w1", SHOP), workshop("w2", SHOP), workshop("w3", PHOTOS));
        List<Workshop.Attendance> notes = List.of(
                note("w1", TIFAWIN, 3),
                note("w1", TIFAWIN, 2),
                note("w2", TIFAWIN, 1),
                note("w3", TIFAWIN, 2),
                note("w2", CooperativeId.of("other"), 2));
        Course.Progress progress = Course.Progress.of(TIFAWIN, SHOP, workshops, notes, Set.of());
        // w1 lasted two hours, w2 was left after one, w3 is of another course.
        assertEquals(Duration.ofHours(3), progress.attended());
    }

    @Test
    void attendance_of_more_than_can_be_counted_is_told_with_whose_it_is() {
        TimeWindow ages = new TimeWindow(Instant.MIN, Instant.MAX);
        List<Workshop> workshops = IntStream.range(0, 150)
                .mapToObj(i -> workshop("w" + i, SHOP, ages))
                .toList();
        List<Workshop.Attendance> notes = workshops.stream()
                .map(each -> new Workshop.Attendance(each.id(), TIFAWIN, ages.duration()))
                .toList();
        String told = assertThrows(
                        ArithmeticException.class, () -> Course.Progress.of(TIFAWIN, SHOP, workshops, notes, Set.of()))
                .getMessage();
        assertTrue(told.startsWith("attendance of tifawin in course shop overflows: "), told);
    }

    @Test
    void progress_in_another_course_is_a_mistake() {
        assertEquals(
                "progress must be in course shop, but was in photos",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> course(null, Set.of()).missing(Course.Progress.none(TIFAWIN, PHOTOS), Set.of()))
                        .getMessage());
    }

    @Test
    void a_course_does_not_come_before_itself() {
        assertThrows(IllegalArgumentException.class, () -> course(null, Set.of(SHOP)));
        assertThrows(IllegalArgumentException.class, () -> course(Rate.ofPercent("101"), Set.of()));
    }

    @Test
    void each_task_that_is_there_again_is_told_once() {
        Course.PracticeTask task = new Course.PracticeTask("page", LocalizedText.of("fr", "Une page"), null);
        InvalidValue refused = assertThrows(
                InvalidValue.class,
                () -> new Course(
                        SHOP,
                        Theme.E_COMMERCE,
                        LocalizedText.of("fr", "Vendre en ligne"),
                        Duration.ofHours(6),
                        Duration.ZERO,
                        List.of(task, task, task),
                        Set.of(),
                        null));
        assertEquals(
                List.of("/tasks/1", "/tasks/2"),
                refused.all().stream().map(InvalidValue::pointer).toList());
    }

    private static Course course(Rate attendance, Set<CourseId> before) {
        return new Course(
                SHOP,
                Theme.E_COMMERCE,
                LocalizedText.of("fr", "Vendre en ligne"),
                Duration.ofHours(6),
                Duration.ofHours(10),
                List.of(new Course.PracticeTask("page", LocalizedText.of("fr", "Une page de produit"), null)),
                before,
                attendance);
    }

    private static Course.Progress progress(Duration attended, String... tasks) {
        return new Course.Progress(TIFAWIN, SHOP, attended, Set.of(tasks));
    }

    private static Workshop workshop(String id, CourseId course) {
        Instant start = Instant.parse("2026-03-10T09:00:00Z");
        return workshop(id, course, new TimeWindow(start, start.plus(Duration.ofHours(2))));
    }

    private static Workshop workshop(String id, CourseId course, TimeWindow window) {
        return new Workshop(
                WorkshopId.of(id),
                course,
                window,
                Workshop.Mode.ON_SITE,
                null,
                Set.of(),
                Set.of(LanguageTag.FR),
                Set.of(),
                null,
                null);
    }

    private static Workshop.Attendance note(String workshop, CooperativeId who, int hours) {
        return new Workshop.Attendance(WorkshopId.of(workshop), who, Duration.ofHours(hours));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
