package org.cooplab.pricing;

import static org.cooplab.pricing.Market.AMAL;
import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.BUYER;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.HUB;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.TIZI;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.settlement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PricerTest {

    private final Order two = order(line(1, ARGAN, 2), line(2, HONEY, 1));

    @Test
    void the_buyer_pays_goods_less_discounts_and_the_hub_fee() {
        // 2 x 140.00 + 85.50 = 365.50; 10 % off the oil is 28.00; hub 6.00
        PricedOrder priced = price(Market.usual().build(), two);
        assertEquals(mad("365.50"), priced.totals().items());
        assertEquals(mad("28.00"), priced.totals().discounts());
        assertEquals(mad("343.50"), priced.total());
        // 252.00 / 1.2 x 0.2 = 42.00; 85.50 / 1.1 x 0.1 = 7.77
        assertEquals(mad("49.77"), priced.totals().includedTax());
    }

    @Test
    void everyone_gets_a_share_and_nothing_is_left_over() {
        PricedOrder priced = price(Market.usual().build(), two);
        // seller gets 280.00 because the platform funds the discount; 8 % is 22.40 and 20 % on it 4.48; VAT 42.00
        assertEquals(mad("211.12"), priced.balance(Party.of(TIZI)));
        // 85.50 - 7.77 - 6.84 - 1.37
        assertEquals(mad("69.52"), priced.balance(Party.of(AMAL)));
        assertEquals(mad("6.00"), priced.balance(HUB));
        // 22.40 + 6.84 - 28.00
        assertEquals(mad("1.24"), priced.balance(Party.PLATFORM));
        // 42.00 + 7.77 + 4.48 + 1.37
        assertEquals(mad("55.62"), priced.balance(Party.TREASURY));
        assertEquals(mad("-343.50"), priced.balance(BUYER));
        assertEquals(mad("0.00"), Money.sum(priced.currency(), priced.balances().values()));
    }

    @Test
    void goods_by_weight_are_priced_by_what_was_delivered() {
        Order weighed = order(line(1, SAFFRON, "2.5").withDelivered(Quantity.of("2.43", UnitCode.GRM)));
        // 2.43 x 38.00 = 92.34
        assertEquals(mad("92.34"), price(Market.plain().build(), weighed).total());
    }

    @Test
    void a_line_without_a_price_is_left_out_and_said() {
        PriceBook book = Market.plain()
                .priceLists(List.of(
                        PriceList.base("base", List.of(Price.of(HONEY.product(), each("85.50"), Market.REDUCED)))))
                .build();
        PricedOrder priced = price(book, two);
        assertEquals(mad("85.50"), priced.total());
        assertEquals("line.no-price", priced.declined().get(0).code());
        assertEquals("/lines/1", priced.declined().get(0).path());
    }

    @Test
    void a_fee_of_a_negative_rate_gives_back_and_a_delivery_of_one_is_a_fault() {
        Calculator minusFive = new Calculator.Percent(Rate.ofPercent("-5"));
        PriceBook book = Market.plain()
                .fees(List.of(Fee.paidByBuyer("own-bag", Fee.Kind.PACKING, Party.PLATFORM, minusFive)))
                .build();
        PricedOrder priced = price(book, two);
        Money goods = priced.totals().items();
        Money back = goods.times(new BigDecimal("-0.05"), RoundingMode.HALF_UP);
        assertEquals(back, priced.totals().fees());
        assertEquals(goods.plus(back), priced.total());
        assertEquals(back, priced.balance(Party.PLATFORM));

        PriceBook paidToDeliver = Market.plain()
                .deliveries(List.of(
                        DeliveryTariff.of("relay", null, minusFive),
                        DeliveryTariff.of("home", null, new Calculator.Flat(mad("-1.00")))))
                .build();
        assertEquals(
                List.of("/deliveries/0/calculator number.negative", "/deliveries/1/calculator number.negative"),
                Pricer.check(paidToDeliver).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void every_fault_of_a_book_is_found_at_once() {
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(HONEY.product(), each("-1.00"), Market.REDUCED),
                                Price.of(ARGAN.product(), each("1.00"), TaxCategory.of("NONE")),
                                Price.of(ARGAN.product(), each("2.00"), Market.STANDARD)))))
                .build();
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> Pricer.compile(book));
        assertEquals(
                List.of(
                        "/priceLists/0/prices/0/unitPrice/amount number.negative",
                        "/priceLists/0/prices/1/taxCategory reference.unknown",
                        "/priceLists/0/prices/2 price.tie"),
                refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void a_book_and_an_order_survive_the_strict_reader() {
        PriceBook book = Market.usual().build();
        assertEquals(book, Documents.read(PriceBook.class, Documents.write(book)));
        PricedOrder priced = price(book, two);
        assertEquals(priced, Documents.read(PricedOrder.class, Documents.write(priced)));
    }

    @Test
    void an_explanation_adds_up_and_speaks_three_languages() {
        Pricer pricer = Pricer.compile(Market.usual().build());
        PricedOrder priced = pricer.price(two, PricingContext.NONE);
        Explanation why = pricer.explain(two, PricingContext.NONE);
        assertEquals(priced.totals().items(), why.sum(Step.Figure.ITEMS));
        assertEquals(priced.totals().discounts(), why.sum(Step.Figure.DISCOUNTS));
        assertEquals(priced.totals().includedTax(), why.sum(Step.Figure.INCLUDED_TAX));
        priced.balances().forEach((party, amount) -> assertEquals(amount, why.balance(party)));
        for (Locale locale : List.of(Locale.forLanguageTag("ar"), Locale.FRENCH, Locale.ENGLISH)) {
            List<String> sentences = why.sentences(Messages.of(locale, Pricer.class));
            assertEquals(why.steps().size(), sentences.size());
            assertTrue(sentences.stream().noneMatch(text -> text.contains("explain.")), sentences.toString());
            List<String> balances = why.balances(Messages.of(locale, Pricer.class));
            assertEquals(priced.balances().size(), balances.size());
            assertTrue(balances.stream().noneMatch(text -> text.contains("explain.")), balances.toString());
        }
        assertEquals(
                "Discount “oil10” (10%) on line 1: MAD\u00a028.00 off.",
                why.sentences(Messages.of(Locale.ENGLISH, Pricer.class)).get(1));
        List<String> balances = why.balances(Messages.of(Locale.ENGLISH, Pricer.class));
        assertEquals("The customer c1 gives MAD\u00a0343.50 in all.", balances.get(1));
        assertEquals("The partner hub gets MAD\u00a06.00 in all.", balances.get(5));
    }

    @Test
    void every_message_has_three_sentences() {
        assertEquals(List.of(), Messages.check(Pricer.class));
    }

    private static String missing(Executable call) {
        return assertThrows(NullPointerException.class, call).getMessage();
    }

    @Test
    @SuppressWarnings({"DataFlowIssue", "NullAway"}) // hosts without null checks do this
    void what_must_not_be_null_is_named() {
        Pricer pricer = Pricer.compile(Market.usual().build());
        PricedOrder priced = pricer.price(two, PricingContext.NONE);
        assertEquals("alreadyReturned", missing(() -> priced.refund(null, Map.of())));
        assertEquals("returnedNow", missing(() -> priced.refund(Map.of(), null)));
        assertEquals("alreadyReturned", missing(() -> priced.cancel(null)));
        assertEquals("party", missing(() -> priced.balance(null)));
        assertEquals("party", missing(() -> Statement.of(null, priced.currency(), List.of())));
        assertEquals("currency", missing(() -> Statement.of(BUYER, null, List.of())));
        assertEquals("postings", missing(() -> Statement.of(BUYER, priced.currency(), null)));
        assertEquals("before", missing(() -> pricer.reprice(null, two, PricingContext.NONE)));
        assertEquals("before", missing(() -> Repricing.between(null, priced)));
        assertEquals("after", missing(() -> Repricing.between(priced, null)));
        assertEquals("priced", missing(() -> pricer.explain((PricedOrder) null)));
        assertEquals("order", missing(() -> Pricer.lock(null, priced)));
        assertEquals("priced", missing(() -> Pricer.lock(two, null)));
        assertEquals("priced", missing(() -> Pricer.everything(null)));
        Set<String> codes = new LinkedHashSet<>(Arrays.asList("SPRING", null));
        assertEquals("coupons[1]", missing(() -> PricingContext.NONE.withCoupons(codes)));
    }

    @Test
    void a_cancelled_order_is_priced_as_if_it_had_not_been() {
        Pricer pricer = Pricer.compile(Market.usual().build());
        Order cancelled = two.withStatus(Order.Status.CANCELLED, two.payment(), two.fulfilmentStatus());
        PricedOrder priced = pricer.price(cancelled, PricingContext.NONE);
        assertEquals(pricer.price(two, PricingContext.NONE), priced);
        assertEquals(mad("343.50"), priced.cancel(Map.of()).total());
    }

    @Test
    void a_quote_holds_from_its_first_day_to_its_last() {
        DateRange days = new DateRange(Market.DAY, Market.DAY.plusDays(7));
        Quote quote = Pricer.compile(Market.usual().build()).quote(two, PricingContext.NONE, days);
        assertEquals(mad("343.50"), quote.priced().total());
        assertFalse(quote.holdsOn(Market.DAY.minusDays(1)));
        assertTrue(quote.holdsOn(Market.DAY));
        assertTrue(quote.holdsOn(Market.DAY.plusDays(7)));
        assertFalse(quote.holdsOn(Market.DAY.plusDays(8)));
    }
}
