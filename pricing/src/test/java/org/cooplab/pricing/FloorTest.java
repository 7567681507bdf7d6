package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Benefit.Per;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.junit.jupiter.api.Test;

/** Five pieces at 10.00 with a floor of 6.00. */
class FloorTest {

    private static final Benefit TWO_PIECES = new Benefit.OffItems(Off.amount(mad("5.00")), Per.UNIT, null, 2, null);

    private static final Benefit CHEAPEST = new Benefit.OffCheapest(Off.percent("100"), null, null);

    private static final Benefit ONE_FREE = new Benefit.BuyGet(null, 2, null, 1, Off.percent("100"), null, null);

    private static final Benefit PAIRS = new Benefit.OffGroups(2, Off.percent("100"), null, null);

    private static final Benefit ALL = new Benefit.OffOrder(Off.percent("100"), null, null, false, null);

    private static Money discount(FloorGuards guards, Party funder, Benefit... benefits) {
        Price honey = Price.of(HONEY.product(), each("10.00"), Market.REDUCED).withFloor(each("6.00"), guards);
        Promotion promotion = Promotion.of(PromotionId.of("p"), 1, FundingShare.all(funder), benefits);
        return price(
                        Market.plain()
                                .priceLists(List.of(PriceList.base("base", List.of(honey))))
                                .promotions(List.of(promotion))
                                .build(),
                        order(line(1, HONEY, 5)))
                .totals()
                .discounts();
    }

    private static List<String> amounts(FloorGuards guards) {
        return Stream.of(TWO_PIECES, CHEAPEST, ONE_FREE, PAIRS, ALL)
                .map(benefit -> discount(guards, Party.PLATFORM, benefit).amount())
                .toList();
    }

    @Test
    void a_floor_that_guards_the_price_holds_for_the_line_and_for_each_of_so_many_units() {
        // 4.00 for each of two units; one of five free leaves 8.00 on average; two pairs free or all leave 30.00
        assertEquals(List.of("8.00", "10.00", "10.00", "20.00", "20.00"), amounts(FloorGuards.PRICE));
    }

    @Test
    void a_floor_that_guards_the_seller_leaves_the_price_to_others() {
        assertEquals(List.of("10.00", "10.00", "10.00", "40.00", "50.00"), amounts(FloorGuards.SELLER));
    }

    @Test
    void what_single_pieces_left_may_go_off_the_line() {
        assertEquals(mad("20.00"), discount(FloorGuards.PRICE, Party.PLATFORM, CHEAPEST, ALL));
    }

    @Test
    void a_seller_that_pays_under_its_own_name_has_its_floor_too() {
        assertEquals(mad("20.00"), discount(FloorGuards.SELLER, Party.of(Market.AMAL), ALL));
        assertEquals(mad("50.00"), discount(FloorGuards.SELLER, Party.of(Market.TIZI), ALL));
    }

    @Test
    void a_commission_is_not_on_what_the_seller_gives_under_its_own_name() {
        Fee commission = Fee.withheld(
                "commission", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Percent(Rate.ofPercent("10")));
        Promotion halves = new Promotion(
                PromotionId.of("p"),
                null,
                0,
                null,
                null,
                null,
                List.of(new Benefit.OffOrder(Off.percent("20"), null, null, false, null)),
                List.of(
                        new FundingShare(Party.of(Market.AMAL), Rate.of("0.5")),
                        new FundingShare(Party.PLATFORM, Rate.of("0.5"))),
                null,
                null,
                null);
        PricedOrder priced = price(
                Market.plain()
                        .promotions(List.of(halves))
                        .fees(List.of(commission))
                        .build(),
                order(line(1, HONEY, 2), line(2, Market.OLIVE, 1)));
        // honey: 171.00 less half of 34.20; olive is another's: 60.00 whole
        assertEquals(mad("21.39"), priced.fees().get(0).amount());
    }
}
