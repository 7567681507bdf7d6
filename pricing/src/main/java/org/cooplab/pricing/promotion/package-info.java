/**
 * Discounts on the basket: their conditions, their benefits, and who funds them.
 *
 * <p>Read {@link org.cooplab.pricing.promotion.Promotion} first, then {@link
 * org.cooplab.pricing.promotion.Condition}, {@link org.cooplab.pricing.promotion.Benefit} and {@link
 * org.cooplab.pricing.promotion.FundingShare}. {@link
 * org.cooplab.pricing.promotion.PromotionBudgets} is the port for limits shared by several orders.
 */
@NullMarked
package org.cooplab.pricing.promotion;

import org.jspecify.annotations.NullMarked;
