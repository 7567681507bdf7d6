package org.cooplab.distribution.internal.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** Finds what the problem says of the steps of routes. */
public final class Resolver {

    private final Map<String, Request> requests = new HashMap<>();

    /** Finds what this problem says. */
    public Resolver(RoutingProblem problem) {
        problem.requests().forEach(request -> requests.put(request.id(), request));
    }

    /** Returns the alternatives of a step for a vehicle of a type; none if there is no such step. */
    public List<Activity> alternatives(Step step, VehicleType type) {
        return switch (step.kind()) {
            case BREAK ->
                type.breaks().stream()
                        .filter(pause -> pause.id().equals(step.id()))
                        .map(Activity::of)
                        .toList();
            case RELOAD ->
                type.reloads().stream()
                        .filter(reload -> reload.id().equals(step.id()))
                        .map(reload -> Activity.of(reload, type))
                        .toList();
            case JOB, PICKUP, DELIVERY -> {
                Request request = requests.get(step.id());
                yield request == null ? List.of() : Activity.of(request, step.kind(), type);
            }
        };
    }
}
