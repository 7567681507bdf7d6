package org.cooplab.distribution.internal.checker;

import java.util.Arrays;
import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * The times of a route whose order is already decided, as it runs from one start or another: as early as its windows allow. What cannot
 * be on time is late.
 */
final class TimedRoute {

    final VehicleType type;
    final List<Activity> activities;
    private final RoutingProblem problem;
    private final Travel travel;
    private final TimeAboard aboard;

    /** When the vehicle is at each activity, when that may begin because of what it loads, and when it begins. */
    private final long[] arrivals;

    private final long[] floors;
    private final long[] starts;

    /** When the vehicle leaves, and when it is back. */
    long start;

    long end;

    TimedRoute(RoutingProblem problem, VehicleType type, List<Activity> activities) {
        this.problem = problem;
        this.type = type;
        this.activities = activities;
        travel = problem.travels().get(type.profile());
        arrivals = new long[activities.size()];
        floors = new long[activities.size()];
        starts = new long[activities.size()];
        pass(TimeWindow.LATEST); // after all windows and releases nothing waits
        aboard = new TimeAboard(activities, starts.clone());
    }

    /** Returns the start before which there is no vehicle, or nothing to load for its first trip. */
    long earliest() {
        return Math.max(type.shift().open(), release(0));
    }

    /** Returns the latest release of the trip that begins at an activity. */
    private long release(int from) {
        long release = -TimeWindow.LATEST;
        for (int index = from; index < activities.size(); index++) {
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

    /**
     * Runs from {@code from} as early as the windows allow, goods that may be on board for some time only being taken later if need be;
     * what comes after its last window begins at once, and so do goods that are on board for too long anyhow.
     */
    void run(long from) {
        if (from < start) { // floors for an earlier start hold for a later one
            Arrays.fill(floors, Long.MIN_VALUE);
        }
        pass(from);
        while (aboard.delay(starts, floors)) {
            pass(from);
        }
    }

    private void pass(long from) {
        start = from;
        long left = from;
        long free = from;
        long paused = 0;
        Integer place = type.start();
        for (int index = 0; index < starts.length; index++) {
            Activity activity = activities.get(index);
            boolean pause = activity.is(Step.Kind.BREAK);
            long ready = free;
            if (!pause) {
                arrivals[index] = Math.max(free, left + leg(place, activity.location()) + paused);
                ready = arrivals[index] + activity.setupFrom(place);
            }
            if (activity.is(Step.Kind.RELOAD)) {
                ready = Math.max(ready, release(index + 1));
            }
            starts[index] = activity.open(Math.max(ready, floors[index]));
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

    /** Returns whether everything begins in a window, and nothing is on board for too long. */
    boolean isOnTime() {
        boolean onTime = !aboard.isTooLong(starts);
        for (int index = 0; index < starts.length; index++) {
            boolean open = false;
            for (TimeWindow window : activities.get(index).windows()) {
                open |= window.contains(starts[index]);
            }
            onTime &= open;
        }
        return onTime;
    }

    /** Returns the latest start, in the windows that all is in now, from which the route still ends by {@code close}. */
    long latest(long close) {
        long free = close; // the next activity can do with the one before being over by then
        long arrival = close; // and with the vehicle arriving by then
        Integer next = type.end();
        long paused = 0;
        for (int index = starts.length - 1; index >= 0; index--) {
            Activity activity = activities.get(index);
            if (activity.is(Step.Kind.BREAK)) {
                free = latest(index, free - activity.service());
                paused += activity.service();
            } else {
                long over = Math.min(free, arrival - leg(activity.location(), next) - paused);
                arrival = latest(index, over - activity.service()) - activity.setupFrom(before(index));
                free = arrival;
                next = activity.location();
                paused = 0;
            }
        }
        return Math.min(free, arrival - leg(type.start(), next) - paused);
    }

    /** Returns by how much all can be later and stay in the windows that it is in now. */
    long slack() {
        long slack = TimeWindow.LATEST;
        for (int index = 0; index < starts.length; index++) {
            slack = Math.min(slack, latest(index, starts[index] + slack) - starts[index]);
        }
        return slack;
    }

    /** Returns the latest start of an activity, by {@code bound}, without a gap in its windows; the one it has if it is late anyhow. */
    private long latest(int index, long bound) {
        long latest = starts[index];
        List<TimeWindow> windows = activities.get(index).windows();
        for (int overlaps = 0; overlaps < windows.size(); overlaps++) {
            for (TimeWindow window : windows) {
                if (window.contains(latest)) {
                    latest = Math.max(latest, Math.min(bound, window.close()));
                }
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

    /** Returns how long it takes from one place to another; nothing if the route begins or ends there. */
    private long leg(@Nullable Integer from, @Nullable Integer to) {
        return Mileage.leg(travel, type, from, to);
    }

    /** Returns the route as it runs now. */
    Route route() {
        return Itinerary.of(problem, type, activities, start, starts, null);
    }
}
