/**
 * Where facts are found, and how they are read.
 *
 * <p>A {@code FactTable} gives each fact a slot. A {@code Slot} reads it: from a {@code Row} of given facts, from a cooperative
 * or from a host's own object. What people and documents write is read by {@code NaturalForm} and {@code Options}, and put
 * into a row by {@code Binding}, which tells all that is wrong.
 */
@NullMarked
package org.cooplab.eligibility.internal.fact;

import org.jspecify.annotations.NullMarked;
