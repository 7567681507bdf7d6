package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.HUB;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.per;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.catalogue.OfferedGoods;
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
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.internal.settlement.Balances;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.settlement.SettlementPolicy.ChargesOnReturn;
import org.cooplab.pricing.settlement.SettlementPolicy.Sharing;
import org.cooplab.pricing.settlement.SettlementPolicy.TaxAccount;
import org.cooplab.pricing.tax.ChargeTax;
import org.junit.jupiter.api.Test;

/** What is due when goods come back, worked out by hand. */
class ReturnsTest {

    private static final Fee TO_HUB = Fee.paidByBuyer("hub", Fee.Kind.HUB, HUB, new Calculator.Flat(mad("6.00")));

    private static Quantity pieces(long count) {
        return Quantity.of(count, UnitCode.H87);
    }

    private static Quantity grams(String amount) {
        return Quantity.of(amount, UnitCode.GRM);
    }

    private static PriceBook.Builder charging(ChargesOnReturn charges, Sharing sharing) {
        return Market.plain()
                .fees(List.of(TO_HUB))
                .settlement(new SettlementPolicy(TaxAccount.TREASURY, sharing, charges));
    }

    private static Money refunded(ChargesOnReturn charges, long argan, long olive) {
        PriceBook book = charging(charges, Sharing.OWN_GOODS).build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 2), line(2, OLIVE, 2)));
        return priced.refund(Map.of(), Map.of(1, pieces(argan), 2, pieces(olive)))
                .total();
    }

    @Test
    void charges_come_back_with_the_last_or_in_proportion_or_not() {
        // goods of 400.00, of which half and then all come back
        assertEquals(mad("200.00"), refunded(ChargesOnReturn.WITH_THE_LAST, 1, 1));
        assertEquals(mad("406.00"), refunded(ChargesOnReturn.WITH_THE_LAST, 2, 2));
        assertEquals(mad("203.00"), refunded(ChargesOnReturn.IN_PROPORTION, 1, 1));
        assertEquals(mad("284.20"), refunded(ChargesOnReturn.IN_PROPORTION, 2, 0));
        assertEquals(mad("400.00"), refunded(ChargesOnReturn.KEPT, 2, 2));
        assertEquals(mad("0.00"), refunded(ChargesOnReturn.WITH_THE_LAST, 0, 0));
    }

    @Test
    void what_a_voucher_took_off_the_fee_of_a_line_comes_back_with_the_line_and_falls_on_its_seller() {
        Fee jar = new Fee(
                "jar",
                null,
                Fee.Kind.DEPOSIT,
                Fee.Payer.BUYER,
                null,
                new Calculator.PerItem(mad("10.00")),
                Fee.Level.LINE,
                Fee.Base.AFTER_DISCOUNTS,
                Target.product(ARGAN.product()),
                ChargeTax.NONE,
                Map.of(),
                null,
                null);
        Promotion half =
                Promotion.of(PromotionId.of("half"), 0, FundingShare.seller(), new Benefit.Voucher(Off.percent("50")));
        PriceBook book = Market.plain()
                .fees(List.of(jar))
                .promotions(List.of(half))
                .settlement(new SettlementPolicy(TaxAccount.SUPPLIER, Sharing.OWN_GOODS, ChargesOnReturn.KEPT))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, OLIVE, 1)));
        // 140.00 + 10.00 and 60.00
        assertEquals(mad("105.00"), priced.total());
        assertEquals(mad("75.00"), priced.balances().get(Party.of(Market.TIZI)));
        assertEquals(mad("30.00"), priced.balances().get(Party.of(Market.ZITOUN)));
        assertEquals(mad("75.00"), priced.refund(Map.of(), Map.of(1, pieces(1))).total());
        assertEquals(
                mad("105.00"),
                priced.refund(Map.of(), Map.of(1, pieces(1), 2, pieces(1))).total());
    }

    @Test
    void what_was_rounded_in_cash_comes_back_with_the_goods() {
        PriceBook book = charging(ChargesOnReturn.KEPT, Sharing.OWN_GOODS)
                .priceLists(List.of(PriceList.base(
                        "base", List.of(Price.of(ARGAN.product(), Market.each("100.04"), Market.STANDARD)))))
                .rounding(RoundingPolicy.STANDARD.withCashStep(new BigDecimal("0.10")))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1)));
        assertEquals(mad("106.00"), priced.total());
        assertEquals(
                mad("100.00"), priced.refund(Map.of(), Map.of(1, pieces(1))).total());
    }

    @Test
    void what_is_cancelled_is_all_that_has_not_come_back_charges_included() {
        PricedOrder priced = price(
                charging(ChargesOnReturn.KEPT, Sharing.OWN_GOODS).build(), order(line(1, ARGAN, 3), line(2, OLIVE, 1)));
        Refund rest = priced.cancel(Map.of(1, pieces(1)));
        assertEquals(mad("346.00"), rest.total());
        assertEquals(List.of(new Refund.Returned(1, pieces(2)), new Refund.Returned(2, pieces(1))), rest.returned());
        Refund one = priced.refund(Map.of(), Map.of(1, pieces(1)));
        assertEquals(List.of(new Refund.Returned(1, pieces(1))), one.returned());
    }

    @Test
    void the_buyer_gets_the_exact_sum_rounded_once_and_the_goods_take_the_difference() {
        Promotion halves = new Promotion(
                PromotionId.of("ten"),
                null,
                0,
                null,
                null,
                null,
                List.of(new Benefit.OffOrder(Off.amount(mad("0.10")), null, null, false, null)),
                List.of(new FundingShare(null, Rate.of("0.5")), new FundingShare(Party.PLATFORM, Rate.of("0.5"))),
                Limits.NONE,
                Promotion.Exclusivity.NONE,
                null);
        PriceBook book = Market.plain()
                .priceLists(
                        List.of(PriceList.base("base", List.of(Price.of(ARGAN.product(), Market.each("0.35"), null)))))
                .promotions(List.of(halves))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 3)));
        Refund one = priced.refund(Map.of(), Map.of(1, pieces(1)));
        // a third of 1.05 - 0.05 - 0.05 is 0.3167; rounded one by one it would be 0.35 - 0.02 - 0.02
        assertEquals(mad("0.32"), one.total());
        assertEquals(
                List.of(mad("0.36"), mad("0.02"), mad("0.02")),
                one.settlement().stream().map(entry -> entry.amount()).toList());
    }

    private static Price perGram(OfferedGoods goods) {
        return Price.of(goods.product(), per("0.0033", UnitCode.GRM), null);
    }

    @Test
    void an_odd_centime_may_go_back_to_a_line_whose_claim_is_larger() {
        OfferedGoods thyme = Market.loose("thyme", Market.AMAL, "spice", UnitCode.GRM);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(perGram(SAFFRON), perGram(thyme)))))
                .build();
        // a centime each
        PricedOrder priced = price(book, order(line(1, SAFFRON, "3"), line(2, thyme, "3")));
        Map<Integer, Quantity> two = Map.of(1, grams("2"));
        assertEquals(mad("0.01"), priced.refund(Map.of(), two).total());
        // 2/3 and 4/5 of a centime are one centime in all, and 4/5 is more
        Refund next = priced.refund(two, Map.of(2, grams("2.4")));
        assertEquals(mad("0.00"), next.total());
        assertEquals(
                Map.of(
                        Market.BUYER,
                        mad("0.00"),
                        Party.of(Market.TIZI),
                        mad("0.01"),
                        Party.of(Market.AMAL),
                        mad("-0.01")),
                next.balances());
    }

    @Test
    void what_sellers_gave_one_another_goes_back_with_the_goods_even_where_charges_are_kept() {
        PriceBook book = charging(ChargesOnReturn.KEPT, Sharing.POOLED)
                .suppliers(List.of())
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1), line(2, OLIVE, 1)));
        // the tax of argan alone is borne by both
        assertEquals(
                1,
                priced.settlement().stream()
                        .filter(entry -> entry.kind() == Kind.POOLING)
                        .count());
        Refund all = priced.refund(Map.of(), Map.of(1, pieces(1), 2, pieces(1)));
        for (Party seller : List.of(Party.of(Market.TIZI), Party.of(Market.ZITOUN))) {
            assertEquals(priced.balance(seller).negated(), all.balances().get(seller));
        }
    }

    @Test
    void of_a_line_nothing_and_all_may_come_back_and_no_more() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, HONEY, 2)));
        assertEquals(mad("0.00"), priced.refund(Map.of(), Map.of(1, pieces(0))).total());
        assertEquals(
                mad("171.00"), priced.refund(Map.of(), Map.of(1, pieces(2))).total());
        assertThrows(IllegalArgumentException.class, () -> priced.refund(Map.of(1, pieces(1)), Map.of(1, pieces(2))));
    }

    @Test
    void of_what_was_not_delivered_nothing_comes_back() {
        PricedOrder priced =
                price(Market.plain().build(), order(line(1, HONEY, 2).withDelivered(pieces(0)), line(2, OLIVE, 1)));
        assertEquals(
                mad("60.00"),
                priced.refund(Map.of(), Map.of(1, pieces(0), 2, pieces(1))).total());
        PricedOrder nothing =
                price(Market.plain().build(), order(line(1, HONEY, 2).withDelivered(pieces(0))));
        assertEquals(mad("0.00"), nothing.cancel(Map.of()).total());
    }

    @Test
    void entries_are_summed_in_their_own_currency_only() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, HONEY, 2)));
        assertThrows(IllegalArgumentException.class, () -> Balances.of(priced.settlement(), Currencies.EUR));
    }

    @Test
    void refunds_are_rounded_as_the_order_was() {
        RoundingPolicy standard = RoundingPolicy.STANDARD;
        RoundingPolicy down = new RoundingPolicy(
                RoundingMode.DOWN,
                RoundingMode.DOWN,
                standard.discountLevel(),
                standard.catalogueRounding(),
                standard.allocation(),
                standard.allocationWeights(),
                standard.taxLevel(),
                standard.includedTax(),
                standard.multiRate(),
                (BigDecimal) null,
                RoundingMode.DOWN);
        PriceBook.Builder book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base", List.of(Price.of(SAFFRON.product(), per("0.0033", UnitCode.GRM), null)))));
        assertEquals(
                mad("0.01"),
                price(book.build(), order(line(1, SAFFRON, "4")))
                        .refund(Map.of(), Map.of(1, grams("3.9")))
                        .total());
        assertEquals(
                mad("0.00"),
                price(book.rounding(down).build(), order(line(1, SAFFRON, "4")))
                        .refund(Map.of(), Map.of(1, grams("3.9")))
                        .total());
    }

    @Test
    void charges_in_proportion_do_not_mind_what_was_not_delivered() {
        PriceBook book =
                charging(ChargesOnReturn.IN_PROPORTION, Sharing.OWN_GOODS).build();
        PricedOrder priced = price(book, order(line(1, HONEY, 2).withDelivered(pieces(0)), line(2, OLIVE, 2)));
        assertEquals(
                mad("63.00"),
                priced.refund(Map.of(), Map.of(1, pieces(0), 2, pieces(1))).total());
    }

    @Test
    void a_gift_that_comes_back_goes_back_to_who_paid_for_it() {
        PriceBook book = Market.plain()
                .promotions(List.of(Promotion.of(
                        PromotionId.of("jar"),
                        0,
                        FundingShare.all(Party.PLATFORM),
                        new Benefit.Gift(HONEY, pieces(1)))))
                .build();
        PricedOrder priced = price(book, order(line(1, OLIVE, 1)));
        Refund gift = priced.refund(Map.of(), Map.of(2, pieces(1)));
        assertEquals(mad("0.00"), gift.total());
        assertEquals(
                Map.of(Market.BUYER, mad("0.00"), Party.PLATFORM, mad("85.50"), Party.of(Market.AMAL), mad("-85.50")),
                gift.balances());
    }

    private static String refused(Map<Integer, Quantity> before, Map<Integer, Quantity> now) {
        PricedOrder priced = price(Market.plain().build(), order(line(1, HONEY, 2), line(2, SAFFRON, "3")));
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> priced.refund(before, now));
        for (Locale language : List.of(Locale.forLanguageTag("ar"), Locale.FRENCH, Locale.ENGLISH)) {
            String said = Messages.of(language, Pricer.class).text(Fault.of(refusal));
            assertFalse(said.contains(refusal.code()), said);
        }
        return refusal.code() + " " + refusal.pointer();
    }

    @Test
    void what_cannot_come_back_is_refused_with_its_line() {
        assertEquals("return.no-line /returnedNow/7", refused(Map.of(), Map.of(7, pieces(1))));
        assertEquals("return.no-line /alreadyReturned/7", refused(Map.of(7, pieces(1)), Map.of(1, pieces(1))));
        assertEquals("return.too-much /returnedNow/1", refused(Map.of(), Map.of(1, pieces(3))));
        assertEquals("return.too-much /returnedNow/1", refused(Map.of(1, pieces(1)), Map.of(1, pieces(2))));
        assertEquals("return.too-much /alreadyReturned/1", refused(Map.of(1, pieces(3)), Map.of()));
        assertEquals("value.negative /returnedNow/1", refused(Map.of(1, pieces(2)), Map.of(1, pieces(-1))));
        assertEquals("return.other-unit /returnedNow/1", refused(Map.of(), Map.of(1, grams("1"))));
        assertEquals("return.other-unit /returnedNow/2", refused(Map.of(), Map.of(2, pieces(1))));
    }

    @Test
    void every_line_that_cannot_come_back_is_refused_at_once() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, HONEY, 2), line(2, SAFFRON, "3")));
        Map<Integer, Quantity> now = Map.of(1, pieces(3), 2, pieces(1), 7, pieces(1));
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> priced.refund(Map.of(), now));
        assertEquals(
                List.of(
                        "return.too-much /returnedNow/1",
                        "return.other-unit /returnedNow/2",
                        "return.no-line /returnedNow/7"),
                refusal.all().stream()
                        .map(each -> each.code() + " " + each.pointer())
                        .toList());
    }

    @Test
    void what_comes_back_may_be_in_any_unit_of_its_kind() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, SAFFRON, "3")));
        Quantity gram = Quantity.of("0.001", UnitCode.KGM);
        assertEquals(mad("38.00"), priced.refund(Map.of(), Map.of(1, gram)).total());
        assertEquals(
                mad("76.00"),
                priced.refund(Map.of(1, grams("1")), Map.of(1, Quantity.of("2000", UnitCode.MGM)))
                        .total());
    }

    private static Quantity dozens(long count) {
        return Quantity.of(count, UnitCode.DZN);
    }

    @Test
    void single_pieces_of_dozens_come_back_and_dozens_of_pieces() {
        // 2.00 for 24 pieces: 8 1/3 centimes each
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base", List.of(Price.of(ARGAN.product(), per("1.00", UnitCode.DZN), null)))))
                .build();
        PricedOrder byDozens = price(book, order(OrderLine.of(1, ARGAN, dozens(2))));
        assertEquals(
                mad("0.08"), byDozens.refund(Map.of(), Map.of(1, pieces(1))).total());
        Refund next = byDozens.refund(Map.of(1, pieces(1)), Map.of(1, pieces(1)));
        assertEquals(mad("0.09"), next.total());
        assertEquals(
                mad("1.00"),
                byDozens.refund(Map.of(1, pieces(1)), Map.of(1, dozens(1))).total());
        Refund rest = byDozens.cancel(Map.of(1, pieces(1)));
        assertEquals(mad("1.92"), rest.total());
        assertEquals(List.of(new Refund.Returned(1, pieces(23))), rest.returned());

        PricedOrder byPieces = price(book, order(line(1, ARGAN, 24)));
        assertEquals(
                mad("0.08"),
                byPieces.refund(Map.of(1, dozens(1)), Map.of(1, pieces(1))).total());
        InvalidValue tooMuch =
                assertThrows(InvalidValue.class, () -> byPieces.refund(Map.of(1, dozens(1)), Map.of(1, pieces(13))));
        assertEquals("25 H87", tooMuch.parameters().get("found"));
    }

    @Test
    void an_order_of_which_some_came_back_is_not_cancelled_beyond_it() {
        PricedOrder priced = price(Market.plain().build(), order(line(1, HONEY, 2)));
        InvalidValue refusal = assertThrows(InvalidValue.class, () -> priced.cancel(Map.of(2, pieces(1))));
        assertEquals("/alreadyReturned/2", refusal.pointer());
    }

    @Test
    void goods_that_cost_nothing_are_goods_of_which_the_last_must_come_back() {
        Promotion free = Promotion.of(
                PromotionId.of("free"),
                0,
                FundingShare.all(Party.PLATFORM),
                new Benefit.OffItems(
                        Off.percent("100"), Benefit.Per.UNIT, Target.product(HONEY.product()), null, null));
        PriceBook book = charging(ChargesOnReturn.WITH_THE_LAST, Sharing.OWN_GOODS)
                .promotions(List.of(free))
                .build();
        PricedOrder priced = price(book, order(line(1, OLIVE, 1), line(2, HONEY, 2)));
        Map<Integer, Quantity> butOne = Map.of(1, pieces(1), 2, pieces(1));
        assertEquals(mad("60.00"), priced.refund(Map.of(), butOne).total());
        assertEquals(mad("6.00"), priced.refund(butOne, Map.of(2, pieces(1))).total());
    }

    /** Three jars of honey at 85.50 and a deposit of 5.00 for each jar; the hub gets 10 % of the honey and 6.00. */
    @Test
    void empty_jars_come_back_one_by_one_and_their_honey_stays_sold() {
        OfferedGoods jar = Market.goods("jar", Market.AMAL, "container", 200);
        List<Price> prices = List.of(
                Price.of(HONEY.product(), Market.each("85.50"), Market.REDUCED),
                Price.of(jar.product(), Market.each("5.00"), null));
        Fee commission = Fee.withheld("tenth", Fee.Kind.COMMISSION, HUB, new Calculator.Percent(Rate.ofPercent("10")))
                .forGoods(Target.product(HONEY.product()));
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", prices)))
                .fees(List.of(commission, TO_HUB))
                .build();
        PricedOrder priced = price(book, order(line(1, HONEY, 3), line(2, jar, 3)));
        assertEquals(mad("277.50"), priced.total());
        assertEquals(mad("31.65"), priced.balance(HUB));
        Refund first = priced.refund(Map.of(), Map.of(2, pieces(1)));
        Refund others = priced.refund(Map.of(2, pieces(1)), Map.of(2, pieces(2)));
        assertEquals(mad("5.00"), first.total());
        assertEquals(mad("10.00"), others.total());
        assertEquals(Map.of(Market.BUYER, mad("10.00"), Party.of(Market.AMAL), mad("-10.00")), others.balances());
        assertThrows(InvalidValue.class, () -> priced.refund(Map.of(2, pieces(3)), Map.of(2, pieces(1))));
        assertEquals(mad("262.50"), priced.cancel(Map.of(2, pieces(3))).total());
    }
}
