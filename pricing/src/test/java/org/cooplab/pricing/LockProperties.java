package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.PromotionId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.promotion.Off;

/** What was agreed on with an order holds by any later book. */
class LockProperties {

    @Property
    @Label("locked lines cost by a book of other prices what they cost when they were ordered, and so does the whole")
    void locked_lines_keep_their_amounts(@ForAll Random random) {
        Scene scene = Scene.any(random);
        List<CataloguePromotion> season = random.nextBoolean()
                ? List.of()
                : List.of(new CataloguePromotion(
                        PromotionId.of("season"), null, Off.percent("33.33"), null, 0, false, null));
        Order order = scene.order();
        PricedOrder before = Market.price(book(scene.book(), "1", tiered(random), season), order);
        Order locked = Documents.read(Order.class, Documents.write(Pricer.lock(order, before)));
        PricedOrder after = Market.price(book(scene.book(), "2", dearer(), List.of()), locked);
        assertEquals(
                before.lines().stream().map(PricedLine::amount).toList(),
                after.lines().stream().map(PricedLine::amount).toList());
        assertEquals(before.settlement(), after.settlement());
        assertEquals(List.of(), Repricing.between(before, after).differences());
    }

    /** The rules of a scene but its promotions, which look at prices, with other prices. */
    private static PriceBook book(
            PriceBook rules, String version, List<Price> prices, List<CataloguePromotion> reductions) {
        return PriceBook.builder("scene", version)
                .rounding(rules.rounding())
                .priceLists(List.of(PriceList.base("base", prices)))
                .cataloguePromotions(CatalogueChoice.IN_TURN, reductions)
                .fees(rules.fees())
                .deliveries(rules.deliveries())
                .taxRates(rules.taxRates())
                .settlement(rules.settlement())
                .build();
    }

    private static List<Price> tiered(Random random) {
        List<Price> prices = new ArrayList<>();
        for (Price price : Market.prices()) {
            TierMode mode = random.nextBoolean() ? TierMode.VOLUME : TierMode.GRADUATED;
            BigDecimal from = random.nextBoolean() ? BigDecimal.valueOf(2) : new BigDecimal("1.5");
            List<Tier> tiers = List.of(new Tier(from, times(price.unitPrice(), "0.87341")));
            prices.add(random.nextBoolean() ? price : price.withTiers(mode, tiers));
        }
        return prices;
    }

    private static List<Price> dearer() {
        return Market.prices().stream()
                .map(price -> Price.of(price.product(), times(price.unitPrice(), "1.1"), price.taxCategory()))
                .toList();
    }

    private static UnitPrice times(UnitPrice price, String factor) {
        BigDecimal amount = price.amount().multiply(new BigDecimal(factor)).setScale(4, RoundingMode.DOWN);
        return new UnitPrice(amount, price.currency(), price.per());
    }
}
