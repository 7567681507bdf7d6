/**
 * Support at work: who helps whom, which workshops can be held as planned, who has completed what, which needs are left.
 *
 * <p>{@link org.cooplab.eligibility.support.SupportRound} is the document: the cooperatives, their plans, the workshops
 * and the people of one round. {@link org.cooplab.eligibility.support.Matcher} finds who helps whom, and
 * {@link org.cooplab.eligibility.support.Matching} is its answer. {@link
 * org.cooplab.eligibility.support.TrainingCalendar}, {@link org.cooplab.eligibility.support.Completion} and {@link
 * org.cooplab.eligibility.support.CoverageOverview} look at one side each.
 */
@NullMarked
package org.cooplab.eligibility.support;

import org.jspecify.annotations.NullMarked;
