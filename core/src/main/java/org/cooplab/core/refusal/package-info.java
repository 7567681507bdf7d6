/**
 * Refusals by the constructors of records, in a form for programs and for people of any language.
 *
 * <p>{@link org.cooplab.core.refusal.InvalidValue} is an {@code IllegalArgumentException} with a code, parameters and
 * the place within the value; {@link org.cooplab.core.text.Fault} takes these over, and {@link
 * org.cooplab.core.text.Messages} has the sentences. {@link org.cooplab.core.refusal.JsonPointers} writes places whose
 * names others chose. This package depends on no other exported one, so that even the smallest value can use it.
 */
@NullMarked
package org.cooplab.core.refusal;

import org.jspecify.annotations.NullMarked;
