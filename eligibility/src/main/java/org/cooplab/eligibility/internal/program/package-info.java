/**
 * What runs: facts in slots, rules as nodes over them, values as exact fractions.
 *
 * <p>{@code Builder} turns a rule set without faults into a {@code Program} for one day; a {@code Program} judges anything
 * that has slots: a {@code Row} of given facts, or a host's own object.
 */
@NullMarked
package org.cooplab.eligibility.internal.program;

import org.jspecify.annotations.NullMarked;
