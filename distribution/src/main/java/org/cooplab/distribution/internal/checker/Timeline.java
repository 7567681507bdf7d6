package org.cooplab.distribution.internal.checker;

import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * When the stops of an order with all its breaks may take place: the rules of time as a {@link TemporalNetwork}.
 *
 * <p>Moments: each stop begins; the route starts; the route ends.
 */
public final class Timeline {

    private final Travel travel;
    private final VehicleType type;
    private final List<Activity> activities;
    private final Slack slack;
    private final int start;
    private final int end;
    private final TemporalNetwork network;

    /**
     * Writes the rules down.
     *
     * @param untaken breaks that are not taken, so that the route must end before they are due
     */
    public Timeline(
            RoutingProblem problem,
            VehicleType type,
            List<Activity> activities,
            List<VehicleType.Break> untaken,
            Slack slack) {
        this.travel = problem.travels().get(type.profile());
        this.type = type;
        this.activities = activities;
        this.slack = slack;
        this.start = activities.size();
        this.end = activities.size() + 1;
        this.network = new TemporalNetwork(activities.size() + 2, 3 * activities.size() + 3);
        openings();
        shift(untaken);
        releases();
        legs();
        duration();
    }

    private void openings() {
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            int windows = activity.windows().size();
            long[] opens = new long[windows];
            long[] closes = new long[windows];
            for (int window = 0; window < windows; window++) {
                TimeWindow open = activity.windows().get(window);
                opens[window] = open.open() - slack.of(Rule.window(Rule.Kind.OPENS, activity.step(), window));
                closes[window] = open.close() + slack.of(Rule.window(Rule.Kind.CLOSES, activity.step(), window));
            }
            network.within(index, opens, closes);
        }
    }

    private void shift(List<VehicleType.Break> untaken) {
        long opens = type.shift().open() - slack.of(Rule.of(Rule.Kind.SHIFT_START));
        long closes = type.shift().close() + slack.of(Rule.of(Rule.Kind.SHIFT_END));
        for (VehicleType.Break pause : untaken) {
            closes = Math.min(closes, due(pause));
        }
        network.within(start, new long[] {opens}, new long[] {TemporalNetwork.FOREVER});
        network.within(end, new long[] {-TemporalNetwork.FOREVER}, new long[] {closes});
    }

    /** Returns from when on a break is due. */
    static long due(VehicleType.Break pause) {
        return pause.windows().stream().mapToLong(TimeWindow::open).min().orElseThrow();
    }

    /** No trip begins before all that it brings is released. */
    private void releases() {
        int trip = start;
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            if (activity.is(Step.Kind.RELOAD)) {
                trip = index;
            }
            if (activity.request() instanceof Job job && job.release() != null) {
                network.notBefore(trip, job.release() - slack.of(Rule.of(Rule.Kind.RELEASE, job.id())));
            }
        }
    }

    /** Each stop follows the one before, and by the way and the breaks on it the last that has a place. */
    private void legs() {
        Integer place = type.start();
        int left = start; // the moment of the last stop with a place
        int before = start; // and of the last stop
        long paused = 0;
        for (int index = 0; index < activities.size(); index++) {
            Activity activity = activities.get(index);
            if (activity.location() == null) {
                network.follow(before, index, length(before));
                paused += activity.service();
            } else {
                Integer here = activity.location();
                long setup = activity.setupFrom(place);
                if (before != left) {
                    network.follow(before, index, length(before) + setup);
                }
                network.follow(left, index, length(left) + Mileage.leg(travel, type, place, here) + paused + setup);
                place = here;
                left = index;
                paused = 0;
            }
            before = index;
            onBoard(index);
        }
        network.follow(before, end, length(before));
        if (type.end() != null && place != null) {
            network.follow(left, end, length(left) + Mileage.leg(travel, type, place, type.end()) + paused);
        }
    }

    private void onBoard(int index) {
        Activity activity = activities.get(index);
        if (activity.is(Step.Kind.DELIVERY)
                && activity.request() instanceof Shipment shipment
                && shipment.maxOnBoard() != null) {
            long most = shipment.maxOnBoard() + slack.of(Rule.of(Rule.Kind.ON_BOARD, shipment.id()));
            int pickup = index(Step.pickup(shipment.id()));
            network.follow(index, pickup, -(most + length(pickup)));
        }
    }

    private void duration() {
        Long most = type.limits().maxDuration();
        if (most != null) {
            network.follow(end, start, -(most + slack.of(Rule.of(Rule.Kind.MAX_DURATION))));
        }
    }

    private long length(int moment) {
        return moment == start ? 0 : activities.get(moment).service();
    }

    /** Returns which moment is the beginning of a stop. */
    public int index(Step step) {
        int index = RouteRules.indexOf(activities, step);
        if (index < 0) {
            throw new IllegalArgumentException("no such stop: " + step);
        }
        return index;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public List<Activity> activities() {
        return activities;
    }

    public VehicleType type() {
        return type;
    }

    public TemporalNetwork network() {
        return network;
    }

    /** Returns whether there is any solution. */
    public boolean possible() {
        return network.earliest() != null;
    }

    /** Returns the node that is late, whatever one does, where it turned out that there is no solution. */
    public @Nullable Activity stuckAt() {
        Integer stuck = network.stuck();
        return stuck != null && stuck < start ? activities.get(stuck) : null;
    }

    /** Returns whether it is the end of the route that is late. */
    public boolean stuckAtEnd() {
        Integer stuck = network.stuck();
        return stuck != null && stuck == end;
    }
}
