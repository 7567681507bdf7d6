package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;

/** Goods in packs, priced by what they weigh or by the pack, and delivered by the pack or by weight: reckoned in grams. */
class PacksProperties {

    private static final UnitCode JAR = UnitCode.of("XJR");

    @Property
    @Label(
            "a line says what it was priced as where its price counts what it weighs or weighs what it counts, and else nothing")
    void a_line_says_what_it_was_priced_as(@ForAll Random random) {
        UnitCode pack = random.nextBoolean() ? UnitCode.H87 : JAR;
        int contents = 1 + random.nextInt(2000);
        OfferedGoods goods = random.nextBoolean()
                ? Market.packed("goods", pack, String.valueOf(contents), UnitCode.GRM)
                : Market.packed("goods", pack, decimal(contents, 3), UnitCode.KGM);
        boolean priceWeighs = random.nextBoolean();
        int per = 1 + random.nextInt(3);
        int perGrams = 500 * per;
        Quantity unit = priceWeighs
                ? Quantity.of(perGrams, UnitCode.GRM)
                : Quantity.of(per, random.nextBoolean() ? UnitCode.H87 : pack);
        int centimes = random.nextInt(10_000);
        int ordered = 1 + random.nextInt(20);
        int delivered = random.nextInt(ordered + 1);
        int grams = random.nextInt(40_000);
        OrderLine line = OrderLine.of(1, goods, Quantity.of(ordered, random.nextBoolean() ? pack : UnitCode.H87));
        boolean weighed = random.nextInt(3) == 0;
        if (weighed) {
            line = line.withDelivered(Quantity.of(decimal(grams, 3), UnitCode.KGM));
        } else if (random.nextBoolean()) {
            line = line.withDelivered(Quantity.of(delivered, pack));
        } else {
            delivered = ordered;
        }
        PricedLine priced = priced(UnitPrice.of(decimal(centimes, 2), Currencies.MAD, unit), Market.order(line));

        int pieces = !weighed ? delivered : grams == 0 ? 0 : ordered;
        long charged = !priceWeighs ? pieces : weighed ? grams : (long) delivered * contents;
        assertEquals(
                Market.mad(BigDecimal.valueOf(centimes * charged, 2)
                        .divide(BigDecimal.valueOf(priceWeighs ? perGrams : per), 2, RoundingMode.HALF_UP)
                        .toPlainString()),
                priced.amount());
        Quantity as = priced.pricedAs();
        if (priceWeighs == weighed) {
            assertNull(as);
        } else {
            assertEquals(0, as.compare(Quantity.of(charged, weighed ? unit.unitCode() : UnitCode.GRM)));
        }
    }

    /** Prices an order of one line, as it is after a journey as JSON. */
    private static PricedLine priced(UnitPrice unitPrice, Order order) {
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base", List.of(Price.of(order.lines().get(0).goods().product(), unitPrice, Market.STANDARD)))))
                .build();
        PricedOrder priced = Documents.read(PricedOrder.class, Documents.write(Market.price(book, order)));
        priced.posting();
        return priced.lines().get(0);
    }

    private static String decimal(int number, int decimals) {
        return BigDecimal.valueOf(number, decimals).toPlainString();
    }
}
