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
 * be on time is late. Rules may be relaxed.
 */
public final class TimedRoute {

    final VehicleType type;
    private final List<Activity> given;

    /** What is given, with its windows relaxed. */
    private final List<Activity> activities;

    private final Slack slack;
    private final RoutingProblem problem;
    private final Travel travel;

    /** Minds the goods that may be on board for some time only; {@code null} if there are none. */
    private final @Nullable TimeAboard aboard;

    /** When each activity may begin because of what it loads, and when it begins. */
    private final long[] floors;

    private final long[] starts;

    /** When the vehicle leaves, when it is back, and when it must be. */
    long start;

    long end;
    final long close;

    /**
     * A route without times.
     *
     * @param untaken breaks that are not taken, so that the route must end before they are due
     * @param slack by how much rules of time are relaxed
     */
    public TimedRoute(
            RoutingProblem problem,
            VehicleType type,
            List<Activity> activities,
            List<VehicleType.Break> untaken,
            Slack slack) {
        this.problem = problem;
        this.type = type;
        this.given = activities;
        this.activities = slack.relaxed(activities);
        this.slack = slack;
        travel = problem.travels().get(type.profile());
        close = Math.min(
                type.shift().close() + slack.of(Rule.of(Rule.Kind.SHIFT_END)),
                untaken.stream().mapToLong(TimedRoute::due).min().orElse(Long.MAX_VALUE));
        floors = new long[activities.size()];
        starts = new long[activities.size()];
        if (activities.stream().anyMatch(TimeAboard::isLimited)) {
            pass(TimeWindow.LATEST); // after all windows and releases nothing waits
            aboard = new TimeAboard(activities, starts.clone(), slack);
        } else {
            aboard = null;
        }
        start = TimeWindow.LATEST;
    }

    /** Returns from when on a break is due. */
    static long due(VehicleType.Break pause) {
        return pause.windows().stream().mapToLong(TimeWindow::open).min().orElseThrow();
    }

    /** Returns the start before which there is no vehicle, or nothing to load for its first trip. */
    long earliest() {
        return Math.max(type.shift().open() - slack.of(Rule.of(Rule.Kind.SHIFT_START)), release(0));
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
                release = Math.max(release, job.release() - slack.of(Rule.of(Rule.Kind.RELEASE, job.id())));
            }
        }
        return release;
    }

    /** Returns whether all can be in time. */
    public boolean isPossible() {
        run(earliest());
        Long most = mostDuration();
        return isOnTime() && end <= close && (most == null || end - start <= most || shortest(most) <= most);
    }

    @Nullable
    Long mostDuration() {
        Long most = type.limits().maxDuration();
        return most == null ? null : Long.valueOf(most + slack.of(Rule.of(Rule.Kind.MAX_DURATION)));
    }

    /** Runs as short as it can, all in time, or no longer than {@code enough}; returns how long that is. */
    public long shortest(long enough) {
        run(Departure.shortest(this, enough));
        return end - start;
    }

    /** Runs as it does when it turns out not to be possible; returns whether it would last too long even if it never waited. */
    public boolean fail() {
        run(earliest());
        Long most = mostDuration();
        if (most == null || end > close || !isOnTime()) {
            return false;
        }
        if (direct() > most) {
            return true;
        }
        Departure.shortest(this, most);
        return false;
    }

    /** Runs after all windows, when nothing waits; returns how long that is. */
    long direct() {
        run(TimeWindow.LATEST);
        return end - start;
    }

    /** Returns how much of what a rule of time is relaxed it makes use of as it runs now; 0 if that is unknown. */
    public long uses(Rule rule) {
        if (rule.kind() == Rule.Kind.CLOSES && rule.step() != null) {
            int index = RouteRules.indexOf(given, rule.step());
            return starts[index] - given.get(index).windows().get(rule.number()).close();
        }
        Long most = type.limits().maxDuration();
        if (rule.kind() == Rule.Kind.MAX_DURATION && most != null) {
            return shortest(0) - most;
        }
        return rule.kind() == Rule.Kind.SHIFT_END ? end - type.shift().close() : 0;
    }

    /** Returns the first activity that is late as it runs now, or {@code null} if none is. */
    public @Nullable Activity late() {
        for (int index = 0; index < starts.length; index++) {
            if (!isOpen(index)) {
                return activities.get(index);
            }
        }
        return null;
    }

    /** Returns whether it ends late as it runs now. */
    public boolean endsLate() {
        return end > close;
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
        while (aboard != null && aboard.delay(starts, floors)) {
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
                ready = Math.max(free, left + leg(place, activity.location()) + paused) + activity.setupFrom(place);
            }
            if (activity.is(Step.Kind.RELOAD)) {
                ready = Math.max(ready, release(index + 1));
            }
            starts[index] = activity.open(Math.max(ready, floors[index]));
            free = starts[index] + activity.service();
            if (pause) {
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
        for (int index = 0; index < starts.length; index++) {
            if (!isOpen(index)) {
                return false;
            }
        }
        return aboard == null || !aboard.isTooLong(starts);
    }

    private boolean isOpen(int index) {
        for (TimeWindow window : activities.get(index).windows()) {
            if (window.contains(starts[index])) {
                return true;
            }
        }
        return false;
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

    /** Returns the route as it runs now; {@code continues} is the route of the initial plan that it continues, or {@code null}. */
    public Route route(@Nullable Integer continues) {
        return Itinerary.of(problem, type, activities, start, starts, continues);
    }
}
