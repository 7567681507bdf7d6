package org.cooplab.pricing.internal.settlement;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.Door;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * Brings exact fractions back to whole minor units, for policies that round discounts only here: what goes off all goods is
 * rounded once, and off each delivery; what each line and each promotion has in it is whole then, by {@link
 * ControlledRounding}, so that all adds up as published.
 */
public final class Publish {

    private final Basket basket;
    private final long scale;
    private final ShareTable table;
    private final ControlledRounding rounding;

    private Publish(Basket basket) {
        this.basket = basket;
        scale = basket.scale;
        table = new ShareTable(basket, scale);
        rounding = new ControlledRounding(table);
    }

    /** Rounds the amounts of a basket; does nothing if they are whole. */
    public static void round(Basket basket) {
        if (basket.scale == 1) {
            return;
        }
        Publish publish = new Publish(basket);
        publish.lines();
        publish.deliveries();
        basket.scale = 1;
        publish.settle();
        publish.declineNothing();
    }

    private void lines() {
        int n = basket.lines;
        long[] left = Arrays.copyOf(basket.left, n);
        RoundingMode mode = basket.rounding.mode();
        long exactAmount = Door.sum(basket.amount, n);
        long items = exactAmount / scale;
        long discount = Exact.divide(exactAmount - Door.sum(left, n), scale, basket.rounding.discountMode());
        roundTo(left, scale, items - discount);
        for (int i = 0; i < n; i++) {
            basket.amount[i] /= scale;
            basket.unit[i] = basket.unit[i] == PriceSlot.NOT_WHOLE
                    ? PriceSlot.NOT_WHOLE
                    : Exact.divide(basket.unit[i], scale, mode);
        }
        if (basket.floors != null) {
            basket.floors.divide(scale);
        }
        for (int i = 0; i < n; i++) {
            rounding.raise(i, basket.amount[i] - left[i]);
        }
    }

    private void deliveries() {
        for (int k = 0; k < basket.deliveries.length; k++) {
            Charge delivery = basket.deliveries[k];
            delivery.amount /= scale;
            delivery.left = Exact.divide(delivery.left, scale, basket.rounding.mode());
            rounding.raise(basket.lines + k, delivery.amount - delivery.left);
        }
    }

    private void settle() {
        rounding.settle();
        for (int i = 0; i < basket.lines; i++) {
            basket.left[i] = basket.amount[i] - table.parts[i].whole();
        }
        for (int k = 0; k < basket.deliveries.length; k++) {
            Charge delivery = basket.deliveries[k];
            delivery.left = delivery.amount - table.parts[basket.lines + k].whole();
        }
    }

    /** Says of which promotions nothing is left to be listed. */
    private void declineNothing() {
        Map<PromotionProgram, Long> given = new LinkedHashMap<>();
        for (int share = 0; share < basket.shares.count(); share++) {
            given.merge(basket.shares.promotion(share), basket.shares.amount(share), Long::sum);
        }
        given.forEach((promotion, amount) -> {
            if (amount == 0 && promotion.vouchers.isEmpty() && !gives(promotion)) {
                basket.declined.add(promotion.reason("promotion.rounds-to-nothing"));
            }
        });
    }

    @SuppressWarnings("ReferenceEquality") // one program for each promotion
    private boolean gives(PromotionProgram promotion) {
        for (int i = 0; basket.gift != null && i < basket.lines; i++) {
            if (basket.gift[i] == promotion) {
                return true;
            }
        }
        return false;
    }

    /** Divides the values, none negative, by the scale so that they add up to a total, their sum rounded down or up. */
    static void roundTo(long[] values, long scale, long total) {
        Integer[] byFraction = new Integer[values.length];
        long[] rest = new long[values.length];
        long missing = total;
        for (int i = 0; i < values.length; i++) {
            byFraction[i] = i;
            rest[i] = values[i] % scale;
            values[i] = values[i] / scale;
            missing -= values[i];
        }
        Arrays.sort(byFraction, (a, b) -> Long.compare(rest[b], rest[a]));
        for (int k = 0; missing > 0 && k < values.length; k++, missing--) {
            values[byFraction[k]]++;
        }
    }
}
