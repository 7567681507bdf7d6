/**
 * Turns the orders of a day into rounds: {@link org.cooplab.distribution.DistributionPlanner}.
 *
 * <p>Describe who makes, keeps and carries in a {@link org.cooplab.distribution.Network}, compile it, hand it the orders of a
 * {@link org.cooplab.distribution.Day} and read the {@link org.cooplab.distribution.DistributionPlan}: routes with times and
 * loads, the circuit of each consignment, and what could not be carried, with reasons.
 */
@NullMarked
package org.cooplab.distribution;

import org.jspecify.annotations.NullMarked;
