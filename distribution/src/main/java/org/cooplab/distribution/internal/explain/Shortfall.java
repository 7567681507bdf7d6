package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.RouteRules;
import org.cooplab.distribution.internal.checker.Rule;
import org.cooplab.distribution.internal.checker.TemporalNetwork;
import org.cooplab.distribution.internal.checker.Timeline;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** By how much a timeline on which one rule of time is lifted misses that rule at the least. */
final class Shortfall {

    private final Rule rule;
    private final Timeline timeline;
    private final TemporalNetwork network;

    private Shortfall(Rule rule, Timeline timeline) {
        this.rule = rule;
        this.timeline = timeline;
        this.network = timeline.network();
    }

    /** Returns the amount in the rule's unit, 1 for a rule without one; {@code null} if the timeline is not possible or not about it. */
    static @Nullable Long of(Rule rule, Timeline timeline, RoutingProblem problem) {
        Shortfall shortfall = new Shortfall(rule, timeline);
        return switch (rule.kind()) {
            case CLOSES -> shortfall.closes();
            case OPENS -> shortfall.opens();
            case SHIFT_END -> shortfall.shiftEnd();
            case SHIFT_START -> shortfall.shiftStart();
            case RELEASE -> shortfall.release();
            case MAX_DURATION -> shortfall.duration();
            case ON_BOARD -> shortfall.onBoard();
            case BREAK_LOAD -> shortfall.load(problem);
            default -> 1L;
        };
    }

    private @Nullable Long closes() {
        int moment = timeline.index(requireNonNull(rule.step()));
        long close = window(moment).close();
        long[] times = network.earliest(moment, close);
        return times == null ? null : Long.valueOf(times[moment] - close);
    }

    private @Nullable Long opens() {
        int moment = timeline.index(requireNonNull(rule.step()));
        long open = window(moment).open();
        long[] times = network.latest(moment, open);
        return times == null ? null : Long.valueOf(open - times[moment]);
    }

    private TimeWindow window(int moment) {
        return timeline.activities().get(moment).windows().get(rule.number());
    }

    private @Nullable Long shiftEnd() {
        long[] times = network.earliest();
        return times == null
                ? null
                : Long.valueOf(times[timeline.end()] - timeline.type().shift().close());
    }

    private @Nullable Long shiftStart() {
        long[] times = network.latest();
        return times == null ? null : Long.valueOf(timeline.type().shift().open() - times[timeline.start()]);
    }

    private @Nullable Long release() {
        long[] times = network.latest();
        int trip = timeline.start();
        for (int index = 0; times != null && index < timeline.activities().size(); index++) {
            Activity activity = timeline.activities().get(index);
            if (activity.is(Step.Kind.RELOAD)) {
                trip = index;
            }
            if (activity.request() instanceof Job job && job.id().equals(rule.name()) && job.release() != null) {
                return job.release() - times[trip];
            }
        }
        return null;
    }

    private @Nullable Long duration() {
        long[] times = network.tightest(timeline.start(), timeline.end());
        Long most = timeline.type().limits().maxDuration();
        return times == null || most == null
                ? null
                : Long.valueOf(times[timeline.end()] - times[timeline.start()] - most);
    }

    private @Nullable Long onBoard() {
        int pickup = timeline.index(Step.pickup(rule.name()));
        int delivery = timeline.index(Step.delivery(rule.name()));
        long[] times = network.tightest(pickup, delivery);
        Activity activity = timeline.activities().get(pickup);
        if (times == null || !(activity.request() instanceof Shipment shipment) || shipment.maxOnBoard() == null) {
            return null;
        }
        return times[delivery] - times[pickup] - activity.service() - shipment.maxOnBoard();
    }

    /** Returns by how much more is on board at a break than it bears, or {@code null} if it is not taken. */
    private @Nullable Long load(RoutingProblem problem) {
        VehicleType.Break pause = timeline.type().breaks().stream()
                .filter(one -> one.id().equals(rule.name()))
                .findFirst()
                .orElseThrow();
        int taken = RouteRules.indexOf(timeline.activities(), Step.pause(pause.id()));
        Load most = pause.maxLoad();
        if (taken < 0 || most == null) {
            return null;
        }
        int dimension = rule.number();
        return RouteRules.onBoard(problem, timeline.activities()).get(dimension)[taken + 1] - most.in(dimension);
    }
}
