package org.cooplab.pricing;

import static org.cooplab.pricing.Market.SAFFRON;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.cooplab.pricing.Market.price;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.Price.Tier;
import org.cooplab.pricing.book.Price.TierMode;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.junit.jupiter.api.Test;

/** Which of several prices wins, and what a quantity costs at it. */
class PriceChoiceTest {

    private static UnitPrice per(String amount, String quantity, UnitCode unit) {
        return UnitPrice.of(amount, Currencies.MAD, Quantity.of(quantity, unit));
    }

    private static PriceBook list(Price... prices) {
        return Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(prices))))
                .build();
    }

    @Test
    void bands_are_counted_in_the_quantity_that_the_price_is_per() {
        // 10.00 for each 2 g of the first 4 g, 8.00 for each 2 g after that
        Price graduated = Price.of(SAFFRON.product(), per("10.00", "2", UnitCode.GRM), Market.STANDARD)
                .withTiers(TierMode.GRADUATED, List.of(new Tier(new BigDecimal("2"), per("8.00", "2", UnitCode.GRM))));
        assertEquals(
                mad("24.00"),
                price(list(graduated), order(line(1, SAFFRON, "5"))).total());
        Price volume = graduated.withTiers(TierMode.VOLUME, graduated.tiers());
        assertEquals(
                mad("20.00"), price(list(volume), order(line(1, SAFFRON, "5"))).total());
    }
}
