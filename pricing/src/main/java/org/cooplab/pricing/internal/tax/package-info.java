/** Taxes, ready to be looked up and rounded. */
@NullMarked
package org.cooplab.pricing.internal.tax;

import org.jspecify.annotations.NullMarked;
