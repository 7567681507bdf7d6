/** How places are given: the exact choice under quotas, the reading in order where amounts differ, the sharing among pots. */
@NullMarked
package org.cooplab.eligibility.internal.selection;

import org.jspecify.annotations.NullMarked;
