/**
 * Programmes that support cooperatives: who takes part, what is taught, when, to whom, and when it is completed.
 *
 * <p>Read {@link org.cooplab.core.programme.Programme}, then {@link org.cooplab.core.programme.Course}, then
 * {@link org.cooplab.core.programme.Workshop}. Who may take part is decided by a rule set, which a programme names but does
 * not hold.
 */
@NullMarked
package org.cooplab.core.programme;

import org.jspecify.annotations.NullMarked;
