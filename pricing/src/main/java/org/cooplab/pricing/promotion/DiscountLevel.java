package org.cooplab.pricing.promotion;

/** At which level a percentage discount is rounded. */
public enum DiscountLevel {
    /** The discount of one unit is rounded, then multiplied by the number of units. */
    UNIT,
    /** The discount of the line is rounded once. */
    LINE,
    /**
     * Discounts stay exact fractions; only published figures are rounded. What a promotion takes off each line, each delivery
     * and in total is published as the whole minor unit just below or just above the exact amount, and never exceeds the
     * promotion's maximum. Floors hold as well, also those that guard the seller: what rounding up would take below one is not
     * given. If the fractions of an order have no common denominator that fits 64 bits, they are rounded half to even to a
     * millionth of the minor unit (coarser where amounts are too large for that), and the whole minor units published are those
     * just below or above the exact amount may then be off by that much.
     */
    EXACT
}
