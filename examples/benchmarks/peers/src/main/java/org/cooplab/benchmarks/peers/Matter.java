package org.cooplab.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * The part of a problem that all peers can express: one travel, one dimension of load, one visit with one window for each task,
 * typed fleets, limits of duration. What goes beyond it is refused.
 *
 * @param tasks the tasks, a shipment's delivery right after its pickup
 * @param vehicles a vehicle type for each vehicle there may be
 */
record Matter(Travel travel, List<Task> tasks, List<VehicleType> vehicles) {

    /**
     * A task.
     *
     * @param pair index of the other end of a shipment, or -1
     */
    record Task(Step step, Visit visit, long demand, int pair, Conditions conditions) {

        long open() {
            return visit.windows().get(0).open();
        }

        long close() {
            return visit.windows().get(0).close();
        }
    }

    static Matter of(RoutingProblem problem) {
        List<Task> tasks = new ArrayList<>();
        for (Request request : problem.requests()) {
            refuse(request.conditions().prize() != null, "prizes");
            if (request instanceof Job job) {
                refuse(job.release() != null, "release times");
                refuse(!job.pickup().nothing(), "backhauls");
                Visit visit = job.visits().get(0);
                tasks.add(new Task(Step.job(job.id()), visit, job.delivery().in(0), -1, job.conditions()));
            } else if (request instanceof Shipment shipment) {
                int pickup = tasks.size();
                long amount = shipment.amount().in(0);
                String id = shipment.id();
                Visit from = shipment.pickups().get(0);
                Visit to = shipment.deliveries().get(0);
                tasks.add(new Task(Step.pickup(id), from, amount, pickup + 1, shipment.conditions()));
                tasks.add(new Task(Step.delivery(id), to, -amount, pickup, shipment.conditions()));
            }
        }
        List<VehicleType> vehicles = new ArrayList<>();
        for (VehicleType type : problem.vehicles()) {
            refuse(type.order() != VehicleType.LoadOrder.FREE, "backhauls");
            refuse(!type.reloads().isEmpty(), "several trips");
            int enough = type.count() == null ? enough(tasks, type) : Math.min(type.count(), tasks.size());
            for (int vehicle = 0; vehicle < enough; vehicle++) {
                vehicles.add(type);
            }
        }
        return new Matter(problem.travels().get(0), tasks, vehicles);
    }

    /** Returns how many vehicles are surely enough where there are as many as wanted. */
    private static int enough(List<Task> tasks, VehicleType type) {
        long demand =
                tasks.stream().mapToLong(task -> Math.max(0, task.demand())).sum();
        return (int) Math.min(
                tasks.size(),
                10 + demand * 13 / 10 / Math.max(1, type.capacity().in(0)));
    }

    private static void refuse(boolean present, String what) {
        if (present) {
            throw new UnsupportedOperationException(what);
        }
    }
}
