package org.cooplab.core.programme;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.internal.Codes;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A hands-on course of a programme: hours of teaching, and tasks to practise.
 *
 * <p>A cooperative completes it by attendance <em>and</em> practice; neither replaces the other: see {@link #missing}.
 *
 * @param id identifies it in the host's own system
 * @param theme what it is about
 * @param name its name
 * @param taught the time of teaching; not negative. On the wire ISO 8601: {@code PT6H}
 * @param practice roughly how long its tasks take; not negative
 * @param tasks the tasks to practise; none twice; copied, in the order given
 * @param prerequisites the courses to complete before; never itself
 * @param attendance the share of {@code taught} that must be attended, from 0 to 1, or {@code null} for all of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Course(
        @JsonProperty(required = true) @NotNull @Valid CourseId id,
        @JsonProperty(required = true) @NotNull @Valid Theme theme,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Duration taught,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        Duration practice,

        List<@Valid PracticeTask> tasks,
        Set<@Valid CourseId> prerequisites,
        @Nullable @Valid Rate attendance) {

    /**
     * Checks the bounds and copies the collections; an absent collection is an empty one.
     *
     * @throws IllegalArgumentException if a duration is negative, a task is there twice, the course is its own
     *     prerequisite or the share is not from 0 to 1
     */
    public Course {
        requireNonNull(id, "id");
        requireNonNull(theme, "theme");
        requireNonNull(name, "name");
        tasks = Copies.list(tasks, "tasks");
        prerequisites = Copies.set(prerequisites, "prerequisites");
        Refusals refusals = new Refusals();
        checkDuration("taught", taught, refusals);
        checkDuration("practice", practice, refusals);
        refusals.addRepeated("tasks", tasks.stream().map(PracticeTask::code).toList());
        if (prerequisites.contains(id)) {
            refusals.add(InvalidValue.namesItself("prerequisites", id));
        }
        if (attendance != null && (attendance.compareTo(Rate.ZERO) < 0 || attendance.compareTo(Rate.ONE) > 0)) {
            refusals.add(InvalidValue.outside("attendance", 0, 1, attendance));
        }
        refusals.throwIfAny();
    }

    /** Returns how long must be attended; never rounded down. */
    public Duration requiredAttendance() {
        if (attendance == null) {
            return taught;
        }
        BigDecimal share = attendance.value();
        return exactShare(taught, share);
    }

    /**
     * Returns what a cooperative still lacks to have completed this course, in a fixed order: attendance, tasks,
     * prerequisites; nothing if it has completed it.
     *
     * <p>The codes are {@code course.attendance.short}, {@code course.task.open} (one for each task) and
     * {@code course.prerequisite.open} (one for each course).
     *
     * @param progress what it did in this course
     * @param completed the courses that it has completed
     * @throws IllegalArgumentException if {@code progress} is of another course
     */
    public List<Reason> missing(Progress progress, Set<CourseId> completed) {
        requireNonNull(progress, "progress");
        Copies.requireElements(completed, "completed");
        if (!progress.course().equals(id)) {
            throw new IllegalArgumentException(
                    "progress must be in course " + id + ", but was in " + progress.course());
        }
        List<Reason> missing = new ArrayList<>();
        Duration required = requiredAttendance();
        if (progress.attended().compareTo(required) < 0) {
            missing.add(Reason.of("course.attendance.short")
                    .with("course", id)
                    .with("attended", progress.attended())
                    .with("required", required));
        }
        for (PracticeTask task : tasks) {
            if (!progress.tasks().contains(task.code())) {
                missing.add(Reason.of("course.task.open").with("course", id).with("task", task.code()));
            }
        }
        for (CourseId before : prerequisites) {
            if (!completed.contains(before)) {
                missing.add(
                        Reason.of("course.prerequisite.open").with("course", id).with("prerequisite", before));
            }
        }
        return List.copyOf(missing);
    }

    /** Returns whether a cooperative has completed this course: attendance, tasks and prerequisites. */
    public boolean completed(Progress progress, Set<CourseId> completed) {
        return missing(progress, completed).isEmpty();
    }

    private static Duration exactShare(Duration whole, BigDecimal share) {
        BigDecimal nanos = BigDecimal.valueOf(whole.getSeconds())
                .movePointRight(9)
                .add(BigDecimal.valueOf(whole.getNano()))
                .multiply(share)
                .setScale(0, RoundingMode.CEILING);
        BigInteger[] parts = nanos.toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
    }

    private static void checkDuration(String name, Duration duration, Refusals refusals) {
        if (requireNonNull(duration, name).isNegative()) {
            refusals.add(InvalidValue.negative(name, duration));
        }
    }

    /**
     * A task that a cooperative does itself, in its own work.
     *
     * @param code names it within its course; 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
     * @param deliverable what comes out of it
     * @param evidence what shows that it was done, or {@code null} if the word of a supporter will do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PracticeTask(
            @JsonProperty(required = true) @NotBlank String code,
            @JsonProperty(required = true) @NotNull @Valid LocalizedText deliverable,
            @Nullable @Valid LocalizedText evidence) {

        /**
         * Checks what must be there.
         *
         * @throws IllegalArgumentException if {@code code} is not 1 to 64 of the characters allowed
         */
        public PracticeTask {
            requireNonNull(deliverable, "deliverable");
            Refusals refusals = new Refusals();
            Codes.check(code, "code", "/code", refusals);
            refusals.throwIfAny();
        }
    }

    /**
     * What a cooperative did in a course.
     *
     * @param cooperative who
     * @param course the course
     * @param attended how long it attended, over all workshops; not negative
     * @param tasks the codes of the tasks that were done and accepted
     */
    public record Progress(
            @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,
            @JsonProperty(required = true) @NotNull @Valid CourseId course,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
            Duration attended,

            Set<@NotBlank String> tasks) {

        /**
         * Checks what must be there and copies the tasks; an absent set is an empty one.
         *
         * @throws IllegalArgumentException if {@code attended} is negative
         */
        public Progress {
            requireNonNull(cooperative, "cooperative");
            requireNonNull(course, "course");
            if (requireNonNull(attended, "attended").isNegative()) {
                throw InvalidValue.negative("attended", attended);
            }
            tasks = Copies.set(tasks, "tasks");
        }

        /**
         * Returns the progress of a cooperative from the attendance noted in each workshop.
         *
         * <p>Only workshops of the course count, each once (by its longest note) and for no longer than it lasted.
         *
         * @param cooperative who
         * @param course the course
         * @param workshops the workshops that were held
         * @param attendances what was noted, of all cooperatives and workshops
         * @param tasks the codes of the tasks that were done and accepted
         * @throws ArithmeticException if it attended longer than a {@link Duration} holds
         */
        public static Progress of(
                CooperativeId cooperative,
                CourseId course,
                Collection<Workshop> workshops,
                Collection<Workshop.Attendance> attendances,
                Set<String> tasks) {
            requireNonNull(cooperative, "cooperative");
            requireNonNull(course, "course");
            Copies.requireElements(attendances, "attendances");
            requireNonNull(tasks, "tasks");
            Duration attended = Duration.ZERO;
            Set<WorkshopId> counted = new HashSet<>();
            for (Workshop workshop : Copies.requireElements(workshops, "workshops")) {
                if (workshop.course().equals(course) && counted.add(workshop.id())) {
                    attended = sum(cooperative, course, attended, present(cooperative, workshop, attendances));
                }
            }
            return new Progress(cooperative, course, attended, tasks);
        }

        private static Duration sum(CooperativeId cooperative, CourseId course, Duration sum, Duration more) {
            try {
                return sum.plus(more);
            } catch (ArithmeticException overflow) {
                throw new ArithmeticException("attendance of " + cooperative + " in course " + course + " overflows: "
                        + sum + " and " + more);
            }
        }

        private static Duration present(
                CooperativeId cooperative, Workshop workshop, Collection<Workshop.Attendance> attendances) {
            Duration held = workshop.window().duration();
            return attendances.stream()
                    .filter(one -> one.workshop().equals(workshop.id())
                            && one.cooperative().equals(cooperative))
                    .map(Workshop.Attendance::present)
                    .max(Comparator.naturalOrder())
                    .map(longest -> longest.compareTo(held) < 0 ? longest : held)
                    .orElse(Duration.ZERO);
        }

        /** Returns the progress of a cooperative that did nothing yet. */
        public static Progress none(CooperativeId cooperative, CourseId course) {
            return new Progress(cooperative, course, Duration.ZERO, Set.of());
        }
    }
}
