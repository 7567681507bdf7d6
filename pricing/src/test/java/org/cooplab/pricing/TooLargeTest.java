package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What 64 bits do not hold is refused by a code, at its place, and said in three languages. */
class TooLargeTest {

    private static final Money MOST = Money.ofMinor(Long.MAX_VALUE, Currencies.MAD);

    private static final Price DEAR = Price.of(ARGAN.product(), each("1000000000000.00"), Market.STANDARD);

    private static PriceBook.Builder list(Price... prices) {
        return Market.plain().priceLists(List.of(PriceList.base("base", List.of(prices))));
    }

    private static InvalidValue refused(String code, String pointer, Executable call) {
        InvalidValue refusal = assertThrows(InvalidValue.class, call);
        assertEquals(pointer + " " + code, refusal.pointer() + " " + refusal.code());
        assertInstanceOf(ArithmeticException.class, refusal.getCause());
        for (String language : List.of("ar", "fr", "en")) {
            String said =
                    Messages.of(Locale.forLanguageTag(language), Pricer.class).text(Fault.of(refusal));
            assertFalse(said.contains(code) || said.contains("{"), said);
        }
        return refusal;
    }

    private static Promotion promotion(Benefit benefit) {
        return Promotion.of(PromotionId.of("p"), 1, FundingShare.all(Party.PLATFORM), benefit);
    }

    @Test
    void a_line_is_named_with_its_quantity_and_price() {
        PriceBook book = list(DEAR).build();
        InvalidValue refusal = refused(
                "line.too-large", "/lines/1", () -> price(book, order(line(1, ARGAN, 1), line(2, ARGAN, 1_000_000))));
        assertEquals(
                Map.of("line", "2", "quantity", "1000000 H87", "unitPrice", "1000000000000.00 MAD / 1 H87"),
                refusal.parameters());
        assertEquals(
                "the line is too large to be calculated: "
                        + "line 2, quantity 1000000 H87, unitPrice 1000000000000.00 MAD / 1 H87",
                refusal.getMessage());
        assertEquals(
                "Line 2, 1,000,000\u00a0pieces: the amount is too large to be calculated.",
                Messages.of(Locale.ENGLISH, Pricer.class).text(Fault.of(refusal)));
    }

    @Test
    void a_quantity_may_be_large_as_long_as_its_amount_is_not() {
        Price price = Price.of(SAFFRON.product(), Market.per("0.01", UnitCode.GRM), Market.STANDARD);
        PriceBook onDays = Market.plain()
                .priceLists(
                        List.of(new PriceList("days", null, 0, Map.of(), DateRange.from(Market.DAY), List.of(price))))
                .build();
        for (PriceBook book : List.of(list(price).build(), onDays)) {
            PricedOrder priced = price(book, order(line(1, SAFFRON, "9000000000000000000.4")));
            assertEquals(mad("90000000000000000.00"), priced.total());
            refused("line.too-large", "/lines/0", () -> price(book, order(line(1, SAFFRON, "9300000000000000000"))));
        }
    }

    @Test
    void a_gift_is_named_with_its_promotion() {
        Benefit gift = new Benefit.Gift(ARGAN, Quantity.of(1_000_000, UnitCode.H87));
        PriceBook book = list(DEAR, Price.of(HONEY.product(), each("85.50"), Market.REDUCED))
                .promotions(List.of(promotion(gift)))
                .build();
        InvalidValue refusal = refused("gift.too-large", "/promotions/0", () -> price(book, order(line(1, HONEY, 1))));
        assertEquals(Map.of("promotion", "p", "offer", "o-argan", "quantity", "1000000 H87"), refusal.parameters());
    }

