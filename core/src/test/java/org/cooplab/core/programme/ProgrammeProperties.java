package org.cooplab.core.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.programme.Workshop.Enrolment;

@Domain(SupportArbitraries.class)
@Domain(MarketArbitraries.class)
@Domain(CoreValues.class)
@Domain(DomainContext.Global.class)
class ProgrammeProperties {

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("a course is on a circle exactly when some walk through prerequisites comes back to it")
    void circles_are_found(@ForAll @Size(min = 1, max = 5) List<Course> courses, @ForAll Programme any) {
        Programme programme =
                new Programme(any.id(), any.kind(), any.name(), any.period(), any.partners(), courses, null, null);
        Set<String> found = new TreeSet<>();
        programme.faults().stream()
                .filter(fault -> fault.code().equals("programme.prerequisite.circle"))
                .forEach(fault -> found.add(fault.parameters().get("course")));
        Set<String> expected = new TreeSet<>();
        courses.forEach(course -> {
            if (comesBack(courses, course.id(), course.id(), courses.size())) {
                expected.add(course.id().value());
            }
        });
        assertEquals(expected, found);
    }

    private static boolean comesBack(List<Course> courses, CourseId start, CourseId at, int steps) {
        return steps >= 0
                && courses.stream()
                        .filter(course -> course.id().equals(at))
                        .flatMap(course -> course.prerequisites().stream())
                        .anyMatch(next -> next.equals(start) || comesBack(courses, start, next, steps - 1));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("everybody who asks is seated or waits, seats are never exceeded and never empty while somebody waits")
    void places_are_given_once(@ForAll Workshop workshop, @ForAll @Size(max = 10) List<Enrolment> any) {
        List<Enrolment> asking = inOne(workshop, any);
        Workshop.Roster roster = workshop.roster(asking);
        int places = workshop.places() == null ? Integer.MAX_VALUE : workshop.places();
        Set<CooperativeId> all = new HashSet<>();
        asking.forEach(one -> all.add(one.cooperative()));
        assertEquals(all.size(), roster.seated().size() + roster.waiting().size());
        assertTrue(roster.seated().size() <= places);
        assertTrue(roster.waiting().isEmpty() || roster.seated().size() == places);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("the order in which enrolments are handed in does not matter")
    void rosters_have_no_order(
            @ForAll Workshop workshop,
            @ForAll @Size(max = 10) List<Enrolment> any,
            @ForAll @IntRange(max = 50) int turn) {
        // Two askings of one cooperative at one moment are the same asking.
        List<Enrolment> asking = unique(inOne(workshop, any));
        assertEquals(workshop.roster(asking), workshop.roster(MarketArbitraries.shuffled(asking, turn)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("when somebody leaves, the first who waits moves up and nobody else changes")
    void leaving_seats_the_next(
            @ForAll Workshop workshop,
            @ForAll @Size(min = 1, max = 10) List<Enrolment> any,
            @ForAll @IntRange int pick) {
        List<Enrolment> asking = unique(inOne(workshop, any));
        Workshop.Roster before = workshop.roster(asking);
        List<Enrolment> line = new ArrayList<>(before.seated());
        line.addAll(before.waiting());
        Enrolment leaver = line.remove(pick % line.size());
        Workshop.Roster after = workshop.roster(line);
        List<Enrolment> expected = new ArrayList<>(before.seated());
        if (expected.remove(leaver) && !before.waiting().isEmpty()) {
            expected.add(before.waiting().get(0));
        }
        assertEquals(expected, after.seated());
    }

    private static List<Enrolment> inOne(Workshop workshop, List<Enrolment> any) {
        return any.stream()
                .map(one -> new Enrolment(workshop.id(), one.cooperative(), one.askedAt(), one.needs()))
                .toList();
    }

    private static List<Enrolment> unique(List<Enrolment> enrolments) {
        Set<CooperativeId> seen = new HashSet<>();
        return enrolments.stream().filter(one -> seen.add(one.cooperative())).toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("doing more never takes a course further from completion")
    void progress_is_monotone(
            @ForAll Course course,
            @ForAll Cooperative who,
            @ForAll @IntRange(max = 24) int halfHours,
            @ForAll boolean practised) {
        Course.Progress none = Course.Progress.none(who.id(), course.id());
        Set<String> tasks = new HashSet<>();
        if (practised) {
            course.tasks().forEach(task -> tasks.add(task.code()));
        }
        Course.Progress some = new Course.Progress(who.id(), course.id(), Duration.ofMinutes(30L * halfHours), tasks);
        assertTrue(course.missing(none, Set.of()).containsAll(withoutNumbers(course, some))
                || course.missing(some, Set.of()).size()
                        <= course.missing(none, Set.of()).size());
        boolean attended = some.attended().compareTo(course.requiredAttendance()) >= 0;
        boolean done = practised || course.tasks().isEmpty();
        assertEquals(attended && done, course.completed(some, course.prerequisites()));
    }

    private static List<org.cooplab.core.text.Reason> withoutNumbers(Course course, Course.Progress some) {
        return course.missing(some, Set.of()).stream()
                .filter(reason -> !reason.code().equals("course.attendance.short"))
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("warnings do not depend on the order of those who attend")
    void warnings_have_no_order(
            @ForAll Workshop workshop,
            @ForAll @Size(max = 4) List<Cooperative> attendees,
            @ForAll @IntRange(max = 50) int turn) {
        Set<CooperativeId> seen = new HashSet<>();
        List<Cooperative> each =
                attendees.stream().filter(one -> seen.add(one.id())).toList();
        assertEquals(workshop.warnings(each), workshop.warnings(MarketArbitraries.shuffled(each, turn)));
    }
}
