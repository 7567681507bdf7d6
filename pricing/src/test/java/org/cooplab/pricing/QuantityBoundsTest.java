package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Just below a bound, at it and just above it: quantities are compared as they are, in whatever unit, to the last digit. */
class QuantityBoundsTest {

    private static final Target SAFFRON_ONLY = Target.product(SAFFRON.product());

    /** 12.00 for each three grams: a gram is a third of what the price is per. */
    private static Price perThreeGrams() {
        return Price.of(
                SAFFRON.product(),
                UnitPrice.of("12.00", Currencies.MAD, Quantity.of(3, UnitCode.GRM)),
                Market.STANDARD);
    }

    private static PriceBook.Builder book(Price... prices) {
        return Market.plain().priceLists(List.of(PriceList.base("base", List.of(prices))));
    }

    private static PricedOrder priced(PriceBook book, OfferedGoods goods, String quantity, String unit) {
        return price(book, order(OrderLine.of(1, goods, Quantity.of(quantity, UnitCode.of(unit)))));
    }

    @ParameterizedTest
    @CsvSource({
        // a third of the price's own is no decimal number, and 0.333333 is less than it
        "0.333333, 0.333334, 1, GRM, true",
        "0.333334, 1, 1, GRM, false",
        "0.333332, 0.333333, 1, GRM, false",
        "0.333333, 1, 0.999999, GRM, true",
        "0.333333, 1, 0.999998999999, GRM, false",
        "1, 2, 2.9999999999, GRM, false",
        "1, 2, 3, GRM, true",
        "1, 2, 6, GRM, true",
        "1, 2, 6.0000000001, GRM, false",
        "1, 2, 2999.9999999999, MGM, false",
        "1, 2, 3000, MGM, true",
        "1, 2, 0.006, KGM, true",
        "1, 2, 0.0060000000001, KGM, false",
    })
    void a_price_holds_from_its_least_quantity_to_its_largest(
            String least, String most, String quantity, String unit, boolean holds) {
        PricedOrder priced =
                priced(book(Market.between(perThreeGrams(), least, most)).build(), SAFFRON, quantity, unit);
        assertEquals(holds ? 1 : 0, priced.lines().size());
    }

    @ParameterizedTest
    @CsvSource({
        "11, H87, false",
        "12, H87, true",
        "1, DZN, true",
        "18, H87, true",
        "1.5, DZN, true",
        "19, H87, false",
    })
    void pieces_are_counted_in_the_dozens_of_the_price(String quantity, String unit, boolean holds) {
        Price byDozen = Price.of(HONEY.product(), Market.per("600.00", UnitCode.of("DZN")), Market.REDUCED);
        PricedOrder priced = priced(book(Market.between(byDozen, "1", "1.5")).build(), HONEY, quantity, unit);
        assertEquals(holds ? 1 : 0, priced.lines().size());
    }

    @ParameterizedTest
    @CsvSource({
        "0.9999999999, GRM, 12.00",
        "1, GRM, 12.00", // a third is less than 0.3333333334
        "1.0000000002, GRM, 9.00",
        "1000.0000002, MGM, 9.00",
        "0.00100000000019, KGM, 12.00",
        "5.9999999999999, GRM, 9.00",
        "6, GRM, 6.00",
        "6000, MGM, 6.00",
    })
    void a_tier_begins_exactly_where_it_says(String quantity, String unit, String reached) {
        UnitPrice per = perThreeGrams().unitPrice();
        Price tiered = perThreeGrams()
                .withTiers(
                        TierMode.VOLUME,
                        List.of(
                                new Tier(
                                        new BigDecimal("0.3333333334"),
                                        UnitPrice.of("9.00", Currencies.MAD, per.per())),
                                new Tier(new BigDecimal("2"), UnitPrice.of("6.00", Currencies.MAD, per.per()))));
        PricedLine line = priced(book(tiered).build(), SAFFRON, quantity, unit).line(1);
        assertEquals(UnitPrice.of(reached, Currencies.MAD, per.per()), line.unitPrice());
    }

    private static Promotion half(Condition condition) {
        return Promotion.of(
                        PromotionId.of("p"),
                        1,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.OffItems(Off.percent("50"), Benefit.Per.UNIT, null, null, null))
                .when(condition);
    }

    @ParameterizedTest
    @CsvSource({
        "2, false, true", // three times two thirds are two
        "2.000001, false, false",
        "0.666666, true, true",
        "0.666667, true, false", // two thirds are less
    })
    void quantities_of_a_condition_are_summed_exactly(String least, boolean inOneLine, boolean holds) {
        PriceBook book = book(perThreeGrams())
                .promotions(
                        List.of(half(new Condition.QuantityAtLeast(new BigDecimal(least), SAFFRON_ONLY, inOneLine))))
                .build();
        PricedOrder priced =
                price(book, order(Market.line(1, SAFFRON, 2), Market.line(2, SAFFRON, 2), Market.line(3, SAFFRON, 2)));
        assertEquals(mad(holds ? "12.00" : "24.00"), priced.total());
    }

