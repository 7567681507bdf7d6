package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.book.CataloguePromotion;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceBook.CatalogueChoice;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.promotion.Promotion;

/** Floors against the same book without them. */
class FloorProperties {

    private static PriceBook.Builder rebuilt(PriceBook book) {
        return PriceBook.builder(book.id(), book.version())
                .rounding(book.rounding())
                .priceLists(book.priceLists())
                .cataloguePromotions(book.catalogueChoice(), book.cataloguePromotions())
                .promotions(book.promotions())
                .fees(book.fees())
                .deliveries(book.deliveries())
                .taxRates(book.taxRates())
                .suppliers(book.suppliers())
                .settlement(book.settlement());
    }

    private static PriceBook withoutFloors(PriceBook book) {
        List<Price> prices = book.priceLists().get(0).prices().stream()
                .map(price -> Price.of(price.product(), price.unitPrice(), price.taxCategory()))
                .toList();
        return rebuilt(book).priceLists(List.of(PriceList.base("base", prices))).build();
    }

    private static boolean isAtFloor(Reason reason) {
        return reason.code().endsWith(".at-floor");
    }

    private static List<Object> figures(PricedOrder order) {
        return List.of(
                order.lines(),
                order.deliveries(),
                order.fees(),
                order.vouchers(),
                order.totals(),
                order.settlement(),
                order.declined());
    }

    @Property
    @Label("floors of which nothing is told change nothing")
    void untold_floors_change_nothing(@ForAll Random random) {
        Scene scene = Scene.rounded(random);
        PricedOrder priced = scene.priced();
        if (priced.declined().stream().noneMatch(FloorProperties::isAtFloor)) {
            assertEquals(figures(Market.price(withoutFloors(scene.book()), scene.order())), figures(priced));
        }
    }

    @Property
    @Label("of a single promotion it is told if, and only if, it takes off another amount than without floors")
    void told_floors_change_something(@ForAll Random random) {
        Scene scene = Scene.rounded(random);
        List<Promotion> one = Scene.promotions(random, 1);
        PriceBook book = rebuilt(scene.book())
                .cataloguePromotions(CatalogueChoice.BEST, List.<CataloguePromotion>of())
                .promotions(one)
                .build();
        Order order = scene.order();
        PricedOrder priced = Market.price(book, order);
        PricedOrder free = Market.price(withoutFloors(book), order);
        assertEquals(
                !free.lines().equals(priced.lines()), priced.declined().stream().anyMatch(FloorProperties::isAtFloor));
    }
}
