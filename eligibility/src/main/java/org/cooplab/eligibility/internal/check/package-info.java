/**
 * Finds what is wrong with a rule set before anything runs.
 *
 * <p>{@code RuleSetCheck} goes over the whole; {@code RuleCheck} and {@code ExpressionCheck}, with {@code NameCheck} and
 * {@code ChoiceCheck}, walk its rules and expressions together, each from {@code Place} to {@code Place}; {@code KindCheck}
 * says what may be compared, added and joined.
 */
@NullMarked
package org.cooplab.eligibility.internal.check;

import org.jspecify.annotations.NullMarked;
