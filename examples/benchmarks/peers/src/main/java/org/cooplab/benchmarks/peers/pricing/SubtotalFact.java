package org.cooplab.benchmarks.peers.pricing;

/** What is left of all lines once discounts are given, inserted by the rules.
 *
 * @param amount in centimes
 */
public record SubtotalFact(long amount) {}
