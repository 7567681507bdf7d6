/** Delivery tariffs, ready to be charged. */
@NullMarked
package org.cooplab.pricing.internal.delivery;

import org.jspecify.annotations.NullMarked;