    @Test
    void an_order_whose_lines_fit_and_whose_sum_does_not_is_named() {
        PriceBook book = list(Price.of(ARGAN.product(), each("60000000000000000.00"), Market.STANDARD))
                .deliveries(List.of(DeliveryTariff.of("relay", Market.HUB, new Calculator.Percent(Rate.of("0.1")))))
                .build();
        InvalidValue refusal =
                refused("order.too-large", "/lines", () -> price(book, order(line(1, ARGAN, 1), line(2, ARGAN, 1))));
        assertEquals(Map.of("order", "order-1"), refusal.parameters());
    }

    @Test
    void a_fee_and_a_delivery_are_named() {
        Calculator perPiece = new Calculator.PerItem(MOST);
        PriceBook fees = Market.plain()
                .fees(List.of(
                        Fee.paidByBuyer("small", Fee.Kind.HUB, Market.HUB, new Calculator.Flat(mad("1.00"))),
                        Fee.paidByBuyer("hub", Fee.Kind.HUB, Market.HUB, perPiece)))
                .build();
        InvalidValue fee = refused("fee.too-large", "/fees/1", () -> price(fees, order(line(1, HONEY, 2))));
        assertEquals(Map.of("fee", "hub"), fee.parameters());
        PriceBook deliveries = Market.plain()
                .deliveries(List.of(DeliveryTariff.of("relay", Market.HUB, perPiece)))
                .build();
        refused("delivery.too-large", "/deliveries/0", () -> price(deliveries, order(line(1, HONEY, 2))));
    }

    @Test
    void money_of_a_book_that_no_order_reaches_is_no_trouble() {
        RoundingPolicy exact = ExactDiscounts.of(RoundingPolicy.STANDARD);
        PriceBook book = Market.plain()
                .rounding(exact)
                .promotions(List.of(
                        promotion(new Benefit.OffOrder(Off.percent("33.33"), null, MOST, false, null)),
                        Promotion.of(
                                PromotionId.of("q"),
                                0,
                                FundingShare.seller(),
                                new Benefit.OffItems(Off.amount(MOST), Benefit.Per.UNIT, null, null, null)),
                        Promotion.of(
                                        PromotionId.of("r"),
                                        2,
                                        FundingShare.seller(),
                                        new Benefit.OffItems(Off.toPrice(MOST), Benefit.Per.UNIT, null, null, null))
                                .when(new Condition.SubtotalAtLeast(MOST, null))))
                .build();
        assertEquals(
                mad("0.00"),
                price(book, order(line(1, HONEY, 3), line(2, SAFFRON, "0.7"))).total());
    }

    private static Statement.Posting posting(String order, Money amount) {
        return new Statement.Posting(
                OrderId.of(order),
                Market.DAY,
                List.of(new Entry(Entry.Kind.GOODS, Market.BUYER, Party.PLATFORM, amount, null, 1)));
    }

    @Test
    void a_statement_names_the_order_with_which_it_outgrows() {
        List<Statement.Posting> postings = List.of(posting("a", MOST), posting("b", mad("0.01")));
        InvalidValue refusal = refused(
                "statement.too-large", "/postings", () -> Statement.of(Party.PLATFORM, Currencies.MAD, postings));
        assertEquals(Map.of("party", "platform", "order", "b"), refusal.parameters());
    }

    @Test
    void a_balance_names_its_party() {
        Calculator all = new Calculator.Flat(MOST);
        PriceBook book = Market.plain()
                .fees(List.of(
                        Fee.withheld("one", Fee.Kind.COMMISSION, Party.PLATFORM, all),
                        Fee.withheld("two", Fee.Kind.COMMISSION, Party.PLATFORM, all)))
                .build();
        PricedOrder priced = price(book, order(line(1, HONEY, 1)));
        InvalidValue refusal = refused("balance.too-large", "/settlement", priced::balances);
        assertEquals(Map.of("party", "platform"), refusal.parameters());
        refused(
                "statement.too-large",
                "/postings",
                () -> Statement.of(Party.PLATFORM, Currencies.MAD, List.of(priced.posting())));
    }

