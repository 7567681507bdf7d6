/**
 * The independent check of a plan, and the rules that it shares with the explainer. Nothing here is shared with the search: every
 * number is computed again, in the plainest way, from the problem and the order of the stops.
 *
 * <p>Read {@code Audit} first. {@code RouteRules} and {@code Relations} state the rules without a clock, {@code Itinerary} the numbers
 * that follow from the stops; {@code Times} and {@code Trips} look at the times of a plan, {@code TimedRoute} finds times for stops
 * that have none yet.
 */
@NullMarked
package org.cooplab.distribution.internal.checker;

import org.jspecify.annotations.NullMarked;
