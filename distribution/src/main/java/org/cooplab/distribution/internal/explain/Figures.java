package org.cooplab.distribution.internal.explain;

import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Route;

/** What of a route counts for the cost of a plan. */
record Figures(long cost, long distance, long duration, int tasks) {

    static Figures of(Route route) {
        return new Figures(route.cost(), route.distance(), route.duration(), route.tasks());
    }

    long measure(Objective.Measure measure) {
        return switch (measure) {
            case DISTANCE -> distance;
            case DURATION -> duration;
            case TASKS -> tasks;
        };
    }
}
