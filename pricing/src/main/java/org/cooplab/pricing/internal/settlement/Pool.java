package org.cooplab.pricing.internal.settlement;

import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.SellerShares;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.jspecify.annotations.Nullable;

/** Pools what the sellers get: those with more than their share give to those with less, in the order of the sellers. */
final class Pool {

    private final Basket basket;
    private final Entries entries;
    private final long[] over;

    private Pool(Basket basket, Entries entries) {
        this.basket = basket;
        this.entries = entries;
        over = new long[basket.sellers.count()];
    }

    static void share(Basket basket, Entries entries) {
        if (basket.sellers.count() > 1) {
            Pool pool = new Pool(basket, entries);
            pool.reckon();
            pool.even();
        }
    }

    /** Finds by how much each seller exceeds its share. */
    private void reckon() {
        Map<Party, Integer> places = new HashMap<>();
        for (int k = 0; k < over.length; k++) {
            places.put(basket.sellers.at(k), k);
        }
        for (Entry entry : entries.list()) {
            add(places.get(entry.beneficiary()), entry.amount().minor());
            add(places.get(entry.bearer()), -entry.amount().minor());
        }
        long[] parts = SellerShares.of(basket, Exact.sum(over));
        for (int k = 0; k < over.length; k++) {
            over[k] -= parts[k];
        }
    }

    private void add(@Nullable Integer place, long amount) {
        if (place != null) {
            over[place] = Math.addExact(over[place], amount);
        }
    }

    private void even() {
        int giver = 0;
        int taker = 0;
        while (true) {
            while (giver < over.length && over[giver] <= 0) {
                giver++;
            }
            while (taker < over.length && over[taker] >= 0) {
                taker++;
            }
            if (giver == over.length || taker == over.length) {
                return;
            }
            long amount = Math.min(over[giver], -over[taker]);
            over[giver] -= amount;
            over[taker] += amount;
            entries.move(Kind.POOLING, basket.sellers.at(giver), basket.sellers.at(taker), amount, null, null);
        }
    }
}
