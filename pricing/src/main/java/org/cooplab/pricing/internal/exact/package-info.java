/** Exact arithmetic of longs: products in 128 bits, fractions, divisions among many. */
@NullMarked
package org.cooplab.pricing.internal.exact;

import org.jspecify.annotations.NullMarked;
