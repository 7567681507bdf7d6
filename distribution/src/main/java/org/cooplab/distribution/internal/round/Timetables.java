package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;

/** Times of routes whose order is decided. */
final class Timetables {

    private static final int SECOND_SEARCH = 2000;

    private Timetables() {}

    /**
     * Gives times to routes, each among the hauls that it carries alone: among all of them it would take their number times that of the
     * routes. Balance needs all routes at once.
     */
    static Plan of(
            List<Haul> hauls, List<InitialRoute> given, List<VehicleType> types, Travel travel, Objective objective) {
        if (objective.balance() != null) {
            return PlanChecker.timetable(HaulProblem.of(hauls, types, travel, objective), given);
        }
        Map<String, Haul> byId = Rounds.byId(hauls);
        Map<String, List<InitialRoute>> byType = new HashMap<>();
        given.forEach(route -> byType.computeIfAbsent(route.vehicle(), type -> new ArrayList<>())
                .add(route));
        Set<String> served = new HashSet<>();
        List<Route> routes = new ArrayList<>();
        long cost = 0;
        for (VehicleType type : types) {
            for (InitialRoute route : byType.getOrDefault(type.id(), List.of())) {
                Set<Haul> its = carried(route, byId);
                its.forEach(haul -> served.add(haul.id()));
                RoutingProblem alone = HaulProblem.of(List.copyOf(its), List.of(type), travel, objective);
                Plan one = PlanChecker.timetable(alone, List.of(route));
                routes.addAll(one.routes());
                cost += one.routesCost();
            }
        }
        List<String> unserved =
                hauls.stream().map(Haul::id).filter(id -> !served.contains(id)).toList();
        return new Plan(routes, unserved, cost, 0, 0, 0);
    }

    /** Returns routes of which those that break a rule are searched again, each for itself; the others are as they were. */
    static List<InitialRoute> mended(List<InitialRoute> routes, List<Haul> hauls, Fleet fleet, Travel travel) {
        Map<String, Haul> byId = Rounds.byId(hauls);
        Map<String, VehicleType> types = new HashMap<>();
        fleet.types().forEach(type -> types.put(type.id(), type));
        RoutingOptions options = RoutingOptions.of(Budget.iterations(SECOND_SEARCH));
        List<InitialRoute> mended = new ArrayList<>();
        for (InitialRoute route : routes) {
            Set<Haul> its = carried(route, byId);
            VehicleType type = requireNonNull(types.get(route.vehicle()));
            if (keepsRules(route, its, type, travel)) {
                mended.add(route);
            } else {
                List<VehicleType> one = List.of(type.toBuilder().count(1).build());
                Plan plan = Pairs.search(
                        List.copyOf(its), one, travel, Objective.COST, List.of(route), options, SearchMonitor.NONE);
                mended.addAll(Rounds.orders(plan));
            }
        }
        return mended;
    }

    private static Set<Haul> carried(InitialRoute route, Map<String, Haul> byId) {
        Set<Haul> its = new LinkedHashSet<>();
        route.steps().forEach(step -> its.add(requireNonNull(byId.get(step.id()))));
        return its;
    }

    /** Tells whether a route of these hauls keeps all rules. */
    static boolean keepsRules(InitialRoute route, Set<Haul> hauls, VehicleType type, Travel travel) {
        RoutingProblem problem = HaulProblem.of(List.copyOf(hauls), List.of(type), travel, Objective.COST);
        return PlanChecker.check(problem, PlanChecker.timetable(problem, List.of(route)))
                .isEmpty();
    }
}
