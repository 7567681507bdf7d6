package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;

/** The whole check, one room of rules after another. */
public final class Audit {

    private final RoutingProblem problem;
    private final Plan plan;
    private final Violations violations = new Violations();
    private final Map<String, VehicleType> types = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();

    private Audit(RoutingProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        problem.vehicles().forEach(type -> types.put(type.id(), type));
        problem.requests().forEach(request -> requests.put(request.id(), request));
    }

    /** Returns everything that is wrong with a plan. */
    public static List<Reason> of(RoutingProblem problem, Plan plan) {
        return new Audit(problem, plan).run();
    }

    private List<Reason> run() {
        Resolver resolver = new Resolver(problem, violations);
        List<List<Activity>> routes = new ArrayList<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            String path = "/routes/" + index;
            VehicleType type = types.get(route.vehicle());
            if (type == null) {
                violations.add("vehicle-unknown", path, "vehicle", route.vehicle());
                routes.add(List.of());
                continue;
            }
            int before = violations.size();
            List<Activity> activities = resolver.resolve(route, type, path);
            routes.add(activities);
            if (violations.size() == before) {
                new Times(problem, type, violations).check(route, activities, path);
                new Loads(problem, type, violations).check(route, activities, path);
            }
        }
        new FleetSize(problem, violations).check(plan);
        new Coverage(problem, violations).check(plan, routes);
        new Relations(problem, violations).check(routes);
        long stability = new Continuity(problem, violations).check(plan);
        new Sums(problem, requests, violations).check(plan, stability);
        return violations.list();
    }
}
