package org.cooplab.pricing.internal.promotion;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Mark;
import org.jspecify.annotations.Nullable;

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
    private final GroupProgram group;
    private final Map<PromotionProgram, Reason> refused = new HashMap<>();
    private final List<PromotionProgram> current = new ArrayList<>();
    private List<PromotionProgram> best = List.of();
    private long bestGiven;
    private long bestScale = 1;

    BestSet(Basket basket, List<PromotionProgram> members, GroupProgram group) {
        this.basket = basket;
        this.members = members;
        this.group = group;
    }

    /** Applies the best set. */
    void take() {
        Mark start = new Mark(basket);
        bestGiven = basket.given();
        bestScale = basket.scale;
        search(0);
        start.restore();
        best.forEach(each -> Promotions.attempt(basket, each));
    }

    /**
     * Returns why a member does not apply, or {@code null} if it does. One that could not apply to the basket as the group found it
     * says why; any other has lost to the best.
     */
    @Nullable
    Reason whyNot(PromotionProgram member) {
        if (best.contains(member)) {
            return null;
        }
        Reason refusal = refused.get(member);
        return refusal != null ? refusal : member.reason("promotion.not-best").with("group", group.id());
    }

    /** Extends the current set by members from {@code from} on, earlier ones first, so that ties go to the earlier set. */
    private void search(int from) {
        if (better()) {
            best = List.copyOf(current);
            bestGiven = basket.given();
            bestScale = basket.scale;
        }
        if (current.size() == group.atMost()) {
            return;
        }
        for (int k = from; k < members.size(); k++) {
            PromotionProgram promotion = members.get(k);
            boolean barred = !current.isEmpty()
                    && (Promotions.excludes(promotion) || Promotions.excludes(current.get(current.size() - 1)));
            if (!barred) {
                Mark mark = new Mark(basket);
                Reason refusal = Promotions.attempt(basket, promotion);
                if (refusal == null) {
                    current.add(promotion);
                    search(k + 1);
                    current.remove(current.size() - 1);
                } else if (current.isEmpty()) {
                    refused.put(promotion, refusal);
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
