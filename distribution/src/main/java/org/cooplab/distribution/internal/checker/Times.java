package org.cooplab.distribution.internal.checker;

import java.util.List;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;

/** Checks when a route does what it does, and that its numbers follow from that. */
final class Times {

    private final RoutingProblem problem;
    private final VehicleType type;
    private final Violations violations;

    Times(RoutingProblem problem, VehicleType type, Violations violations) {
        this.problem = problem;
        this.type = type;
        this.violations = violations;
    }

    void check(Route route, List<Activity> activities, String path) {
        long[] begins = route.stops().stream().mapToLong(Stop::start).toArray();
        Route computed = Itinerary.of(problem, type, activities, route.start(), begins, null);
        TimeWindow shift = type.shift();
        if (route.start() < shift.open()) {
            violations.add("before-shift", path, "start", route.start(), "open", shift.open());
        }
        Integer place = type.start();
        long free = route.start();
        load(route.load(), computed.load(), path);
        for (int index = 0; index < begins.length; index++) {
            Activity activity = activities.get(index);
            Stop stop = computed.stops().get(index);
            String at = path + "/stops/" + index;
            numbers(route.stops().get(index), stop, at);
            long ready = activity.location() == null ? free : stop.arrival() + activity.setupFrom(place);
            begin(activity, begins[index], ready, at);
            free = stop.departure();
            place = activity.location() == null ? place : activity.location();
        }
        if (route.end() > shift.close()) {
            violations.add("after-shift", path, "end", route.end(), "close", shift.close());
        }
        breaksTaken(route, activities, path);
        Long most = type.limits().maxDuration();
        if (most != null && route.duration() > most) {
            violations.add("max-duration", path, "value", route.duration(), "most", most);
        }
        violations.same("end-wrong", path, route.end(), computed.end());
        violations.same("distance-wrong", path, route.distance(), computed.distance());
        violations.same("driving-wrong", path, route.driving(), computed.driving());
        violations.same("route-cost-wrong", path, route.cost(), computed.cost());
    }

    private void numbers(Stop stated, Stop computed, String path) {
        violations.same("location-wrong", path, stated.location(), computed.location());
        violations.same("arrival-wrong", path, stated.arrival(), computed.arrival());
        violations.same("departure-wrong", path, stated.departure(), computed.departure());
        load(stated.load(), computed.load(), path);
    }

    private void load(Load stated, Load computed, String path) {
        int dimensions = problem.dimensions();
        if (stated.amounts().size() > dimensions) {
            violations.add("load-wrong", path, "dimension", dimensions, "stated", stated.amounts(), "computed", 0);
        }
        for (int dimension = 0; dimension < dimensions; dimension++) {
            long in = stated.in(dimension);
            if (in != computed.in(dimension)) {
                violations.add(
                        "load-wrong", path, "dimension", dimension, "stated", in, "computed", computed.in(dimension));
            }
        }
    }

    /** The activity begins, no earlier than {@code ready}, in one of its windows. */
    private void begin(Activity activity, long start, long ready, String path) {
        if (start < ready) {
            violations.add("start-too-early", path, "start", start, "ready", ready);
        }
        if (activity.windows().stream().noneMatch(window -> window.contains(start))) {
            violations.add("window-missed", path, "start", start);
        }
    }

    private void breaksTaken(Route route, List<Activity> activities, String path) {
        for (VehicleType.Break pause : type.breaks()) {
            Step step = Step.pause(pause.id());
            long taken = activities.stream()
                    .filter(activity -> activity.step().equals(step))
                    .count();
            if (taken > 1) {
                violations.add("break-twice", path, "id", pause.id());
            } else if (taken == 0 && route.end() > TimedRoute.due(pause)) {
                violations.add("break-missing", path, "id", pause.id());
            }
        }
    }
}
