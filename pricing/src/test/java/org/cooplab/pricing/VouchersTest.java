package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.OLIVE;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.junit.jupiter.api.Test;

/** What vouchers take off the total, one after the other. */
class VouchersTest {

    private static final Benefit TWENTY = new Benefit.Voucher(Off.amount(mad("20.00")));
    private static final Benefit HALF = new Benefit.Voucher(Off.percent("50"));

    private static Promotion promotion(String id, int priority, Money budget, Benefit... benefits) {
        return new Promotion(
                PromotionId.of(id),
                null,
                priority,
                null,
                null,
                null,
                List.of(benefits),
                List.of(FundingShare.all(Party.PLATFORM)),
                budget == null ? Limits.NONE : new Limits(null, null, budget),
                Promotion.Exclusivity.NONE,
                null);
    }

    private static List<Money> amounts(PricedOrder priced) {
        return priced.vouchers().stream().map(PricedVoucher::amount).toList();
    }

    private static List<String> declined(PricedOrder priced) {
        return priced.declined().stream().map(Reason::code).toList();
    }

    /** Honey at 120.00, of which 20.00 are tax. */
    private static List<Money> shares(Benefit benefit, FundingShare funder) {
        Promotion promotion = Promotion.of(PromotionId.of("given"), 1, funder, benefit);
        Price honey = Price.of(Market.HONEY.product(), Market.each("120.00"), Market.STANDARD);
        PricedOrder priced = price(
                Market.plain()
                        .priceLists(List.of(PriceList.base("base", List.of(honey))))
                        .promotions(List.of(promotion))
                        .build(),
                order(line(1, Market.HONEY, 1)));
        return List.of(
                priced.total(),
                priced.balance(Party.TREASURY),
                priced.balance(Party.of(Market.AMAL)),
                priced.balance(Party.PLATFORM));
    }

    private static List<Money> money(String... amounts) {
        return Stream.of(amounts).map(Market::mad).toList();
    }

    @Test
    void tax_is_on_what_the_buyer_pays_and_the_seller_gains_that_on_what_others_fund() {
        FundingShare platform = FundingShare.all(Party.PLATFORM);
        Benefit tenth = new Benefit.OffOrder(Off.percent("10"), null, null, false, null);
        assertEquals(money("108.00", "18.00", "102.00", "-12.00"), shares(tenth, platform));
        assertEquals(money("108.00", "18.00", "90.00", "0.00"), shares(tenth, FundingShare.seller()));
        // 50.00 of 120.00 take off 8.33 of the tax of 20.00
        Benefit fifty = new Benefit.Voucher(Off.amount(mad("50.00")));
        assertEquals(money("70.00", "11.67", "108.33", "-50.00"), shares(fifty, platform));
        Benefit most = new Benefit.Voucher(Off.amount(mad("500.00")));
        assertEquals(money("0.00", "0.00", "120.00", "-120.00"), shares(most, platform));
        Benefit nothing = new Benefit.Voucher(Off.amount(mad("0.00")));
        assertEquals(money("120.00", "20.00", "100.00", "0.00"), shares(nothing, platform));
    }

    @Test
    void a_voucher_is_of_what_the_one_before_has_left() {
        PricedOrder priced = price(
                Market.plain()
                        .promotions(List.of(promotion("twenty", 2, null, TWENTY), promotion("half", 1, null, HALF)))
                        .build(),
                order(line(1, ARGAN, 1)));
        assertEquals(List.of(mad("20.00"), mad("60.00")), amounts(priced));
        assertEquals(mad("60.00"), priced.total());
        // 140.00 contain 23.33; of that 3.33 and then half of the rest go
        assertEquals(mad("10.00"), priced.totals().includedTax());
    }

