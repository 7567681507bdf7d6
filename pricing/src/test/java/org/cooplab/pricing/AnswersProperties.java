package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.promotion.Promotion;

/** Whatever the policy, no promotion of the book vanishes. */
class AnswersProperties {

    private static final Set<String> BESIDE_WHAT_APPLIED = Set.of("promotion.budget-spent", "gift.no-price");

    /** Prices so small that shares of them round to nothing. */
    private static List<Price> cents() {
        return Market.prices().stream()
                .map(each -> Price.of(
                        each.product(),
                        UnitPrice.of("0.01", Currencies.MAD, each.unitPrice().per()),
                        each.taxCategory()))
                .toList();
    }

    @Property
    @Label("each promotion on offer is listed or declined with a reason, and once")
    void no_promotion_vanishes(@ForAll Random random) {
        RoundingPolicy policy = Scene.policy(random);
        PriceBook.Builder book = Market.plain()
                .rounding(random.nextBoolean() ? ExactDiscounts.of(policy) : policy)
                .promotions(Scene.promotions(random, 5));
        if (random.nextBoolean()) {
            book.priceLists(List.of(PriceList.base("base", cents())));
        }
        PriceBook priced = book.build();
        PricedOrder order = Market.price(priced, Market.order(Scene.lines(random)));
        for (Promotion promotion : priced.promotions()) {
            boolean listed = order.promotions().containsKey(promotion.id())
                    || order.lines().stream().anyMatch(line -> promotion.id().equals(line.gift()));
            Set<String> reasons = order.declined().stream()
                    .filter(reason ->
                            promotion.id().value().equals(reason.parameters().get("promotion")))
                    .map(reason -> reason.code())
                    .collect(Collectors.toSet());
            if (listed) {
                assertTrue(BESIDE_WHAT_APPLIED.containsAll(reasons), reasons::toString);
            } else {
                assertEquals(
                        1,
                        reasons.stream()
                                .filter(code -> !code.startsWith("gift."))
                                .count(),
                        reasons.toString());
            }
        }
    }
}
