package org.cooplab.distribution.internal.checker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.VehicleType;

/** Checks that there are enough vehicles for the routes, and that the routes stand in the order of their types. */
final class FleetSize {

    private final List<VehicleType> types;
    private final Violations violations;

    FleetSize(RoutingProblem problem, Violations violations) {
        this.types = problem.vehicles();
        this.violations = violations;
    }

    void check(Plan plan) {
        Map<String, Integer> routes = new HashMap<>();
        plan.routes().forEach(route -> routes.merge(route.vehicle(), 1, Integer::sum));
        Map<String, Integer> rank = new HashMap<>();
        for (VehicleType type : types) {
            rank.put(type.id(), rank.size());
            int used = routes.getOrDefault(type.id(), 0);
            if (type.count() != null && used > type.count()) {
                violations.add("too-many-routes", "/routes", "vehicle", type.id(), "value", used, "most", type.count());
            }
        }
        int last = 0;
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            int here = rank.getOrDefault(route.vehicle(), last);
            if (here < last) {
                violations.add("routes-order", "/routes/" + index, "vehicle", route.vehicle());
            }
            last = here;
        }
    }
}
