package org.cooplab.pricing.internal.promotion;

import java.util.List;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.book.PriceSlot;
import org.cooplab.pricing.internal.exact.Exact;
import org.cooplab.pricing.promotion.Benefit;

/**
 * Buy some units, get others cheaper. The dearest units count as bought, then the dearest of the rest are reduced, as far as none
 * of them is needed to apply at all or once more. Of equal prices the later line goes first.
 */
final class BuyGetProgram extends BenefitProgram {

    private final TargetProgram buy;
    private final long quantityBought;
    private final TargetProgram get;
    private final long quantityReduced;
    private final OffProgram off;
    private final int times;

    BuyGetProgram(Benefit.BuyGet benefit) {
        buy = TargetProgram.of(benefit.buy());
        quantityBought = benefit.quantityBought();
        get = TargetProgram.of(benefit.get());
        quantityReduced = benefit.quantityReduced();
        off = OffProgram.of(benefit.off(), benefit.level());
        times = benefit.times() == null ? 1 : benefit.times();
    }

    @Override
    void apply(Basket basket, PromotionProgram promotion) {
        Pick pick = new Pick(basket, promotion, times, new long[] {quantityBought, quantityReduced}, buy, get);
        long left = times;
        while (left > 0) {
            long given = give(basket, promotion, pick, left);
            if (given == 0) {
                return;
            }
            left -= given;
        }
    }

    /** Gives it as often as it picks the same units, at most {@code most} times; returns how often. */
    private long give(Basket basket, PromotionProgram promotion, Pick pick, long most) {
        List<Pick.Pieces> reduced = pick.of(0, quantityBought) == null ? null : pick.of(1, quantityReduced);
        if (reduced == null) {
            return 0;
        }
        long given = pick.times(most);
        for (Pick.Pieces each : reduced) {
            basket.take(promotion, each.line(), off(basket, each.line(), each.count(), given));
        }
        pick.use(given);
        return given;
    }

    /** Returns the discount of so many units, so many times; if a unit's cost is not whole, rounded once for all of them. */
    private long off(Basket basket, int i, long units, long given) {
        return basket.unit[i] == PriceSlot.NOT_WHOLE
                ? off.ofUnits(basket, i, units * given)
                : Exact.capped(off.ofUnits(basket, i, units), given);
    }
}
