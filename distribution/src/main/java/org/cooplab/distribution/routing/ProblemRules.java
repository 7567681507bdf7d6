package org.cooplab.distribution.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/** Finds all that does not hold between the parts of a problem; says where only of that, for problems are made by the thousand. */
final class ProblemRules {

    private final int profiles;
    private final int locations;
    private final Map<String, VehicleType> types = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final Refusals refusals = new Refusals();

    private ProblemRules(List<Travel> travels) {
        profiles = travels.size();
        locations = travels.get(0).size();
    }

    /**
     * Checks the parts of a problem.
     *
     * @throws InvalidValue with all that is wrong
     */
    static void check(
            List<Travel> travels,
            List<VehicleType> vehicles,
            List<Request> requests,
            List<Relation> relations,
            @Nullable InitialPlan initialPlan) {
        if (travels.isEmpty()) {
            throw InvalidValue.empty("travels");
        }
        ProblemRules rules = new ProblemRules(travels);
        for (int i = 1; i < travels.size(); i++) {
            if (travels.get(i).size() != rules.locations) {
                rules.refusals.add(InvalidValue.size(
                                "travels", rules.locations, travels.get(i).size())
                        .at("/travels/" + i));
            }
        }
        for (int i = 0; i < vehicles.size(); i++) {
            rules.vehicle(vehicles.get(i), i);
        }
        for (int i = 0; i < requests.size(); i++) {
            rules.request(requests.get(i), i);
        }
        for (int i = 0; i < relations.size(); i++) {
            rules.relation(relations.get(i), i);
        }
        if (initialPlan != null) {
            rules.initial(initialPlan);
        }
        rules.refusals.throwIfAny();
    }

    private void vehicle(VehicleType type, int index) {
        if (types.put(type.id(), type) != null) {
            refusals.add(InvalidValue.repeated("vehicles", index, type.id()));
        }
        if (type.profile() >= profiles) {
            refusals.add(InvalidValue.outside("profile", 0, profiles - 1, type.profile())
                    .under("/vehicles/" + index));
        }
        location("start", type.start(), "/vehicles/", index);
        location("end", type.end(), "/vehicles/", index);
        for (Reload reload : type.reloads()) {
            location("reloads", reload.visit().location(), "/vehicles/", index);
            if (!reload.visit().byVehicle().isEmpty()) {
                refuse("reload-times", "/vehicles/" + index + "/reloads", reload.id(), "takes every vehicle as long");
            }
        }
    }

    private void location(String name, @Nullable Integer location, String list, int index) {
        if (location != null && location >= locations) {
            refusals.add(InvalidValue.outside(name, 0, locations - 1, location).under(list + index));
        }
    }

    private void request(Request request, int index) {
        if (requests.put(request.id(), request) != null) {
            refusals.add(InvalidValue.repeated("requests", index, request.id()));
        }
        for (String vehicle : request.conditions().vehicles()) {
            if (!types.containsKey(vehicle)) {
                unknown("/requests/" + index + "/conditions/vehicles", vehicle);
            }
        }
        if (request instanceof Shipment shipment) {
            visits("pickups", shipment.pickups(), index);
            visits("deliveries", shipment.deliveries(), index);
        } else if (request instanceof Job job) {
            visits("visits", job.visits(), index);
        }
    }

    private void visits(String name, List<Visit> visits, int index) {
        for (Visit visit : visits) {
            location(name, visit.location(), "/requests/", index);
            for (String vehicle : visit.byVehicle().keySet()) {
                if (!types.containsKey(vehicle)) {
                    unknown("/requests/" + index + "/" + name, vehicle);
                }
            }
        }
    }

    private void relation(Relation relation, int index) {
        if (relation instanceof Relation.SameVehicle same) {
            for (String id : same.requests()) {
                if (!requests.containsKey(id)) {
                    unknown("/relations/" + index, id);
                }
            }
        } else if (relation instanceof Relation.Sequence sequence) {
            sequence.tasks().forEach(task -> task(task, "/relations/", index));
        } else if (relation instanceof Relation.Direct direct) {
            direct.tasks().forEach(task -> task(task, "/relations/", index));
        }
    }

    private void task(Step task, String list, int index) {
        Request request = requests.get(task.id());
        if (request == null) {
            unknown(list + index, task.id());
        } else if (request instanceof Job != (task.kind() == Step.Kind.JOB)) {
            refuse("other-kind", list + index, task.id(), "is not called what it is: a " + task.kind());
        }
    }

    private void initial(InitialPlan plan) {
        Set<Step> seen = new HashSet<>();
        String list = "/initialPlan/routes/";
        for (int i = 0; i < plan.routes().size(); i++) {
            InitialRoute route = plan.routes().get(i);
            VehicleType type = types.get(route.vehicle());
            if (type == null) {
                unknown(list + i + "/vehicle", route.vehicle());
            }
            for (Step step : route.steps()) {
                if (!step.task()) {
                    if (type != null && !has(type, step)) {
                        unknown(list + i, step.id());
                    }
                } else if (seen.add(step)) {
                    task(step, list, i);
                } else {
                    refusals.add(InvalidValue.repeated("steps", i, step).at(list + i));
                }
            }
        }
    }

    private static boolean has(VehicleType type, Step step) {
        return step.kind() == Step.Kind.BREAK
                ? type.breaks().stream().anyMatch(pause -> pause.id().equals(step.id()))
                : type.reloads().stream().anyMatch(reload -> reload.id().equals(step.id()));
    }

    private void unknown(String at, String id) {
        refuse("unknown", at, id, "is not in the problem");
    }

    private void refuse(String code, String at, String id, String why) {
        refusals.add(refusal(code, at, id, why));
    }

    /** Returns the refusal of what has an id, or is a step. */
    static InvalidValue refusal(String code, String at, Object id, String why) {
        String text = id.toString();
        return new InvalidValue("problem." + code, at, Map.of("id", text), text + " " + why + ": " + at);
    }
}
