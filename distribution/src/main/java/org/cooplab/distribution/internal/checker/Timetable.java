package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.routing.Break;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleCosts;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Gives times, loads and costs to routes whose order is already decided.
 *
 * <p>Each route runs as early as its windows allow; then its start is moved as late as possible without moving its end, so
 * that it does not wait on the way for what it could have waited for at home. Where its duration costs something or is too long, it
 * runs in later windows if it lasts less in these. What cannot be on time is late: the plan is made anyhow.
 */
public final class Timetable {

    private final RoutingProblem problem;
    private final Resolver resolver;
    private final Set<String> served = new HashSet<>();
    private final List<Route> routes = new ArrayList<>();

    private Timetable(RoutingProblem problem) {
        this.problem = problem;
        this.resolver = new Resolver(problem, new Violations());
    }

    /** Returns the plan of these routes, in the order of their vehicle types; the first alternative of each task takes place. */
    public static Plan of(RoutingProblem problem, List<InitialRoute> given) {
        Timetable timetable = new Timetable(problem);
        for (VehicleType type : problem.vehicles()) {
            for (InitialRoute route : given) {
                if (route.vehicle().equals(type.id()) && route.steps().stream().anyMatch(Step::task)) {
                    timetable.routes.add(new Run(timetable, type, route.steps()).route());
                }
            }
        }
        return timetable.plan();
    }

    private Plan plan() {
        List<String> unserved = new ArrayList<>();
        long prizes = 0;
        for (Request request : problem.requests()) {
            if (!served.contains(request.id())) {
                unserved.add(request.id());
                Long prize = request.conditions().prize();
                prizes += prize == null ? 0 : prize;
            }
        }
        long cost = routes.stream().mapToLong(Route::cost).sum();
        return new Plan(routes, unserved, cost, prizes, 0, Sums.balance(problem, routes));
    }

    /** One route on its way. */
    private static final class Run {
        private final RoutingProblem problem;
        private final VehicleType type;
        private final List<Activity> activities;
        private final int size;
        private final long[] starts;
        private final long[] arrivals;
        private long end;

        Run(Timetable timetable, VehicleType type, List<Step> steps) {
            this.problem = timetable.problem;
            this.type = type;
            this.activities = timetable.resolver.resolve(steps, type);
            this.size = activities.size();
            this.starts = new long[size];
            this.arrivals = new long[size];
            steps.stream().filter(Step::task).map(Step::id).forEach(timetable.served::add);
        }

        Route route() {
            long earliest = Math.max(type.shift().open(), release(0));
            forward(earliest);
            long start = Math.max(earliest, latest(end));
            if (start < -TimeWindow.LATEST / 2) {
                // Nothing says when: midnight, or before if something closes, or a break is due, too early for that.
                start = Math.min(0, latest(close()));
            }
            start = shortest(start);
            forward(start);
            return route(start);
        }

        /**
         * Returns the start from which the route lasts least, the first of such from {@code first} on. While all stay in their windows, no
         * later start makes a route shorter than the latest that does not move its end: the next one looked at is the first with which a
         * window is missed. Each look leaves a window for good.
         */
        private long shortest(long first) {
            long best = first;
            long start = first;
            forward(start);
            long least = end - start;
            while (isWorthIt(least) && isOnTime()) {
                if (end - start < least) {
                    least = end - start;
                    best = start;
                }
                long later = start + slack() + 1;
                forward(later);
                start = Math.max(later, latest(end));
                forward(start);
            }
            return best;
        }

        private boolean isWorthIt(long duration) {
            Long most = type.limits().maxDuration();
            return type.costs().perDuration() > 0 || (most != null && duration > most);
        }

        private boolean isOnTime() {
            boolean onTime = end <= close();
            for (int index = 0; index < size; index++) {
                long start = starts[index];
                onTime &= activities.get(index).windows().stream().anyMatch(window -> window.contains(start));
            }
            return onTime;
        }

        /** Returns when the route must have ended: with the shift, and before a break that it does not have is due. */
        private long close() {
            long close = type.shift().close();
            for (Break pause : type.breaks()) {
                if (activities.stream().noneMatch(each -> each.step().equals(Step.pause(pause.id())))) {
                    for (TimeWindow window : pause.windows()) {
                        close = Math.min(close, window.open());
                    }
                }
            }
            return close;
        }

        /** Returns by how much all can be later and stay in their windows. */
        private long slack() {
            long slack = TimeWindow.LATEST;
            for (int index = 0; index < size; index++) {
                slack = Math.min(
                        slack, latest(activities.get(index), starts[index], slack + starts[index]) - starts[index]);
            }
            return slack;
        }

