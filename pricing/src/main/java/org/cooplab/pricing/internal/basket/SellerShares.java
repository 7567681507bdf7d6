package org.cooplab.pricing.internal.basket;

import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.exact.Spread;

/** The share of each seller in an amount that belongs to all sellers of a basket. */
public final class SellerShares {

    private SellerShares() {}

    /**
     * Divides an amount between the sellers in proportion to the totals of their lines; if all are zero, to their amounts before
     * discounts; if these are zero, too, evenly.
     *
     * @return the shares, in the order of {@link Basket#sellers}
     */
    public static long[] of(Basket basket, long amount) {
        int sellers = basket.sellers.count();
        if (sellers == 0) {
            throw new IllegalStateException("there is no seller to divide " + amount + " between");
        }
        long[] totals = new long[sellers];
        long[] amounts = new long[sellers];
        long[] even = new long[sellers];
        boolean someTotal = false;
        boolean someAmount = false;
        for (int i = 0; i < basket.lines; i++) {
            int seller = basket.seller[i];
            totals[seller] = Math.addExact(totals[seller], basket.left[i]);
            amounts[seller] = Math.addExact(amounts[seller], basket.amount[i]);
            even[seller] = 1;
            someTotal |= basket.left[i] > 0;
            someAmount |= basket.amount[i] > 0;
        }
        return Spread.of(amount, someTotal ? totals : someAmount ? amounts : even, Remainder.LARGEST_REMAINDER);
    }

    /** Divides what is left of a charge that the sellers earn; a charge that belongs to lines goes to the sellers of its lines. */
    public static long[] of(Basket basket, Charge charge) {
        long[] perLine = charge.perLine;
        if (perLine == null) {
            return of(basket, charge.left);
        }
        long[] shares = new long[basket.sellers.count()];
        for (int i = 0; i < basket.lines; i++) {
            shares[basket.seller[i]] = Math.addExact(shares[basket.seller[i]], perLine[i]);
        }
        return shares;
    }
}
