package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.per;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.book.RoundingPolicy.Remainder;
import org.cooplab.pricing.book.RoundingPolicy.TaxLevel;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.exact.Spread;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.PromotionUse;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxRate;
import org.cooplab.pricing.tax.TaxTreatment;
import org.junit.jupiter.api.Test;

/** What users of other engines keep reporting, and the edges of ours. */
class TrapsTest {

    private static PriceBook list(Price... prices) {
        return Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(prices))))
                .build();
    }

    private static Promotion off(String id, FundingShare funding, Benefit... benefits) {
        return Promotion.of(PromotionId.of(id), 0, funding, benefits);
    }

    private static Benefit orderOff(String amount) {
        return new Benefit.OffOrder(Off.amount(mad(amount)), null, null, false, null);
    }

    @Test
    void unit_and_line_and_total_taxes_differ_and_each_adds_up() {
        // 10 x 10.20 at 23 % on top: a unit's tax is 2.346, so 23.50 by unit and 23.46 by line
        PriceBook book = Market.plain()
                .priceLists(List.of(
                        PriceList.base("base", List.of(Price.of(ARGAN.product(), each("10.20"), Market.STANDARD)))))
                .taxRates(List.of(TaxRate.of("t", Market.STANDARD, TaxBasis.ADDED, Rate.ofPercent("23"))))
                .rounding(RoundingPolicy.STANDARD.withTaxLevel(TaxLevel.UNIT))
                .build();
        Order ten = order(line(1, ARGAN, 10));
        assertEquals(mad("23.50"), price(book, ten).totals().addedTax());
        PriceBook byLine = PriceBook.builder("b", "1")
                .priceLists(book.priceLists())
                .taxRates(book.taxRates())
                .build();
        assertEquals(mad("23.46"), price(byLine, ten).totals().addedTax());
    }

    @Test
    void ten_equal_lines_sharing_four_centimes_give_four_of_them_one_each() {
        long[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        assertArrayEquals(new long[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0}, Spread.of(4, ones, Remainder.LARGEST_REMAINDER));
        assertArrayEquals(
                new long[] {0, 34, 33, 33}, Spread.of(100, new long[] {0, 1, 1, 1}, Remainder.LARGEST_REMAINDER));
        assertArrayEquals(
                new long[] {0, -34, -33, -33}, Spread.of(-100, new long[] {0, 1, 1, 1}, Remainder.LARGEST_REMAINDER));
        assertArrayEquals(new long[] {1, 1, 0, 0}, Spread.of(2, new long[] {1, 1, 1, 1}, Remainder.LAST_TAKES_REST));
    }

    @Test
    void a_discount_above_the_order_takes_what_there_is_and_costs_the_budget_no_more() {
        PriceBook book = Market.plain()
                .promotions(List.of(off("big", FundingShare.all(Party.PLATFORM), orderOff("500.00"))
                        .within(new Limits(null, null, mad("140.00")))))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1)));
        assertEquals(mad("0.00"), priced.total());
        assertEquals(Map.of(PromotionId.of("big"), mad("140.00")), priced.promotions());
        PricedOrder dearer = price(book, order(line(1, ARGAN, 2)));
        assertEquals(mad("280.00"), dearer.total());
        assertEquals("promotion.budget-spent", dearer.declined().get(0).code());
    }

    @Test
    void a_voucher_keeps_to_the_budget_of_its_promotion() {
        Promotion twenty = Promotion.of(
                        PromotionId.of("twenty"),
                        1,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.Voucher(Off.amount(mad("20.00"))))
                .within(new Limits(null, null, mad("50.00")));
        Pricer pricer =
                Pricer.compile(Market.plain().promotions(List.of(twenty)).build());
        Order order = order(line(1, ARGAN, 1));
        assertEquals(
                mad("120.00"),
                pricer.price(order, spent("30.00", Currencies.MAD)).total());
        PricedOrder refused = pricer.price(order, spent("30.01", Currencies.MAD));
        assertEquals(mad("140.00"), refused.total());
        assertEquals("promotion.budget-spent", refused.declined().get(0).code());
        InvalidValue euros = assertThrows(InvalidValue.class, () -> pricer.price(order, spent("1.00", Currencies.EUR)));
        assertEquals("/uses/twenty/spent/currency", euros.pointer());
    }

    private static PricingContext spent(String amount, Currency currency) {
        PromotionUse use = new PromotionUse(1, 0, Money.of(amount, currency));
        return PricingContext.NONE.withUses(Map.of(PromotionId.of("twenty"), use));
    }

    @Test
    void seven_sellers_and_a_fee_are_paid_to_the_centime() {
        // 7 x 10.00 with 7.00 withheld: others have paid 63.07 out of 63.00
        List<Price> prices = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            var goods = Market.goods("g" + i, org.cooplab.core.id.CooperativeId.of("s" + i), "food", 100);
            prices.add(Price.of(goods.product(), each("10.00"), null));
            lines.add(line(i, goods, 1));
        }
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", prices)))
                .fees(List.of(
                        Fee.withheld("flat", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Flat(mad("7.00")))
                                .at(Fee.Level.ORDER)))
                .build();
        PricedOrder priced = price(book, order(lines));
        assertEquals(mad("7.00"), priced.balance(Party.PLATFORM));
        assertEquals(mad("9.00"), priced.balance(Party.of(org.cooplab.core.id.CooperativeId.of("s7"))));
    }

    @Test
    void a_thousand_grams_at_a_price_per_kilogram_are_one_kilogram() {
        PriceBook book = list(Price.of(Market.SAFFRON.product(), per("1.00", UnitCode.KGM), Market.STANDARD));
        assertEquals(
                mad("1.00"), price(book, order(line(1, Market.SAFFRON, "1000"))).total());
        PriceBook grams = list(Price.of(Market.SAFFRON.product(), per("10.00", UnitCode.GRM), Market.STANDARD));
        assertEquals(
                mad("3.33"),
                price(grams, order(line(1, Market.SAFFRON, "0.333"))).total());
    }

    @Test
    void nothing_delivered_costs_nothing() {
        OrderLine none = line(1, ARGAN, 2).withDelivered(Quantity.of(0, UnitCode.H87));
        PricedOrder priced = price(Market.usual().build(), order(none, line(2, HONEY, 1)));
        assertEquals(mad("91.50"), priced.total());
        assertEquals(mad("0.00"), priced.line(1).amount());
    }

    @Test
    void a_line_of_ten_to_the_twelve_is_exact_and_more_than_longs_hold_is_an_error() {
        PriceBook book = list(Price.of(ARGAN.product(), each("1000000000000.00"), Market.STANDARD));
        PricedOrder priced = price(book, order(line(1, ARGAN, 3)));
        assertEquals(mad("3000000000000.00"), priced.total());
        assertEquals(mad("500000000000.00"), priced.totals().includedTax());
        assertThrows(InvalidValue.class, () -> price(book, order(line(1, ARGAN, 1_000_000_000L))));
    }

    @Test
    void funding_beyond_the_whole_is_a_fault() {
        Promotion greedy = new Promotion(
                PromotionId.of("p"),
                null,
                0,
                null,
                null,
                null,
                List.of(orderOff("1.00")),
                List.of(FundingShare.all(Party.PLATFORM), new FundingShare(null, Rate.of("0.2"))),
                null,
                null,
                null);
        InvalidDocument refused = assertThrows(
                InvalidDocument.class,
                () -> Pricer.compile(Market.plain().promotions(List.of(greedy)).build()));
        assertEquals("funding.not-whole", refused.faults().get(0).code());
        assertEquals("/promotions/0/funding", refused.faults().get(0).pointer());
    }

    @Test
    void tiers_price_the_whole_or_each_band() {
        List<Tier> tiers =
                List.of(new Tier(new BigDecimal("5"), each("9.00")), new Tier(new BigDecimal("10"), each("8.00")));
        Price volume = Price.of(ARGAN.product(), each("10.00"), Market.STANDARD).withTiers(TierMode.VOLUME, tiers);
        // 12 x 8.00
        assertEquals(
                mad("96.00"), price(list(volume), order(line(1, ARGAN, 12))).total());
        Price graduated = volume.withTiers(TierMode.GRADUATED, tiers);
        // 5 x 10.00 + 5 x 9.00 + 2 x 8.00
        assertEquals(
                mad("111.00"), price(list(graduated), order(line(1, ARGAN, 12))).total());
    }

    @Test
    void a_rate_follows_the_tax_point_and_not_the_day_of_order() {
        // transport of goods: 18 % in 2025, 20 % from 2026 on
        TaxRate transport = new TaxRate(
                "vat",
                null,
                Market.STANDARD,
                TaxBasis.ADDED,
                null,
                new Dated<>(List.of(
                        Dated.Entry.of(DateRange.until(LocalDate.of(2025, 12, 31)), Rate.ofPercent("18")),
                        Dated.Entry.of(DateRange.from(LocalDate.of(2026, 1, 1)), Rate.ofPercent("20")))));
        PriceBook book = Market.plain()
                .priceLists(List.of(
                        PriceList.base("base", List.of(Price.of(ARGAN.product(), each("100.00"), Market.STANDARD)))))
                .taxRates(List.of(transport))
                .build();
        Pricer pricer = Pricer.compile(book);
        Order order = order(line(1, ARGAN, 1));
        assertEquals(
                mad("118.00"),
                pricer.price(order, PricingContext.on(LocalDate.of(2025, 12, 31)))
                        .total());
        assertEquals(
                mad("120.00"),
                pricer.price(order, PricingContext.on(LocalDate.of(2026, 1, 2))).total());
    }

    @Test
    void an_exempt_seller_charges_no_tax_and_its_neighbour_does() {
        PriceBook book = Market.plain()
                .suppliers(List.of(
                        new SupplierStatus(Party.of(Market.TIZI), Dated.always(TaxTreatment.EXEMPT_WITHOUT_DEDUCTION))))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, HONEY, 1)));
        assertEquals(mad("225.50"), priced.total());
        assertEquals(mad("0.00"), priced.line(1).taxes().get(0).amount());
        assertEquals(
                TaxTreatment.EXEMPT_WITHOUT_DEDUCTION,
                priced.line(1).taxes().get(0).treatment());
        assertEquals(mad("7.77"), priced.line(2).taxes().get(0).amount());
    }

    @Test
    void the_total_is_rounded_to_the_smallest_coin_at_the_expense_of_the_platform() {
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(Price.of(ARGAN.product(), each("12.34"), null)))))
                .rounding(RoundingPolicy.STANDARD.withCashStep(new BigDecimal("0.10")))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1)));
        assertEquals(mad("12.30"), priced.total());
        assertEquals(mad("-0.04"), priced.balance(Party.PLATFORM));
        assertEquals(mad("12.34"), priced.balance(Party.of(Market.TIZI)));
    }

    @Test
    void a_deposit_comes_back_with_its_container() {
        PriceBook book = Market.plain()
                .fees(List.of(Fee.paidByBuyer(
                        "jar", Fee.Kind.DEPOSIT, Party.of(Market.AMAL), new Calculator.PerItem(mad("2.00")))))
                .build();
        PricedOrder priced = price(book, order(line(1, HONEY, 3)));
        assertEquals(mad("262.50"), priced.total());
        Refund one = priced.refund(Map.of(), Map.of(1, Quantity.of(1, UnitCode.H87)));
        assertEquals(mad("87.50"), one.total());
    }

    @Test
    void what_comes_back_undoes_commission_discount_and_tax_for_everyone() {
        PricedOrder priced = price(Market.usual().build(), order(line(1, ARGAN, 2), line(2, HONEY, 1)));
        Refund one = priced.refund(Map.of(), Map.of(1, Quantity.of(1, UnitCode.H87)));
        // one of two bottles at 126.00
        assertEquals(mad("126.00"), one.total());
        // the platform gets back half of its 28.00, gives back half of the commission of 22.40
        assertEquals(mad("2.80"), one.balances().get(Party.PLATFORM));
        assertThrows(
                IllegalArgumentException.class, () -> priced.refund(Map.of(), Map.of(1, Quantity.of(3, UnitCode.H87))));
    }

    /** The oil is 60.00, untaxed; two of three bottles come back on one day, one after the other. */
    @Test
    void a_statement_has_the_sale_of_an_order_once_and_each_of_its_refunds() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, OLIVE, 3)));
        Quantity bottle = Quantity.of(1, UnitCode.H87);
        Statement.Posting first = priced.refund(Map.of(), Map.of(1, bottle)).posting(Market.DAY);
        Statement.Posting second =
                priced.refund(Map.of(1, bottle), Map.of(1, bottle)).posting(Market.DAY);
        assertEquals(first, second);
        List<Statement.Posting> postings = new ArrayList<>(List.of(priced.posting(), first, second));
        assertEquals(
                mad("-60.00"),
                Statement.of(Market.BUYER, priced.currency(), postings).balance());
        postings.add(1, priced.posting());
        InvalidValue twice =
                assertThrows(InvalidValue.class, () -> Statement.of(Market.BUYER, priced.currency(), postings));
        assertEquals("value.repeated /postings/1", twice.code() + " " + twice.pointer());
        assertEquals("postings must differ, but order-1 is there twice", twice.getMessage());
    }

    @Test
    void a_statement_adds_orders_and_refunds_up() {
        PricedOrder priced = price(Market.usual().build(), order(line(1, ARGAN, 2), line(2, HONEY, 1)));
        Refund refund = priced.refund(Map.of(), Map.of(2, Quantity.of(1, UnitCode.H87)));
        Party amal = Party.of(Market.AMAL);
        Statement statement = Statement.of(
                amal, priced.currency(), List.of(priced.posting(), refund.posting(LocalDate.of(2026, 3, 20))));
        assertEquals(mad("0.00"), statement.balance());
        assertEquals(2, statement.orders().size());
        assertEquals(mad("69.52"), statement.orders().get(0).amount());
        assertEquals(
                mad("0.00"),
                Money.sum(
                        priced.currency(),
                        statement.rows().stream().map(Statement.Row::amount).toList()));
    }

    @Test
    void a_locked_order_keeps_its_price_in_a_dearer_book() {
        Order order = order(line(1, ARGAN, 2));
        PricedOrder priced = price(Market.plain().build(), order);
        Order locked = Pricer.lock(order, priced);
        PriceBook dearer = list(Price.of(ARGAN.product(), each("199.00"), Market.STANDARD));
        assertEquals(priced.total(), price(dearer, locked).total());
    }

    @Test
    void bottles_that_make_no_decimal_number_of_dozens_are_locked() {
        Quantity dozen = Quantity.of(1, UnitCode.of("DZN"));
        Price graduated = Price.of(ARGAN.product(), UnitPrice.of(mad("12.00"), dozen), Market.STANDARD)
                .withTiers(
                        Price.TierMode.GRADUATED,
                        List.of(new Price.Tier(BigDecimal.ONE, UnitPrice.of(mad("6.00"), dozen))));
        // a dozen at 12.00, and two twelfths of 6.00
        PriceBook book = list(graduated);
        Order order = order(line(1, ARGAN, 14));
        PricedOrder priced = price(book, order);
        assertEquals(mad("13.00"), priced.total());
        PriceBook dearer = list(Price.of(ARGAN.product(), each("199.00"), Market.STANDARD));
        assertEquals(mad("13.00"), price(dearer, Pricer.lock(order, priced)).total());
    }

    @Test
    void what_graduated_tiers_made_of_a_line_is_kept_by_its_lock() {
        Price graduated = Price.of(ARGAN.product(), each("140.00"), Market.STANDARD)
                .withTiers(Price.TierMode.GRADUATED, List.of(new Price.Tier(new BigDecimal("2"), each("130.01"))));
        // Three are 2 x 140.00 + 130.01 = 410.01, 136.67 each; no price of six decimals times 70,001 is 9,100,849.99
        for (int pieces : new int[] {1, 3, 7, 70_001}) {
            Order order = order(line(1, ARGAN, pieces));
            PricedOrder priced = price(list(graduated), order);
            Order locked = Pricer.lock(order, priced);
            PricedOrder again = price(list(Price.of(ARGAN.product(), each("199.00"), Market.STANDARD)), locked);
            assertEquals(priced.total(), again.total());
            assertEquals(priced.balances(), again.balances());
            assertEquals(locked, Pricer.lock(locked, again));
        }
    }

    @Test
    void weighing_at_packing_says_what_differs() {
        Pricer pricer = Pricer.compile(Market.plain().build());
        Order ordered = order(line(1, Market.SAFFRON, "2.5"));
        PricedOrder before = pricer.price(ordered, PricingContext.NONE);
        Order packed = order(line(1, Market.SAFFRON, "2.5").withDelivered(Quantity.of("2.4", UnitCode.GRM)));
        Repricing repricing = pricer.reprice(before, packed, PricingContext.NONE);
        assertEquals(mad("-3.80"), repricing.due());
        assertTrue(repricing.differences().stream().anyMatch(each -> each.path().equals("/lines/1")));
        assertEquals(
                List.of(), pricer.reprice(before, ordered, PricingContext.NONE).differences());
    }

    @Test
    void a_gift_is_paid_to_its_producer_by_who_funds_it() {
        PriceBook book = Market.plain()
                .promotions(List.of(off(
                        "jar",
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.Gift(HONEY, Quantity.of(1, UnitCode.H87)))))
                .build();
        PricedOrder priced = price(book, order(line(1, OLIVE, 1)));
        assertEquals(mad("60.00"), priced.total());
        assertEquals(PromotionId.of("jar"), priced.line(2).gift());
        assertEquals(mad("85.50"), priced.balance(Party.of(Market.AMAL)));
        assertEquals(mad("-85.50"), priced.balance(Party.PLATFORM));
    }

    @Test
    void gifts_to_an_order_with_the_highest_line_number_take_the_lowest_that_are_free() {
        PriceBook book = Market.plain()
                .promotions(List.of(off(
                        "jars",
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.Gift(HONEY, Quantity.of(1, UnitCode.H87)),
                        new Benefit.Gift(ARGAN, Quantity.of(1, UnitCode.H87)))))
                .build();
        PricedOrder priced =
                price(book, order(line(1, OLIVE, 1), line(3, OLIVE, 1), line(Integer.MAX_VALUE, OLIVE, 1)));
        assertEquals(
                List.of(1, 3, Integer.MAX_VALUE, 2, 4),
                priced.lines().stream().map(PricedLine::number).toList());
        assertEquals(HONEY.product(), priced.line(2).product());
        assertEquals(
                mad("0.00"),
                priced.refund(Map.of(), Map.of(2, Quantity.of(1, UnitCode.H87))).total());
    }

    @Test
    void a_coupon_nobody_knows_and_one_that_asks_for_more_are_told_apart() {
        PriceBook book = Market.plain()
                .promotions(List.of(off("c", FundingShare.seller(), orderOff("5.00"))
                        .forCoupons(Set.of("SUMMER"))
                        .when(new org.cooplab.pricing.promotion.Condition.SubtotalAtLeast(mad("500.00"), null))))
                .build();
        PricedOrder priced = Pricer.compile(book)
                .price(order(line(1, OLIVE, 1)), PricingContext.NONE.withCoupons(Set.of("SUMMER", "WINTER")));
        assertEquals(
                Set.of("coupon.unknown", "promotion.subtotal-too-small"),
                Set.copyOf(
                        priced.declined().stream().map(reason -> reason.code()).toList()));
    }

    @Test
    void entries_name_promotion_fee_and_tax() {
        PricedOrder priced = price(Market.usual().build(), order(line(1, ARGAN, 1)));
        assertTrue(priced.settlement().stream()
                .filter(entry -> entry.kind() != Entry.Kind.GOODS)
                .allMatch(entry -> entry.reference() != null));
    }

    @Test
    void a_trillion_sets_are_priced_at_once_with_the_rounding_of_each() {
        Benefit pair = new Benefit.Bundle(
                List.of(
                        new Benefit.Part(Target.product(ARGAN.product()), 1),
                        new Benefit.Part(Target.product(HONEY.product()), 1)),
                mad("200.00"));
        PriceBook book = Market.plain()
                .promotions(List.of(Promotion.of(PromotionId.of("pair"), 1, FundingShare.all(Party.PLATFORM), pair)))
                .build();
        // 25.50 of 225.50 in each set: 15.83 of 140.00 and 9.67 of 85.50
        PricedOrder one = price(book, order(line(1, ARGAN, 1), line(2, HONEY, 1)));
        PricedOrder many = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> price(book, order(line(1, ARGAN, 1_000_000_000_000L), line(2, HONEY, 1_000_000_000_000L))));
        assertEquals(mad("15.83"), one.line(1).discounts().get(0).amount());
        assertEquals(one.line(1).total().times(1_000_000_000_000L), many.line(1).total());
        assertEquals(one.line(2).total().times(1_000_000_000_000L), many.line(2).total());
    }

    private static PricedOrder pairs(RoundingPolicy policy, String arganFloor, String honeyFloor, long pieces) {
        Benefit pair = new Benefit.Bundle(
                List.of(
                        new Benefit.Part(Target.product(ARGAN.product()), 1),
                        new Benefit.Part(Target.product(HONEY.product()), 1)),
                mad("200.00"));
        Price argan = Price.of(ARGAN.product(), each("140.00"), Market.STANDARD)
                .withFloor(each(arganFloor), Price.FloorGuards.PRICE);
        Price honey = Price.of(HONEY.product(), each("85.50"), Market.REDUCED)
                .withFloor(each(honeyFloor), Price.FloorGuards.PRICE);
        PriceBook book = Market.plain()
                .rounding(policy)
                .priceLists(List.of(PriceList.base("base", List.of(argan, honey))))
                .promotions(List.of(Promotion.of(PromotionId.of("pair"), 1, FundingShare.all(Party.PLATFORM), pair)))
                .build();
        return price(book, order(line(1, ARGAN, pieces), line(2, HONEY, pieces)));
    }

    @Test
    void a_trillion_sets_that_fill_a_floor_leave_the_rest_to_the_other_line() {
        PricedOrder priced = pairs(RoundingPolicy.STANDARD, "139.00", "0.01", 1_000_000_000_000L);
        assertEquals(mad("139.00").times(1_000_000_000_000L), priced.line(1).total());
        assertEquals(mad("61.00").times(1_000_000_000_000L), priced.line(2).total());
    }

    @Test
    void a_trillion_sets_end_at_the_floors_of_all_their_lines() {
        PricedOrder priced = pairs(RoundingPolicy.STANDARD, "139.00", "85.00", 1_000_000_000_000L);
        assertEquals(mad("139.00").times(1_000_000_000_000L), priced.line(1).total());
        assertEquals(mad("85.00").times(1_000_000_000_000L), priced.line(2).total());
    }

    @Test
    void sets_without_number_are_shared_exactly_too() {
        PricedOrder priced = pairs(ExactDiscounts.of(RoundingPolicy.STANDARD), "0.01", "0.01", 100_000_000_000L);
        // 25.50 x 140 / 225.50 is 15.831485587583148558...
        assertEquals(mad("1583148558758.31"), priced.line(1).discounts().get(0).amount());
        assertEquals(mad("200.00").times(100_000_000_000L), priced.total());
        PricedOrder full = pairs(ExactDiscounts.of(RoundingPolicy.STANDARD), "139.00", "85.00", 100_000_000_000L);
        assertEquals(mad("224.00").times(100_000_000_000L), full.total());
    }

    @Test
    void two_billion_times_are_priced_at_once() {
        Benefit thirdAtHalf = new Benefit.BuyGet(null, 2, null, 1, Off.percent("50"), Integer.MAX_VALUE, null);
        PriceBook book = Market.plain()
                .promotions(List.of(
                        Promotion.of(PromotionId.of("third"), 1, FundingShare.all(Party.PLATFORM), thirdAtHalf)))
                .build();
        PricedOrder priced = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> price(book, order(line(1, ARGAN, 3_000_000_001L), line(2, HONEY, 3_000_000_000L))));
        // a billion times three bottles; the last bottle and a jar for a jar; 999,999,999 times three jars
        assertEquals(
                mad("70.00").times(1_000_000_000L),
                priced.line(1).discounts().get(0).amount());
        assertEquals(
                mad("42.75").times(1_000_000_000L),
                priced.line(2).discounts().get(0).amount());
    }
}
