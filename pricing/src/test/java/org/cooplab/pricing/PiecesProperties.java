package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;

/** Benefits that pick single pieces, of goods whose unit price is not one whole number of centimes. */
class PiecesProperties {

    private static final Target OIL = Target.product(ARGAN.product());
    private static final Off FREE = Off.percent("100");

    private static PriceBook book(Price argan, Price olive, Benefit... benefits) {
        return PriceBook.builder("pieces", "1")
                .priceLists(List.of(PriceList.base("base", List.of(argan, olive))))
                .promotions(List.of(Promotion.of(PromotionId.of("p"), 0, FundingShare.all(Party.PLATFORM), benefits)))
                .build();
    }

    private static Price argan(UnitPrice price) {
        return Price.of(ARGAN.product(), price, null);
    }

    private static Price olive(UnitPrice price) {
        return Price.of(OLIVE.product(), price, null);
    }

    private static Price fromTen(Price price, String then) {
        return price.withTiers(Price.TierMode.GRADUATED, List.of(new Price.Tier(BigDecimal.TEN, Market.each(then))));
    }

    private static Money off(Price price, long pieces, Benefit benefit) {
        return Market.price(book(price, olive(Market.each("60.00")), benefit), order(line(1, ARGAN, pieces)))
                .totals()
                .discounts();
    }

    @Property
    @Label("a graduated price whose tiers are not reached is a plain price, whatever picks its pieces")
    void tiers_that_are_not_reached_do_not_matter(@ForAll Random random) {
        Price argan = argan(Market.each("10.0" + random.nextInt(10)));
        Price olive = olive(Market.each("10.0" + random.nextInt(10)));
        Off off = List.of(FREE, Off.percent("33.33"), Off.amount(mad("0.07")), Off.toPrice(mad("3.33")))
                .get(random.nextInt(4));
        DiscountLevel level = random.nextBoolean() ? DiscountLevel.LINE : DiscountLevel.EXACT;
        Benefit benefit = List.of(
                        new Benefit.BuyGet(null, 1 + random.nextInt(3), null, 1, off, 1, level),
                        new Benefit.OffCheapest(off, null, level),
                        new Benefit.OffGroups(2 + random.nextInt(2), off, null, level),
                        new Benefit.Bundle(List.of(new Benefit.Part(OIL, 2)), mad("15.01")))
                .get(random.nextInt(4));
        Order order = order(line(1, ARGAN, 1 + random.nextInt(9)), line(2, OLIVE, 1 + random.nextInt(9)));
        assertEquals(
                Market.price(book(argan, olive, benefit), order).totals(),
                Market.price(book(fromTen(argan, "9.00"), fromTen(olive, "1.00"), benefit), order)
                        .totals());
    }

    @Example
    void what_a_free_piece_costs_is_its_part_of_the_line() {
        Benefit third = new Benefit.BuyGet(OIL, 2, OIL, 1, FREE, 1, null);
        assertEquals(mad("10.00"), off(fromTen(argan(Market.each("10.00")), "9.00"), 3, third));
        // ten at 10.00 and two at 9.00 are 118.00
        assertEquals(mad("9.83"), off(fromTen(argan(Market.each("10.00")), "9.00"), 12, third));
        assertEquals(
                mad("9.83"),
                off(fromTen(argan(Market.each("10.00")), "9.00"), 12, new Benefit.OffCheapest(FREE, OIL, null)));
        // eight at 0.125 are 1.00
        assertEquals(
                mad("0.50"), off(argan(Market.each("0.125")), 8, new Benefit.BuyGet(OIL, 1, OIL, 1, FREE, 4, null)));
        assertEquals(mad("1.00"), off(argan(Market.each("0.125")), 9, new Benefit.OffGroups(8, FREE, OIL, null)));
        Benefit dozen = new Benefit.Bundle(List.of(new Benefit.Part(OIL, 12)), mad("100.00"));
        assertEquals(mad("18.00"), off(fromTen(argan(Market.each("10.00")), "9.00"), 12, dozen));
    }

    @Example
    void prices_that_differ_by_less_than_a_centime_differ() {
        PriceBook book = book(
                argan(Market.each("0.124")), olive(Market.each("0.121")), new Benefit.OffCheapest(FREE, null, null));
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1000), line(2, OLIVE, 1000)));
        assertEquals(List.of(), priced.lines().get(0).discounts());
        assertEquals(mad("120.88"), priced.lines().get(1).total());
    }

    @Example
    void fractions_of_fine_prices_stay_exact_where_the_level_says_so() {
        Off one = Off.percent("1");
        for (DiscountLevel level : DiscountLevel.values()) {
            Benefit benefit = new Benefit.OffItems(one, Benefit.Per.UNIT, null, null, level);
            PriceBook book = book(argan(Market.each("0.125")), olive(Market.each("0.125")), benefit);
            PricedOrder priced = Market.price(book, order(line(1, ARGAN, 4), line(2, OLIVE, 4)));
            // 1 % of 0.50 is half a centime, twice
            assertEquals(
                    level == DiscountLevel.EXACT ? mad("0.01") : mad("0.02"),
                    priced.totals().discounts());
        }
    }
}
