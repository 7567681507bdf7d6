/**
 * Charges for services around the goods: commission, hub, packing, deposits.
 *
 * <p>Read {@link org.cooplab.pricing.fee.Fee} first, then {@link
 * org.cooplab.pricing.fee.Calculator}, which deliveries use too.
 */
@NullMarked
package org.cooplab.pricing.fee;

import org.jspecify.annotations.NullMarked;