    @Test
    void no_goods_are_at_least_none_of_them() {
        Target honey = Target.product(Market.HONEY.product());
        for (boolean inOneLine : List.of(false, true)) {
            for (String least : List.of("0", "0.000001")) {
                Condition some = new Condition.QuantityAtLeast(new BigDecimal(least), honey, inOneLine);
                PricedOrder priced = price(
                        book(perThreeGrams()).promotions(List.of(half(some))).build(),
                        order(Market.line(1, SAFFRON, 6)));
                assertEquals(mad(least.equals("0") ? "12.00" : "24.00"), priced.total());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.9999999999, 12.00", "2, 12.00", "2.0000000001, 18.00"})
    void steps_of_a_discount_on_quantities_begin_exactly_where_they_say(String from, String total) {
        Benefit steps = new Benefit.Tiered(
                Off.percent("0"),
                Benefit.TierMeasure.QUANTITY,
                List.of(
                        new Benefit.Step(new BigDecimal("1.5"), Off.percent("25")),
                        new Benefit.Step(new BigDecimal(from), Off.percent("50"))),
                null,
                null);
        PriceBook book = book(perThreeGrams())
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Party.PLATFORM), steps)))
                .build();
        PricedOrder priced =
                price(book, order(Market.line(1, SAFFRON, 2), Market.line(2, SAFFRON, 2), Market.line(3, SAFFRON, 2)));
        assertEquals(mad(total), priced.total());
    }

    @Test
    void three_times_two_thirds_are_two_started_units_and_pay_two_thirds_each() {
        Calculator perUnit = new Calculator.PerItem(mad("0.30"));
        Calculator started = new Calculator.FirstThen(mad("1.00"), 3, mad("10.00"));
        PriceBook book = book(perThreeGrams())
                .fees(List.of(
                        Fee.paidByBuyer("unit", Fee.Kind.PACKING, Market.HUB, perUnit),
                        Fee.paidByBuyer("started", Fee.Kind.HUB, Market.HUB, started)))
                .build();
        PricedOrder priced =
                price(book, order(Market.line(1, SAFFRON, 2), Market.line(2, SAFFRON, 2), Market.line(3, SAFFRON, 2)));
        assertEquals(mad("2.60"), priced.totals().fees());
    }

    @Test
    void bands_and_steps_of_a_fee_are_counted_exactly() {
        Calculator bands = new Calculator.Bands(
                Calculator.Measure.UNITS,
                List.of(
                        new Calculator.Band(BigDecimal.ZERO, mad("1.00"), null),
                        new Calculator.Band(new BigDecimal("2"), mad("5.00"), null),
                        new Calculator.Band(new BigDecimal("2.000001"), mad("9.00"), null)));
        Calculator steps =
                new Calculator.Steps(Calculator.Measure.UNITS, BigDecimal.ONE, new BigDecimal("0.5"), mad("20.00"));
        PriceBook book = book(perThreeGrams())
                .fees(List.of(
                        Fee.paidByBuyer("bands", Fee.Kind.PACKING, Market.HUB, bands),
                        Fee.paidByBuyer("steps", Fee.Kind.HUB, Market.HUB, steps)))
                .build();
        PricedOrder priced =
                price(book, order(Market.line(1, SAFFRON, 2), Market.line(2, SAFFRON, 2), Market.line(3, SAFFRON, 2)));
        assertEquals(mad("45.00"), priced.totals().fees());
    }

    @Test
    void of_goods_by_measure_a_discount_of_so_many_units_looks_at_so_many() {
        Price saffron = Price.of(SAFFRON.product(), Market.per("38.00", UnitCode.GRM), Market.STANDARD);
        Benefit onceALine = new Benefit.OffItems(Off.amount(mad("100.00")), Benefit.Per.LINE, null, 2, null);
        PriceBook book = book(saffron)
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Party.PLATFORM), onceALine)))
                .build();
        assertEquals(mad("76.00"), priced(book, SAFFRON, "5.5", "GRM").totals().discounts());
        assertEquals(mad("57.00"), priced(book, SAFFRON, "1.5", "GRM").totals().discounts());
    }

    @Test
    void of_goods_by_measure_too_a_discount_of_so_many_units_leaves_each_its_floor() {
        UnitPrice floor = Market.per("30.00", UnitCode.GRM);
        Price saffron = Price.of(SAFFRON.product(), Market.per("38.00", UnitCode.GRM), Market.STANDARD)
                .withFloor(floor, FloorGuards.PRICE);
        Benefit halfOfOne = new Benefit.OffItems(Off.percent("50"), Benefit.Per.UNIT, null, 1, null);
        PriceBook book = book(saffron)
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Party.PLATFORM), halfOfOne)))
                .build();
        assertEquals(mad("8.00"), priced(book, SAFFRON, "5.5", "GRM").totals().discounts());
    }

    @Test
    void a_target_by_price_looks_at_the_price_charged_also_where_it_is_finer_than_money() {
        Price tiered = Price.of(SAFFRON.product(), Market.per("38.00", UnitCode.GRM), Market.STANDARD)
                .withTiers(TierMode.VOLUME, List.of(new Tier(new BigDecimal("5"), Market.per("0.125", UnitCode.GRM))));
        Target cheap = new Target(null, null, null, null, null, null, null, mad("1.00"), false);
        Benefit half = new Benefit.OffItems(Off.percent("50"), Benefit.Per.UNIT, cheap, null, null);
        PriceBook book = book(tiered)
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Party.PLATFORM), half)))
                .build();
        assertEquals(mad("0.50"), priced(book, SAFFRON, "8", "GRM").total());
    }
}
