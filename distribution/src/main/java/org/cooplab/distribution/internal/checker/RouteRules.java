package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** The rules of one route that need no clock: what its vehicle may do, what is on board, how many stops it has and how far it goes. */
public final class RouteRules {

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Breaches breaches;

    /** Judges routes of a vehicle type; which rules they break is told to {@code breaches}. */
    public RouteRules(RoutingProblem problem, VehicleType type, Breaches breaches) {
        this.problem = problem;
        this.type = type;
        this.breaches = breaches;
    }

    /** Judges whether the vehicle may serve a request at all. */
    public void allow(Request request, int at) {
        Conditions conditions = request.conditions();
        if (!conditions.vehicles().isEmpty() && !conditions.vehicles().contains(type.id())) {
            breaches.add(Rule.of(Rule.Kind.VEHICLE), at, 1, 0);
        }
        conditions.skills().stream()
                .sorted()
                .filter(skill -> !type.skills().contains(skill))
                .forEach(skill -> breaches.add(Rule.of(Rule.Kind.SKILL, skill), at, 1, 0));
    }

    /** Judges all that the vehicle does. */
    public void check(List<Activity> activities) {
        List<long[]> amounts = onBoard(problem, activities);
        for (int dimension = 0; dimension < amounts.size(); dimension++) {
            amounts(activities, dimension, amounts.get(dimension));
        }
        order(activities);
        if (!problem.incompatibleKinds().isEmpty()) {
            kinds(activities);
        }
        long tasks = 0;
        long reloads = 0;
        for (Activity activity : activities) {
            tasks += activity.step().task() ? 1 : 0;
            reloads += activity.is(Step.Kind.RELOAD) ? 1 : 0;
        }
        Mileage mileage = Mileage.of(problem, type, activities);
        atMost(Rule.Kind.MAX_TASKS, tasks, type.limits().maxTasks());
        atMost(Rule.Kind.MAX_RELOADS, reloads, type.maxReloads());
        atMost(Rule.Kind.MAX_DISTANCE, mileage.distance(), type.limits().maxDistance());
        atMost(Rule.Kind.MAX_DRIVING, mileage.driving(), type.limits().maxDriving());
    }

    private void atMost(Rule.Kind kind, long value, @Nullable Number most) {
        if (most != null && value > most.longValue()) {
            breaches.add(Rule.of(kind), -1, value, most.longValue());
        }
    }

    /** No more is on board than the vehicle holds, and at a break that minds it no more than that bears. */
    private void amounts(List<Activity> activities, int dimension, long[] amounts) {
        long capacity = type.capacity().in(dimension);
        for (int index = -1; index < activities.size(); index++) {
            long amount = amounts[index + 1];
            if (amount > capacity) {
                breaches.add(Rule.of(Rule.Kind.CAPACITY, dimension), index, amount, capacity);
            }
            if (index >= 0 && activities.get(index).is(Step.Kind.BREAK)) {
                for (VehicleType.Break pause : type.breaks()) {
                    Load most = pause.id().equals(activities.get(index).step().id()) ? pause.maxLoad() : null;
                    if (most != null && amount > most.in(dimension)) {
                        breaches.add(Rule.load(pause, dimension), index, amount, most.in(dimension));
                    }
                }
            }
        }
    }

    /** Returns the index of the first activity with a step, or -1. */
    public static int indexOf(List<Activity> activities, Step step) {
        for (int index = 0; index < activities.size(); index++) {
            if (activities.get(index).step().equals(step)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns how much is on board in each dimension: at the start, and after each activity. */
    public static List<long[]> onBoard(RoutingProblem problem, List<Activity> activities) {
        List<long[]> amounts = new ArrayList<>();
        for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
            amounts.add(onBoard(activities, dimension));
        }
        return amounts;
    }

    private static long[] onBoard(List<Activity> activities, int dimension) {
        long[] amounts = new long[activities.size() + 1];
        long loaded = 0;
        for (int index = activities.size() - 1; index >= 0; index--) {
            if (activities.get(index).is(Step.Kind.RELOAD)) {
                amounts[index + 1] = loaded;
                loaded = 0;
            } else if (activities.get(index).is(Step.Kind.JOB)) {
                loaded += activities.get(index).brought().in(dimension);
            }
        }
        amounts[0] = loaded;
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            if (!activity.is(Step.Kind.RELOAD)) {
                amounts[index + 1] = amounts[index]
                        + activity.taken().in(dimension)
                        - activity.brought().in(dimension);
            }
        }
        return amounts;
    }

    private void order(List<Activity> activities) {
        if (type.order() == VehicleType.LoadOrder.FREE) {
            return;
        }
        boolean bringsFirst = type.order() == VehicleType.LoadOrder.DELIVERIES_FIRST;
        boolean turned = false;
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            boolean first = bringsFirst ? activity.brings() : activity.takes();
            boolean second = bringsFirst ? activity.takes() : activity.brings();
            if (first && turned) {
                breaches.add(Rule.of(Rule.Kind.LOAD_ORDER), index, 1, 0);
            }
            turned = !activity.is(Step.Kind.RELOAD) && (turned || (second && !first));
        }
    }

    /** Looks into the vehicle on each leg. */
    private void kinds(List<Activity> activities) {
        List<RoutingProblem.IncompatibleKinds> incompatible = problem.incompatibleKinds().stream()
                .sorted(Comparator.comparing(RoutingProblem.IncompatibleKinds::one)
                        .thenComparing(RoutingProblem.IncompatibleKinds::other))
                .toList();
        Map<String, Integer> onBoard = new HashMap<>();
        for (int index = -1; index < activities.size(); index++) {
            if (index < 0 || activities.get(index).is(Step.Kind.RELOAD)) {
                onBoard.clear();
                for (int later = index + 1; later < activities.size(); later++) {
                    if (activities.get(later).is(Step.Kind.RELOAD)) {
                        break;
                    }
                    if (activities.get(later).is(Step.Kind.JOB)
                            && activities.get(later).brings()) {
                        count(onBoard, activities.get(later), 1);
                    }
                }
            } else {
                Activity activity = activities.get(index);
                count(onBoard, activity, (activity.takes() ? 1 : 0) - (activity.brings() ? 1 : 0));
            }
            for (RoutingProblem.IncompatibleKinds kinds : incompatible) {
                int one = onBoard.getOrDefault(kinds.one(), 0);
                int other = onBoard.getOrDefault(kinds.other(), 0);
                if (kinds.one().equals(kinds.other()) ? one > 1 : one > 0 && other > 0) {
                    boolean last = index + 1 == activities.size()
                            || activities.get(index + 1).is(Step.Kind.RELOAD);
                    breaches.together(kinds, last ? index : index + 1);
                }
            }
        }
    }

    private static void count(Map<String, Integer> onBoard, Activity activity, int more) {
        String kind = activity.request() == null
                ? null
                : activity.request().conditions().kind();
        if (kind != null) {
            onBoard.merge(kind, more, Integer::sum);
        }
    }
}
