package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;

/**
 * Plans collection and distribution one after the other with the same vehicles: where many goods go through few relays, much
 * faster than both in one search. First everything that is fetched at producers, as pairs of stops; then what relays send on
 * ({@link SecondLeg}), as single stops.
 */
final class TwoLegs {

    private static final int COLLECTION = 7;
    private static final int WHOLE = 10;

    private final Map<String, VehicleType> types = new HashMap<>();
    private final List<VehicleType> vehicles;
    private final Travel travel;
    private final Objective objective;

    TwoLegs(List<VehicleType> vehicles, Travel travel, Objective objective) {
        this.vehicles = vehicles;
        this.objective = objective;
        this.travel = travel;
        vehicles.forEach(type -> types.put(type.id(), type));
    }

    /** Returns routes that keep all rules; what is in none of them is not carried. */
    List<InitialRoute> solve(List<Haul> hauls, RoutingOptions options, SearchMonitor monitor) {
        List<Haul> first = new ArrayList<>();
        List<Haul> second = new ArrayList<>();
        hauls.forEach(haul -> (haul.kind() == Haul.Kind.DELIVER ? second : first).add(haul));
        Plan collection = Pairs.search(
                first, vehicles, travel, objective, List.of(), Shares.of(options, COLLECTION, WHOLE), monitor);
        SecondLeg leg = new SecondLeg(second, travel, objective);
        Map<String, Integer> used = new HashMap<>();
        for (Route route : collection.routes()) {
            used.merge(route.vehicle(), 1, Integer::sum);
            leg.after(requireNonNull(types.get(route.vehicle())), route);
        }
        for (VehicleType type : vehicles) {
            int idle = requireNonNull(type.count()) - used.getOrDefault(type.id(), 0);
            if (idle > 0) {
                leg.atHome(type, idle);
            }
        }
        List<InitialRoute> routes = leg.solve(Shares.of(options, WHOLE - COLLECTION, WHOLE), monitor);
        Map<String, Haul> byId = new HashMap<>();
        hauls.forEach(haul -> byId.put(haul.id(), haul));
        return routes.stream().flatMap(route -> sound(route, byId).stream()).toList();
    }

    /** Returns a route if it keeps all rules, else what is left of it: its first leg, or nothing. */
    private List<InitialRoute> sound(InitialRoute route, Map<String, Haul> byId) {
        if (keepsRules(route, byId)) {
            return List.of(route);
        }
        List<Step> collecting = route.steps().stream()
                .filter(step -> requireNonNull(byId.get(step.id())).kind() != Haul.Kind.DELIVER)
                .toList();
        InitialRoute first = InitialRoute.of(route.vehicle(), collecting);
        return !collecting.isEmpty() && keepsRules(first, byId) ? List.of(first) : List.of();
    }

    private boolean keepsRules(InitialRoute route, Map<String, Haul> byId) {
        Set<Haul> its = new LinkedHashSet<>();
        route.steps().forEach(step -> its.add(requireNonNull(byId.get(step.id()))));
        return Timetables.keepsRules(route, its, requireNonNull(types.get(route.vehicle())), travel);
    }
}
