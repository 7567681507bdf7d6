package org.cooplab.pricing;

import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.text.Fault;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.PriceTie;
import org.cooplab.pricing.book.PriceList;
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

    private static PriceBook lowest(Price... prices) {
        return Market.plain()
                .priceTies(PriceTie.LOWEST)
                .priceLists(List.of(PriceList.base("base", List.of(prices))))
                .build();
    }

    private static Price between(Price price, String least, String most) {
        return new Price(
                price.offer(),
                price.product(),
                price.unitPrice(),
                price.taxCategory(),
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                price.when(),
                price.period(),
                price.tierMode(),
                price.tiers(),
                price.before(),
                price.floor(),
                price.floorGuards(),
                price.source());
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

    private static List<String> faults(Price... prices) {
        return Pricer.check(list(prices)).stream().map(Fault::code).toList();
    }

    @Test
    void prices_tie_where_a_quantity_fits_both_in_whatever_unit_each_counts() {
        Price toTwoGrams = between(Price.of(SAFFRON.product(), per("38.00", "1", UnitCode.GRM), null), null, "2");
        Price fromTwoGrams = Price.of(SAFFRON.product(), per("0.35", "10", UnitCode.MGM), null);
        assertEquals(List.of("price.tie"), faults(toTwoGrams, between(fromTwoGrams, "200", null)));
        assertEquals(List.of(), faults(toTwoGrams, between(fromTwoGrams, "201", null)));
        // from thirty milligrams on: both hold for a gram, although 3 is more than 2
        assertEquals(List.of("price.tie"), faults(toTwoGrams, between(fromTwoGrams, "3", null)));
    }

    @Test
    void two_prices_that_say_the_same_do_not_tie() {
        Price price = Price.of(SAFFRON.product(), per("38.00", "1", UnitCode.GRM), Market.STANDARD);
        assertEquals(List.of(), faults(price, price));
        assertEquals(
                List.of("price.tie"), faults(price, Price.of(SAFFRON.product(), price.unitPrice(), Market.REDUCED)));
    }
}
