package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Finds for each stop of a route what the problem says of it, and whether this vehicle may do it at all. */
final class Resolver {

    private final Map<String, Request> requests = new HashMap<>();
    private final Violations violations;

    Resolver(RoutingProblem problem, Violations violations) {
        this.violations = violations;
        problem.requests().forEach(request -> requests.put(request.id(), request));
    }

    /** Resolves steps that have no times yet. */
    List<Activity> resolve(List<Step> steps, VehicleType type) {
        List<Activity> activities = new ArrayList<>();
        for (Step step : steps) {
            Activity activity = resolve(new Stop(step, 0, 0, 0, 0, 0, Load.NONE), type, "");
            if (activity != null) {
                activities.add(activity);
            }
        }
        return activities;
    }

    List<Activity> resolve(Route route, VehicleType type, String path) {
        List<Activity> activities = new ArrayList<>();
        for (int index = 0; index < route.stops().size(); index++) {
            Activity activity = resolve(route.stops().get(index), type, path + "/stops/" + index);
            if (activity != null) {
                activities.add(activity);
            }
        }
        if (activities.stream().noneMatch(activity -> activity.step().task())) {
            violations.add("route-without-task", path);
        }
        return activities;
    }

    private @Nullable Activity resolve(Stop stop, VehicleType type, String path) {
        String id = stop.step().id();
        switch (stop.step().kind()) {
            case BREAK -> {
                for (VehicleType.Break pause : type.breaks()) {
                    if (pause.id().equals(id)) {
                        alternative(stop, 1, path);
                        return new Activity(stop, path, null, null, 0, pause.duration(), pause.windows());
                    }
                }
            }
            case RELOAD -> {
                for (VehicleType.Reload reload : type.reloads()) {
                    if (reload.id().equals(id)) {
                        return at(stop, List.of(reload.visit()), null, type, path);
                    }
                }
            }
            case JOB -> {
                if (requests.get(id) instanceof Job job) {
                    allowed(job.conditions(), type, id, path);
                    return at(stop, job.visits(), job, type, path);
                }
            }
            case PICKUP -> {
                if (requests.get(id) instanceof Shipment shipment) {
                    allowed(shipment.conditions(), type, id, path);
                    return at(stop, shipment.pickups(), shipment, type, path);
                }
            }
            case DELIVERY -> {
                if (requests.get(id) instanceof Shipment shipment) {
                    return at(stop, shipment.deliveries(), shipment, type, path);
                }
            }
        }
        violations.add("step-unknown", path, "kind", stop.step().kind(), "id", id);
        return null;
    }

    private @Nullable Activity at(
            Stop stop, List<Visit> visits, @Nullable Request request, VehicleType type, String path) {
        if (!alternative(stop, visits.size(), path)) {
            return null;
        }
        Visit visit = visits.get(stop.alternative());
        violations.same("location-wrong", path, stop.location(), visit.location());
        Visit.Work work = visit.work(type.id());
        return new Activity(stop, path, request, visit.location(), work.setup(), work.service(), visit.windows());
    }

    private boolean alternative(Stop stop, int choices, String path) {
        if (stop.alternative() < 0 || stop.alternative() >= choices) {
            violations.add("alternative-unknown", path, "alternative", stop.alternative(), "choices", choices);
            return false;
        }
        return true;
    }

    private void allowed(Conditions conditions, VehicleType type, String id, String path) {
        if (!conditions.vehicles().isEmpty() && !conditions.vehicles().contains(type.id())) {
            violations.add("vehicle-not-allowed", path, "id", id, "vehicle", type.id());
        }
        for (String skill : conditions.skills().stream().sorted().toList()) {
            if (!type.skills().contains(skill)) {
                violations.add("skill-missing", path, "id", id, "skill", skill);
            }
        }
    }
}
