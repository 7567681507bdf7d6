package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Customer;
import org.cooplab.core.text.Fault;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.PriceTie;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which of several prices wins, and what a quantity costs at it. */
class PriceChoiceTest {

    private static UnitPrice per(String amount, String quantity, UnitCode unit) {
        return UnitPrice.of(amount, Currencies.MAD, Quantity.of(quantity, unit));
    }

    private static PriceBook list(Price... prices) {
        return Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(prices))))
                .build();
    }

    @Test
    void bands_are_counted_in_the_quantity_that_the_price_is_per() {
        // 10.00 for each 2 g of the first 4 g, 8.00 for each 2 g after that
        Price graduated = Price.of(SAFFRON.product(), per("10.00", "2", UnitCode.GRM), Market.STANDARD)
                .withTiers(TierMode.GRADUATED, List.of(new Tier(new BigDecimal("2"), per("8.00", "2", UnitCode.GRM))));
        assertEquals(
                mad("24.00"),
                price(list(graduated), order(line(1, SAFFRON, "5"))).total());
        Price volume = graduated.withTiers(TierMode.VOLUME, graduated.tiers());
        assertEquals(
                mad("20.00"), price(list(volume), order(line(1, SAFFRON, "5"))).total());
    }

    @Test
    void bands_are_rounded_once_even_where_the_quantity_is_no_decimal_of_what_the_price_is_per() {
        // 1 g is a third of 3 g: 25.00 / 3 = 8.333...; a millionth less or more would show in the thousandfold
        Price graduated = Price.of(SAFFRON.product(), per("25.00", "3", UnitCode.GRM), Market.STANDARD)
                .withTiers(
                        TierMode.GRADUATED,
                        List.of(new Tier(new BigDecimal("1"), per("250000.00", "3", UnitCode.GRM))));
        // 25.00 for the first 3 g, 250000.00 / 3 for the fourth
        assertEquals(
                mad("83358.33"),
                price(list(graduated), order(line(1, SAFFRON, "4"))).total());
    }

    /** Oil priced per litre for members, whose bottle does not say what it holds, costs its price per bottle; alone it has none. */
    @Test
    void a_price_that_cannot_measure_the_goods_does_not_hide_one_that_can() {
        Price byLitre = Price.of(OLIVE.product(), per("55.00", "1", UnitCode.LTR), Market.STANDARD);
        Price byPiece = Price.of(OLIVE.product(), per("60.00", "1", UnitCode.H87), Market.STANDARD);
        PriceList members = new PriceList("members", null, 1, Map.of(), null, List.of(byLitre));
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(byPiece)), members))
                .build();
        assertEquals(mad("120.00"), price(book, order(line(1, OLIVE, 2))).total());
        PricedOrder none = price(list(byLitre), order(line(1, OLIVE, 2)));
        assertEquals("line.unit-mismatch", none.declined().get(0).code());
    }

    /** 500.00 per ten: of ten pieces the cheapest is free, a tenth of what they cost, and each is charged 1.00. */
    @Test
    void pieces_priced_several_together_are_pieces() {
        Price tens = Price.of(OLIVE.product(), per("500.00", "10", UnitCode.H87), Market.STANDARD)
                .withFloor(per("420.00", "10", UnitCode.H87), FloorGuards.PRICE);
        Fee each = Fee.paidByBuyer("bags", Fee.Kind.PACKING, Market.HUB, new Calculator.PerItem(mad("1.00")));
        for (long pieces : List.of(1L, 10L, 13L)) {
            PriceBook book = Market.plain()
                    .priceLists(List.of(PriceList.base("base", List.of(tens))))
                    .promotions(List.of(Promotion.of(
                            PromotionId.of("one"),
                            1,
                            FundingShare.seller(),
                            new Benefit.OffCheapest(Off.percent("100"), null, null))))
                    .fees(List.of(each))
                    .build();
            PricedOrder priced = price(book, order(line(1, OLIVE, pieces)));
            assertEquals(
                    Money.ofMinor(5000 * pieces, Currencies.MAD),
                    priced.totals().items());
            // a single one costs its floor of 42.00 still
            assertEquals(mad(pieces == 1 ? "8.00" : "50.00"), priced.totals().discounts());
            assertEquals(
                    Money.ofMinor(100 * pieces, Currencies.MAD), priced.totals().fees());
        }
    }

    private static PriceBook lowest(Price... prices) {
        return Market.plain()
                .priceTies(PriceTie.LOWEST)
                .priceLists(List.of(PriceList.base("base", List.of(prices))))
                .build();
    }

    @Test
    void of_prices_that_tie_the_one_wins_at_which_the_goods_cost_less() {
        Price byGram = Price.of(SAFFRON.product(), per("38.00", "1", UnitCode.GRM), Market.STANDARD);
        Price byTen = Price.of(SAFFRON.product(), per("350.00", "10", UnitCode.GRM), Market.STANDARD);
        // 350.00 is more than 38.00, but 35.00 a gram is less
        assertEquals(
                mad("70.00"),
                price(lowest(byGram, byTen), order(line(1, SAFFRON, "2"))).total());
        Price tiered = byGram.withTiers(
                TierMode.VOLUME, List.of(new Tier(new BigDecimal("5"), per("30.00", "1", UnitCode.GRM))));
        assertEquals(
                mad("140.00"),
                price(lowest(tiered, byTen), order(line(1, SAFFRON, "4"))).total());
        assertEquals(
                mad("150.00"),
                price(lowest(tiered, byTen), order(line(1, SAFFRON, "5"))).total());
    }

    @Test
    void of_prices_that_come_to_the_same_the_first_wins_though_a_third_is_no_decimal() {
        Price first = Price.of(SAFFRON.product(), per("10.00", "1", UnitCode.GRM), Market.STANDARD);
        Price second = Price.of(SAFFRON.product(), per("30.00", "3", UnitCode.GRM), Market.STANDARD);
        for (String grams : List.of("1", "2", "4")) {
            for (Price before : List.of(first, second)) {
                PriceBook book = before == first ? lowest(first, second) : lowest(second, first);
                assertEquals(
                        before.unitPrice(),
                        price(book, order(line(1, SAFFRON, grams))).line(1).listPrice());
            }
        }
    }

    private static List<String> faults(Price... prices) {
        return Pricer.check(list(prices)).stream().map(Fault::code).toList();
    }

    @Test
    void prices_tie_where_a_quantity_fits_both_in_whatever_unit_each_counts() {
        Price toTwoGrams =
                Market.between(Price.of(SAFFRON.product(), per("38.00", "1", UnitCode.GRM), null), null, "2");
        Price fromTwoGrams = Price.of(SAFFRON.product(), per("0.35", "10", UnitCode.MGM), null);
        assertEquals(List.of("price.tie"), faults(toTwoGrams, Market.between(fromTwoGrams, "200", null)));
        assertEquals(List.of(), faults(toTwoGrams, Market.between(fromTwoGrams, "201", null)));
        // from thirty milligrams on: both hold for a gram, although 3 is more than 2
        assertEquals(List.of("price.tie"), faults(toTwoGrams, Market.between(fromTwoGrams, "3", null)));
    }

    @Test
    void two_prices_that_say_the_same_do_not_tie() {
        Price price = Price.of(SAFFRON.product(), per("38.00", "1", UnitCode.GRM), Market.STANDARD);
        assertEquals(List.of(), faults(price, price));
        assertEquals(
                List.of("price.tie"), faults(price, Price.of(SAFFRON.product(), price.unitPrice(), Market.REDUCED)));
    }

    private static Price when(Price price, Map<String, List<String>> when) {
        return new Price(
                price.offer(),
                price.product(),
                price.unitPrice(),
                price.taxCategory(),
                null,
                null,
                when,
                null,
                price.tierMode(),
                price.tiers(),
                null,
                null,
                price.floorGuards(),
                null);
    }

    private static PriceBook listed(Map<String, List<String>> when, Price... prices) {
        return Market.plain()
                .priceLists(List.of(new PriceList("listed", null, 0, when, null, List.of(prices))))
                .build();
    }

    private static String cost(PriceBook book, PricingContext context) {
        PricedOrder priced = Pricer.compile(book).price(order(line(1, HONEY, 1)), context);
        return priced.declined().isEmpty()
                ? priced.total().amount()
                : priced.declined().get(0).code();
    }

    @Test
    void a_customer_of_two_groups_gets_a_price_for_the_one_in_a_list_for_the_other() {
        Price forStaff = when(Price.of(HONEY.product(), Market.each("50.00"), null), Map.of("group", List.of("STAFF")));
        PriceBook book = listed(Map.of("group", List.of("MEMBER")), forStaff);
        PricingContext both =
                PricingContext.NONE.withGroups(Set.of(Customer.Group.of("MEMBER"), Customer.Group.of("STAFF")));
        assertEquals("50.00", cost(book, both));
        assertEquals("line.no-price", cost(book, PricingContext.NONE.withGroups(Set.of(Customer.Group.of("STAFF")))));
    }

    @Test
    void a_region_that_list_and_price_ask_for_must_be_of_both() {
        Price narrow =
                when(Price.of(HONEY.product(), Market.each("50.00"), null), Map.of("region", List.of("souss", "draa")));
        PriceBook book = listed(Map.of("region", List.of("souss", "oriental")), narrow);
        assertEquals("50.00", cost(book, PricingContext.NONE.withAttributes(Map.of("region", "souss"))));
        assertEquals("line.no-price", cost(book, PricingContext.NONE.withAttributes(Map.of("region", "draa"))));
        assertEquals("line.no-price", cost(book, PricingContext.NONE.withAttributes(Map.of("region", "oriental"))));
    }

    @Test
    void conditions_of_list_and_price_are_counted_together() {
        Map<String, List<String>> souss = Map.of("region", List.of("souss"));
        Price twice = when(Price.of(HONEY.product(), Market.each("50.00"), null), souss);
        Price once = Price.of(HONEY.product(), Market.each("40.00"), null);
        assertEquals(
                "50.00",
                cost(listed(souss, once, twice), PricingContext.NONE.withAttributes(Map.of("region", "souss"))));
    }

    private static List<String> faults(Price price, long gifts, String start) {
        return faults(price, gifts, start, null);
    }

    private static List<String> faults(Price price, long gifts, String start, @Nullable Limits limits) {
        Promotion gift = new Promotion(
                PromotionId.of("gift"),
                null,
                0,
                DateRange.from(LocalDate.parse(start)),
                null,
                null,
                List.of(new Benefit.Gift(HONEY, Quantity.of(gifts, UnitCode.H87))),
                List.of(FundingShare.all(Party.PLATFORM)),
                limits,
                null,
                null);
        PriceBook book = PriceBook.builder("gifts", "1")
                .priceLists(List.of(new PriceList(
                        "spring", null, 0, null, DateRange.until(LocalDate.of(2026, 6, 30)), List.of(price))))
                .promotions(List.of(gift))
                .build();
        return Pricer.check(book).stream().map(Fault::code).toList();
    }

    @Test
    void a_gift_that_no_price_ever_fits_is_a_fault_of_the_book() {
        List<String> never = List.of("gift.never-priced");
        Price plain = Price.of(HONEY.product(), Market.each("85.50"), null);
        Price some = Market.between(plain, "2", "3");
        assertEquals(List.of(), faults(some, 2, "2026-06-30"));
        assertEquals(List.of(), faults(some, 3, "2026-06-30"));
        assertEquals(never, faults(some, 1, "2026-06-30"));
        assertEquals(never, faults(some, 4, "2026-06-30"));
        assertEquals(never, faults(some, 2, "2026-07-01"));
        // a budget in euros is spent on orders in euros, for which there is no price
        Limits euros = new Limits(null, null, Money.of("100.00", Currencies.EUR));
        assertEquals(never, faults(some, 2, "2026-06-30", euros));
        assertEquals(List.of(), faults(some, 2, "2026-06-30", new Limits(null, null, mad("100.00"))));
        // what is in a piece of honey is not said in weight
        assertEquals(never, faults(Price.of(HONEY.product(), per("85.50", "1", UnitCode.KGM), null), 1, "2026-06-30"));
    }
}
