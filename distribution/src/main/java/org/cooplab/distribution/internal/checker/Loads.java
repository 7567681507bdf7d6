package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Cuts a route into trips and follows what is on board. */
final class Loads {

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Violations violations;
    private final int dimensions;

    Loads(RoutingProblem problem, VehicleType type, Violations violations) {
        this.problem = problem;
        this.type = type;
        this.violations = violations;
        this.dimensions = problem.dimensions();
    }

    void check(Route route, List<Activity> activities, String path) {
        List<Activity> trip = new ArrayList<>();
        Load stated = route.load();
        long begin = route.start();
        String at = path;
        for (Activity activity : activities) {
            if (activity.is(Step.Kind.RELOAD)) {
                trip(trip, stated, begin, at);
                trip.clear();
                stated = activity.stop().load();
                begin = activity.stop().start();
                at = activity.path();
            } else {
                trip.add(activity);
            }
        }
        trip(trip, stated, begin, at);
    }

    private void trip(List<Activity> trip, Load stated, long begin, String path) {
        amounts(trip, stated, path);
        released(trip, begin);
        pairs(trip);
        order(trip);
        if (!problem.incompatibleKinds().isEmpty()) {
            kinds(trip);
        }
    }

    private void amounts(List<Activity> trip, Load stated, String path) {
        long[] load = new long[dimensions];
        for (Activity activity : trip) {
            if (activity.is(Step.Kind.JOB)) {
                add(load, activity.brought(), 1);
            }
        }
        amount(load, stated, path);
        for (Activity activity : trip) {
            add(load, activity.brought(), -1);
            add(load, activity.taken(), 1);
            amount(load, activity.stop().load(), activity.path());
            if (activity.is(Step.Kind.BREAK)) {
                paused(activity, load);
            }
        }
    }

    /** A break that minds the load is taken with no more on board than it says. */
    private void paused(Activity activity, long[] load) {
        for (VehicleType.Break pause : type.breaks()) {
            Load most = pause.id().equals(activity.step().id()) ? pause.maxLoad() : null;
            for (int dimension = 0; most != null && dimension < dimensions; dimension++) {
                if (load[dimension] > most.in(dimension)) {
                    violations.add(
                            "break-overloaded",
                            activity.path(),
                            "id",
                            pause.id(),
                            "dimension",
                            dimension,
                            "load",
                            load[dimension],
                            "most",
                            most.in(dimension));
                }
            }
        }
    }

    /** Returns what is on board at the start and after each activity. */
    static Load[] along(List<Activity> activities, int dimensions) {
        Load[] loads = new Load[activities.size() + 1];
        long[] load = new long[dimensions];
        for (int index = 0; index <= activities.size(); index++) {
            Activity activity = index == 0 ? null : activities.get(index - 1);
            if (activity == null || activity.is(Step.Kind.RELOAD)) {
                load = new long[dimensions];
                for (Activity later : activities.subList(index, activities.size())) {
                    if (later.is(Step.Kind.RELOAD)) {
                        break;
                    }
                    if (later.is(Step.Kind.JOB)) {
                        add(load, later.brought(), 1);
                    }
                }
            } else {
                add(load, activity.brought(), -1);
                add(load, activity.taken(), 1);
            }
            long[] here = load.clone();
            loads[index] = new Load(Arrays.stream(here)
                    .map(amount -> Math.max(0, amount))
                    .boxed()
                    .toList());
        }
        return loads;
    }

    private static void add(long[] load, Load change, int sign) {
        for (int dimension = 0; dimension < load.length; dimension++) {
            load[dimension] += sign * change.in(dimension);
        }
    }

    private void amount(long[] load, Load stated, String path) {
        if (stated.amounts().size() > dimensions) {
            violations.add("load-wrong", path, "dimension", dimensions, "stated", stated.amounts(), "computed", 0);
        }
        for (int dimension = 0; dimension < dimensions; dimension++) {
            if (stated.in(dimension) != load[dimension]) {
                violations.add(
                        "load-wrong",
                        path,
                        "dimension",
                        dimension,
                        "stated",
                        stated.in(dimension),
                        "computed",
                        load[dimension]);
            }
            if (load[dimension] > type.capacity().in(dimension)) {
                violations.add(
                        "capacity-exceeded",
                        path,
                        "dimension",
                        dimension,
                        "load",
                        load[dimension],
                        "capacity",
                        type.capacity().in(dimension));
            }
        }
    }

