package org.cooplab.distribution.routing;

/**
 * A new best plan was found.
 *
 * @param iteration in which iteration of its chain
 * @param unservedWeight the sum of {@code 1 + priority} over the unserved requests that have no prize
 * @param routes how many routes it has
 * @param cost what it costs
 */
public record Improvement(long iteration, long unservedWeight, int routes, long cost) {}
