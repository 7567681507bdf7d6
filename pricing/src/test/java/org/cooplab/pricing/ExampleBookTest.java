package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.order.Order;
import org.cooplab.pricing.book.ExamplePriceBook;
import org.cooplab.pricing.book.PriceBook;
import org.junit.jupiter.api.Test;

class ExampleBookTest {

    private final PriceBook book = ExamplePriceBook.morocco();

    @Test
    void it_compiles_and_every_rate_and_price_has_a_source() {
        assertEquals(List.of(), Pricer.check(book));
        book.taxRates().forEach(tax -> tax.rates().entries().forEach(entry -> assertNotNull(entry.source(), tax.id())));
        book.priceLists().get(0).prices().forEach(price -> assertNotNull(price.source()));
    }

    @Test
    void delivery_over_new_year_is_taxed_by_the_tax_point() {
        var goods = Market.loose("honey-thyme", Market.AMAL, "honey", UnitCode.KGM);
        assertEquals(ProductId.of("honey-thyme"), goods.product());
        assertEquals(OfferId.of("o-honey-thyme"), goods.offer());
        Order order = Market.order(Market.line(1, goods, "0.5"));
        Pricer pricer = Pricer.compile(book);
        // 10.00 contains 10.00 x 18 / 118 = 1.53, from 2026 on 10.00 x 20 / 120 = 1.67
        assertEquals(
                Market.mad("1.53"),
                pricer.price(order, PricingContext.on(LocalDate.of(2025, 12, 31)))
                        .deliveries()
                        .get(0)
                        .taxes()
                        .get(0)
                        .amount());
        assertEquals(
                Market.mad("1.67"),
                pricer.price(order, PricingContext.on(LocalDate.of(2026, 1, 2)))
                        .deliveries()
                        .get(0)
                        .taxes()
                        .get(0)
                        .amount());
    }
}
