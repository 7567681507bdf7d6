/**
 * From the orders of a day to rounds, and back to a plan: makes a routing problem of what is to be carried, and rounds of its
 * answer. {@code Planning} is where to begin reading.
 *
 * <p>What is carried, from the order to the vehicle:
 * <ul>
 * <li><b>unit</b> ({@code internal.circuit.Unit}): goods that go one way together. {@code Units} makes them, {@code Intake} all of
 *     a day; {@code Waiting} are orders held up by some of their goods.
 * <li><b>way</b> ({@code internal.circuit.Way}): directly, or by which relay and in which <b>turn</b>, the hours between fetching
 *     and going on. {@code Turns} has those of a day, {@code Relays} the relays that serve a region, {@code Ways} finds the ways of
 *     a unit.
 * <li><b>haul</b>: what one vehicle takes at one place and brings to another; one or two for each way. {@code Hauls} makes them,
 *     cut to a {@code LoadSize}; a {@code HaulProblem} has them as shipments.
 * <li><b>claim</b>: how much a haul must be carried, more if it was planned or is under way.
 * <li><b>pin</b>: what {@code KnownRounds} say of a haul: on which vehicle, and where in its round.
 * </ul>
 *
 * <p>Who carries it:
 * <ul>
 * <li><b>fleet</b>: the vehicles of all days, those alike as one type; a <b>turnout</b> is one vehicle on one day.
 * <li><b>rounds</b>: a choice of ways with the routes found for it, and which units these fail to carry whole. {@code Trials}
 *     searches for them on one choice after the other, with {@code Shares} of the budget; {@code Districts} for large days, in
 *     {@code Parts} of neighbours and in {@code TwoLegs}: first what is fetched ({@code Pairs}), then what goes on
 *     ({@code SecondLeg}). {@code Leftovers} go to vehicles still at home.
 * <li><b>halt</b>: what people call one stop. {@code Consolidation} makes one of several, {@code PlanText} writes them down, and
 *     {@code Journeys} are the circuits of goods through them.
 * </ul>
 *
 * <p>What was planned before:
 * <ul>
 * <li><b>earlier plan</b>: what is planned already; it may be none. Its routes that have started are <b>kept</b>, all others are
 *     <b>open</b> ({@code OpenRoutes}). {@code KeptCheck} finds what kept routes rely on and that is no longer so.
 * <li><b>standing</b>: what that means for the orders and vehicles of now. Goods under way that can no longer reach their
 *     destination are <b>stuck</b>.
 * </ul>
 *
 * <p>Why something is left, and what would help:
 * <ul>
 * <li><b>closed</b>: why ways are not open to a unit. {@code Obstacles} are those but the vehicles; {@code Alone} asks whether a
 *     vehicle with nothing else to do could carry a haul, and what it <b>lacks</b>.
 * <li><b>help</b>: the change that answers a reason; <b>way help</b>: changes that were tried, each of which opens a whole way.
 * <li><b>remainder</b>: what the search has left, put in where it fits or explained, with so much {@code Patience}. What the engine
 *     then says of requests is <b>retold</b> of goods and places.
 * </ul>
 */
@NullMarked
package org.cooplab.distribution.internal.round;

import org.jspecify.annotations.NullMarked;
