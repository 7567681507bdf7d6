package org.cooplab.pricing.internal.promotion;

import java.math.BigInteger;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Fineness;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.promotion.Benefit;
import org.jspecify.annotations.Nullable;

/** A benefit, ready to be given. */
abstract class BenefitProgram {

    /** Compiles a benefit of any kind but a voucher, which is taken off after tax. */
    static BenefitProgram of(Benefit benefit, CompiledBook book) {
        if (benefit instanceof Benefit.OffItems items) {
            return new OffItemsProgram(items);
        } else if (benefit instanceof Benefit.OffOrder order) {
            return new OffOrderProgram(order);
        } else if (benefit instanceof Benefit.OffDelivery delivery) {
            return new OffDeliveryProgram(delivery);
        } else if (benefit instanceof Benefit.OffCheapest cheapest) {
            return new OffCheapestProgram(cheapest);
        } else if (benefit instanceof Benefit.BuyGet buyGet) {
            return new BuyGetProgram(buyGet);
        } else if (benefit instanceof Benefit.OffGroups groups) {
            return new OffGroupsProgram(groups);
        } else if (benefit instanceof Benefit.Tiered tiered) {
            return new TieredProgram(tiered);
        } else if (benefit instanceof Benefit.Bundle bundle) {
            return new BundleProgram(bundle);
        } else if (benefit instanceof Benefit.Gift gift) {
            return new GiftProgram(gift, book);
        }
        throw new IllegalArgumentException("no program for " + benefit);
    }

    /** Gives it, as far as floors and remaining amounts allow. */
    abstract void apply(Basket basket, PromotionProgram promotion);

    /** Takes the same off each matching line, for units at their unit price and never below a unit's floor. */
    static void offUnits(Basket basket, PromotionProgram promotion, TargetProgram target, OffProgram off, long units) {
        for (int i = 0; i < basket.lines; i++) {
            if (target.isFor(basket, i, promotion)) {
                basket.take(promotion, i, units, off.ofUnits(basket, i, units));
            }
        }
    }

    /**
     * Shares an amount out and takes it off. If a floor cuts a share, the part cut off is
     * shared out again among those with room left, by the same weights.
     *
     * @param places who takes part, in rising order: indexes of lines, followed by those of deliveries; {@code null}: everyone
     * @param weights one per place, zero for those that bear nothing; modified
     */
    static void shareOut(
            Basket basket, PromotionProgram promotion, long amount, int @Nullable [] places, long[] weights) {
        long rest = amount;
        while (rest > 0 && Exact.sum(weights) > 0) {
            long factor = fineness(basket, rest, weights);
            if (factor != 1) {
                Fineness.refine(basket, factor);
                rest = Math.multiplyExact(rest, factor);
            }
            long[] shares = Spread.of(rest, weights, basket.rounding.allocation());
            long given = 0;
            for (int k = 0; k < weights.length; k++) {
                if (shares[k] > 0) {
                    long took = take(basket, promotion, places == null ? k : places[k], shares[k]);
                    given += took;
                    if (took < shares[k]) {
                        weights[k] = 0;
                    }
                }
            }
            // Each round either takes something off or finds a place without room, so the loop ends.
            rest -= given;
            if (rest > 0) {
                leaveOutFull(basket, promotion, places, weights);
            }
        }
    }

    private static long take(Basket basket, PromotionProgram promotion, int place, long share) {
        return place < basket.lines
                ? basket.take(promotion, place, share)
                : basket.takeOff(promotion, basket.deliveries[place - basket.lines], share);
    }

    private static void leaveOutFull(
            Basket basket, PromotionProgram promotion, int @Nullable [] places, long[] weights) {
        for (int k = 0; k < weights.length; k++) {
            int place = places == null ? k : places[k];
            if (weights[k] > 0 && place < basket.lines && basket.isFull(place, promotion, 1)) {
                weights[k] = 0;
            }
        }
    }

    /** Returns the factor by which the unit of amounts must shrink to make all shares whole; 1 if shares are rounded. */
    static long fineness(Basket basket, long amount, long[] weights) {
        if (basket.rounding.allocation() != Remainder.EXACT || basket.isFixed()) {
            return 1;
        }
        BigInteger total = BigInteger.valueOf(Exact.sum(weights));
        BigInteger common = total;
        for (long weight : weights) {
            common = common.gcd(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight)));
        }
        return total.divide(common).longValueExact();
    }
}
