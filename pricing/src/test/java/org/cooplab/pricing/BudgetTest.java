package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
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

/** What promotions with limits list for the host to reserve. */
class BudgetTest {

    @Test
    void parts_of_a_centime_that_are_rounded_up_stay_within_a_budget() {
        // half a centime of each of two lines by each promotion: a whole one by each in all
        Benefit tenth = new Benefit.OffItems(Off.percent("10"), Benefit.Per.UNIT, null, null, null);
        Promotion first = Promotion.of(PromotionId.of("a"), 2, FundingShare.all(Party.PLATFORM), tenth)
                .within(new Limits(null, null, mad("0.01")));
        Promotion second = Promotion.of(PromotionId.of("b"), 1, FundingShare.all(Party.PLATFORM), tenth);
        PriceBook.Builder book = Market.plain()
                .rounding(ExactDiscounts.of(RoundingPolicy.STANDARD))
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(ARGAN.product(), each("0.05"), null),
                                Price.of(HONEY.product(), each("0.05"), null)))));
        Order order = order(line(1, ARGAN, 1), line(2, HONEY, 1));
        PricedOrder both = price(book.promotions(List.of(first, second)).build(), order);
        assertEquals(Map.of(first.id(), mad("0.01"), second.id(), mad("0.01")), both.promotions());
        assertEquals(mad("0.08"), both.total());
        Promotion tight = second.within(new Limits(null, null, mad("0.01")));
        PricedOrder withinBoth = price(book.promotions(List.of(first, tight)).build(), order);
        assertEquals(both.promotions(), withinBoth.promotions());
    }

    @Test
    void who_wants_to_be_alone_and_cannot_be_paid_for_keeps_nobody_out() {
        Benefit half = new Benefit.OffOrder(Off.percent("50"), null, null, false, null);
        Promotion alone = Promotion.of(PromotionId.of("half"), 20, FundingShare.all(Party.PLATFORM), half)
                .excluding(Promotion.Exclusivity.ORDER);
        Order oil = order(line(1, ARGAN, 1));
        for (String budget : List.of("69.99", "70.00")) {
            Promotion limited = alone.within(new Limits(null, null, mad(budget)));
            PricedOrder priced = price(
                    Market.plain()
                            .promotions(List.of(limited, Market.oilTenPercent()))
                            .build(),
                    oil);
            boolean lasts = budget.equals("70.00");
            assertEquals(mad(lasts ? "70.00" : "126.00"), priced.total());
            assertEquals(
                    List.of(lasts ? "promotion.excluded" : "promotion.budget-spent"),
                    priced.declined().stream().map(Reason::code).toList());
        }
    }

    @Test
    void goods_given_that_cost_nothing_are_a_use_of_the_promotion() {
        Promotion sample = Promotion.of(
                PromotionId.of("sample"),
                1,
                FundingShare.all(Party.PLATFORM),
                new Benefit.Gift(HONEY, Quantity.of(1, UnitCode.H87)));
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(ARGAN.product(), each("140.00"), Market.STANDARD),
                                Price.of(HONEY.product(), each("0.00"), Market.REDUCED)))))
                .promotions(List.of(sample.within(new Limits(1, null, null))))
                .build();
        PricedOrder priced = price(book, order(line(1, ARGAN, 1)));
        assertEquals(Map.of(sample.id(), mad("0.00")), priced.promotions());
    }
}
