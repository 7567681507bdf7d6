package org.cooplab.distribution.routing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.jspecify.annotations.Nullable;

/** Finds all that does not hold between the parts of a problem; says where only of that, for problems are made by the thousand. */
final class ProblemRules {

    private static final String LOCATION = "/location";
    private static final String STEPS = "/steps/";

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
                String had = travels.get(i).size() + ": /travels/" + i;
                rules.refusals.add(new InvalidValue(
                        "problem.locations",
                        "/travels/" + i,
                        Map.of(
                                "expected",
                                "" + rules.locations,
                                "found",
                                "" + travels.get(i).size()),
                        "a travel must have as many locations as the first, " + rules.locations + ", but had " + had));
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
        String at = "/vehicles/";
        below("profile", profiles, type.profile(), type.id(), at, index, "/profile");
        below("location", locations, type.start(), type.id(), at, index, "/start");
        below("location", locations, type.end(), type.id(), at, index, "/end");
        for (int i = 0; i < type.reloads().size(); i++) {
            VehicleType.Reload reload = type.reloads().get(i);
            below("location", locations, reload.visit().location(), reload.id(), at, index, "/reloads/", i, LOCATION);
            if (!reload.visit().byVehicle().isEmpty()) {
                String why = "must take every vehicle as long, but has times by vehicle";
                refuse("reload-times", reload.id(), why, at, index, "/reloads/", i);
            }
        }
    }

    /** Refuses the number of something that has an id if there are not that many. */
    private void below(String what, int count, @Nullable Integer number, String id, Object... place) {
        if (number != null && number >= count) {
            String at = at(place);
            Map<String, String> parameters = Map.of("id", id, "count", "" + count, "found", "" + number);
            String bound = count == 0
                    ? " cannot be " + number + ", since there is none"
                    : " must be less than " + count + ", but was " + number;
            String told = "the " + what + " of " + id + bound + ": " + at;
            refusals.add(new InvalidValue("problem." + (count == 0 ? "no-" : "") + what, at, parameters, told));
        }
    }

    private void request(Request request, int index) {
        if (requests.put(request.id(), request) != null) {
            refusals.add(InvalidValue.repeated("requests", index, request.id()));
        }
        known(types, request.conditions().vehicles(), "/requests/", index, "/conditions/vehicles");
        if (request instanceof Shipment shipment) {
            visits("/pickups/", shipment, shipment.pickups(), index);
            visits("/deliveries/", shipment, shipment.deliveries(), index);
        } else if (request instanceof Job job) {
            visits("/visits/", job, job.visits(), index);
        }
    }

    private void visits(String name, Request request, List<Visit> visits, int index) {
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            below("location", locations, visit.location(), request.id(), "/requests/", index, name, i, LOCATION);
            known(types, visit.byVehicle().keySet(), "/requests/", index, name, i, "/byVehicle");
        }
    }

    private void relation(Relation relation, int index) {
        if (relation instanceof Relation.SameVehicle same) {
            known(requests, same.requests(), "/relations/", index, "/requests");
        } else if (relation instanceof Relation.Sequence sequence) {
            tasks(sequence.tasks(), index);
        } else if (relation instanceof Relation.Direct direct) {
            tasks(direct.tasks(), index);
        }
    }

    private void tasks(List<Step> tasks, int relation) {
        for (int i = 0; i < tasks.size(); i++) {
            task(tasks.get(i), "/relations/", relation, "/tasks/", i);
        }
    }

    private void task(Step task, Object... place) {
        Request request = requests.get(task.id());
        if (request == null) {
            unknown(task.id(), place);
        } else if (request instanceof Job && task.kind() != Step.Kind.JOB) {
            refuse("job", task.id(), "must be named as a job, but was as part of a shipment", place);
        } else if (request instanceof Shipment && task.kind() == Step.Kind.JOB) {
            refuse("shipment", task.id(), "must be named as a pickup or delivery, but was as a job", place);
        }
    }

    private void initial(InitialPlan plan) {
        Set<Step> seen = new HashSet<>();
        String list = "/initialPlan/routes/";
        for (int i = 0; i < plan.routes().size(); i++) {
            InitialRoute route = plan.routes().get(i);
            VehicleType type = types.get(route.vehicle());
            if (type == null) {
                unknown(route.vehicle(), list, i, "/vehicle");
            }
            for (int j = 0; j < route.steps().size(); j++) {
                Step step = route.steps().get(j);
                if (!step.task()) {
                    if (type != null && !has(type, step)) {
                        unknown(step.id(), list, i, STEPS, j);
                    }
                } else if (seen.add(step)) {
                    task(step, list, i, STEPS, j);
                } else {
                    refusals.add(InvalidValue.repeated("steps", j, step).under(list + i));
                }
            }
        }
    }

    private static boolean has(VehicleType type, Step step) {
        return step.kind() == Step.Kind.BREAK
                ? type.breaks().stream().anyMatch(pause -> pause.id().equals(step.id()))
                : type.reloads().stream().anyMatch(reload -> reload.id().equals(step.id()));
    }

    /** Refuses what of the names, in their order, is not known. */
    private void known(Map<String, ?> known, Set<String> names, Object... place) {
        if (!known.keySet().containsAll(names)) {
            new TreeSet<>(names).stream().filter(id -> !known.containsKey(id)).forEach(id -> unknown(id, place));
        }
    }

    private void unknown(String id, Object... place) {
        refuse("unknown", id, "must be in the problem, but is not", place);
    }

    private void refuse(String code, String id, String why, Object... place) {
        refusals.add(refusal(code, at(place), id, why));
    }

    private static String at(Object... place) {
        return Stream.of(place).map(Object::toString).collect(Collectors.joining());
    }

    /** Returns the refusal of what has an id, or is a step. */
    static InvalidValue refusal(String code, String at, Object id, String why) {
        String text = id.toString();
        return new InvalidValue("problem." + code, at, Map.of("id", text), text + " " + why + ": " + at);
    }
}
