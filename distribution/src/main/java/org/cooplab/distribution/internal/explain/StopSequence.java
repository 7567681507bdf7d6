package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Continuity;
import org.cooplab.distribution.internal.checker.Relations;
import org.cooplab.distribution.internal.checker.RouteRules;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle and its stops, one after the other.
 *
 * <p>Breaks have no place of their own: those that no initial plan fixes are not among the activities and are taken anew, wherever
 * they fit best ({@link Pauses}).
 *
 * @param route which route of the plan it is or replaces, or {@code null} for a new one
 * @param continued which route of the initial plan it continues, or {@code null}
 * @param fixed the steps with which it must begin
 * @param pinned whether nothing may be added to these
 */
record StopSequence(
        VehicleType type,
        @Nullable Integer route,
        @Nullable Integer continued,
        List<Step> fixed,
        boolean pinned,
        List<Activity> activities) {

    StopSequence with(List<Activity> newActivities) {
        return new StopSequence(type, route, continued, fixed, pinned, newActivities);
    }

    StopSequence without(Request request) {
        return with(activities.stream()
                .filter(activity -> activity.request() != request)
                .toList());
    }

    /** Returns whether it begins with what is fixed, and has nothing more if it is pinned. */
    boolean keepsFixed() {
        return fixed.isEmpty()
                || Continuity.keeps(
                        fixed, pinned, activities.stream().map(Activity::step).toList());
    }

    boolean has(Request request) {
        return activities.stream().anyMatch(activity -> activity.request() == request);
    }

    /** Returns where a task is, in a route of the plan or in a new one; {@code null} if it is not here. */
    Relations.@Nullable Position position(Step task) {
        int index = RouteRules.indexOf(activities, task);
        return index < 0 ? null : new Relations.Position(route == null ? -1 : route, index);
    }

    int tasks() {
        int tasks = 0;
        for (Activity activity : activities) {
            tasks += activity.step().task() ? 1 : 0;
        }
        return tasks;
    }

    /** Returns the breaks that are free to be taken anywhere. */
    List<VehicleType.Break> freeBreaks() {
        List<VehicleType.Break> free = new ArrayList<>();
        for (VehicleType.Break pause : type.breaks()) {
            Step step = Step.pause(pause.id());
            if (!fixed.contains(step)) {
                free.add(pause);
            }
        }
        return free;
    }
}
