package org.cooplab.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Product;
import org.cooplab.core.catalogue.SaleSession;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.id.SaleSessionId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.api.Test;

class FoodConsortiumTest {

    private static final String BASE = "https://market.example/dfc/";
    private static final CooperativeId TIFAWIN = CooperativeId.of("tifawin");
    private static final OfferId OFFER = OfferId.of("amlou-250g");

    private static final Cooperative COOPERATIVE = Cooperative.builder(
                    TIFAWIN, LocalizedText.of("تيفاوين", "Tifawin", "Tifawin"), Sector.ARGAN, ProvinceCode.of("MA-TIZ"))
            .position(GeoPoint.of(29.7, -9.73))
            .build();

    private static Product product(Packaging packaging, Weight gross, Storage storage) {
        return new Product(
                ProductId.of("amlou"),
                TIFAWIN,
                LocalizedText.of("أملو", "Amlou", "Amlou spread"),
                CategoryCode.of("spread"),
                packaging,
                gross,
                null,
                storage,
                Set.of(LabelCode.IGP));
    }

    private static final Product JAR =
            product(new Packaging(UnitCode.XJR, Quantity.of(250, UnitCode.GRM)), Weight.ofGrams(450), Storage.PLAIN);

    private static Catalogue catalogue(Product product, Quantity available) {
        return Catalogue.of(List.of(product), List.of(new Offer(OFFER, product.id(), TIFAWIN, null, available)));
    }

    private static Map<String, Object> document(FoodConsortium exporter, Catalogue catalogue) {
        return exporter.document(List.of(COOPERATIVE), List.of(), catalogue, List.of());
    }

