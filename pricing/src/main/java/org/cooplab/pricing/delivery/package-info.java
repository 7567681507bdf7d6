/** What bringing an order to the buyer costs: zones, weights, distances, relays. */
@NullMarked
package org.cooplab.pricing.delivery;

import org.jspecify.annotations.NullMarked;
