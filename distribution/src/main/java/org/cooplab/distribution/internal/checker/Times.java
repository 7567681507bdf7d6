package org.cooplab.distribution.internal.checker;

import java.util.List;
import java.util.Optional;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Walks along a route with a clock and an odometer. */
final class Times {

    private final Travel travel;
    private final VehicleType type;
    private final Violations violations;

    private long distance;
    private long driving;
    private long work;

    /** When the last activity that is not a break was over. */
    private long left;

    /** When the last activity was over. */
    private long free;

    /** How long the breaks since {@link #left} were. */
    private long paused;

    /** Where the vehicle is, for the next leg. */
    private @Nullable Integer place;

    Times(RoutingProblem problem, VehicleType type, Violations violations) {
        this.travel = problem.travels().get(type.profile());
        this.type = type;
        this.violations = violations;
    }

    void check(Route route, List<Activity> activities, String path) {
        if (route.start() < type.shift().open()) {
            violations.add(
                    "before-shift",
                    path,
                    "start",
                    route.start(),
                    "open",
                    type.shift().open());
        }
        left = route.start();
        free = route.start();
        place = type.start();
        for (Activity activity : activities) {
            if (activity.is(Step.Kind.BREAK)) {
                pause(activity, activities);
            } else {
                stop(activity);
            }
        }
        if (type.end() != null) {
            violations.same("end-wrong", path, route.end(), Math.max(free, left + drive(type.end()) + paused));
        } else {
            violations.same("end-wrong", path, route.end(), free);
        }
        if (route.end() > type.shift().close()) {
            violations.add(
                    "after-shift",
                    path,
                    "end",
                    route.end(),
                    "close",
                    type.shift().close());
        }
        breaksTaken(route, activities, path);
        reloads(activities, path);
        violations.same("distance-wrong", path, route.distance(), distance);
        violations.same("driving-wrong", path, route.driving(), driving);
        limits(route, activities, path);
        cost(route, path);
    }

    private void pause(Activity activity, List<Activity> activities) {
        Stop stop = activity.stop();
        int here = place != null ? place : firstPlace(activities);
        violations.same("location-wrong", activity.path(), stop.location(), here);
        violations.same("arrival-wrong", activity.path(), stop.arrival(), stop.start());
        begin(activity, free);
        paused += activity.service();
    }

    /** Every route has a task, and a task is somewhere. */
    private static int firstPlace(List<Activity> activities) {
        return activities.stream()
                .flatMap(activity -> Optional.ofNullable(activity.location()).stream())
                .findFirst()
                .orElseThrow();
    }

    private void stop(Activity activity) {
        Stop stop = activity.stop();
        boolean stayed = place != null && place.equals(activity.location());
        long setup = stayed ? 0 : activity.setup();
        long arrival = Math.max(free, left + drive(stop.location()) + paused);
        violations.same("arrival-wrong", activity.path(), stop.arrival(), arrival);
        begin(activity, arrival + setup);
        work += activity.step().task() ? setup + activity.service() : 0;
        left = stop.departure();
        paused = 0;
    }

    /** The activity begins, no earlier than {@code ready}, in one of its windows, and lasts exactly what it lasts. */
    private void begin(Activity activity, long ready) {
        Stop stop = activity.stop();
        if (stop.start() < ready) {
            violations.add("start-too-early", activity.path(), "start", stop.start(), "ready", ready);
        }
        boolean open = false;
        for (TimeWindow window : activity.windows()) {
            open |= window.open() <= stop.start() && stop.start() <= window.close();
        }
        if (!open) {
            violations.add("window-missed", activity.path(), "start", stop.start());
        }
        violations.same("departure-wrong", activity.path(), stop.departure(), stop.start() + activity.service());
        free = stop.departure();
    }

    /** Drives to a location and returns how long that takes. */
    private long drive(int to) {
        Integer from = place;
        place = to;
        if (from == null) {
            return 0;
        }
        long duration = (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
        distance += travel.distance(from, to);
        driving += duration;
        return duration;
    }

    private void breaksTaken(Route route, List<Activity> activities, String path) {
        for (VehicleType.Break pause : type.breaks()) {
            long taken = activities.stream()
                    .filter(activity -> activity.is(Step.Kind.BREAK))
                    .filter(activity -> activity.step().id().equals(pause.id()))
                    .count();
            long earliest =
                    pause.windows().stream().mapToLong(TimeWindow::open).min().orElseThrow();
            if (taken > 1) {
                violations.add("break-twice", path, "id", pause.id());
            } else if (taken == 0 && route.end() > earliest) {
                violations.add("break-missing", path, "id", pause.id());
            }
        }
    }

    private void reloads(List<Activity> activities, String path) {
        long reloads = activities.stream()
                .filter(activity -> activity.is(Step.Kind.RELOAD))
                .count();
        if (type.maxReloads() != null && reloads > type.maxReloads()) {
            violations.add("too-many-reloads", path, "reloads", reloads, "most", type.maxReloads());
        }
    }

    private void limits(Route route, List<Activity> activities, String path) {
        VehicleType.Limits limits = type.limits();
        atMost("max-duration", path, route.end() - route.start(), limits.maxDuration());
        atMost("max-distance", path, distance, limits.maxDistance());
        atMost("max-driving", path, driving, limits.maxDriving());
        long tasks =
                activities.stream().filter(activity -> activity.step().task()).count();
        atMost("max-tasks", path, tasks, limits.maxTasks());
    }

    private void atMost(String code, String path, long value, @Nullable Number most) {
        if (most != null && value > most.longValue()) {
            violations.add(code, path, "value", value, "most", most);
        }
    }

    private void cost(Route route, String path) {
        VehicleType.Costs costs = type.costs();
        long cost = costs.fixed();
        cost = Math.addExact(cost, Math.multiplyExact(costs.perDistance(), distance));
        cost = Math.addExact(cost, Math.multiplyExact(costs.perDriving(), driving));
        cost = Math.addExact(cost, Math.multiplyExact(costs.perDuration(), route.end() - route.start()));
        cost = Math.addExact(cost, Math.multiplyExact(costs.perWork(), work));
        violations.same("route-cost-wrong", path, route.cost(), cost);
    }
}
