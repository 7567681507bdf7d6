/** What the buyer pays for delivery: zones, weights, distances, relays. */
@NullMarked
package org.cooplab.pricing.delivery;

import org.jspecify.annotations.NullMarked;
