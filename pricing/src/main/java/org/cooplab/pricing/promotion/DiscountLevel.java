package org.cooplab.pricing.promotion;

/** What a discount in percent is rounded on. */
public enum DiscountLevel {
    /** The discount of one unit is rounded, then counted as often as there are units. */
    UNIT,
    /** The discount of the line is rounded once. */
    LINE,
    /**
     * Discounts stay exact fractions; only what is published is rounded: so that everything adds up a promotion may then give a
     * minor unit of each line more than its most, never more than its budget.
     */
    EXACT
}
