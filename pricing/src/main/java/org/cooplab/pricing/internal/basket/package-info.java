/** The order while it is being priced, as parallel arrays. */
@NullMarked
package org.cooplab.pricing.internal.basket;

import org.jspecify.annotations.NullMarked;
