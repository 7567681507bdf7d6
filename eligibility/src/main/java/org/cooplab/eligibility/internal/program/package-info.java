/**
 * What runs: rules as nodes over facts in slots, values as exact fractions.
 *
 * <p>{@code Builder} turns a rule set without faults into a {@code Program} for one day; a {@code Program} judges anything
 * that has slots.
 */
@NullMarked
package org.cooplab.eligibility.internal.program;

import org.jspecify.annotations.NullMarked;
