/** Fees and their calculators, ready to be charged. */
@NullMarked
package org.cooplab.pricing.internal.fee;

import org.jspecify.annotations.NullMarked;
