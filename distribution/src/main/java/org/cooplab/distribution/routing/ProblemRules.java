package org.cooplab.distribution.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a problem; each broken rule is an exception that names it. */
final class ProblemRules {

    private ProblemRules() {}

    static void check(
            List<Travel> travels,
            List<VehicleType> vehicles,
            List<Request> requests,
            List<Relation> relations,
            @Nullable InitialPlan initialPlan) {
        require(!travels.isEmpty(), "a problem needs at least one travel");
        int size = travels.get(0).size();
        for (Travel travel : travels) {
            require(
                    travel.size() == size,
                    "travels must be of the same size " + size + ", but one has " + travel.size());
        }
        Map<String, VehicleType> types = new HashMap<>();
        for (VehicleType type : vehicles) {
            require(types.put(type.id(), type) == null, "vehicle type " + type.id() + " is there twice");
            checkVehicle(type, travels.size(), size);
        }
        Map<String, Request> byId = new HashMap<>();
        for (Request request : requests) {
            require(byId.put(request.id(), request) == null, "request " + request.id() + " is there twice");
            for (String vehicle : request.conditions().vehicles()) {
                require(types.containsKey(vehicle), "request " + request.id() + " allows unknown vehicle " + vehicle);
            }
            visits(request).forEach(visit -> checkVisit("request " + request.id(), visit, types, size));
        }
        for (Relation relation : relations) {
            checkRelation(relation, byId);
        }
        if (initialPlan != null) {
            checkInitial(initialPlan, types, byId);
        }
    }

    private static void checkVehicle(VehicleType type, int profiles, int size) {
        String name = "vehicle type " + type.id();
        require(type.profile() < profiles, name + " uses profile " + type.profile() + " of " + profiles);
        checkLocation(name, type.start(), size);
        checkLocation(name, type.end(), size);
        type.reloads().forEach(reload -> {
            checkLocation(name, reload.visit().location(), size);
            require(reload.visit().byVehicle().isEmpty(), name + " asks how long others need for its own reload");
        });
    }

    private static List<Visit> visits(Request request) {
        if (request instanceof Shipment shipment) {
            return Stream.concat(shipment.pickups().stream(), shipment.deliveries().stream())
                    .toList();
        }
        return ((Job) request).visits();
    }

    private static void checkVisit(String name, Visit visit, Map<String, VehicleType> types, int size) {
        checkLocation(name, visit.location(), size);
        for (String vehicle : visit.byVehicle().keySet()) {
            require(types.containsKey(vehicle), name + " knows how long unknown vehicle " + vehicle + " needs");
        }
    }

    private static void checkLocation(String name, @Nullable Integer location, int size) {
        require(location == null || location < size, name + " is at location " + location + " of " + size);
    }

    private static void checkRelation(Relation relation, Map<String, Request> requests) {
        if (relation instanceof Relation.SameVehicle same) {
            for (String id : same.requests()) {
                require(requests.containsKey(id), "a relation names unknown request " + id);
            }
        } else if (relation instanceof Relation.Sequence sequence) {
            sequence.tasks().forEach(task -> checkTask("a relation", task, requests));
        } else if (relation instanceof Relation.Direct direct) {
            direct.tasks().forEach(task -> checkTask("a relation", task, requests));
        }
    }

    private static void checkTask(String who, Step task, Map<String, Request> requests) {
        Request request = requests.get(task.id());
        require(request != null, who + " names unknown request " + task.id());
        boolean job = request instanceof Job;
        require(
                job == (task.kind() == Step.Kind.JOB),
                who + " calls " + task.id() + " a " + task.kind() + ", but it is a " + (job ? "job" : "shipment"));
    }

    private static void checkInitial(InitialPlan plan, Map<String, VehicleType> types, Map<String, Request> requests) {
        Set<Step> seen = new HashSet<>();
        for (InitialRoute route : plan.routes()) {
            VehicleType type = types.get(route.vehicle());
            if (type == null) {
                throw new IllegalArgumentException("the initial plan names unknown vehicle type " + route.vehicle());
            }
            for (Step step : route.steps()) {
                if (step.task()) {
                    checkTask("the initial plan", step, requests);
                    require(seen.add(step), "the initial plan has " + step + " twice");
                } else if (step.kind() == Step.Kind.BREAK) {
                    require(
                            type.breaks().stream().anyMatch(pause -> pause.id().equals(step.id())),
                            "the initial plan names unknown break " + step.id() + " of " + type.id());
                } else {
                    require(
                            type.reloads().stream()
                                    .anyMatch(reload -> reload.id().equals(step.id())),
                            "the initial plan names unknown reload " + step.id() + " of " + type.id());
                }
            }
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
