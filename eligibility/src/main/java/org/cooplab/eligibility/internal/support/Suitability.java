package org.cooplab.eligibility.internal.support;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Whether a supporter suits a task, point by point in a fixed order: skill, language, reach, days, travel, hours.
 *
 * <p>Where nobody suits, the reason is the first point at which nobody is left; those who came so far are the closest.
 */
final class Suitability {

    /** One point after the other. */
    enum Point {
        SKILL("match.skill"),
        LANGUAGE("match.language"),
        REACH("match.reach"),
        DAYS("match.days"),
        TRAVEL("match.travel"),
        HOURS("match.hours");

        private final String code;

        Point(String code) {
            this.code = code;
        }
    }

    private final Task task;

    Suitability(Task task) {
        this.task = task;
    }

    /** Returns the first point in which the supporter does not suit, or null. */
    @Nullable
    Point lacking(Supporter supporter, int minutesLeft) {
        for (Point point : Point.values()) {
            if (!suits(point, supporter, minutesLeft)) {
                return point;
            }
        }
        return null;
    }

    private boolean suits(Point point, Supporter supporter, int minutesLeft) {
        return switch (point) {
            case SKILL -> supporter.hasAll(task.skills());
            case LANGUAGE -> supporter.speaksOneOf(task.languages());
            case REACH ->
                task.visit()
                        ? task.region() != null && supporter.regions().contains(task.region())
                        : supporter.remote();
            case DAYS ->
                task.window() == null
                        ? supporter.availableIn(task.days())
                        : availableThroughout(supporter, task.days());
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

    private boolean withinLimit(Supporter supporter) {
        Distance limit = supporter.travelLimit();
        if (!task.visit() || limit == null) {
            return true;
        }
        Distance far = travel(supporter);
        return far != null && far.metres() <= limit.metres();
    }

    /** Returns how far the supporter would travel one way, or null if nobody travels or a position is not known. */
    @Nullable
    Distance travel(Supporter supporter) {
        return !task.visit() || task.position() == null || supporter.base() == null
                ? null
                : new Distance(supporter.base().metresTo(task.position()));
    }

    /** Returns why nobody suits, and who comes closest; reasons are empty if somebody does. */
    Gap gap(List<Supporter> supporters, int[] minutesLeft) {
        List<Supporter> left = supporters;
        if (task.visit() && task.region() == null) {
            return new Gap(List.of(reason("match.place-unknown")), List.of());
        }
        for (Point point : Point.values()) {
            List<Supporter> next = new ArrayList<>();
            for (Supporter supporter : left) {
                if (suits(point, supporter, minutesLeft[supporters.indexOf(supporter)])) {
                    next.add(supporter);
                }
            }
            if (next.isEmpty()) {
                return new Gap(List.of(reason(point.code).with("count", left.size())), left);
            }
            left = next;
        }
        return new Gap(List.of(), left);
    }

    private Reason reason(String code) {
        String name = task.action() == null
                ? String.valueOf(task.workshop())
                : task.action().value();
        return Reason.of(code).with("task", name);
    }

    /**
     * Why nobody suits.
     *
     * @param reasons the point at which nobody was left; empty if somebody suits
     * @param closest who came so far
     */
    record Gap(List<Reason> reasons, List<Supporter> closest) {}
}
