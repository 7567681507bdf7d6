package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.junit.jupiter.api.Test;

/** What becomes of the codes that a customer enters: each opens a promotion, or is answered. */
class CouponsTest {

    private static Promotion fiveOff(String id, Money amount, DateRange period, String... codes) {
        return new Promotion(
                PromotionId.of(id),
                null,
                0,
                period,
                Set.of(codes),
                List.of(),
                List.of(new Benefit.OffOrder(Off.amount(amount), null, null, false, null)),
                List.of(FundingShare.seller()),
                Limits.NONE,
                Promotion.Exclusivity.NONE,
                null);
    }

    private static PricedOrder entering(PriceBook book, String... codes) {
        PricingContext context = PricingContext.NONE.withCoupons(new LinkedHashSet<>(List.of(codes)));
        return Pricer.compile(book).price(order(line(1, HONEY, 1)), context);
    }

    private static List<String> said(PricedOrder priced) {
        return priced.declined().stream()
                .map(reason -> reason.code() + " " + reason.parameters().get("coupon"))
                .toList();
    }

    @Test
    void a_code_holds_on_the_first_and_the_last_day_and_is_answered_on_any_other() {
        PriceBook book = Market.plain()
                .promotions(List.of(
                        fiveOff("today", mad("5.00"), DateRange.on(Market.DAY), "TODAY"),
                        fiveOff("past", mad("5.00"), DateRange.until(Market.DAY.minusDays(1)), "PAST"),
                        fiveOff("coming", mad("5.00"), DateRange.from(Market.DAY.plusDays(1)), "COMING")))
                .build();
        assertEquals(mad("80.50"), entering(book, "TODAY").total());
        assertEquals(List.of(), said(entering(book, "TODAY")));
        assertEquals(List.of("coupon.not-on-offer PAST"), said(entering(book, "PAST")));
        assertEquals(List.of("coupon.not-on-offer COMING"), said(entering(book, "COMING")));
    }

    @Test
    void a_code_for_another_currency_is_answered_unless_it_opens_something_in_this_one() {
        Promotion inEuros = fiveOff("euros", Money.of("5.00", Currencies.EUR), null, "SPRING");
        Promotion inDirhams = fiveOff("dirhams", mad("50.00"), null, "SPRING");
        PriceBook euros = Market.plain().promotions(List.of(inEuros)).build();
        PriceBook both = Market.plain().promotions(List.of(inEuros, inDirhams)).build();
        assertEquals(List.of("coupon.not-on-offer SPRING"), said(entering(euros, "SPRING")));
        assertEquals(List.of(), said(entering(both, "SPRING")));
        assertEquals(mad("35.50"), entering(both, "SPRING").total());
    }

    @Test
    void codes_are_answered_in_one_order_however_they_were_entered() {
        PriceBook book = Market.plain().build();
        assertEquals(
                List.of("coupon.unknown A", "coupon.unknown B", "coupon.unknown C"),
                said(entering(book, "C", "A", "B")));
        assertEquals(Documents.write(entering(book, "C", "A", "B")), Documents.write(entering(book, "B", "C", "A")));
    }
}