    @Test
    void a_difference_names_its_figure() {
        PricedOrder dear = price(
                list(Price.of(HONEY.product(), each("60000000000000000.00"), Market.REDUCED))
                        .build(),
                order(line(1, HONEY, 1)));
        PriceBook giving = Market.plain()
                .fees(List.of(Fee.paidByBuyer(
                        "back", Fee.Kind.OTHER, Party.PLATFORM, new Calculator.Flat(mad("-60000000000000000.00")))))
                .build();
        PricedOrder negative = price(giving, order(line(1, HONEY, 1)));
        refused("difference.too-large", "/totals/total", () -> Repricing.between(negative, dear));
    }

    @Test
    void the_narrowest_place_is_told() {
        OrderLine dear = line(1, ARGAN, 1_000_000);
        PriceBook book =
                list(DEAR).rounding(ExactDiscounts.of(RoundingPolicy.STANDARD)).build();
        refused("line.too-large", "/lines/0", () -> price(book, order(dear)));
    }

    @Test
    void a_weight_of_more_digits_than_a_quantity_has_is_one_of_its_delivery() {
        Price free = Price.of(SAFFRON.product(), Market.per("0.00", UnitCode.GRM), Market.STANDARD);
        Calculator byWeight = new Calculator.PerWeight(mad("1.00"), Quantity.of(1, UnitCode.KGM), null);
        PriceBook book = list(free)
                .deliveries(List.of(DeliveryTariff.of("relay", Market.HUB, byWeight)))
                .build();
        refused(
                "delivery.too-large",
                "/deliveries/0",
                () -> price(book, order(line(1, SAFFRON, "999999999999999999999999"))));
    }

    @Test
    void a_lock_is_no_overflow_where_the_first_of_graduated_prices_would_be() {
        Price graduated = Price.of(SAFFRON.product(), Market.per("90000000000000000.00", UnitCode.GRM), Market.STANDARD)
                .withTiers(
                        Price.TierMode.GRADUATED,
                        List.of(new Price.Tier(new BigDecimal("0.5"), Market.per("1.00", UnitCode.GRM))));
        OrderLine ten = line(1, SAFFRON, 10);
        PricedOrder priced = price(list(graduated).build(), order(ten));
        PricedOrder again = price(list(DEAR).build(), Pricer.lock(order(ten), priced));
        assertEquals(mad("45000000000000009.50"), again.total());
    }

    @Test
    void fractions_that_fit_line_by_line_but_not_seller_by_seller_are_rounded_more_coarsely() {
        Price argan = Price.of(ARGAN.product(), Market.each("15500000.01"), Market.STANDARD);
        Price saffron = Price.of(SAFFRON.product(), Market.per("15500000.02", UnitCode.GRM), Market.STANDARD);
        // 0.01 of 31000000.03 has a denominator of 3100000003, by which the amounts of the two lines fit 64 bits, their
        // sum not
        PriceBook book = Market.plain()
                .rounding(ExactDiscounts.of(RoundingPolicy.STANDARD))
                .priceLists(List.of(PriceList.base("base", List.of(argan, saffron))))
                .promotions(List.of(Promotion.of(
                        PromotionId.of("one"),
                        1,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.OffOrder(Off.amount(mad("0.01")), null, null, false, null))))
                .deliveries(List.of(DeliveryTariff.of("relay", null, new Calculator.Flat(mad("10.00")))
                        .taxed(ChargeTax.own(Market.STANDARD))))
                .suppliers(List.of(
                        new SupplierStatus(Party.of(Market.AMAL), Dated.always(TaxTreatment.EXEMPT_WITHOUT_DEDUCTION))))
                .build();
        PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1), line(2, SAFFRON, "1")));
        assertEquals(mad("31000010.02"), priced.total());
        // both goods are of one seller, who is taxed: a sixth of the whole
        assertEquals(mad("5166668.34"), priced.totals().includedTax());
    }
}
