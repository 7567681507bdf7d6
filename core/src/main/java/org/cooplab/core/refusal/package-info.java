/**
 * What the constructors of records refuse, said so that people in any language and programs understand it.
 *
 * <p>{@link org.cooplab.core.refusal.InvalidValue} is an {@code IllegalArgumentException} with a code, parameters and the place
 * within the value; {@link org.cooplab.core.text.Fault} takes them over, and {@link org.cooplab.core.text.Messages} has the
 * sentences. {@link org.cooplab.core.refusal.JsonPointers} writes such a place where others chose the names. This room stands
 * below all others, so that the smallest value may refuse.
 */
@NullMarked
package org.cooplab.core.refusal;

import org.jspecify.annotations.NullMarked;
