/** Why a rule turned out as it did, and what is still wanted to settle it. */
@NullMarked
package org.cooplab.eligibility.internal.why;

import org.jspecify.annotations.NullMarked;
