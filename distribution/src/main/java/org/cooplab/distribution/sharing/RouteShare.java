package org.cooplab.distribution.sharing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.money.Money;

/**
 * What one cooperative bears of one route.
 *
 * @param route the id of the route
 * @param cooperative whose goods it carries
 * @param cost its share; the shares of a route sum to the cost of the route
 * @param alone what a route of its own would cost
 * @param rule the rule by which the route was split
 */
public record RouteShare(
        @JsonProperty(required = true) String route,
        @JsonProperty(required = true) CooperativeId cooperative,
        @JsonProperty(required = true) Money cost,
        @JsonProperty(required = true) Money alone,
        @JsonProperty(required = true) SharingRule rule) {

    /** Checks what must be there. */
    public RouteShare {
        requireNonNull(route, "route");
        requireNonNull(cooperative, "cooperative");
        requireNonNull(cost, "cost");
        requireNonNull(alone, "alone");
        requireNonNull(rule, "rule");
    }
}
