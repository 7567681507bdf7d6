package org.cooplab.pricing.internal.settlement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.basket.Door;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * Brings exact fractions back to whole minor units, for policies that round discounts only here. The
 * sums are rounded first; the parts are rounded down and the largest fractions get what is missing, so
 * that lines, discounts and their shares add up as published.
 */
public final class Publish {

    private Publish() {}

    /** Rounds the amounts of a basket; does nothing if they are whole. */
    public static void round(Basket basket) {
        long scale = basket.scale;
        if (scale == 1) {
            return;
        }
        int n = basket.lines;
        long[] amount = Arrays.copyOf(basket.amount, n);
        long[] left = Arrays.copyOf(basket.left, n);
        RoundingMode mode = basket.rounding.mode();
        long exactAmount = Door.sum(amount, n);
        long items = Exact.divide(exactAmount, scale, mode);
        long discount = Exact.divide(exactAmount - Door.sum(left, n), scale, basket.rounding.discountMode());
        roundTo(amount, scale, items);
        roundTo(left, scale, items - discount);
        for (int i = 0; i < n; i++) {
            basket.amount[i] = amount[i];
            basket.left[i] = left[i];
            basket.unit[i] = basket.unit[i] == PriceSlot.NOT_WHOLE
                    ? PriceSlot.NOT_WHOLE
                    : Exact.divide(basket.unit[i], scale, mode);
            shares(basket, basket.first[i], scale, amount[i] - left[i]);
        }
        for (Charge delivery : basket.deliveries) {
            delivery.amount = Exact.divide(delivery.amount, scale, mode);
            delivery.left = Exact.divide(delivery.left, scale, mode);
            shares(basket, delivery.first, scale, delivery.amount - delivery.left);
        }
        basket.scale = 1;
        declineNothing(basket);
    }

    /** Says of which promotions nothing is left to be listed. */
    private static void declineNothing(Basket basket) {
        Map<PromotionProgram, Long> given = new LinkedHashMap<>();
        for (int share = 0; share < basket.shares.count(); share++) {
            given.merge(basket.shares.promotion(share), basket.shares.amount(share), Long::sum);
        }
        given.forEach((promotion, amount) -> {
            if (amount == 0 && promotion.vouchers.isEmpty() && !gives(basket, promotion)) {
                basket.declined.add(promotion.reason("promotion.rounds-to-nothing"));
            }
        });
    }

    @SuppressWarnings("ReferenceEquality") // one program for each promotion
    private static boolean gives(Basket basket, PromotionProgram promotion) {
        for (int i = 0; basket.gift != null && i < basket.lines; i++) {
            if (basket.gift[i] == promotion) {
                return true;
            }
        }
        return false;
    }

    private static void shares(Basket basket, int first, long scale, long total) {
        List<Integer> places = new ArrayList<>();
        for (int share = first; share != Basket.NONE; share = basket.shares.next(share)) {
            places.add(share);
        }
        long[] values =
                places.stream().mapToLong(place -> basket.shares.amount(place)).toArray();
        roundTo(values, scale, total);
        for (int k = 0; k < values.length; k++) {
            basket.shares.publish(places.get(k), values[k]);
        }
    }

    /** Divides the values, none negative, by the scale so that they add up to a total near their sum. */
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
        for (int k = values.length - 1; missing < 0 && k >= 0; k--) {
            if (values[byFraction[k]] > 0) {
                values[byFraction[k]]--;
                missing++;
            }
        }
    }
}
