package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.text.Reason;

/**
 * What the cooperatives of a programme have completed, and what each still lacks.
 *
 * <p>A course is completed by attendance <em>and</em> practice, and not before the courses that it asks for; the
 * programme when all its courses are. For a course without a note, no attendance and no tasks count.
 *
 * @param cooperatives one for each cooperative with any note, by id
 */
public record Completion(@JsonProperty(required = true) List<Standing> cooperatives) {

    /** Copies the list. */
    public Completion {
        cooperatives = List.copyOf(requireNonNull(cooperatives, "cooperatives"));
    }

    /**
     * Returns where every cooperative stands.
     *
     * @param programme the programme; without circular prerequisites
     * @param progress what was noted; courses of other programmes are ignored; of two notes on one course the hours
     *     are added and the tasks are joined
     */
    public static Completion of(Programme programme, Collection<Course.Progress> progress) {
        Map<CooperativeId, Map<CourseId, Course.Progress>> noted = new TreeMap<>();
        for (Course.Progress one : progress) {
            noted.computeIfAbsent(one.cooperative(), id -> new LinkedHashMap<>())
                    .merge(one.course(), one, Completion::together);
        }
        List<Standing> standings = new ArrayList<>();
        noted.forEach((cooperative, courses) -> standings.add(standing(programme, cooperative, courses)));
        return new Completion(standings);
    }

    private static Course.Progress together(Course.Progress a, Course.Progress b) {
        Set<String> tasks = new HashSet<>(a.tasks());
        tasks.addAll(b.tasks());
        return new Course.Progress(a.cooperative(), a.course(), a.attended().plus(b.attended()), tasks);
    }

    private static Standing standing(
            Programme programme, CooperativeId cooperative, Map<CourseId, Course.Progress> noted) {
        Set<CourseId> completed = new HashSet<>();
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Course course : programme.courses()) {
                moved |= progress(cooperative, course, noted, completed).isEmpty() && completed.add(course.id());
            }
        }
        List<Reason> missing = new ArrayList<>();
        for (Course course : programme.courses()) {
            missing.addAll(progress(cooperative, course, noted, completed));
        }
        return new Standing(
                cooperative,
                completed.stream().sorted(Comparator.naturalOrder()).toList(),
                missing);
    }

    private static List<Reason> progress(
            CooperativeId cooperative, Course course, Map<CourseId, Course.Progress> noted, Set<CourseId> completed) {
        Course.Progress progress = noted.get(course.id());
        return course.missing(
                progress == null ? new Course.Progress(cooperative, course.id(), Duration.ZERO, Set.of()) : progress,
                completed);
    }

    /** Returns the cooperatives that have completed the programme, by id. */
    public List<CooperativeId> graduates() {
        return cooperatives.stream()
                .filter(Standing::whole)
                .map(Standing::cooperative)
                .toList();
    }

    /**
     * Where one cooperative stands.
     *
     * @param cooperative who
     * @param completed the courses that it has completed, by id
     * @param missing what it lacks, in the order of the programme's courses; empty if it has completed the programme
     */
    public record Standing(
            @JsonProperty(required = true) CooperativeId cooperative,
            @JsonProperty(required = true) List<CourseId> completed,
            @JsonProperty(required = true) List<Reason> missing) {

        /** Copies the lists. */
        public Standing {
            requireNonNull(cooperative, "cooperative");
            completed = List.copyOf(requireNonNull(completed, "completed"));
            missing = List.copyOf(requireNonNull(missing, "missing"));
        }

        /** Returns whether it has completed the programme. */
        public boolean whole() {
            return missing.isEmpty();
        }
    }
}
