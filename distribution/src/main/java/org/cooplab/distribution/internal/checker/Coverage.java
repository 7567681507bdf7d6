package org.cooplab.distribution.internal.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;

/** Checks that every request is served once, by one route, or is said to be unserved. */
final class Coverage {

    private final List<Request> requests;
    private final Violations violations;

    Coverage(RoutingProblem problem, Violations violations) {
        this.requests = problem.requests();
        this.violations = violations;
    }

    void check(Plan plan) {
        Map<Step, Integer> routeOf = new HashMap<>();
        for (int route = 0; route < plan.routes().size(); route++) {
            List<Stop> stops = plan.routes().get(route).stops();
            for (int index = 0; index < stops.size(); index++) {
                Step step = stops.get(index).step();
                if (step.task() && routeOf.put(step, route) != null) {
                    violations.add("task-twice", "/routes/" + route + "/stops/" + index, "id", step.id());
                }
            }
        }
        Set<String> unserved = new HashSet<>();
        for (int index = 0; index < plan.unserved().size(); index++) {
            if (!unserved.add(plan.unserved().get(index))) {
                violations.add(
                        "unserved-twice",
                        "/unserved/" + index,
                        "id",
                        plan.unserved().get(index));
            }
        }
        Set<String> known = new HashSet<>();
        int next = 0;
        for (Request request : requests) {
            known.add(request.id());
            boolean left = unserved.contains(request.id());
            if (left) {
                if (!plan.unserved().get(next).equals(request.id())) {
                    violations.add("unserved-order", "/unserved/" + next, "id", request.id());
                }
                next++;
            }
            request(request, routeOf, left);
        }
        for (int index = 0; index < plan.unserved().size(); index++) {
            if (!known.contains(plan.unserved().get(index))) {
                violations.add(
                        "unserved-unknown",
                        "/unserved/" + index,
                        "id",
                        plan.unserved().get(index));
            }
        }
    }

    private void request(Request request, Map<Step, Integer> routeOf, boolean left) {
        String id = request.id();
        if (request instanceof Job) {
            boolean served = routeOf.containsKey(Step.job(id));
            one(id, served, left);
            return;
        }
        Integer pickup = routeOf.get(Step.pickup(id));
        Integer delivery = routeOf.get(Step.delivery(id));
        if (!Objects.equals(pickup, delivery)) {
            violations.add("pair-apart", "", "id", id);
        }
        one(id, pickup != null || delivery != null, left);
    }

    private void one(String id, boolean served, boolean left) {
        if (served && left) {
            violations.add("served-and-unserved", "", "id", id);
        } else if (!served && !left) {
            violations.add("request-missing", "", "id", id);
        }
    }
}
