package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.core.id.Party;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;

class SplitProperties {

    @Property
    @Label("splitting a line moves no total beyond the rounding of one more line")
    void splitting_a_line_changes_only_roundings(
            @ForAll @IntRange(min = 2, max = 9) int pieces,
            @ForAll @IntRange(min = 1, max = 8) int first,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        int part = Math.min(first, pieces - 1);
        PriceBook book = Market.plain()
                .promotions(List.of(
                        Promotion.of(
                                PromotionId.of("percent"),
                                2,
                                FundingShare.all(Party.PLATFORM),
                                new Benefit.OffItems(
                                        Off.percent(Integer.toString(percent)), Benefit.Per.UNIT, null, null, null)),
                        Promotion.of(
                                PromotionId.of("amount"),
                                1,
                                FundingShare.seller(),
                                new Benefit.OffOrder(Off.amount(Market.mad("7.77")), null, null, false, null))))
                .build();
        List<OrderLine> whole = List.of(Market.line(1, Market.HONEY, pieces), Market.line(2, Market.ARGAN, 1));
        List<OrderLine> split = new ArrayList<>(whole);
        split.set(0, Market.line(1, Market.HONEY, part));
        split.add(Market.line(3, Market.HONEY, pieces - part));
        PricedOrder one = Market.price(book, Market.order(whole));
        PricedOrder two = Market.price(book, Market.order(split));
        // Amounts and discounts are rounded per unit and the order's discount as a whole: not a centime moves.
        assertEquals(one.total(), two.total());
        assertEquals(one.totals().discounts(), two.totals().discounts());
        // Tax is rounded per line: one more line moves it by at most one minor unit.
        long moved =
                one.totals().includedTax().minor() - two.totals().includedTax().minor();
        assertTrue(Math.abs(moved) <= 1, "moved by " + moved);
    }
}
