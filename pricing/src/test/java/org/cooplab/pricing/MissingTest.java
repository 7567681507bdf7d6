package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HUB;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.order.OrderLine.PriceLock;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is missing is said; it is never taken for nothing. */
class MissingTest {

    private static final OfferedGoods UNWEIGHED = DeliveryTest.unweighed(OLIVE);

    private static PricedOrder withFee(Calculator calculator, Order order) {
        PriceBook book = Market.plain()
                .fees(List.of(Fee.paidByBuyer("handling", Fee.Kind.HUB, HUB, calculator)))
                .build();
        return Market.price(book, order);
    }

    @Test
    void a_fee_by_weight_needs_the_weight_of_every_line() {
        Calculator perKilogram = new Calculator.PerWeight(mad("2.00"), Quantity.of(1, UnitCode.KGM), null);
        PricedOrder known = withFee(perKilogram, order(line(1, OLIVE, 3)));
        assertEquals(mad("6.00"), known.totals().fees());
        PricedOrder unknown = withFee(perKilogram, order(line(1, OLIVE, 3), line(2, UNWEIGHED, 1)));
        assertEquals(List.of(), unknown.fees());
        assertEquals(List.of(Reason.of("fee.unknown-measure").with("fee", "handling")), unknown.declined());
    }

    @Test
    void a_delivery_at_cost_needs_the_cost() {
        PricedOrder priced = withFee(new Calculator.AtCost(Rate.ofPercent("100")), order(line(1, OLIVE, 1)));
        assertEquals("fee.unknown-measure", priced.declined().get(0).code());
        assertEquals(mad("0.00"), priced.totals().fees());
    }

