package org.cooplab.pricing.internal.basket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A snapshot of a basket, to restore when a promotion that was tried is left out. */
public final class Mark {

    private final Basket basket;
    private final int lines;
    private final long scale;
    private final int sellers;
    private final long[] unit;
    private final long[] amount;
    private final long[] left;
    private final int[] first;
    private final int[] last;
    private final @Nullable Floors floors;
    private final long @Nullable [] used;
    private final boolean @Nullable [] taken;
    private final long[] shareAmount;
    private final int[] shareNext;
    private final long[] deliveries;
    private final int reasons;

    /** Takes a snapshot of a basket. */
    public Mark(Basket basket) {
        this.basket = basket;
        lines = basket.lines;
        scale = basket.scale;
        sellers = basket.sellers.count();
        unit = basket.unit.clone();
        amount = basket.amount.clone();
        left = basket.left.clone();
        first = basket.first.clone();
        last = basket.last.clone();
        floors = basket.floors == null ? null : basket.floors.copy();
        used = basket.used == null ? null : basket.used.clone();
        taken = basket.taken == null ? null : basket.taken.clone();
        shareAmount = Arrays.copyOf(basket.shares.amount, basket.shares.count);
        shareNext = Arrays.copyOf(basket.shares.next, basket.shares.count);
        deliveries = new long[basket.deliveries.length * 4];
        for (int i = 0; i < basket.deliveries.length; i++) {
            Charge delivery = basket.deliveries[i];
            deliveries[4 * i] = delivery.amount;
            deliveries[4 * i + 1] = delivery.left;
            deliveries[4 * i + 2] = delivery.first;
            deliveries[4 * i + 3] = delivery.last;
        }
        reasons = basket.declined.size();
    }

    /** Restores the basket. May be called again. */
    public void restore() {
        basket.lines = lines;
        basket.scale = scale;
        basket.sellers.keep(sellers);
        System.arraycopy(unit, 0, basket.unit, 0, lines);
        System.arraycopy(amount, 0, basket.amount, 0, lines);
        System.arraycopy(left, 0, basket.left, 0, lines);
        System.arraycopy(first, 0, basket.first, 0, lines);
        System.arraycopy(last, 0, basket.last, 0, lines);
        basket.floors = floors == null ? null : floors.copy();
        basket.used = used == null ? null : used.clone();
        basket.taken = taken == null ? null : taken.clone();
        System.arraycopy(shareAmount, 0, basket.shares.amount, 0, shareAmount.length);
        System.arraycopy(shareNext, 0, basket.shares.next, 0, shareNext.length);
        basket.shares.count = shareAmount.length;
        for (int i = 0; i < basket.deliveries.length; i++) {
            Charge delivery = basket.deliveries[i];
            delivery.amount = deliveries[4 * i];
            delivery.left = deliveries[4 * i + 1];
            delivery.first = (int) deliveries[4 * i + 2];
            delivery.last = (int) deliveries[4 * i + 3];
        }
        while (basket.declined.size() > reasons) {
            basket.declined.remove(basket.declined.size() - 1);
        }
    }
}
