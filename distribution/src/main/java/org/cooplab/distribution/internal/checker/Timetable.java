package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/** Makes a plan of routes whose order is already decided: {@link Departure} chooses when each starts, {@link TimedRoute} runs it. */
public final class Timetable {

    private Timetable() {}

    /** Returns the plan of these routes, in the order of their vehicle types; the first alternative of each task takes place. */
    public static Plan of(RoutingProblem problem, List<InitialRoute> given) {
        Resolver resolver = new Resolver(problem);
        List<Route> routes = new ArrayList<>();
        Set<String> served = new HashSet<>();
        for (VehicleType type : problem.vehicles()) {
            for (InitialRoute each : given) {
                if (each.vehicle().equals(type.id()) && each.steps().stream().anyMatch(Step::task)) {
                    List<Activity> activities = each.steps().stream()
                            .flatMap(step ->
                                    resolver.alternatives(step, type).stream().limit(1))
                            .toList();
                    List<VehicleType.Break> untaken = type.breaks().stream()
                            .filter(pause -> RouteRules.indexOf(activities, Step.pause(pause.id())) < 0)
                            .toList();
                    TimedRoute timed = new TimedRoute(problem, type, activities, untaken, Slack.NONE);
                    timed.run(Departure.of(timed));
                    routes.add(timed.route(null));
                    for (Step step : each.steps()) {
                        if (step.task()) {
                            served.add(step.id());
                        }
                    }
                }
            }
        }
        return plan(problem, routes, served);
    }

    private static Plan plan(RoutingProblem problem, List<Route> routes, Set<String> served) {
        List<String> unserved = new ArrayList<>();
        long prizes = 0;
        for (Request request : problem.requests()) {
            if (!served.contains(request.id())) {
                unserved.add(request.id());
                Long prize = request.conditions().prize();
                prizes += prize == null ? 0 : prize;
            }
        }
        long cost = routes.stream().mapToLong(Route::cost).sum();
        return new Plan(routes, unserved, cost, prizes, 0, Sums.balance(problem, routes));
    }
}
