/**
 * Order pricing in which every centime is accounted for.
 *
 * <p>{@link org.cooplab.pricing.Pricer} compiles a price book and prices orders; {@link
 * org.cooplab.pricing.PricedOrder} is the result: lines, taxes, fees, and entries that sum to zero. Everything after
 * the sale starts from it as well: {@link org.cooplab.pricing.Refund}, {@link
 * org.cooplab.pricing.Repricing}, {@link org.cooplab.pricing.Quote}.
 */
@NullMarked
package org.cooplab.pricing;

import org.jspecify.annotations.NullMarked;