        /** Runs as early as possible from {@code start}. */
        private void forward(long start) {
            long left = start;
            long free = start;
            long paused = 0;
            Integer place = type.start();
            for (int index = 0; index < size; index++) {
                Activity activity = activities.get(index);
                boolean pause = activity.is(Step.Kind.BREAK);
                long ready = free;
                if (!pause) {
                    arrivals[index] = Math.max(free, left + leg(place, activity.location()) + paused);
                    ready = arrivals[index] + setup(place, activity);
                }
                if (activity.is(Step.Kind.RELOAD)) {
                    ready = Math.max(ready, release(index + 1));
                }
                starts[index] = open(activity, ready);
                free = starts[index] + activity.service();
                if (pause) {
                    arrivals[index] = starts[index];
                    paused += activity.service();
                } else {
                    left = free;
                    paused = 0;
                    place = activity.location();
                }
            }
            end = type.end() == null ? free : Math.max(free, left + leg(place, type.end()) + paused);
        }

        /** Returns the latest start, in the windows chosen now, from which the route still ends by {@code close}. */
        private long latest(long close) {
            long free = close; // the next activity can do with the one before being over by then
            long arrival = close; // and with the vehicle arriving by then
            Integer next = type.end();
            long paused = 0;
            for (int index = size - 1; index >= 0; index--) {
                Activity activity = activities.get(index);
                boolean pause = activity.is(Step.Kind.BREAK);
                if (!pause) {
                    long over = Math.min(free, arrival - leg(activity.location(), next) - paused);
                    long start = latest(activity, starts[index], over - activity.service());
                    arrival = start - setup(before(index), activity);
                    free = arrival;
                    next = activity.location();
                    paused = 0;
                } else {
                    free = latest(activity, starts[index], free - activity.service());
                    paused += activity.service();
                }
            }
            return Math.min(free, arrival - leg(type.start(), next) - paused);
        }

        /** Returns the latest start in the window that {@code start} is in, or {@code start} if it is late anyhow. */
        private static long latest(Activity activity, long start, long bound) {
            long latest = start;
            for (TimeWindow window : activity.windows()) {
                if (window.contains(start)) {
                    latest = Math.max(latest, Math.min(bound, window.close()));
                }
            }
            return latest;
        }

        private @Nullable Integer before(int index) {
            for (int earlier = index - 1; earlier >= 0; earlier--) {
                if (activities.get(earlier).location() != null) {
                    return activities.get(earlier).location();
                }
            }
            return type.start();
        }

        /** Where the first stop is, or location 0 if no task is known. */
        private int first() {
            for (Activity activity : activities) {
                if (activity.location() != null) {
                    return activity.location();
                }
            }
            return 0;
        }

        private static long open(Activity activity, long ready) {
            long open = Long.MAX_VALUE;
            for (TimeWindow window : activity.windows()) {
                if (ready <= window.close()) {
                    open = Math.min(open, Math.max(ready, window.open()));
                }
            }
            return open == Long.MAX_VALUE ? ready : open;
        }

        /** Returns the latest release of the trip that begins at an activity. */
        private long release(int from) {
            long release = -TimeWindow.LATEST;
            for (int index = from; index < size; index++) {
                Activity activity = activities.get(index);
                if (activity.is(Step.Kind.RELOAD)) {
                    break;
                }
                if (activity.request() instanceof Job job && job.release() != null) {
                    release = Math.max(release, job.release());
                }
            }
            return release;
        }

        private static long setup(@Nullable Integer place, Activity activity) {
            return place != null && place.equals(activity.location()) ? 0 : activity.setup();
        }

        private long leg(@Nullable Integer from, @Nullable Integer to) {
            if (from == null || to == null) {
                return 0;
            }
            return (problem.travels().get(type.profile()).duration(from, to) * (long) type.slowness() + 50) / 100;
        }

        private Route route(long start) {
            List<Stop> stops = new ArrayList<>();
            long distance = 0;
            long driving = 0;
            long work = 0;
            Integer place = type.start();
            int shown = place != null ? place : first();
            Load[] loads = Loads.along(activities, problem.dimensions());
            for (int index = 0; index < size; index++) {
                Activity activity = activities.get(index);
                if (activity.location() != null) {
                    distance += distance(place, activity.location());
                    driving += leg(place, activity.location());
                    work += activity.step().task() ? setup(place, activity) + activity.service() : 0;
                    shown = activity.location();
                    place = shown;
                }
                stops.add(new Stop(
                        activity.step(),
                        0,
                        shown,
                        arrivals[index],
                        starts[index],
                        starts[index] + activity.service(),
                        loads[index + 1]));
            }
            distance += distance(place, type.end());
            driving += leg(place, type.end());
            VehicleCosts costs = type.costs();
            long cost = costs.fixed()
                    + costs.perDistance() * distance
                    + costs.perDriving() * driving
                    + costs.perDuration() * (end - start)
                    + costs.perWork() * work;
            return new Route(type.id(), stops, loads[0], start, end, distance, driving, cost, null);
        }

        private long distance(@Nullable Integer from, @Nullable Integer to) {
            return from == null || to == null
                    ? 0
                    : problem.travels().get(type.profile()).distance(from, to);
        }
    }
}
