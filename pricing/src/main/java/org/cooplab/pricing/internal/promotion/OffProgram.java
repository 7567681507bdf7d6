package org.cooplab.pricing.internal.promotion;

import java.math.RoundingMode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Fraction;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.Off;
import org.jspecify.annotations.Nullable;

/** What goes off, ready to be calculated: exactly one of rate, amount and price. */
final class OffProgram {

    /** Means all units of a line. */
    static final long ALL = Long.MAX_VALUE;

    final @Nullable Fraction rate;
    private final long amount;
    private final boolean toPrice;
    private final @Nullable DiscountLevel ownLevel;

    private OffProgram(@Nullable Fraction rate, long amount, boolean toPrice, @Nullable DiscountLevel ownLevel) {
        this.rate = rate;
        this.amount = amount;
        this.toPrice = toPrice;
        this.ownLevel = ownLevel;
    }

    /** Compiles what goes off, a share of it rounded at a level; {@code null}: as the policy says. */
    static OffProgram of(Off off, @Nullable DiscountLevel level) {
        Rate share = off.rate();
        if (share != null) {
            return new OffProgram(Fraction.of(share.value()), 0, false, level);
        }
        Money money = off.amount();
        if (money != null) {
            return new OffProgram(null, money.minor(), false, level);
        }
        Money price = off.price();
        return new OffProgram(null, price == null ? 0 : price.minor(), true, level);
    }

    private DiscountLevel level(Basket basket) {
        return ownLevel == null ? basket.rounding.discountLevel() : ownLevel;
    }

    /** Returns what goes off a total, in the basket's unit of amounts; if it stays exact, that unit becomes fine enough for it. */
    long ofTotal(Basket basket, long total) {
        if (rate == null) {
            return fixed(basket, total);
        }
        return level(basket) == DiscountLevel.EXACT ? exactly(basket, total, rate) : toMinor(basket, total, rate);
    }

    /** Returns the amount, or what there is above the price. */
    private long fixed(Basket basket, long total) {
        long own = Exact.capped(amount, basket.scale);
        return toPrice ? Math.max(0, total - own) : Math.min(own, total);
    }

    /** Returns a share of a total, rounded to whole minor units, in the basket's unit of amounts. */
    private static long toMinor(Basket basket, long total, Fraction rate) {
        RoundingMode mode = basket.rounding.discountMode();
        if (basket.scale == 1) {
            return rate.of(total, mode);
        }
        long minor = Exact.mulDiv(total, rate.numerator(), rate.denominator(), basket.scale, mode);
        return Math.multiplyExact(minor, basket.scale);
    }

    /** Returns a share of a total unrounded: the unit of amounts becomes fine enough for it, unless it is fixed. */
    private static long exactly(Basket basket, long total, Fraction rate) {
        long factor = basket.isFixed() ? 1 : rate.denominator() / Exact.gcd(rate.denominator(), total);
        Fineness.refine(basket, factor);
        return rate.of(Math.multiplyExact(total, factor), basket.fractions());
    }

    /** Returns the discount of some units of a line at its unit price; if exact, the unit of amounts becomes fine enough for it. */
    long ofUnits(Basket basket, int i, long units) {
        long unit = basket.unit[i];
        long pieces = basket.pieces[i];
        if (unit == PriceSlot.NOT_WHOLE) {
            return ofUncounted(basket, i, units);
        }
        if (pieces == 0) {
            return ofMeasured(basket, i, unit, units);
        }
        long count = Math.min(pieces, units);
        if (rate == null) {
            return Math.multiplyExact(fixed(basket, unit), count);
        }
        return switch (level(basket)) {
            case UNIT -> Math.multiplyExact(toMinor(basket, unit, rate), count);
            case LINE -> toMinor(basket, Math.multiplyExact(unit, count), rate);
            case EXACT -> exactly(basket, Math.multiplyExact(unit, count), rate);
        };
    }

    /** For goods sold by measure: the discount per unit of the price, times the quantity. */
    private long ofMeasured(Basket basket, int i, long unit, long units) {
        if (rate == null) {
            return basket.times(i, fixed(basket, unit), units, basket.rounding.discountMode());
        }
        long part = basket.amountOf(i, units, basket.rounding.discountMode());
        return switch (level(basket)) {
            case UNIT ->
                Math.min(part, basket.times(i, toMinor(basket, unit, rate), units, basket.rounding.discountMode()));
            case LINE -> toMinor(basket, part, rate);
            case EXACT -> exactly(basket, part, rate);
        };
    }

    /** For unit prices finer than the currency and for graduated tiers: units cost their share of the line, rounded once. */
    private long ofUncounted(Basket basket, int i, long units) {
        long part = basket.amountOf(i, units, basket.rounding.discountMode());
        if (rate == null) {
            long own = basket.times(i, Exact.capped(amount, basket.scale), units, basket.rounding.discountMode());
            return toPrice ? Math.max(0, part - own) : Math.min(own, part);
        }
        return ofTotal(basket, part);
    }
}
