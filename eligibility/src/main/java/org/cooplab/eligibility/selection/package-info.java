/**
 * Calls for projects as data: who may be chosen, in which order, how many of which kind, and who pays.
 *
 * <p>Read {@link org.cooplab.eligibility.selection.CallForProjects} first; it states the rule of choice.
 * {@link org.cooplab.eligibility.selection.Criterion}, {@link org.cooplab.eligibility.selection.TieRule},
 * {@link org.cooplab.eligibility.selection.Quota}, {@link org.cooplab.eligibility.selection.Budget} and
 * {@link org.cooplab.eligibility.selection.Pot} are its parts;
 * {@link org.cooplab.eligibility.selection.Placement} is what each applicant gets back.
 */
@NullMarked
package org.cooplab.eligibility.selection;

import org.jspecify.annotations.NullMarked;
