/** Checks a plan from the outside; shares no code with what made it. */
@NullMarked
package org.cooplab.distribution.internal.audit;

import org.jspecify.annotations.NullMarked;
