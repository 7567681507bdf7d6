package org.cooplab.eligibility.internal.support;

import static java.util.Objects.requireNonNull;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether a supporter suits a task, point by point in a fixed order: skill, language, reach, days, travel, hours.
 *
 * <p>Where nobody suits, the reason is the first point at which nobody is left.
 */
final class Suitability {

    /** One point after the other. */
    enum Point {
        SKILL,
        LANGUAGE,
        REACH,
        DAYS,
        TRAVEL,
        HOURS
    }

    private static final List<Point> POINTS = List.of(Point.values());

    private final Task task;
    private final Task.@Nullable Destination to;

    Suitability(Task task) {
        this.task = task;
        this.to = task.destination();
    }

    /** Says whether the supporter suits in every point. */
    boolean suits(Supporter supporter, int minutesLeft) {
        return POINTS.stream().allMatch(point -> suits(point, supporter, minutesLeft));
    }

    private EnumSet<Point> lacking(Supporter supporter, int minutesLeft) {
        EnumSet<Point> lacking = EnumSet.noneOf(Point.class);
        for (Point point : POINTS) {
            if (!suits(point, supporter, minutesLeft)) {
                lacking.add(point);
            }
        }
        return lacking;
    }

    private boolean suits(Point point, Supporter supporter, int minutesLeft) {
        return switch (point) {
            case SKILL -> supporter.hasAll(task.skills());
            case LANGUAGE -> supporter.speaksOneOf(task.languages());
            case REACH ->
                to == null
                        ? supporter.remote()
                        : to.region() != null && supporter.regions().contains(to.region());
            case DAYS ->
                task instanceof WorkshopPost
                        ? availableThroughout(supporter, task.days())
                        : supporter.availableIn(task.days()) && longEnough(supporter);
            case TRAVEL -> withinLimit(supporter);
            case HOURS -> task.minutes() <= minutesLeft;
        };
    }

    /** Returns whether the supporter can help on each of the days, of which none is open; periods may follow each other. */
    static boolean availableThroughout(Supporter supporter, DateRange days) {
        LocalDate end = requireNonNull(days.end()).plusDays(1);
        return supporter.availability().isEmpty()
                || requireNonNull(days.start()).datesUntil(end).allMatch(supporter::availableOn);
    }

    /** Returns whether all the hours of the days in common are as many as the task takes. */
    private boolean longEnough(Supporter supporter) {
        if (task.minutes() <= Task.DAY) {
            return true;
        }
        List<DateRange> own =
                supporter.availability().isEmpty() ? List.of(DateRange.always()) : supporter.availability();
        return own.stream()
                        .flatMap(period -> period.intersection(task.days()).stream())
                        .mapToLong(common -> common.days().orElse(task.minutes()))
                        .sum()
                >= (task.minutes() + Task.DAY - 1) / Task.DAY;
    }

    private boolean withinLimit(Supporter supporter) {
        Distance limit = supporter.travelLimit();
        if (to == null || limit == null) {
            return true;
        }
        Distance far = travel(supporter);
        return far != null && far.metres() <= limit.metres();
    }

    /** Returns how far the supporter would travel one way, or null if nobody travels or a position is not known. */
    @Nullable
    Distance travel(Supporter supporter) {
        return to == null || to.position() == null || supporter.base() == null
                ? null
                : new Distance(supporter.base().metresTo(to.position()));
    }

    /** Returns why nobody suits, and who comes closest; reasons are empty if somebody does. */
    Gap gap(List<Supporter> supporters, int[] minutesLeft) {
        if (supporters.isEmpty()) {
            return new Gap(List.of(reason("match.nobody")), List.of());
        }
        if (to != null && to.region() == null) {
            return new Gap(List.of(reason("match.place-unknown")), List.of());
        }
        List<EnumSet<Point>> lacking = IntStream.range(0, minutesLeft.length)
                .mapToObj(i -> lacking(supporters.get(i), minutesLeft[i]))
                .toList();
        int fewest = lacking.stream().mapToInt(EnumSet::size).min().orElseThrow();
        if (fewest == 0) {
            return new Gap(List.of(), having(EnumSet::isEmpty, supporters, lacking));
        }
        Point last = lacking.stream()
                .map(points -> points.iterator().next())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Integer> left = IntStream.range(0, minutesLeft.length)
                .filter(i -> lacking.get(i).iterator().next() == last)
                .boxed()
                .toList();
        List<Supporter> closest = having(EnumSet.of(last)::equals, supporters, lacking);
        if (closest.isEmpty()) {
            closest = having(points -> points.size() == fewest, supporters, lacking);
        }
        Reason reason = switch (last) {
            case SKILL -> reason("match.skill").with("skills", joined(task.skills()));
            case LANGUAGE -> reason("match.language").with("languages", joined(task.languages()));
            case REACH -> reason(to == null ? "match.remote" : "match.reach");
            case DAYS -> reason("match.days");
            case TRAVEL -> tooFar(left.stream().map(supporters::get).toList());
            case HOURS ->
                reason("match.hours")
                        .with("needed", Duration.ofMinutes(task.minutes()))
                        .with("left", Duration.ofMinutes(mostLeft(left, minutesLeft)));
        };
        return new Gap(List.of(reason.with("count", left.size())), closest);
    }

    private static int mostLeft(List<Integer> supporters, int[] minutesLeft) {
        return supporters.stream()
                .mapToInt(i -> Math.max(0, minutesLeft[i]))
                .max()
                .orElseThrow();
    }

    /** Names the one of them whose limit is exceeded least; a distance that is not known is the reason only for all. */
    private Reason tooFar(List<Supporter> supporters) {
        return supporters.stream()
                .filter(supporter -> travel(supporter) != null)
                .min(Comparator.comparingLong(this::beyondLimit))
                .map(nearest -> reason("match.travel")
                        .with("nearest", nearest.id())
                        .with("distance", kilometres(requireNonNull(travel(nearest))))
                        .with("limit", kilometres(requireNonNull(nearest.travelLimit()))))
                .orElseGet(() -> reason("match.travel-unknown"));
    }

    private long beyondLimit(Supporter supporter) {
        return requireNonNull(travel(supporter)).metres()
                - requireNonNull(supporter.travelLimit()).metres();
    }

    /** Up to the metre, so that a limit that is missed by little does not look as if it were kept. */
    private static Quantity kilometres(Distance distance) {
        return distance.toQuantity().to(UnitCode.KMT, 3, RoundingMode.UNNECESSARY);
    }

    private static String joined(Set<?> words) {
        return words.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static List<Supporter> having(
            Predicate<EnumSet<Point>> lack, List<Supporter> supporters, List<EnumSet<Point>> lacking) {
        return IntStream.range(0, supporters.size())
                .filter(i -> lack.test(lacking.get(i)))
                .mapToObj(supporters::get)
                .toList();
    }

    private Reason reason(String code) {
        return Reason.of(code).with("task", task.id());
    }

    /**
     * Why nobody suits.
     *
     * @param reasons the point at which nobody was left; empty if somebody suits
     * @param closest who lacks that point alone; where nobody does, who lacks the fewest; or else all who suit
     */
    record Gap(List<Reason> reasons, List<Supporter> closest) {}
}
