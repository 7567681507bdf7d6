package org.cooplab.distribution.internal.round;

import java.util.List;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;

/** Rounds of goods that are taken at one place and brought to another, by some of the vehicles, over a table of their places. */
final class Pairs {

    private Pairs() {}

    /** @param begin routes to begin with, as far as they keep the rules; may be none */
    static Plan search(
            List<Haul> hauls,
            List<VehicleType> vehicles,
            Travel travel,
            Objective objective,
            List<InitialRoute> begin,
            RoutingOptions options,
            SearchMonitor monitor) {
        Local local = new Local(travel);
        List<VehicleType> types = vehicles.stream().map(local::moved).toList();
        List<Shipment> requests =
                HaulProblem.requests(hauls, vehicles).stream().map(local::moved).toList();
        RoutingProblem problem = RoutingProblem.of(local.travel(), types, requests)
                .withRelations(KnownRounds.relations(hauls))
                .withObjective(objective)
                .withInitialPlan(begin.isEmpty() ? null : new InitialPlan(begin, 0));
        Plan plan = VehicleRouting.solve(problem, options, monitor).plan();
        List<Route> routes = plan.routes().stream()
                .map(route ->
                        route.withStops(route.stops().stream().map(local::back).toList()))
                .toList();
        return new Plan(routes, plan.unserved(), plan.routesCost(), 0, 0, 0);
    }
}
