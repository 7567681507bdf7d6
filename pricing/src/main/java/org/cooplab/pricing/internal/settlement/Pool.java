package org.cooplab.pricing.internal.settlement;

import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.SellerShares;
import org.cooplab.pricing.internal.basket.Sellers;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;

/** All that sellers get as one pot: who has more than its part gives to who has less, in the order of the sellers. */
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

    /** Finds how much each has more than its part. */
    private void reckon() {
        Sellers sellers = basket.sellers;
        long pot = 0;
        for (Entry entry : entries.list()) {
            for (int k = 0; k < over.length; k++) {
                boolean gets = entry.beneficiary().equals(sellers.at(k));
                if (gets || entry.bearer().equals(sellers.at(k))) {
                    long amount =
                            gets ? entry.amount().minor() : -entry.amount().minor();
                    over[k] = Math.addExact(over[k], amount);
                    pot = Math.addExact(pot, amount);
                }
            }
        }
        long[] parts = SellerShares.of(basket, pot);
        for (int k = 0; k < over.length; k++) {
            over[k] -= parts[k];
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
