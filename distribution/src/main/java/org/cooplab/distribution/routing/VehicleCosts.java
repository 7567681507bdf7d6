package org.cooplab.distribution.routing;

import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * What a route of a vehicle type costs, in the unit of cost of the problem (choose it small enough for whole numbers).
 *
 * @param fixed once for each route with at least one task; from 0 to 2^40
 * @param perDistance for each unit of distance driven; from 0 to 1,000,000
 * @param perDriving for each unit of time on the road: the sum of the durations of the legs, without waiting, set-up,
 *     service or breaks; from 0 to 1,000,000
 * @param perDuration for each unit of time from the start of the route to its end, everything included; from 0 to
 *     1,000,000
 * @param perWork for each unit of time spent on tasks: their set-ups where they are spent, and their services; breaks and reloads are
 *     no tasks; from 0 to 1,000,000
 */
public record VehicleCosts(long fixed, long perDistance, long perDriving, long perDuration, long perWork) {

    /** One for each unit of distance, nothing else: the cost of a plan is its distance. */
    public static final VehicleCosts DISTANCE = new VehicleCosts(0, 1, 0, 0);

    public VehicleCosts {
        Refusals refusals = new Refusals();
        check("fixed", fixed, 1L << 40, refusals);
        check("perDistance", perDistance, 1_000_000, refusals);
        check("perDriving", perDriving, 1_000_000, refusals);
        check("perDuration", perDuration, 1_000_000, refusals);
        check("perWork", perWork, 1_000_000, refusals);
        refusals.throwIfAny();
    }

    /** Makes costs in which the time spent on tasks costs nothing of its own. */
    public VehicleCosts(long fixed, long perDistance, long perDriving, long perDuration) {
        this(fixed, perDistance, perDriving, perDuration, 0);
    }

    /** Returns the same costs with another one for the time spent on tasks. */
    public VehicleCosts withPerWork(long cost) {
        return new VehicleCosts(fixed, perDistance, perDriving, perDuration, cost);
    }

    private static void check(String what, long value, long most, Refusals refusals) {
        if (value < 0 || value > most) {
            refusals.add(InvalidValue.outside(what, 0, most, value));
        }
    }
}
