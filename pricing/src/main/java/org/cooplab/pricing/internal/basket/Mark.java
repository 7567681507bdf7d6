package org.cooplab.pricing.internal.basket;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What promotions change of a basket, kept aside while one of them is tried. */
public final class Mark {

    private final Basket basket;
    private final int lines;
    private final long scale;
    private final long[] unit;
    private final long[] amount;
    private final long[] left;
    private final int[] first;
    private final int[] last;
    private final Shares shares;
    private final @Nullable Floors floors;
    private final long @Nullable [] used;
    private final boolean @Nullable [] taken;
    private final Charge[] deliveries;
    private final int sellers;
    private final int declined;

    /** Keeps it aside. */
    public Mark(Basket basket) {
        this.basket = basket;
        lines = basket.lines;
        scale = basket.scale;
        unit = basket.unit.clone();
        amount = basket.amount.clone();
        left = basket.left.clone();
        first = basket.first.clone();
        last = basket.last.clone();
        shares = basket.shares.copy();
        floors = basket.floors == null ? null : basket.floors.copy();
        used = basket.used == null ? null : basket.used.clone();
        taken = basket.taken == null ? null : basket.taken.clone();
        deliveries = new Charge[basket.deliveries.length];
        Arrays.setAll(deliveries, k -> basket.deliveries[k].copy());
        sellers = basket.sellers.count();
        declined = basket.declined.size();
    }

    /** Puts it back, as if nothing had been tried. May be called once: what was aside is the basket's own then. */
    public void restore() {
        basket.lines = lines;
        basket.scale = scale;
        basket.unit = unit;
        basket.amount = amount;
        basket.left = left;
        basket.first = first;
        basket.last = last;
        basket.shares = shares;
        basket.floors = floors;
        basket.used = used;
        basket.taken = taken;
        basket.deliveries = deliveries;
        basket.sellers.keep(sellers);
        basket.declined.subList(declined, basket.declined.size()).clear();
    }
}
