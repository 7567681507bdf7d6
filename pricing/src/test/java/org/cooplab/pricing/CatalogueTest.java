package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.each;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.PriceReduction;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.tax.ChargeTax;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final CataloguePromotion HARVEST = promotion("harvest", "Olive and argan harvest", 2, "10");
    private static final CataloguePromotion SEASON = promotion("season", "End of season", 1, "50");

    private static CataloguePromotion promotion(String id, String name, int priority, String percent) {
        return new CataloguePromotion(
                PromotionId.of(id),
                LocalizedText.of("en", name),
                Off.percent(percent),
                Target.category(CategoryCode.of("oil")),
                priority,
                false,
                null);
    }

    private static PriceBook book(CatalogueChoice choice, CataloguePromotion... promotions) {
        return Market.plain().cataloguePromotions(choice, List.of(promotions)).build();
    }

    private static PriceReduction reduction(String id, String from, String to) {
        return new PriceReduction(PromotionId.of(id), each(from), each(to));
    }

    @Test
    void each_in_its_turn_lowers_what_the_one_before_has_left() {
        PricedLine line = Market.price(book(CatalogueChoice.IN_TURN, SEASON, HARVEST), order(line(1, ARGAN, 2)))
                .line(1);
        assertEquals(
                List.of(reduction("harvest", "140.00", "126.00"), reduction("season", "126.00", "63.00")),
                line.reductions());
        assertEquals(each("140.00"), line.listPrice());
        assertEquals(each("63.00"), line.unitPrice());
        assertEquals(mad("126.00"), line.amount());
    }

    @Test
    void of_several_the_best_alone_counts_if_the_book_says_so() {
        PricedLine line = Market.price(book(CatalogueChoice.BEST, HARVEST, SEASON), order(line(1, ARGAN, 1)))
                .line(1);
        assertEquals(List.of(reduction("season", "140.00", "70.00")), line.reductions());
    }

    @Test
    void no_reduction_goes_below_the_floor_and_one_that_changes_nothing_is_not_told() {
        Price floored = Price.of(ARGAN.product(), each("140.00"), Market.STANDARD)
                .withFloor(each("120.00"), Price.FloorGuards.SELLER);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(floored))))
                .cataloguePromotions(CatalogueChoice.IN_TURN, List.of(HARVEST, SEASON))
                .build();
        PricedLine line = Market.price(book, order(line(1, ARGAN, 1))).line(1);
        assertEquals(
                List.of(reduction("harvest", "140.00", "126.00"), reduction("season", "126.00", "120.00")),
                line.reductions());
        PricedLine twice = Market.price(
                        Market.plain()
                                .priceLists(List.of(PriceList.base("base", List.of(floored))))
                                .cataloguePromotions(
                                        CatalogueChoice.IN_TURN, List.of(promotion("first", "First", 3, "60"), HARVEST))
                                .build(),
                        order(line(1, ARGAN, 1)))
                .line(1);
        assertEquals(List.of(reduction("first", "140.00", "120.00")), twice.reductions());
    }

    /** Of 100.00 before, 10 % off would be 90.00, but it costs 70.00; 40 % off is 60.00. From 10 pieces on it costs 50.00. */
    @Test
    void a_reduction_of_what_it_cost_before_makes_nothing_dearer() {
        Price now = Price.of(ARGAN.product(), each("70.00"), Market.STANDARD)
                .withTiers(Price.TierMode.VOLUME, List.of(new Price.Tier(BigDecimal.TEN, each("50.00"))));
        for (CatalogueChoice choice : CatalogueChoice.values()) {
            for (String percent : List.of("10", "30", "40")) {
                PriceBook book = Market.plain()
                        .priceLists(List.of(PriceList.base("base", List.of(Market.reduced(now, each("100.00"))))))
                        .cataloguePromotions(choice, List.of(promotion("off", "Off", 1, percent)))
                        .build();
                PricedOrder priced = Market.price(book, order(line(1, ARGAN, 1), line(2, ARGAN, 10)));
                boolean lower = percent.equals("40");
                assertEquals(mad(lower ? "60.00" : "70.00"), priced.line(1).amount());
                assertEquals(
                        lower ? List.of(reduction("off", "100.00", "60.00")) : List.of(),
                        priced.line(1).reductions());
                assertEquals(mad("500.00"), priced.line(2).amount());
                assertEquals(List.of(), priced.line(2).reductions());
            }
        }
    }

    /** 140.00 less 10 % are 126.00; less another 10 % they would be 113.40. */
    @Test
    void goods_that_one_has_reduced_are_left_out_by_one_for_goods_not_reduced() {
        CataloguePromotion full = new CataloguePromotion(
                PromotionId.of("full"), null, Off.percent("10"), Market.priced(null, null, true), 1, false, null);
        PricedLine line = Market.price(book(CatalogueChoice.IN_TURN, HARVEST, full), order(line(1, ARGAN, 1)))
                .line(1);
        assertEquals(List.of(reduction("harvest", "140.00", "126.00")), line.reductions());
        PricedLine alone = Market.price(book(CatalogueChoice.IN_TURN, full), order(line(1, ARGAN, 1)))
                .line(1);
        assertEquals(List.of(reduction("full", "140.00", "126.00")), alone.reductions());
    }

    /** A fee of 10 % and a reduction of 10 % for goods from 100.00 euros, or from 10,000 yen, on argan of 140.00 dirhams. */
    @Test
    void bounds_in_another_currency_match_nothing() {
        for (Money from : List.of(
                mad("100.00"), Money.of("100.00", Currencies.EUR), Money.of("10000", Currency.getInstance("JPY")))) {
            Target target = Market.priced(from, null, false);
            Fee tenth = new Fee(
                    "tenth",
                    null,
                    Fee.Kind.OTHER,
                    Fee.Payer.BUYER,
                    Market.HUB,
                    new Calculator.Percent(Rate.ofPercent("10")),
                    Fee.Level.ORDER,
                    Fee.Base.AFTER_SELLER_DISCOUNTS,
                    target,
                    ChargeTax.NONE,
                    Map.of(),
                    null,
                    null);
            CataloguePromotion off =
                    new CataloguePromotion(PromotionId.of("off"), null, Off.percent("10"), target, 1, false, null);
            boolean own = from.currency().equals(Currencies.MAD);
            PricedOrder charged =
                    Market.price(Market.plain().fees(List.of(tenth)).build(), order(line(1, ARGAN, 1)));
            assertEquals(mad(own ? "14.00" : "0.00"), charged.totals().fees());
            PricedOrder reduced = Market.price(book(CatalogueChoice.BEST, off), order(line(1, ARGAN, 1)));
            assertEquals(mad(own ? "126.00" : "140.00"), reduced.line(1).amount());
        }
    }

    @Test
    void the_last_day_of_a_reduction_is_inside() {
        for (int after = 0; after < 2; after++) {
            CataloguePromotion ends = new CataloguePromotion(
                    PromotionId.of("ends"),
                    null,
                    Off.percent("10"),
                    null,
                    0,
                    false,
                    DateRange.of(Market.DAY.minusDays(7), Market.DAY.minusDays(after)));
            PricedLine line = Market.price(book(CatalogueChoice.BEST, ends), order(line(1, ARGAN, 1)))
                    .line(1);
            assertEquals(after == 0 ? 1 : 0, line.reductions().size());
        }
    }

    @Test
    void the_explanation_names_each_reduction_and_still_adds_up() {
        Pricer pricer = Pricer.compile(book(CatalogueChoice.IN_TURN, SEASON, HARVEST));
        PricedOrder priced = pricer.price(order(line(1, ARGAN, 2), line(2, HONEY, 1)), PricingContext.NONE);
        List<String> said = pricer.explain(priced).sentences(Messages.of(Locale.ENGLISH, Pricer.class)).stream()
                .map(each -> each.replace('\u00a0', ' ')) // between currency and number
                .toList();
        assertEquals(
                "“Olive and argan harvest” on line 1: MAD 126.00 / piece instead of MAD 140.00 / piece.", said.get(1));
        assertEquals("“End of season” on line 1: MAD 63.00 / piece instead of MAD 126.00 / piece.", said.get(2));
        assertEquals(priced.totals().items(), pricer.explain(priced).sum(Step.Figure.ITEMS));
        assertEquals(mad("126.00"), pricer.explain(priced).sum(Step.Figure.ITEMS, 1));
    }

    @Test
    void a_stored_order_keeps_its_reductions_and_an_older_one_may_have_none() {
        PricedOrder reduced =
                Market.price(book(CatalogueChoice.BEST, HARVEST), order(line(1, ARGAN, 1), line(2, HONEY, 1)));
        assertEquals(reduced, Documents.read(PricedOrder.class, Documents.write(reduced)));
        String plain = Documents.write(Market.price(Market.plain().build(), order(line(1, HONEY, 1))));
        assertFalse(plain.contains("reductions"), plain);
        assertEquals(List.of(), Documents.read(PricedOrder.class, plain).line(1).reductions());
    }
}
