package org.cooplab.pricing.internal.promotion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Mark;

/**
 * Finds the set of competing promotions that takes most off a basket, by trying all sets.
 *
 * <p>Objective: the sum of all discounts on goods and delivery, as a fraction of minor units. Ties: fewer
 * promotions, then the set that comes first when sets are compared member by member in their turn.
 * With {@code n} promotions it prices at most {@code 2^n} baskets, depth first, so that sets with a common
 * beginning share the pricing of it; {@code n} is at most 12.
 */
final class BestSet {

    private final Basket basket;
    private final List<PromotionProgram> members;
    private final int atMost;
    private final List<PromotionProgram> current = new ArrayList<>();
    private List<PromotionProgram> best = List.of();
    private long bestGiven;
    private long bestScale = 1;

    BestSet(Basket basket, List<PromotionProgram> members, int atMost) {
        this.basket = basket;
        this.members = members;
        this.atMost = atMost;
    }

    Set<PromotionProgram> find() {
        Mark start = new Mark(basket);
        bestGiven = basket.given();
        bestScale = basket.scale;
        search(0);
        start.restore();
        return new LinkedHashSet<>(best);
    }

    /** Extends the current set by members from {@code from} on, earlier ones first, so that ties go to the earlier set. */
    private void search(int from) {
        if (better()) {
            best = List.copyOf(current);
            bestGiven = basket.given();
            bestScale = basket.scale;
        }
        if (current.size() == atMost) {
            return;
        }
        for (int k = from; k < members.size(); k++) {
            PromotionProgram promotion = members.get(k);
            boolean barred = !current.isEmpty()
                    && (Promotions.excludes(promotion) || Promotions.excludes(current.get(current.size() - 1)));
            if (!barred) {
                Mark mark = new Mark(basket);
                Reason refusal = promotion.refusal(basket);
                if (refusal == null && promotion.apply(basket) == null) {
                    current.add(promotion);
                    search(k + 1);
                    current.remove(current.size() - 1);
                }
                mark.restore();
            }
        }
    }

    private boolean better() {
        BigInteger here = BigInteger.valueOf(basket.given()).multiply(BigInteger.valueOf(bestScale));
        BigInteger there = BigInteger.valueOf(bestGiven).multiply(BigInteger.valueOf(basket.scale));
        int byGiven = here.compareTo(there);
        return byGiven > 0 || (byGiven == 0 && current.size() < best.size());
    }
}
