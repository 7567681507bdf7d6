package org.cooplab.pricing.promotion;

/** What a discount in percent is rounded on. */
public enum DiscountLevel {
    /** The discount of one unit is rounded, then counted as often as there are units. */
    UNIT,
    /** The discount of the line is rounded once. */
    LINE,
    /**
     * Discounts stay exact fractions; only what is published is rounded. What a promotion takes off each line and each delivery, and
     * all of it, is the whole minor unit just below or just above the exact amount: never more than its most. A floor that
     * guards the seller holds as well; what rounding up would take below it is not given. Where no common denominator of 64 bits
     * holds the fractions of an order, they are rounded to a millionth of the minor unit, half to even (to a coarser part where
     * amounts are too large for it), and what is published is within that of the exact amount.
     */
    EXACT
}
