package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Routes for a problem, and what they leave out. Every request is either served by exactly one route or in
 * {@code unserved}.
 *
 * @param routes the routes, in the order of their vehicle types in the problem; copied
 * @param unserved the ids of the requests that are not served, in the order of the problem; copied
 * @param routesCost the sum of the costs of the routes
 * @param prizesLost the sum of the prizes of the unserved optional requests
 * @param stabilityCost what departing from the initial plan costs
 * @param balanceCost what uneven routes cost
 */
public record Plan(
        List<Route> routes,
        List<String> unserved,
        long routesCost,
        long prizesLost,
        long stabilityCost,
        long balanceCost) {

    public Plan {
        routes = List.copyOf(requireNonNull(routes, "routes"));
        unserved = List.copyOf(requireNonNull(unserved, "unserved"));
    }

    /** Returns the cost: the sum of its four parts. */
    public long cost() {
        return routesCost + prizesLost + stabilityCost + balanceCost;
    }
}
