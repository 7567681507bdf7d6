package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.book.RoundingPolicy;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.junit.jupiter.api.Test;

/** A promotion that is on offer is listed or declined, and not both. */
class AnswersTest {

    private static PricedOrder priced(String price, RoundingPolicy rounding, Benefit... benefits) {
        PriceBook book = Market.plain()
                .rounding(rounding)
                .priceLists(List.of(
                        PriceList.base("base", List.of(Price.of(HONEY.product(), each(price), Market.REDUCED)))))
                .promotions(List.of(new Promotion(
                        PromotionId.of("p"),
                        null,
                        1,
                        null,
                        Set.of(),
                        List.of(),
                        List.of(benefits),
                        List.of(FundingShare.all(Party.PLATFORM)),
                        Limits.NONE,
                        Promotion.Exclusivity.NONE,
                        null)))
                .build();
        return price(book, order(line(1, HONEY, 1)));
    }

    private static List<String> declined(PricedOrder priced) {
        return priced.declined().stream().map(each -> each.code()).toList();
    }

    @Test
    void a_discount_that_rounds_to_nothing_is_declined_with_that_reason() {
        RoundingPolicy exact = ExactDiscounts.of(RoundingPolicy.STANDARD);
        Benefit third = new Benefit.OffItems(Off.percent("33"), Benefit.Per.UNIT, null, null, null);
        PricedOrder nothing = priced("0.01", exact, third);
        assertEquals(List.of("promotion.rounds-to-nothing"), declined(nothing));
        assertEquals("/promotions/0", nothing.declined().get(0).path());
        assertEquals(Map.of(), nothing.promotions());
        assertEquals(List.of(), nothing.line(1).discounts());
        PricedOrder something = priced("0.02", exact, third);
        assertEquals(List.of(), declined(something));
        assertEquals(Map.of(PromotionId.of("p"), mad("0.01")), something.promotions());
    }

    @Test
    void a_gift_that_costs_nothing_is_listed_and_not_declined() {
        PricedOrder priced =
                priced("0.00", RoundingPolicy.STANDARD, new Benefit.Gift(HONEY, Quantity.of(1, UnitCode.H87)));
        assertEquals(PromotionId.of("p"), priced.line(2).gift());
        assertEquals(List.of(), declined(priced));
    }

    @Test
    void a_voucher_that_finds_nothing_left_declines_only_what_gave_nothing_else() {
        Benefit all = new Benefit.OffItems(Off.percent("100"), Benefit.Per.UNIT, null, null, null);
        Benefit voucher = new Benefit.Voucher(Off.amount(mad("5.00")));
        PricedOrder both = priced("85.50", RoundingPolicy.STANDARD, all, voucher);
        assertEquals(List.of(), declined(both));
        assertEquals(Map.of(PromotionId.of("p"), mad("85.50")), both.promotions());
        assertEquals(List.of("promotion.no-effect"), declined(priced("0.00", RoundingPolicy.STANDARD, voucher)));
    }
}