    @Test
    void a_line_without_a_price_pays_no_fee_and_earns_nobody_anything() {
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", Market.prices().subList(0, 1))))
                .build();
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1), line(2, SAFFRON, "2")));
        assertEquals(mad("140.00"), priced.total());
        assertEquals(
                List.of("line.no-price"),
                priced.declined().stream().map(Reason::code).toList());
        assertTrue(priced.settlement().stream()
                .noneMatch(entry -> Integer.valueOf(2).equals(entry.line())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.35 KGM", "350 GRM", "1 KGM", "3 KGM"})
    void loose_goods_have_no_pieces_that_a_price_per_piece_could_count(String ordered) {
        OfferedGoods flour = Market.loose("flour", Market.TIZI, "flour", UnitCode.KGM);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(Market.prices().get(0), Price.of(flour.product(), Market.each("60.00"), null)))))
                .build();
        String[] parts = ordered.split(" ");
        Quantity quantity = Quantity.of(parts[0], UnitCode.of(parts[1]));
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1), OrderLine.of(2, flour, quantity)));
        assertEquals(mad("140.00"), priced.total());
        Reason left = Reason.of("line.unit-mismatch")
                .at("/lines/2")
                .with("line", 2)
                .with("quantity", ordered)
                .with("unitPrice", "60.00 MAD / 1 H87");
        assertEquals(List.of(left), priced.declined());
    }

    private static String whyNoPrice(PriceList... lists) {
        PricedOrder priced =
                Market.price(Market.plain().priceLists(List.of(lists)).build(), order(line(1, OLIVE, 3)));
        assertEquals("line.no-price", priced.declined().get(0).code());
        return Messages.of(Locale.ENGLISH, Pricer.class)
                .text(priced.declined().get(0))
                .replace("Line 1 (o-olive) has no price for ", "")
                .replace(" and is left out.", "");
    }

    private static PriceList listed(@Nullable DateRange period, Price price) {
        return new PriceList(price + " " + period, null, 0, null, period, List.of(price));
    }

    @Test
    void what_alone_keeps_a_line_from_having_a_price_is_said() {
        UnitPrice euros = UnitPrice.of("6.00", Currency.getInstance("EUR"), Quantity.of(1, UnitCode.H87));
        Price inEuros = Price.of(OLIVE.product(), euros, null);
        Price plain = Price.of(OLIVE.product(), Market.each("60.00"), null);
        Price fromFour = Market.between(plain, "4", null);
        DateRange later = new DateRange(Market.DAY.plusDays(1), null);
        assertEquals("that currency", whyNoPrice(listed(null, inEuros)));
        assertEquals("that currency", whyNoPrice(listed(null, inEuros), listed(later, inEuros)));
        assertEquals("that day", whyNoPrice(listed(later, plain)));
        assertEquals("that quantity", whyNoPrice(listed(null, fromFour)));
        assertEquals(
                "that customer",
                whyNoPrice(
                        new PriceList("members", null, 0, Map.of("group", List.of("MEMBER")), null, List.of(plain))));
        assertEquals(
                "that region, channel or other attribute",
                whyNoPrice(new PriceList("north", null, 0, Map.of("region", List.of("MA-01")), null, List.of(plain))));
        assertEquals(
                "its offer or product",
                whyNoPrice(listed(null, Price.of(SAFFRON.product(), Market.each("60.00"), null))));
        String several = "that day, currency, quantity, customer and other attributes";
        assertEquals(several, whyNoPrice(listed(null, inEuros), listed(later, plain)));
        assertEquals(several, whyNoPrice(listed(later, inEuros)));
        assertEquals(several, whyNoPrice(listed(later, fromFour)));
        Map<String, List<String>> both = Map.of("group", List.of("MEMBER"), "region", List.of("MA-01"));
        assertEquals(several, whyNoPrice(new PriceList("both", null, 0, both, null, List.of(plain))));
    }

    @Test
    void a_day_without_a_rate_is_said_once_for_goods_and_charges() {
        Dated<Rate> later = new Dated<>(List.of(new Dated.Entry<>(
                new DateRange(Market.DAY.plusDays(1), null), Rate.ofPercent("20"), Source.example("rate"))));
        TaxRate vat = new TaxRate("vat", null, Market.STANDARD, TaxBasis.ADDED, null, later);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", Market.prices().subList(0, 1))))
                .taxRates(List.of(vat))
                .fees(List.of(Fee.paidByBuyer("fee", Fee.Kind.OTHER, Market.HUB, new Calculator.Flat(mad("6.00")))
                        .taxed(ChargeTax.own(Market.STANDARD))))
                .build();
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1), line(2, ARGAN, 2)));
        Reason missing = Reason.of("tax.no-rate").with("category", "STANDARD").with("day", Market.DAY);
        assertEquals(List.of(missing), priced.declined());
        PricedOrder then =
                Pricer.compile(book).price(order(line(1, ARGAN, 1)), PricingContext.on(Market.DAY.plusDays(1)));
        assertEquals(List.of(), then.declined());
        assertEquals(mad("29.20"), then.totals().addedTax());
    }

    @Test
    void a_rate_may_hold_from_the_first_of_all_days_to_the_last() {
        for (DateRange period : List.of(
                new DateRange(LocalDate.MIN, LocalDate.MAX),
                new DateRange(LocalDate.MIN, Market.DAY),
                new DateRange(Market.DAY, LocalDate.MAX))) {
            Dated<Rate> rate =
                    new Dated<>(List.of(new Dated.Entry<>(period, Rate.ofPercent("20"), Source.example("rate"))));
            PriceBook book = Market.plain()
                    .priceLists(List.of(PriceList.base("base", Market.prices().subList(0, 1))))
                    .taxRates(List.of(new TaxRate("vat", null, Market.STANDARD, TaxBasis.ADDED, null, rate)))
                    .build();
            assertEquals(List.of(), Pricer.check(book));
            assertEquals(
                    mad("28.00"),
                    Market.price(book, order(line(1, ARGAN, 1))).totals().addedTax());
        }
    }

    @Test
    void what_is_used_up_of_a_promotion_that_the_book_does_not_have_is_said() {
        PromotionId winter = PromotionId.of("winter");
        PricingContext used = PricingContext.NONE.withUses(
                Map.of(winter, PromotionUse.NONE, Market.oilTenPercent().id(), PromotionUse.NONE));
        PriceBook book =
                Market.plain().promotions(List.of(Market.oilTenPercent())).build();
        assertEquals(
                List.of(Reason.of("uses.unknown").at("/uses").with("promotion", winter)),
                Pricer.compile(book).price(order(line(1, ARGAN, 1)), used).declined());
    }

    @Test
    void a_locked_line_of_a_tax_category_that_the_book_does_not_know_is_not_taken_to_be_untaxed() {
        PriceLock placed = new PriceLock(Market.each("100.00"), TaxCategory.of("LUXURY"), "market@0");
        OrderLine locked = line(1, ARGAN, 2).withLock(placed);
        PricedOrder priced = Market.price(Market.plain().build(), order(locked, line(2, OLIVE, 1)));
        assertEquals(mad("60.00"), priced.total());
        Reason missing =
                Reason.of("line.no-tax-category").at("/lines/1").with("line", 1).with("category", "LUXURY");
        assertEquals(List.of(missing), priced.declined());
    }

    @Test
    void a_promotion_that_is_limited_has_its_uses_counted_from_none_if_the_host_says_nothing() {
        PriceBook book = Market.plain()
                .promotions(List.of(Market.oilTenPercent().within(new Limits(1, 1, null))))
                .build();
        Pricer pricer = Pricer.compile(book);
        Order oil = order(line(1, ARGAN, 1));
        assertEquals(mad("126.00"), pricer.price(oil, PricingContext.NONE).total());
        PricingContext used =
                PricingContext.NONE.withUses(Map.of(Market.oilTenPercent().id(), new PromotionUse(0, 1, null)));
        PricedOrder again = pricer.price(oil, used);
        assertEquals(mad("140.00"), again.total());
        assertEquals("promotion.used-up-by-customer", again.declined().get(0).code());
    }

    @Test
    void a_fee_whose_own_category_has_no_rate_on_a_day_says_so_although_the_goods_have_one() {
        Dated<Rate> later = new Dated<>(List.of(new Dated.Entry<>(
                new DateRange(Market.DAY.plusDays(1), null), Rate.ofPercent("20"), Source.example("rate"))));
        TaxCategory services = TaxCategory.of("SERVICES");
        List<TaxRate> rates = new ArrayList<>(Market.taxes(TaxBasis.ADDED));
        rates.add(new TaxRate("services", null, services, TaxBasis.ADDED, null, later));
        PriceBook book = Market.plain()
                .taxRates(rates)
                .fees(List.of(Fee.paidByBuyer("fee", Fee.Kind.OTHER, Market.HUB, new Calculator.Flat(mad("6.00")))
                        .taxed(ChargeTax.own(services))))
                .build();
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1)));
        assertEquals(mad("28.00"), priced.totals().addedTax());
        assertEquals(
                List.of(Reason.of("tax.no-rate").with("category", services).with("day", Market.DAY)),
                priced.declined());
    }
}
