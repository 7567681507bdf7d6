package org.cooplab.distribution.internal.checker;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;

/** Adds up the cost of a plan again. */
final class Sums {

    private final RoutingProblem problem;
    private final Violations violations;

    Sums(RoutingProblem problem, Violations violations) {
        this.problem = problem;
        this.violations = violations;
    }

    void check(Plan plan, long stability) {
        long routes = 0;
        for (Route route : plan.routes()) {
            routes = Math.addExact(routes, route.cost());
        }
        violations.same("routes-cost-wrong", "", plan.routesCost(), routes);
        long prizes = 0;
        Set<String> unserved = Set.copyOf(plan.unserved());
        for (Request request : problem.requests()) {
            Long prize = request.conditions().prize();
            if (prize != null && unserved.contains(request.id())) {
                prizes = Math.addExact(prizes, prize);
            }
        }
        violations.same("prizes-lost-wrong", "", plan.prizesLost(), prizes);
        violations.same("stability-cost-wrong", "", plan.stabilityCost(), stability);
        violations.same("balance-cost-wrong", "", plan.balanceCost(), balance(problem, plan.routes()));
    }

    /** Returns what uneven routes cost. */
    static long balance(RoutingProblem problem, List<Route> routes) {
        Objective.Balance balance = problem.objective().balance();
        if (balance == null || routes.isEmpty()) {
            return 0;
        }
        LongSummaryStatistics measures = routes.stream()
                .mapToLong(route -> switch (balance.measure()) {
                    case DURATION -> route.end() - route.start();
                    case DISTANCE -> route.distance();
                    case TASKS ->
                        route.stops().stream()
                                .filter(stop -> stop.step().task())
                                .count();
                })
                .summaryStatistics();
        return Math.multiplyExact(balance.weight(), Math.subtractExact(measures.getMax(), measures.getMin()));
    }
}