    private void released(List<Activity> trip, long begin) {
        for (Activity activity : trip) {
            if (activity.request() instanceof Job job && job.release() != null && begin < job.release()) {
                violations.add(
                        "released-later", activity.path(), "id", job.id(), "begin", begin, "release", job.release());
            }
        }
    }

    /** Both ends of a shipment are in the trip, the pickup first, and the goods not too long on board. */
    private void pairs(List<Activity> trip) {
        Map<String, Activity> pickups = new HashMap<>();
        for (Activity activity : trip) {
            if (!(activity.request() instanceof Shipment shipment)) {
                continue;
            }
            if (activity.is(Step.Kind.PICKUP)) {
                pickups.put(shipment.id(), activity);
                continue;
            }
            Activity pickup = pickups.remove(shipment.id());
            if (pickup == null) {
                violations.add("delivery-without-pickup", activity.path(), "id", shipment.id());
                continue;
            }
            long onBoard = activity.stop().start() - pickup.stop().departure();
            if (shipment.maxOnBoard() != null && onBoard > shipment.maxOnBoard()) {
                violations.add(
                        "too-long-on-board",
                        activity.path(),
                        "id",
                        shipment.id(),
                        "value",
                        onBoard,
                        "most",
                        shipment.maxOnBoard());
            }
        }
        for (Activity pickup : pickups.values()) {
            violations.add(
                    "pickup-without-delivery",
                    pickup.path(),
                    "id",
                    pickup.step().id());
        }
    }

    private void order(List<Activity> trip) {
        if (type.order() == VehicleType.LoadOrder.FREE) {
            return;
        }
        boolean bringsFirst = type.order() == VehicleType.LoadOrder.DELIVERIES_FIRST;
        boolean turned = false;
        for (Activity activity : trip) {
            boolean first = bringsFirst ? activity.brings() : activity.takes();
            boolean second = bringsFirst ? activity.takes() : activity.brings();
            if (first && turned) {
                violations.add("load-order", activity.path(), "order", type.order());
            }
            turned |= second && !first;
        }
    }

    /** Looks into the vehicle on each leg of the trip. */
    private void kinds(List<Activity> trip) {
        for (int leg = 0; leg <= trip.size(); leg++) {
            Map<String, Integer> onBoard = new HashMap<>();
            for (int index = 0; index < trip.size(); index++) {
                Activity activity = trip.get(index);
                boolean before = index < leg;
                if (activity.request() instanceof Job job) {
                    boolean carried =
                            before ? !job.pickup().nothing() : !job.delivery().nothing();
                    count(onBoard, carried ? job.conditions().kind() : null);
                } else if (activity.request() instanceof Shipment shipment && before) {
                    if (activity.is(Step.Kind.DELIVERY)) {
                        uncount(onBoard, shipment.conditions().kind());
                    } else {
                        count(onBoard, shipment.conditions().kind());
                    }
                }
            }
            for (RoutingProblem.IncompatibleKinds kinds : problem.incompatibleKinds()) {
                int one = onBoard.getOrDefault(kinds.one(), 0);
                int other = onBoard.getOrDefault(kinds.other(), 0);
                boolean together = kinds.one().equals(kinds.other()) ? one > 1 : one > 0 && other > 0;
                if (together) {
                    String path = trip.get(Math.min(leg, trip.size() - 1)).path();
                    violations.add("kinds-together", path, "one", kinds.one(), "other", kinds.other());
                }
            }
        }
    }

    private static void count(Map<String, Integer> onBoard, @Nullable String kind) {
        if (kind != null) {
            onBoard.merge(kind, 1, Integer::sum);
        }
    }

    private static void uncount(Map<String, Integer> onBoard, @Nullable String kind) {
        if (kind != null) {
            onBoard.merge(kind, -1, Integer::sum);
        }
    }
}
