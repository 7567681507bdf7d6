package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.ChargeTax;

/** Reductions of unit prices, against the same book without them. */
class CatalogueProperties {

    private static final List<String> PRICES = List.of("0.10", "0.333", "7.00", "70.00", "99.99");

    @Property
    @Label("no catalogue promotion makes a unit price or a line dearer, and what it tells leads to the price charged")
    void nothing_gets_dearer(@ForAll Random random) {
        List<CataloguePromotion> promotions = promotions(random);
        PriceBook.Builder builder = Market.plain()
                .rounding(Scene.policy(random))
                .priceLists(List.of(PriceList.base("base", prices(random))));
        Order order = Market.order(
                List.of(Market.line(1, Market.ARGAN, 1 + random.nextInt(12)), Market.line(2, Market.OLIVE, 2)));
        PricedOrder full = Market.price(builder.build(), order);
        PricedOrder reduced = Market.price(
                builder.cataloguePromotions(pick(random, List.of(CatalogueChoice.values())), promotions)
                        .build(),
                order);
        Set<PromotionId> onlyFull = promotions.stream()
                .filter(each -> each.target() != null && each.target().notReduced())
                .map(CataloguePromotion::id)
                .collect(Collectors.toSet());
        for (PricedLine line : reduced.lines()) {
            PricedLine before = full.line(line.number());
            assertTrue(line.unitPrice().amount().compareTo(before.unitPrice().amount()) <= 0);
            assertTrue(line.amount().compareTo(before.amount()) <= 0);
            assertEquals(line.reductions().isEmpty(), line.unitPrice().equals(before.unitPrice()));
            UnitPrice last = null;
            for (PriceReduction step : line.reductions()) {
                assertTrue(step.to().amount().compareTo(step.from().amount()) < 0);
                assertTrue(last == null || (last.equals(step.from()) && !onlyFull.contains(step.promotion())));
                last = step.to();
            }
            assertTrue(last == null || last.equals(line.unitPrice()));
        }
    }

    private static List<Price> prices(Random random) {
        List<Price> prices = new ArrayList<>();
        for (Price each : Market.prices()) {
            UnitPrice unit = Market.each(pick(random, PRICES));
            Price price = Price.of(each.product(), unit, each.taxCategory());
            if (random.nextBoolean()) {
                TierMode mode = pick(random, List.of(TierMode.values()));
                price = price.withTiers(mode, List.of(new Price.Tier(BigDecimal.valueOf(6), times(unit, "0.8"))));
            }
            if (random.nextInt(3) == 0 && unit.amount().scale() <= 2) {
                price = price.withFloor(times(unit, "0.1"), pick(random, List.of(FloorGuards.values())));
            }
            prices.add(random.nextBoolean() ? price : Market.reduced(price, times(unit, "1.25")));
        }
        return prices;
    }

    private static UnitPrice times(UnitPrice price, String factor) {
        BigDecimal amount = price.amount().multiply(new BigDecimal(factor)).setScale(2, RoundingMode.DOWN);
        return new UnitPrice(amount, price.currency(), price.per());
    }

    private static List<CataloguePromotion> promotions(Random random) {
        List<CataloguePromotion> promotions = new ArrayList<>();
        for (int k = 0; k < 1 + random.nextInt(4); k++) {
            Off off = switch (random.nextInt(4)) {
                case 0 -> Off.amount(Market.mad(pick(random, PRICES.subList(2, 4))));
                case 1 -> Off.toPrice(Market.mad(pick(random, PRICES.subList(2, 4))));
                default -> Off.percent(pick(random, List.of("1", "10", "20", "33.33", "100")));
            };
            Target target = Market.priced(random.nextBoolean() ? null : Market.mad("7.00"), null, random.nextBoolean());
            promotions.add(new CataloguePromotion(
                    PromotionId.of("c" + k), null, off, target, random.nextInt(2), random.nextInt(5) == 0, null));
        }
        return promotions;
    }

    @Property
    @Label("whatever is for prices in another currency changes nothing")
    void another_currency_matches_nothing(@ForAll Random random) {
        Scene scene = Scene.any(random);
        Money bound =
                pick(random, List.of(Money.zero(Currencies.EUR), Money.of("100000", Currency.getInstance("JPY"))));
        Target elsewhere = random.nextBoolean()
                ? Market.priced(Money.zero(bound.currency()), null, false)
                : Market.priced(null, bound, false);
        PriceBook book = scene.book();
        List<Fee> fees = new ArrayList<>(book.fees());
        fees.add(new Fee(
                "elsewhere",
                null,
                Fee.Kind.OTHER,
                Fee.Payer.BUYER,
                Market.HUB,
                new Calculator.Percent(Rate.ofPercent("10")),
                pick(random, List.of(Fee.Level.values())),
                Fee.Base.AFTER_SELLER_DISCOUNTS,
                elsewhere,
                ChargeTax.NONE,
                Map.of(),
                null,
                null));
        List<CataloguePromotion> reductions = new ArrayList<>(book.cataloguePromotions());
        reductions.add(new CataloguePromotion(
                PromotionId.of("elsewhere"),
                null,
                Off.percent("10"),
                elsewhere,
                random.nextInt(2),
                random.nextBoolean(),
                null));
        PriceBook with = new PriceBook(
                book.schemaVersion(),
                book.id(),
                book.version(),
                null,
                book.rounding(),
                book.priceTies(),
                book.priceLists(),
                book.catalogueChoice(),
                reductions,
                book.promotions(),
                book.stackingGroups(),
                fees,
                book.deliveries(),
                book.taxRates(),
                book.suppliers(),
                book.settlement());
        PricedOrder priced = Market.price(with, scene.order());
        assertEquals(scene.priced().lines(), priced.lines());
        assertEquals(scene.priced().settlement(), priced.settlement());
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
