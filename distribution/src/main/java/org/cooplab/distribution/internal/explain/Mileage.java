package org.cooplab.distribution.internal.explain;

import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * What an order drives, and what that costs before its duration is known.
 *
 * @param distance the sum of the distances of its legs
 * @param driving the sum of the durations of its legs
 * @param cost the fixed cost and the costs of both sums and of the work; 0 if there is no stop
 */
record Mileage(long distance, long driving, long cost) {

    static Mileage of(RoutingProblem problem, Order order) {
        VehicleType type = order.type();
        Travel travel = problem.travels().get(type.profile());
        long distance = 0;
        long driving = 0;
        long work = 0;
        Integer place = type.start();
        for (Node node : order.nodes()) {
            if (node.visit() != null) {
                int here = node.visit().location();
                distance += place == null ? 0 : travel.distance(place, here);
                driving += leg(travel, type, place, here);
                work += node.step().task() ? node.setupFrom(place) + node.length() : 0;
                place = here;
            }
        }
        if (place != null && type.end() != null) {
            distance += travel.distance(place, type.end());
            driving += leg(travel, type, place, type.end());
        }
        long cost = type.costs().fixed()
                + type.costs().perDistance() * distance
                + type.costs().perDriving() * driving
                + type.costs().perWork() * work;
        return new Mileage(distance, driving, order.nodes().isEmpty() ? 0 : cost);
    }

    /** Returns how long a vehicle of a type drives; nothing from nowhere. */
    static long leg(Travel travel, VehicleType type, @Nullable Integer from, int to) {
        return from == null ? 0 : (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
    }
}