    @Test
    void what_a_promotion_gave_before_counts_against_its_budget() {
        Benefit ten = new Benefit.OffOrder(Off.amount(mad("10.00")), null, null, false, null);
        PricedOrder enough = price(
                Market.plain()
                        .promotions(List.of(promotion("p", 0, mad("30.00"), ten, TWENTY)))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(mad("30.00"), enough.total());
        PricedOrder less = price(
                Market.plain()
                        .promotions(List.of(promotion("p", 0, mad("29.99"), ten, TWENTY)))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(mad("60.00"), less.total());
        assertEquals(List.of(), amounts(less));
        assertEquals(List.of("promotion.budget-spent"), declined(less));
        // what another promotion gave does not count
        PricedOrder others = price(
                Market.plain()
                        .promotions(List.of(
                                promotion("a", 2, null, ten),
                                promotion("b", 1, null, TWENTY),
                                promotion("c", 0, mad("20.00"), TWENTY)))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(List.of(mad("20.00"), mad("20.00")), amounts(others));
    }

    @Test
    void two_vouchers_of_a_promotion_share_its_budget() {
        PricedOrder priced = price(
                Market.plain()
                        .promotions(List.of(promotion("p", 0, mad("39.99"), TWENTY, TWENTY)))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(List.of(), amounts(priced));
        assertEquals(List.of("promotion.budget-spent"), declined(priced));
        assertEquals(mad("60.00"), priced.total());
    }

    @Test
    void a_promotion_alone_whose_budget_does_not_last_for_its_voucher_keeps_nobody_out() {
        Benefit ten = new Benefit.OffOrder(Off.amount(mad("10.00")), null, null, false, null);
        PriceBook book = Market.plain()
                .promotions(List.of(
                        promotion("alone", 2, mad("19.99"), TWENTY).excluding(Promotion.Exclusivity.ORDER),
                        promotion("ten", 1, null, ten)))
                .build();
        PricedOrder priced = price(book, order(line(1, OLIVE, 1)));
        assertEquals(mad("50.00"), priced.total());
        assertEquals(List.of("promotion.budget-spent"), declined(priced));
    }

    @Test
    void a_budget_that_lasts_no_more_once_another_promotion_is_left_out_is_found_too() {
        Benefit ten = new Benefit.OffOrder(Off.amount(mad("10.00")), null, null, false, null);
        PriceBook book = Market.plain()
                .promotions(List.of(
                        promotion("first", 2, mad("29.99"), ten, TWENTY), promotion("half", 1, mad("25.00"), HALF)))
                .build();
        PricedOrder priced = price(book, order(line(1, OLIVE, 1)));
        assertEquals(mad("60.00"), priced.total());
        assertEquals(List.of("promotion.budget-spent", "promotion.budget-spent"), declined(priced));
    }

    @Test
    void on_nothing_a_voucher_has_no_effect() {
        Benefit free = new Benefit.OffOrder(Off.percent("100"), null, null, false, null);
        PricedOrder priced = price(
                Market.plain()
                        .promotions(List.of(promotion("free", 2, null, free), promotion("twenty", 1, null, TWENTY)))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(List.of(), amounts(priced));
        assertEquals(List.of("promotion.no-effect"), declined(priced));
    }

    @Test
    void where_only_tax_is_left_to_pay_a_voucher_has_no_effect() {
        Fee back = Fee.paidByBuyer("back", Fee.Kind.OTHER, Party.PLATFORM, new Calculator.Flat(mad("-140.00")));
        PricedOrder priced = price(
                Market.plain()
                        .taxRates(Market.taxes(TaxBasis.ADDED))
                        .fees(List.of(back))
                        .promotions(List.of(promotion("twenty", 1, null, TWENTY)))
                        .build(),
                order(line(1, ARGAN, 1)));
        assertEquals(mad("28.00"), priced.total());
        assertEquals(List.of(), amounts(priced));
        assertEquals(List.of("promotion.no-effect"), declined(priced));
    }

    @Test
    void a_voucher_of_everything_leaves_no_tax_either_even_where_that_of_a_negative_fee_outweighs_the_others() {
        Fee back = Fee.paidByBuyer("back", Fee.Kind.OTHER, Party.PLATFORM, new Calculator.Flat(mad("-30.00")))
                .taxed(ChargeTax.own(Market.STANDARD));
        PricedOrder priced = price(
                Market.plain()
                        .taxRates(Market.taxes(TaxBasis.ADDED))
                        .fees(List.of(back))
                        .promotions(List.of(promotion("all", 1, null, new Benefit.Voucher(Off.percent("100")))))
                        .build(),
                order(line(1, OLIVE, 1)));
        // 60.00 - 30.00, and 20 % of -30.00
        assertEquals(List.of(mad("24.00")), amounts(priced));
        assertEquals(mad("-6.00"), priced.vouchers().get(0).addedTax());
        assertEquals(mad("0.00"), priced.totals().addedTax());
        assertEquals(mad("0.00"), priced.total());
    }

    @Test
    void a_voucher_of_less_than_half_a_centime_has_no_effect() {
        PricedOrder priced = price(
                Market.plain()
                        .priceLists(List.of(
                                PriceList.base("base", List.of(Price.of(OLIVE.product(), Market.each("0.10"), null)))))
                        .promotions(List.of(promotion("one", 1, null, new Benefit.Voucher(Off.percent("1")))))
                        .build(),
                order(line(1, OLIVE, 1)));
        assertEquals(List.of(), amounts(priced));
        assertEquals(List.of("promotion.no-effect"), declined(priced));
    }
}
