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
 * that lines, discounts and their shares add up as published. What rounding up would give beyond a budget is not given.
 */
public final class Publish {

    private final Basket basket;
    private final long scale;

    /** What was taken, by share, before it is rounded. */
    private final long[] exact;

    private Publish(Basket basket) {
        this.basket = basket;
        scale = basket.scale;
        exact = new long[basket.shares.count()];
        for (int share = 0; share < exact.length; share++) {
            exact[share] = basket.shares.amount(share);
        }
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
        publish.given().forEach(publish::keepWithinBudget);
        publish.declineNothing();
    }

    private void lines() {
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
            shares(basket.first[i], amount[i] - left[i]);
        }
    }

    private void deliveries() {
        RoundingMode mode = basket.rounding.mode();
        for (Charge delivery : basket.deliveries) {
            delivery.amount = Exact.divide(delivery.amount, scale, mode);
            delivery.left = Exact.divide(delivery.left, scale, mode);
            shares(delivery.first, delivery.amount - delivery.left);
        }
    }

    /** Returns what each promotion gives as published. */
    private Map<PromotionProgram, Long> given() {
        Map<PromotionProgram, Long> given = new LinkedHashMap<>();
        for (int share = 0; share < exact.length; share++) {
            given.merge(basket.shares.promotion(share), basket.shares.amount(share), Long::sum);
        }
        return given;
    }

    /** Takes back, a minor unit of each part that was rounded up, what that has given beyond a budget. */
    private void keepWithinBudget(PromotionProgram promotion, long given) {
        long kept = given;
        for (int i = 0; i < basket.lines && promotion.overspent(basket, kept) != null; i++) {
            if (takeBack(promotion, basket.first[i])) {
                boolean guarded = basket.floorGuardsSeller != null && basket.floorGuardsSeller[i];
                basket.left[i] += !guarded && passOn(basket.first[i]) ? 0 : 1;
                kept--;
            }
        }
        for (int k = 0; k < basket.deliveries.length && promotion.overspent(basket, kept) != null; k++) {
            Charge delivery = basket.deliveries[k];
            if (takeBack(promotion, delivery.first)) {
                delivery.left += passOn(delivery.first) ? 0 : 1;
                kept--;
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // one program for each promotion
    private boolean takeBack(PromotionProgram promotion, int first) {
        for (int share = first; share != Basket.NONE; share = basket.shares.next(share)) {
            long published = basket.shares.amount(share);
            if (basket.shares.promotion(share) == promotion && Exact.compare(exact[share], published, scale) < 0) {
                basket.shares.publish(share, published - 1);
                return true;
            }
        }
        return false;
    }

    /** Gives a minor unit to a promotion that no amount bounds, and that was rounded down; says whether there is one. */
    private boolean passOn(int first) {
        for (int share = first; share != Basket.NONE; share = basket.shares.next(share)) {
            long published = basket.shares.amount(share);
            if (basket.shares.promotion(share).statesNoAmount() && Exact.compare(exact[share], published, scale) > 0) {
                basket.shares.publish(share, published + 1);
                return true;
            }
        }
        return false;
    }

    /** Says of which promotions nothing is left to be listed. */
    private void declineNothing() {
        given().forEach((promotion, amount) -> {
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

    private void shares(int first, long total) {
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
