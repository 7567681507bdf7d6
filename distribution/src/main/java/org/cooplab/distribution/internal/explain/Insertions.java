package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Every sequence that comes of putting a request into another sequence: at each position, with each alternative, and where the
 * vehicle can reload also with a reload right before it, right after it, or both. The other stops stay in their order.
 */
final class Insertions {

    private final StopSequence base;
    private final Request request;
    private final Consumer<StopSequence> each;

    private Insertions(StopSequence base, Request request, Consumer<StopSequence> each) {
        this.base = base;
        this.request = request;
        this.each = each;
    }

    /** Gives each sequence to {@code each}, from the first position to the last. */
    static void each(StopSequence base, Request request, Consumer<StopSequence> each) {
        boolean reloads = !base.type().reloads().isEmpty();
        Consumer<StopSequence> whole = sequence -> {
            if (!reloads || keepsPairs(sequence)) {
                each.accept(sequence);
            }
        };
        Insertions insertions = new Insertions(base, request, whole);
        List<@Nullable Activity> around = new ArrayList<>();
        around.add(null);
        for (VehicleType.Reload reload : base.type().reloads()) {
            around.add(Activity.of(reload, base.type()));
        }
        for (Activity before : around) {
            for (Activity after : around) {
                if (request instanceof Job) {
                    insertions.job(before, after);
                } else {
                    insertions.shipment(before, after);
                }
            }
        }
    }

    private void job(@Nullable Activity before, @Nullable Activity after) {
        List<Activity> jobs = Activity.of(request, Step.Kind.JOB, base.type());
        for (int place = 0; place <= base.activities().size(); place++) {
            for (Activity job : jobs) {
                List<Activity> activities = new ArrayList<>(base.activities());
                add(activities, place, before, job, after);
                each.accept(base.with(activities));
            }
        }
    }

    private void shipment(@Nullable Activity before, @Nullable Activity after) {
        List<Activity> pickups = Activity.of(request, Step.Kind.PICKUP, base.type());
        List<Activity> deliveries = Activity.of(request, Step.Kind.DELIVERY, base.type());
        for (int first = 0; first <= base.activities().size(); first++) {
            for (int last = first; last <= base.activities().size(); last++) {
                for (Activity pickup : pickups) {
                    for (Activity delivery : deliveries) {
                        List<Activity> activities = new ArrayList<>(base.activities());
                        add(activities, last, null, delivery, after);
                        add(activities, first, before, pickup, null);
                        each.accept(base.with(activities));
                    }
                }
            }
        }
    }

    /** Returns whether each shipment of a sequence is picked up first and delivered in the same trip. */
    static boolean keepsPairs(StopSequence sequence) {
        Set<String> underway = new HashSet<>();
        for (Activity activity : sequence.activities()) {
            boolean kept = switch (activity.step().kind()) {
                case PICKUP -> underway.add(activity.step().id());
                case DELIVERY -> underway.remove(activity.step().id());
                case RELOAD -> underway.isEmpty();
                case JOB, BREAK -> true;
            };
            if (!kept) {
                return false;
            }
        }
        return underway.isEmpty();
    }

    private static void add(
            List<Activity> activities, int place, @Nullable Activity before, Activity task, @Nullable Activity after) {
        if (after != null) {
            activities.add(place, after);
        }
        activities.add(place, task);
        if (before != null) {
            activities.add(place, before);
        }
    }
}
