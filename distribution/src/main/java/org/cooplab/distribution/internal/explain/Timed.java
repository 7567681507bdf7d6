package org.cooplab.distribution.internal.explain;

import org.cooplab.distribution.internal.checker.Mileage;
import org.cooplab.distribution.internal.checker.Slack;
import org.cooplab.distribution.internal.checker.TimedRoute;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.jspecify.annotations.Nullable;

/**
 * A sequence with its breaks and times: as short as it can be.
 *
 * @param figures what counts of it
 */
record Timed(StopSequence sequence, TimedRoute route, Figures figures) {

    /** Returns the cheapest way of giving a sequence times and breaks, or {@code null} if there is none. */
    static @Nullable Timed cheapest(RoutingProblem problem, StopSequence sequence, Slack slack) {
        Best best = new Best();
        Pauses.each(problem, sequence, slack, best::offer);
        TimedRoute route = best.route;
        if (route == null) {
            return null;
        }
        Mileage mileage = Mileage.of(problem, sequence.type(), sequence.activities());
        long cost = mileage.cost(sequence.type(), best.duration);
        return new Timed(sequence, route, new Figures(cost, mileage.distance(), best.duration, sequence.tasks()));
    }

    /** Keeps the shortest of several, the first among equals. */
    private static final class Best {
        private @Nullable TimedRoute route;
        private long duration = Long.MAX_VALUE;

        void offer(TimedRoute offered) {
            long shortest = offered.shortest(0);
            if (shortest < duration) {
                route = offered;
                duration = shortest;
            }
        }
    }

    long cost() {
        return figures.cost();
    }

    /** Writes it as a route of a plan. */
    Route written() {
        return route.route(sequence.continued());
    }
}
