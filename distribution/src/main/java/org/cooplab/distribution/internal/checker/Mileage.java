package org.cooplab.distribution.internal.checker;

import java.util.List;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * What a route drives, and what that costs before its duration is known.
 *
 * @param distance the sum of the distances of its legs
 * @param driving the sum of the durations of its legs
 * @param cost the fixed cost and the costs of both sums and of the work; 0 if there is no activity
 */
public record Mileage(long distance, long driving, long cost) {

    /**
     * Returns the mileage of a vehicle that does these activities, one after the other.
     *
     * @throws ArithmeticException if the cost does not fit in a long
     */
    public static Mileage of(RoutingProblem problem, VehicleType type, List<Activity> activities) {
        Travel travel = problem.travels().get(type.profile());
        long distance = 0;
        long driving = 0;
        long work = 0;
        Integer place = type.start();
        for (Activity activity : activities) {
            if (activity.location() != null) {
                distance += distance(travel, place, activity.location());
                driving += leg(travel, type, place, activity.location());
                work += activity.step().task() ? activity.setupFrom(place) + activity.service() : 0;
                place = activity.location();
            }
        }
        distance += distance(travel, place, type.end());
        driving += leg(travel, type, place, type.end());
        VehicleType.Costs costs = type.costs();
        long cost = Math.addExact(costs.fixed(), Math.multiplyExact(costs.perDistance(), distance));
        cost = Math.addExact(cost, Math.multiplyExact(costs.perDriving(), driving));
        cost = Math.addExact(cost, Math.multiplyExact(costs.perWork(), work));
        return new Mileage(distance, driving, activities.isEmpty() ? 0 : cost);
    }

    /** Returns what it costs with the time from start to end. */
    public long cost(VehicleType type, long duration) {
        return Math.addExact(cost, Math.multiplyExact(type.costs().perDuration(), duration));
    }

    private static long distance(Travel travel, @Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? 0 : travel.distance(from, to);
    }

    /** Returns how long a vehicle of a type drives from one place to another; nothing if its route begins or ends there. */
    static long leg(Travel travel, VehicleType type, @Nullable Integer from, @Nullable Integer to) {
        return from == null || to == null ? 0 : (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
    }
}
