package org.cooplab.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LocalizedText;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final CooperativeId MAKER = CooperativeId.of("tifawin");
    private static final CooperativeId SHOP = CooperativeId.of("union");

    @Test
    void a_snapshot_keeps_what_was_offered_by_whom_and_from_where() {
        Catalogue catalogue = Catalogue.of(List.of(product("amlou")), List.of(offer("o1", "amlou")));
        OfferedGoods goods = catalogue.snapshot(OfferId.of("o1"), RegionCode.of("MA-09"));
        assertEquals(MAKER, goods.producer());
        assertEquals(SHOP, goods.seller());
        assertEquals(RegionCode.of("MA-09"), goods.origin());
        assertEquals(Weight.ofGrams(450), goods.gross());
        assertEquals(LocalizedText.of("fr", "amlou"), goods.name());
    }

    @Test
    void an_offer_that_is_not_there_cannot_be_frozen() {
        Catalogue catalogue = Catalogue.of(List.of(), List.of());
        assertEquals(
                "no offer o1 in the catalogue",
                assertThrows(NoSuchElementException.class, () -> catalogue.snapshot(OfferId.of("o1")))
                        .getMessage());
    }

    @Test
    void every_fault_is_found_at_once_where_the_document_has_it() {
        InvalidValue invalid = assertThrows(
                InvalidValue.class,
                () -> Catalogue.of(
                        List.of(product("b"), product("a"), product("b")),
                        List.of(offer("o2", "a"), offer("o1", "c"), offer("o2", "d"))));
        assertEquals(
                List.of(
                        "/products/2/id catalogue.product.repeated",
                        "/offers/1/product catalogue.product.unknown",
                        "/offers/2/id catalogue.offer.repeated",
                        "/offers/2/product catalogue.product.unknown"),
                invalid.all().stream().map(CatalogueTest::inShort).toList());
    }

    private static String inShort(InvalidValue refusal) {
        return refusal.pointer() + " " + refusal.code();
    }

    private static Product product(String id) {
        return new Product(
                ProductId.of(id),
                MAKER,
                LocalizedText.of("fr", id),
                CategoryCode.of("spread"),
                new Packaging(UnitCode.of("XJR"), Quantity.of("250", UnitCode.GRM)),
                Weight.ofGrams(450),
                null,
                Storage.PLAIN,
                Set.of());
    }

    private static Offer offer(String id, String product) {
        return Offer.of(OfferId.of(id), ProductId.of(product), SHOP);
    }
}
