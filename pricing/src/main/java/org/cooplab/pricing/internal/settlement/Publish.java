package org.cooplab.pricing.internal.settlement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.promotion.PromotionProgram;

/**
 * Rounds exact fractions to whole minor units, for policies that round discounts only here. The discounts of all goods are
 * rounded once in total, and those of all deliveries; {@link ControlledRounding} then makes the share of each line and each
 * promotion whole, so that the published figures add up.
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
        long discount = publish.goodsOff();
        publish.wholeAmounts();
        publish.rounding.roundParts(0, basket.lines, discount);
        publish.deliveries();
        publish.rounding.settle();
        publish.wholeShares();
        publish.declineNothing();
    }

    /** Returns the discounts of all goods, rounded. */
    private long goodsOff() {
        long exact = Math.subtractExact(Exact.sum(basket.amount, basket.lines), Exact.sum(basket.left, basket.lines));
        return Exact.divide(exact, scale, basket.rounding.discountMode());
    }

    /** Amounts and floors were whole before any discount; floors must be whole again before shares are rounded. */
    private void wholeAmounts() {
        for (int i = 0; i < basket.lines; i++) {
            basket.amount[i] /= scale;
            basket.unit[i] = basket.unit[i] == PriceSlot.NOT_WHOLE
                    ? PriceSlot.NOT_WHOLE
                    : Exact.divide(basket.unit[i], scale, basket.rounding.mode());
        }
        if (basket.floors != null) {
            basket.floors.divide(scale);
        }
    }

    /** Of goods the discounts are rounded, of deliveries what is left to pay. */
    private void deliveries() {
        long off = 0;
        long left = 0;
        for (Charge delivery : basket.deliveries) {
            delivery.amount /= scale;
            off = Math.addExact(off, delivery.amount);
            left = Math.addExact(left, delivery.left);
        }
        off -= Exact.divide(left, scale, basket.rounding.mode());
        rounding.roundParts(basket.lines, basket.lines + basket.deliveries.length, off);
    }

    private void wholeShares() {
        table.publish();
        for (int i = 0; i < basket.lines; i++) {
            basket.left[i] = basket.amount[i] - table.parts[i].whole();
        }
        for (int k = 0; k < basket.deliveries.length; k++) {
            Charge delivery = basket.deliveries[k];
            delivery.left = delivery.amount - table.parts[basket.lines + k].whole();
        }
        basket.scale = 1;
    }

    /** Declines the promotions whose discounts have been rounded to zero. */
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
        for (int i = 0; i < basket.lines; i++) {
            if (basket.giftOf(i) == promotion) {
                return true;
            }
        }
        return false;
    }
}
