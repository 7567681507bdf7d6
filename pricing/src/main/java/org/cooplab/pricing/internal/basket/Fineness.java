package org.cooplab.pricing.internal.basket;

import org.cooplab.core.money.Currencies;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;

/** Makes the unit of a basket's amounts finer where fractions need it, and coarser again where they no longer do. */
public final class Fineness {

    private static final long FINEST = 1_000_000;

    private Fineness() {}

    /** Returns how many of the basket's units of amounts make one major unit of the currency. */
    public static long perMajor(Basket basket) {
        long units = basket.scale;
        for (int digits = Currencies.digits(basket.facts.currency()); digits > 0; digits--) {
            units = Math.multiplyExact(units, 10);
        }
        return units;
    }

    /**
     * Fixes the unit at a millionth of a minor unit, or the finest that the amounts leave room for. Fractions without a common
     * denominator of 64 bits are rounded to it, half to even.
     */
    public static void fix(Basket basket) {
        long sum = 1;
        for (int i = 0; i < basket.lines; i++) {
            sum = Math.addExact(sum, Math.max(basket.amount[i], basket.unit[i]));
        }
        for (Charge delivery : basket.deliveries) {
            sum = Math.addExact(sum, delivery.amount);
        }
        long finest = FINEST;
        while (finest > 1 && finest > Long.MAX_VALUE / 8 / sum) {
            finest /= 10;
        }
        refine(basket, finest);
        basket.fix();
    }

    /** Makes the unit of all amounts finer, so that fractions of this denominator become whole numbers. */
    public static void refine(Basket basket, long factor) {
        if (factor == 1 || basket.isFixed()) {
            return;
        }
        basket.scale = Math.multiplyExact(basket.scale, factor);
        for (int i = 0; i < basket.lines; i++) {
            if (basket.unit[i] != PriceSlot.NOT_WHOLE) {
                basket.unit[i] = Math.multiplyExact(basket.unit[i], factor);
            }
            basket.amount[i] = Math.multiplyExact(basket.amount[i], factor);
            basket.left[i] = Math.multiplyExact(basket.left[i], factor);
        }
        if (basket.floors != null) {
            basket.floors.multiply(factor);
        }
        basket.shares.multiply(factor);
        for (Charge delivery : basket.deliveries) {
            delivery.amount = Math.multiplyExact(delivery.amount, factor);
            delivery.left = Math.multiplyExact(delivery.left, factor);
        }
    }

    /** Makes the unit of all amounts as coarse as possible without loss, which leaves room for further fractions. */
    public static void coarsen(Basket basket) {
        long common = basket.isFixed() ? 1 : common(basket);
        if (common == 1) {
            return;
        }
        basket.scale /= common;
        for (int i = 0; i < basket.lines; i++) {
            if (basket.unit[i] != PriceSlot.NOT_WHOLE) {
                basket.unit[i] /= common;
            }
            basket.amount[i] /= common;
            basket.left[i] /= common;
        }
        if (basket.floors != null) {
            basket.floors.divide(common);
        }
        basket.shares.divide(common);
        for (Charge delivery : basket.deliveries) {
            delivery.amount /= common;
            delivery.left /= common;
        }
    }

    /** Returns the greatest common divisor of the scale and all amounts. */
    private static long common(Basket basket) {
        long common = basket.scale;
        for (int i = 0; i < basket.lines && common > 1; i++) {
            common = Exact.gcd(common, basket.unit[i] == PriceSlot.NOT_WHOLE ? 0 : basket.unit[i]);
            common = Exact.gcd(common, Exact.gcd(basket.amount[i], basket.left[i]));
        }
        common = basket.floors == null ? common : basket.floors.gcd(common);
        common = basket.shares.gcd(common);
        for (Charge delivery : basket.deliveries) {
            common = Exact.gcd(common, Exact.gcd(delivery.amount, delivery.left));
        }
        return common;
    }
}
