/**
 * A general vehicle-routing engine that can be used alone.
 *
 * <p>Describe the work as a {@link org.cooplab.distribution.routing.RoutingProblem} (requests, vehicle types, travel),
 * call {@link org.cooplab.distribution.routing.VehicleRouting#solve}, read the
 * {@link org.cooplab.distribution.routing.Plan}. Everything is counted in whole numbers: time in one unit of the
 * caller's choice (seconds, say), distance in another (metres), money in a third (centimes); sums are exact and the same
 * problem, seed and iteration budget give the same plan on every machine.
 *
 * <p>Read {@code RoutingProblem} first: it states the rules of the model once and completely. Then {@code Job},
 * {@code Shipment}, {@code VehicleType}, {@code Travel}, and last {@code Plan}. A number out of the bounds that a record states is refused
 * with an {@link org.cooplab.core.refusal.InvalidValue}, as is a problem whose parts do not fit together: with all that is wrong.
 */
@NullMarked
package org.cooplab.distribution.routing;

import org.jspecify.annotations.NullMarked;
