/**
 * Who gets what: entries from a bearer to a beneficiary that sum to zero.
 *
 * <p>Read {@link org.cooplab.pricing.settlement.Entry} first, then {@link
 * org.cooplab.pricing.settlement.Statement}, the account of one party over many orders.
 */
@NullMarked
package org.cooplab.pricing.settlement;

import org.jspecify.annotations.NullMarked;
