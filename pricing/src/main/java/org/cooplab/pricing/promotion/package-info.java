/**
 * Discounts on the basket: what they ask for, what they give, who pays for them.
 *
 * <p>Read {@link org.cooplab.pricing.promotion.Promotion} first, then {@link
 * org.cooplab.pricing.promotion.Condition}, {@link org.cooplab.pricing.promotion.Benefit} and {@link
 * org.cooplab.pricing.promotion.FundingShare}. {@link
 * org.cooplab.pricing.promotion.PromotionBudgets} is the port for limits that several orders share.
 */
@NullMarked
package org.cooplab.pricing.promotion;

import org.jspecify.annotations.NullMarked;
