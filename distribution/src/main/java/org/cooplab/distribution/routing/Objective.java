package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What makes one plan better than another, after serving the requests that must be served.
 *
 * @param first what counts first
 * @param balance an addition to the cost for uneven routes, or {@code null}
 */
public record Objective(First first, @Nullable Balance balance) {

    /** The least cost. */
    public static final Objective COST = new Objective(First.COST, null);

    /** The fewest routes, then the least cost. */
    public static final Objective VEHICLES = new Objective(First.VEHICLES, null);

    /** What counts first. */
    public enum First {
        /** The cost alone. */
        COST,
        /** The number of routes with at least one task; among equals the cost. */
        VEHICLES
    }

    /** What of a route is compared with that of the others. */
    public enum Measure {
        /** Time from start to end. */
        DURATION,
        /** Distance driven. */
        DISTANCE,
        /** Number of tasks. */
        TASKS
    }

    /**
     * Adds {@code weight} times the difference between the greatest and the smallest measure of the routes with at least one
     * task.
     *
     * @param measure what is compared
     * @param weight cost of each unit of difference; from 0 to 1,000,000
     */
    public record Balance(Measure measure, long weight) {
        public Balance {
            requireNonNull(measure, "measure");
            if (weight < 0 || weight > 1_000_000) {
                throw InvalidValue.outside("weight", 0, 1_000_000, weight);
            }
        }
    }

    public Objective {
        requireNonNull(first, "first");
    }
}
