/**
 * What is known about an applicant.
 *
 * <p>A {@link org.cooplab.eligibility.fact.FactDefinition} says what a fact means, how to ask for it and who could
 * change it; {@link org.cooplab.eligibility.fact.Facts} holds what is known. A fact that is absent is unknown: it is
 * never zero, never false and never an empty list. {@link org.cooplab.eligibility.fact.FactReader} reads facts
 * straight out of a host's own objects, and knows those of a cooperative.
 */
@NullMarked
package org.cooplab.eligibility.fact;

import org.jspecify.annotations.NullMarked;
