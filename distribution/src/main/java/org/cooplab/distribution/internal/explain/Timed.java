package org.cooplab.distribution.internal.explain;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Itinerary;
import org.cooplab.distribution.internal.checker.Mileage;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.internal.checker.Timeline;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/**
 * A sequence with its breaks and times: as short as it can be.
 *
 * @param activities the stops with all breaks
 * @param times when each stop begins, then when the route starts, then when it ends
 * @param cost what the route costs
 */
record Timed(StopSequence sequence, List<Activity> activities, Mileage mileage, List<Long> times, long cost) {

    /** Returns the cheapest way of giving a sequence times and breaks, or {@code null} if there is none. */
    static @Nullable Timed cheapest(RoutingProblem problem, StopSequence sequence, Slack slack) {
        Best best = new Best();
        Pauses.each(problem, sequence, slack, best::offer);
        Timeline timeline = best.timeline;
        long[] times = best.times;
        if (timeline == null || times == null) {
            return null;
        }
        List<Long> moments = new ArrayList<>();
        for (long time : times) {
            moments.add(time);
        }
        Mileage mileage = Mileage.of(problem, sequence.type(), sequence.activities());
        long duration = times[timeline.end()] - times[timeline.start()];
        long cost = mileage.cost(sequence.type(), duration);
        return new Timed(sequence, timeline.activities(), mileage, moments, cost);
    }

    /** Keeps the shortest of several timelines, the first among equals. */
    private static final class Best {
        private @Nullable Timeline timeline;
        private long @Nullable [] times;
        private long duration = Long.MAX_VALUE;

        void offer(Timeline offered) {
            long[] found = offered.network().tightest(offered.start(), offered.end());
            if (found != null && found[offered.end()] - found[offered.start()] < duration) {
                timeline = offered;
                times = found;
                duration = found[offered.end()] - found[offered.start()];
            }
        }
    }

    long start() {
        return times.get(activities.size());
    }

    long end() {
        return times.get(activities.size() + 1);
    }

    Figures figures() {
        return new Figures(cost, mileage.distance(), end() - start(), sequence.tasks());
    }

    /** Writes it as a route of a plan. */
    Route route(RoutingProblem problem) {
        long[] begins = times.stream().mapToLong(Long::longValue).toArray();
        return Itinerary.of(problem, sequence.type(), activities, start(), begins, sequence.continued());
    }
}