    private static FoodConsortium exporter() {
        return FoodConsortium.at(URI.create(BASE));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> node(Map<String, Object> document, String id) {
        return ((List<Map<String, Object>>) document.get("@graph"))
                .stream()
                        .filter(node -> (BASE + id).equals(node.get("@id")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<?, ?> price(UnitPrice price, Rate vat, Product product) {
        FoodConsortium priced = exporter().priced(offer -> new FoodConsortium.PackPrice(price, vat));
        return (Map<?, ?>) node(document(priced, catalogue(product, null)), "offers/amlou-250g")
                .get("dfc-b:hasPrice");
    }

    private static UnitPrice dirhams(String amount, Quantity per) {
        return UnitPrice.of(amount, Currencies.MAD, per);
    }

    @Test
    void a_jar_of_amlou_is_told_in_the_words_of_the_consortium() {
        Map<String, Object> document = document(
                exporter()
                        .priced(offer -> new FoodConsortium.PackPrice(
                                dirhams("60.00", Quantity.of(1, UnitCode.XJR)), Rate.ofPercent("20")))
                        .typed(Map.of(CategoryCode.of("spread"), "spread")),
                catalogue(JAR, Quantity.of(40, UnitCode.XJR)));
        assertEquals("""
                {
                  "@context": "https://w3id.org/dfc/ontology/context/context_1.16.0.json",
                  "@graph": [
                    {
                      "@id": "https://market.example/dfc/cooperatives/tifawin",
                      "@type": "dfc-b:Enterprise",
                      "dfc-b:hasAddress": "https://market.example/dfc/addresses/tifawin",
                      "dfc-b:manages": [
                        "https://market.example/dfc/catalog-items/amlou-250g"
                      ],
                      "dfc-b:name": "Tifawin",
                      "dfc-b:supplies": [
                        "https://market.example/dfc/products/amlou"
                      ]
                    },
                    {
                      "@id": "https://market.example/dfc/addresses/tifawin",
                      "@type": "dfc-b:Address",
                      "dfc-b:hasCountry": "http://publications.europa.eu/resource/authority/country/MAR",
                      "dfc-b:latitude": 29.7,
                      "dfc-b:longitude": -9.73,
                      "dfc-b:region": "Souss-Massa"
                    },
                    {
                      "@id": "https://market.example/dfc/products/amlou",
                      "@type": "dfc-b:SuppliedProduct",
                      "dfc-b:hasPhysicalCharacteristic": {
                        "@type": "dfc-b:PhysicalCharacteristic",
                        "dfc-b:hasPhysicalDimension": "dfc-m:Weight",
                        "dfc-b:hasUnit": "dfc-m:Gram",
                        "dfc-b:value": 450
                      },
                      "dfc-b:hasQuantity": {
                        "@type": "dfc-b:QuantitativeValue",
                        "dfc-b:hasUnit": "dfc-m:Gram",
                        "dfc-b:value": 250
                      },
                      "dfc-b:hasType": "dfc-pt:spread",
                      "dfc-b:name": "Amlou",
                      "dfc-b:suppliedBy": "https://market.example/dfc/cooperatives/tifawin"
                    },
                    {
                      "@id": "https://market.example/dfc/catalog-items/amlou-250g",
                      "@type": "dfc-b:CatalogItem",
                      "dfc-b:managedBy": "https://market.example/dfc/cooperatives/tifawin",
                      "dfc-b:offeredThrough": "https://market.example/dfc/offers/amlou-250g",
                      "dfc-b:references": "https://market.example/dfc/products/amlou",
                      "dfc-b:sku": "amlou-250g",
                      "dfc-b:stockLimitation": 40
                    },
                    {
                      "@id": "https://market.example/dfc/offers/amlou-250g",
                      "@type": "dfc-b:Offer",
                      "dfc-b:hasPrice": {
                        "@type": "dfc-b:Price",
                        "dfc-b:VATrate": 20,
                        "dfc-b:hasUnit": "http://publications.europa.eu/resource/authority/currency/MAD",
                        "dfc-b:value": 60.00
                      },
                      "dfc-b:offers": "https://market.example/dfc/catalog-items/amlou-250g",
                      "dfc-b:stockLimitation": 40
                    }
                  ]
                }
                """, Documents.writePretty(document));
    }

    @Test
    void what_is_not_known_is_absent_and_never_zero() {
        Product bare = product(JAR.packaging(), null, Storage.PLAIN);
        Map<String, Object> document = document(exporter(), catalogue(bare, null));
        assertFalse(node(document, "products/amlou").containsKey("dfc-b:hasPhysicalCharacteristic"));
        assertFalse(node(document, "catalog-items/amlou-250g").containsKey("dfc-b:stockLimitation"));
        assertEquals(
                Set.of("@id", "@type", "dfc-b:offers"),
                node(document, "offers/amlou-250g").keySet());
        assertFalse(node(document, "cooperatives/tifawin").containsKey("dfc-b:VATnumber"));
    }

    @Test
    void a_stock_of_none_is_zero() {
        Map<String, Object> document = document(exporter(), catalogue(JAR, Quantity.zero(UnitCode.XJR)));
        assertEquals(BigDecimal.ZERO, node(document, "catalog-items/amlou-250g").get("dfc-b:stockLimitation"));
    }

    @Test
    void a_stock_in_dozens_is_told_in_packs() {
        Map<String, Object> document = document(exporter(), catalogue(JAR, Quantity.of(2, UnitCode.DZN)));
        assertEquals(new BigDecimal(24), node(document, "offers/amlou-250g").get("dfc-b:stockLimitation"));
    }

    @Test
    void currencies_of_the_consortiums_list_go_by_its_names() {
        Quantity jar = Quantity.of(1, UnitCode.XJR);
        assertEquals(
                "dfc-m:Euro",
                price(UnitPrice.of("6", Currency.getInstance("EUR"), jar), null, JAR)
                        .get("dfc-b:hasUnit"));
        assertEquals(
                "dfc-m:PoundSterling",
                price(UnitPrice.of("6", Currency.getInstance("GBP"), jar), null, JAR)
                        .get("dfc-b:hasUnit"));
    }

    @Test
    void a_price_is_that_of_one_pack() {
        // 96 MAD a kilogram: a jar of 250 g is 24 MAD; 600 MAD a dozen: 50 MAD.
        assertEquals(0, new BigDecimal(24).compareTo((BigDecimal) price(
                        dirhams("96", Quantity.of(1, UnitCode.KGM)), null, JAR)
                .get("dfc-b:value")));
        assertEquals(0, new BigDecimal(50).compareTo((BigDecimal) price(
                        dirhams("600", Quantity.of(1, UnitCode.DZN)), null, JAR)
                .get("dfc-b:value")));
    }

    @Test
    void a_price_that_has_no_end_or_fits_no_pack_is_left_out() {
        // 1 MAD for 3 jars is 0.333... a jar; a price per litre says nothing of grams.
        assertEquals(null, price(dirhams("1", Quantity.of(3, UnitCode.XJR)), null, JAR));
        assertEquals(null, price(dirhams("1", Quantity.of(1, UnitCode.LTR)), null, JAR));
    }

    @Test
    void an_unknown_rate_of_tax_is_not_a_rate_of_zero() {
        UnitPrice price = dirhams("60", Quantity.of(1, UnitCode.XJR));
        assertFalse(price(price, null, JAR).containsKey("dfc-b:VATrate"));
        assertEquals(BigDecimal.ZERO, price(price, Rate.ZERO, JAR).get("dfc-b:VATrate"));
    }

    @Test
    void a_unit_that_the_list_lacks_leaves_the_quantity_out() {
        Product cloth = product(new Packaging(UnitCode.XRO, Quantity.of(3, UnitCode.MTK)), null, Storage.PLAIN);
        assertFalse(node(document(exporter(), catalogue(cloth, null)), "products/amlou")
                .containsKey("dfc-b:hasQuantity"));
    }

    @Test
    void a_life_of_days_is_told_and_one_of_hours_is_not() {
        Product roses = product(JAR.packaging(), null, new Storage(null, Duration.ofHours(36), false));
        Product leaves = product(JAR.packaging(), null, new Storage(null, Duration.ofHours(12), false));
        assertEquals(
                "1",
                node(document(exporter(), catalogue(roses, null)), "products/amlou")
                        .get("dfc-b:lifetime"));
        assertFalse(node(document(exporter(), catalogue(leaves, null)), "products/amlou")
                .containsKey("dfc-b:lifetime"));
    }

    @Test
    void a_moroccan_sign_of_origin_is_not_passed_off_as_a_european_one() {
        assertFalse(Documents.write(document(exporter(), catalogue(JAR, null))).contains("IGP"));
    }

    @Test
    void a_session_begins_at_its_begin_date_in_iso_8601() {
        SaleSession session = new SaleSession(
                SaleSessionId.of("spring"),
                TimeWindow.of(Instant.parse("2026-03-06T08:00:00Z"), Instant.parse("2026-03-08T20:00:00Z")),
                Set.of(OFFER),
                List.of(new SaleSession.Way(SaleSession.Means.PICKUP, Set.of(SiteId.of("relay")), false)));
        Map<String, Object> document =
                exporter().document(List.of(), List.of(), Catalogue.of(List.of(), List.of()), List.of(session));
        Map<String, Object> node = node(document, "sessions/spring");
        assertEquals("2026-03-06T08:00:00Z", node.get("dfc-b:beginDate"));
        assertEquals("2026-03-08T20:00:00Z", node.get("dfc-b:endDate"));
        assertEquals(List.of(BASE + "offers/amlou-250g"), node.get("dfc-b:lists"));
        assertFalse(node.containsKey("dfc-b:startDate"));
    }

    @Test
    void names_are_in_the_language_asked() {
        Map<String, Object> document = document(exporter().in(LanguageTag.AR), catalogue(JAR, null));
        assertEquals("أملو", node(document, "products/amlou").get("dfc-b:name"));
    }

    @Test
    void a_partner_is_an_enterprise_and_a_name_of_its_own_kind() {
        Partner partner =
                Partner.of(PartnerId.of("tifawin"), LocalizedText.of("fr", "Relais Tifawin"), Set.of(), Set.of());
        Map<String, Object> document = exporter()
                .document(List.of(COOPERATIVE), List.of(partner), Catalogue.of(List.of(), List.of()), List.of());
        assertEquals("Relais Tifawin", node(document, "partners/tifawin").get("dfc-b:name"));
        assertEquals("Tifawin", node(document, "cooperatives/tifawin").get("dfc-b:name"));
    }

    @Test
    void each_link_leads_to_a_node_of_the_document() {
        Map<String, Object> document = document(exporter(), catalogue(JAR, null));
        List<?> graph = (List<?>) document.get("@graph");
        Set<Object> ids = new HashSet<>();
        graph.forEach(node -> ids.add(((Map<?, ?>) node).get("@id")));
        assertEquals(graph.size(), ids.size());
        for (Object node : graph) {
            ((Map<?, ?>) node).forEach((term, value) -> {
                for (Object link : value instanceof List<?> links ? links : List.of(value)) {
                    if (link instanceof String text && text.startsWith(BASE)) {
                        assertTrue(ids.contains(text), () -> term + " leads nowhere: " + text);
                    }
                }
            });
        }
    }

    @Test
    void the_base_must_be_absolute_and_end_in_a_slash() {
        assertThrows(IllegalArgumentException.class, () -> FoodConsortium.at(URI.create("/dfc/")));
        assertThrows(IllegalArgumentException.class, () -> FoodConsortium.at(URI.create("https://market.example/dfc")));
    }
}
