package org.cooplab.eligibility.support;

import static org.cooplab.eligibility.support.Helpers.ZONE;
import static org.cooplab.eligibility.support.Helpers.cooperative;
import static org.cooplab.eligibility.support.Helpers.hours;
import static org.cooplab.eligibility.support.Helpers.onSite;
import static org.cooplab.eligibility.support.Helpers.pilot;
import static org.cooplab.eligibility.support.Helpers.supporter;
import static org.cooplab.eligibility.support.Helpers.workshop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;

class TrainingProperties {

    private static final Programme PROGRAMME = pilot(course("k0"), course("k1", "k0"), course("k2", "k0", "k1"));

    private static final TrainingCalendar.People PEOPLE = new TrainingCalendar.People(
            ZONE,
            List.of(cooperative("c0", "MA-REH", null), cooperative("c1", "MA-OUJ", null)),
            List.of(supporter("s0", 40, "MA-07")),
            List.of());

    private static Course course(String id, String... before) {
        Set<CourseId> prerequisites = new TreeSet<>();
        for (String one : before) {
            prerequisites.add(CourseId.of(one));
        }
        return new Course(
                CourseId.of(id),
                Theme.BUSINESS_CONTINUITY,
                LocalizedText.of("en", id),
                Duration.ofHours(4),
                Duration.ofHours(2),
                List.of(),
                prerequisites,
                null);
    }

    private static List<Workshop> workshops(Random random) {
        List<Workshop> workshops = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            int from = 8 + random.nextInt(5);
            var window = hours(1 + random.nextInt(2), from, from + 1 + random.nextInt(30));
            String course = "k" + random.nextInt(4);
            String lead = random.nextInt(3) == 0 ? null : "s" + random.nextInt(2);
            workshops.add(
                    random.nextInt(4) == 0
                            ? workshop("w" + i, course, window)
                            : onSite("w" + i, course, window, "x" + random.nextInt(2), 1 + random.nextInt(3), lead));
        }
        return workshops;
    }

    private static List<Enrolment> enrolments(Random random, List<Workshop> workshops) {
        List<Enrolment> enrolments = new ArrayList<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            enrolments.add(new Enrolment(
                    workshops.get(random.nextInt(workshops.size())).id(),
                    CooperativeId.of("c" + random.nextInt(3)),
                    Instant.parse("2026-03-01T08:00:00Z").plusSeconds(random.nextInt(5)),
                    Set.of()));
        }
        return enrolments;
    }

    @Property
    @Label("each pair that collides is warned once, and each who comes too early for a course: looked at pair by pair")
    void conflicts(@ForAll long seed) {
        Random random = new Random(seed);
        List<Workshop> workshops = workshops(random);
        TrainingCalendar calendar = TrainingCalendar.of(PROGRAMME, workshops, enrolments(random, workshops), PEOPLE);
        List<String> expected = new ArrayList<>();
        for (TrainingCalendar.Entry one : calendar.entries()) {
            for (TrainingCalendar.Entry other : calendar.entries()) {
                if (other != one && warned(one, other)) {
                    collisions(one, other, expected);
                }
            }
            if (one.lead() == null) {
                expected.add("training.lead.missing " + one.workshop());
            }
            PROGRAMME.course(one.course()).ifPresent(course -> early(one, course, calendar, expected));
        }
        List<String> said = new ArrayList<>();
        for (Reason warning : calendar.warnings()) {
            if (Set.of("cooperative.twice", "lead.twice", "site.twice", "lead.missing", "prerequisite.late")
                    .contains(warning.code().replaceFirst("training.", ""))) {
                said.add(warning.code() + " "
                        + String.join(" ", warning.parameters().values()));
            }
        }
        Collections.sort(expected);
        Collections.sort(said);
        assertEquals(expected, said);
    }

    /** Of two at the same time, the one that starts later is warned; of two that start together, the greater id. */
    private static boolean warned(TrainingCalendar.Entry one, TrainingCalendar.Entry other) {
        int later = one.window().start().compareTo(other.window().start());
        return one.window().intersection(other.window()).isPresent()
                && (later > 0 || (later == 0 && one.workshop().compareTo(other.workshop()) > 0));
    }

    private static void collisions(TrainingCalendar.Entry one, TrainingCalendar.Entry other, List<String> expected) {
        for (CooperativeId seated : one.seated()) {
            if (other.seated().contains(seated)) {
                expected.add("training.cooperative.twice " + one.workshop() + " " + seated + " " + other.workshop());
            }
        }
        if (one.lead() != null && one.lead().equals(other.lead())) {
            expected.add("training.lead.twice " + one.workshop() + " " + one.lead() + " " + other.workshop());
        }
        if (one.site() != null && one.site().equals(other.site())) {
            expected.add("training.site.twice " + one.workshop() + " " + one.site() + " " + other.workshop());
        }
    }

    private static void early(
            TrainingCalendar.Entry one, Course course, TrainingCalendar calendar, List<String> expected) {
        for (CourseId before : course.prerequisites()) {
            for (CooperativeId seated : one.seated()) {
                boolean taught = false;
                for (TrainingCalendar.Entry other : calendar.entries()) {
                    taught |= other.course().equals(before)
                            && other.seated().contains(seated)
                            && !one.window().start().isBefore(other.window().end());
                }
                if (!taught) {
                    expected.add("training.prerequisite.late " + one.workshop() + " " + seated + " " + before);
                }
            }
        }
    }

    @Property(tries = 100)
    @Label("the order in which workshops and enrolments are given has no influence")
    void order(@ForAll long seed) {
        Random random = new Random(seed);
        List<Workshop> workshops = workshops(random);
        List<Enrolment> enrolments = enrolments(random, workshops);
        TrainingCalendar calendar = TrainingCalendar.of(PROGRAMME, workshops, enrolments, PEOPLE);
        Collections.shuffle(workshops, random);
        Collections.shuffle(enrolments, random);
        assertEquals(
                calendar.entries(),
                TrainingCalendar.of(PROGRAMME, workshops, enrolments, PEOPLE).entries());
    }
}
