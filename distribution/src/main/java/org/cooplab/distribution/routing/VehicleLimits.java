package org.cooplab.distribution.routing;

import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What a route of a vehicle type must not exceed; {@code null} means no limit. All limits are for the whole route, all
 * its trips together.
 *
 * @param maxDuration the most time from the start of the route to its end, everything included
 * @param maxDistance the greatest distance driven
 * @param maxDriving the most time on the road: the sum of the durations of the legs
 * @param maxTasks the greatest number of tasks: a job counts one, a shipment two; breaks and reloads do not count
 */
public record VehicleLimits(
        @Nullable Long maxDuration,
        @Nullable Long maxDistance,
        @Nullable Long maxDriving,
        @Nullable Integer maxTasks) {

    /** No limit at all. */
    public static final VehicleLimits NONE = new VehicleLimits(null, null, null, null);

    public VehicleLimits {
        Refusals refusals = new Refusals();
        check("maxDuration", maxDuration, refusals);
        check("maxDistance", maxDistance, refusals);
        check("maxDriving", maxDriving, refusals);
        check("maxTasks", maxTasks, refusals);
        refusals.throwIfAny();
    }

    /** Returns these limits with another greatest duration. */
    public VehicleLimits withMaxDuration(@Nullable Long newMaxDuration) {
        return new VehicleLimits(newMaxDuration, maxDistance, maxDriving, maxTasks);
    }

    private static void check(String what, @Nullable Number value, Refusals refusals) {
        if (value != null && value.longValue() < 0) {
            refusals.add(InvalidValue.negative(what, value));
        }
    }
}
