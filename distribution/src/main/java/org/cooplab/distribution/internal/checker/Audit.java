package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;

/** The whole check, one room of rules after another. */
public final class Audit {

    private final RoutingProblem problem;
    private final Plan plan;
    private final Resolver resolver;
    private final Violations violations = new Violations();

    private Audit(RoutingProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        this.resolver = new Resolver(problem);
    }

    /** Returns everything that is wrong with a plan. */
    public static List<Reason> of(RoutingProblem problem, Plan plan) {
        return new Audit(problem, plan).run();
    }

    private List<Reason> run() {
        Map<String, VehicleType> types = new HashMap<>();
        problem.vehicles().forEach(type -> types.put(type.id(), type));
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            VehicleType type = types.get(route.vehicle());
            if (type == null) {
                violations.add("vehicle-unknown", "/routes/" + index, "vehicle", route.vehicle());
            } else {
                route(route, type, "/routes/" + index);
            }
        }
        new FleetSize(problem, violations).check(plan);
        new Coverage(problem, violations).check(plan);
        Relations.check(problem.relations(), plan, violations);
        long stability = new Continuity(problem, violations).check(plan);
        new Sums(problem, violations).check(plan, stability);
        return violations.list();
    }

    private void route(Route route, VehicleType type, String path) {
        int before = violations.size();
        RouteRules rules = new RouteRules(problem, type, new RouteViolations(type, route, path, violations));
        List<Activity> activities = activities(route, type, rules, path);
        if (activities.stream().noneMatch(activity -> activity.step().task())) {
            violations.add("route-without-task", path);
        }
        if (violations.size() == before) {
            new Times(problem, type, violations).check(route, activities, path);
            new Trips(violations).check(route, activities, path);
            rules.check(activities);
        }
    }

    /** Finds for each stop what the problem says of it, and whether the vehicle may do it at all. */
    private List<Activity> activities(Route route, VehicleType type, RouteRules rules, String path) {
        List<Activity> activities = new ArrayList<>();
        for (int index = 0; index < route.stops().size(); index++) {
            Stop stop = route.stops().get(index);
            String at = path + "/stops/" + index;
            List<Activity> alternatives = resolver.alternatives(stop.step(), type);
            if (alternatives.isEmpty()) {
                violations.add(
                        "step-unknown",
                        at,
                        "kind",
                        stop.step().kind(),
                        "id",
                        stop.step().id());
            } else if (stop.alternative() < 0 || stop.alternative() >= alternatives.size()) {
                violations.add(
                        "alternative-unknown", at, "alternative", stop.alternative(), "choices", alternatives.size());
            } else {
                Activity activity = alternatives.get(stop.alternative());
                activities.add(activity);
                if (activity.request() != null && !activity.is(Step.Kind.DELIVERY)) {
                    rules.allow(activity.request(), index);
                }
            }
        }
        return activities;
    }
}
