package org.cooplab.pricing;

import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.id.Party;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.FloorGuards;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Benefit.Per;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.promotion.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

    private static PriceBook book(FloorGuards guards, Promotion... promotions) {
        Price honey = Price.of(HONEY.product(), each("10.00"), Market.REDUCED).withFloor(each("6.00"), guards);
        Price olive = Price.of(Market.OLIVE.product(), each("10.00"), Market.EXEMPT);
        return Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(honey, olive))))
                .promotions(List.of(promotions))
                .build();
    }

    private static Promotion promotion(String id, int priority, Benefit benefit) {
        return Promotion.of(PromotionId.of(id), priority, FundingShare.seller(), benefit);
    }

    private static Reason limited(String promotion) {
        return Reason.of("discount.at-floor")
                .at("/lines/1")
                .with("line", 1)
                .with("promotion", promotion)
                .with("floor", each("6.00"));
    }

    @Test
    void what_a_floor_cuts_is_told_with_its_line() {
        for (FloorGuards guards : FloorGuards.values()) {
            PriceBook book = book(
                    guards, promotion("half", 0, new Benefit.OffOrder(Off.percent("50"), null, null, false, null)));
            PricedOrder priced = price(book, order(line(1, HONEY, 5), line(2, Market.OLIVE, 5)));
            assertEquals(mad("20.00"), priced.line(1).discounts().get(0).amount());
            // 5.00 of the 25.00 on each line fall on the olives
            assertEquals(mad("30.00"), priced.line(2).discounts().get(0).amount());
            assertEquals(List.of(limited("half")), priced.declined());
        }
    }

    @Test
    void a_discount_that_reaches_the_floor_and_no_further_is_not_cut() {
        PriceBook book = book(
                FloorGuards.PRICE,
                promotion("p", 0, new Benefit.OffItems(Off.toPrice(mad("6.00")), Per.UNIT, null, null, null)));
        PricedOrder priced = price(book, order(line(1, HONEY, 5)));
        assertEquals(mad("20.00"), priced.totals().discounts());
        assertEquals(List.of(), priced.declined());
    }

    @Test
    void units_below_their_floor_are_told_too() {
        PriceBook book = book(FloorGuards.PRICE, promotion("p", 0, TWO_PIECES));
        assertEquals(
                List.of(limited("p")), price(book, order(line(1, HONEY, 5))).declined());
    }

    @Test
    void what_a_floor_refuses_altogether_does_not_apply_and_says_why() {
        Benefit tenth = new Benefit.OffItems(Off.percent("10"), Per.UNIT, Target.product(HONEY.product()), null, null);
        PriceBook book = book(FloorGuards.PRICE, promotion("first", 1, ALL), promotion("second", 0, tenth));
        PricedOrder priced = price(book, order(line(1, HONEY, 1), line(3, HONEY, 2)));
        assertEquals(Set.of(PromotionId.of("first")), priced.promotions().keySet());
        assertEquals(
                List.of(
                        limited("first"),
                        limited("first").at("/lines/3").with("line", 3),
                        Reason.of("promotion.at-floor")
                                .at("/promotions/1")
                                .with("promotion", "second")
                                .with("lines", "1, 3")),
                priced.declined());
    }

    @Test
    void one_that_is_alone_stays_alone_though_floors_refuse_it() {
        Promotion alone = promotion("alone", 0, ALL).excluding(Promotion.Exclusivity.ORDER);
        Price honey =
                Price.of(HONEY.product(), each("6.00"), Market.REDUCED).withFloor(each("6.00"), FloorGuards.PRICE);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(honey))))
                .promotions(List.of(alone, promotion("other", 1, ALL)))
                .build();
        assertEquals(
                List.of("promotion.excluded", "promotion.at-floor"),
                price(book, order(line(1, HONEY, 1))).declined().stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void a_competitor_that_floors_refuse_says_so_and_those_that_are_only_tried_say_nothing() {
        Price honey =
                Price.of(HONEY.product(), each("6.00"), Market.REDUCED).withFloor(each("6.00"), FloorGuards.PRICE);
        Price olive = Price.of(Market.OLIVE.product(), each("10.00"), Market.EXEMPT)
                .withFloor(each("9.00"), FloorGuards.PRICE);
        Benefit offHoney = new Benefit.OffOrder(Off.percent("10"), Target.product(HONEY.product()), null, false, null);
        Benefit offOlive =
                new Benefit.OffOrder(Off.percent("50"), Target.product(Market.OLIVE.product()), null, false, null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(honey, olive))))
                .stackingGroups(List.of(new StackingGroup("group", StackingGroup.Choice.BEST, null)))
                .promotions(List.of(
                        promotion("honey", 1, offHoney).inGroup("group"),
                        promotion("olive", 0, offOlive).inGroup("group")))
                .build();
        PricedOrder priced = price(book, order(line(1, HONEY, 1), line(2, Market.OLIVE, 1)));
        assertEquals(
                List.of("discount.at-floor olive", "promotion.at-floor honey"),
                priced.declined().stream()
                        .map(each -> each.code() + " " + each.parameters().get("promotion"))
                        .toList());
    }

    @Test
    void many_sets_at_once_say_what_one_set_says() {
        Benefit.Part honey = new Benefit.Part(Target.product(HONEY.product()), 1);
        Benefit.Part olive = new Benefit.Part(Target.product(Market.OLIVE.product()), 1);
        Benefit set = new Benefit.Bundle(List.of(honey, olive), mad("15.00"));
        Price atFloor =
                Price.of(HONEY.product(), each("10.00"), Market.REDUCED).withFloor(each("10.00"), FloorGuards.PRICE);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base", List.of(atFloor, Price.of(Market.OLIVE.product(), each("10.00"), Market.EXEMPT)))))
                .promotions(List.of(promotion("set", 0, set)))
                .build();
        for (int count : new int[] {1, 1000}) {
            PricedOrder priced = price(book, order(line(1, HONEY, count), line(2, Market.OLIVE, count)));
            assertEquals(
                    mad("5.00").times(count), priced.line(2).discounts().get(0).amount());
            assertEquals(List.of(limited("set").with("floor", each("10.00"))), priced.declined());
        }
    }

    @ParameterizedTest
    @EnumSource(CatalogueChoice.class)
    void a_reduction_of_the_unit_price_that_a_floor_cuts_or_refuses_is_told(CatalogueChoice choice) {
        CataloguePromotion half =
                new CataloguePromotion(PromotionId.of("half"), null, Off.percent("50"), null, 1, false, null);
        CataloguePromotion tenth =
                new CataloguePromotion(PromotionId.of("tenth"), null, Off.percent("10"), null, 0, false, null);
        Price honey =
                Price.of(HONEY.product(), each("10.00"), Market.REDUCED).withFloor(each("6.00"), FloorGuards.PRICE);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(honey))))
                .cataloguePromotions(choice, List.of(half, tenth))
                .build();
        PricedOrder priced = price(book, order(line(1, HONEY, 1)));
        assertEquals(each("6.00"), priced.line(1).unitPrice());
        assertEquals(
                choice == CatalogueChoice.BEST ? List.of(limited("half")) : List.of(limited("half"), limited("tenth")),
                priced.declined());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Line 1: the floor MAD 6.00 / piece limits what the promotion Sale takes off.
            fr | Ligne 1 : le prix plancher de 6,00 DH / pièce limite ce que retire la promotion Sale.
            ar | السطر 1: الحد الأدنى 6,00 درهم / قطعة واحدة يقيد ما يخصمه العرض Sale.
            """)
    void an_explanation_says_it(String language, String sentence) {
        Pricer pricer = Pricer.compile(
                book(FloorGuards.PRICE, promotion("half", 0, ALL).named(LocalizedText.of("en", "Sale"))));
        List<String> sentences = pricer.explain(order(line(1, HONEY, 5)), PricingContext.NONE)
                .sentences(Messages.of(Locale.forLanguageTag(language), Pricer.class));
        assertEquals(
                sentence,
                sentences
                        .get(sentences.size() - 1)
                        .replaceAll("[\u00a0\u202f]", " ")
                        .replaceAll("[\u2066-\u2069]", ""));
    }
}
