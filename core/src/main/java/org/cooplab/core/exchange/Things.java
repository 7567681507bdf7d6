package org.cooplab.core.exchange;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.Packaging;
import org.cooplab.core.catalogue.Product;
import org.cooplab.core.catalogue.SaleSession;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** The things of one graph: each is made of a record, has an identifier and links to others by theirs. */
final class Things {

    private final String base;
    private final LanguageTag language;
    private final Map<CategoryCode, String> productTypes;
    private final Function<OfferId, FoodConsortium.@Nullable PackPrice> prices;
    private final Catalogue catalogue;

    /** The products that a cooperative makes and what it lists, by their identifiers. */
    private final Map<CooperativeId, List<String>> supplied;

    private final Map<CooperativeId, List<String>> managed;

    Things(
            String base,
            LanguageTag language,
            Map<CategoryCode, String> productTypes,
            Function<OfferId, FoodConsortium.@Nullable PackPrice> prices,
            Catalogue catalogue) {
        this.base = base;
        this.language = language;
        this.productTypes = productTypes;
        this.prices = prices;
        this.catalogue = catalogue;
        this.supplied = catalogue.products().stream()
                .collect(groupingBy(Product::producer, mapping(one -> product(one.id()), toUnmodifiableList())));
        this.managed = catalogue.offers().stream()
                .collect(groupingBy(Offer::seller, mapping(one -> catalogItem(one.id()), toUnmodifiableList())));
    }

    Map<String, Object> enterprise(Cooperative cooperative) {
        CooperativeId id = cooperative.id();
        return new Node(enterprise(id), "Enterprise")
                .with("name", name(cooperative.name()))
                .with("hasAddress", address(id))
                .with(
                        "VATnumber",
                        cooperative.ice() == null ? null : cooperative.ice().value())
                .withAll("supplies", supplied.getOrDefault(id, List.of()))
                .withAll("manages", managed.getOrDefault(id, List.of()))
                .members();
    }

    Map<String, Object> enterprise(Partner partner) {
        return new Node(base + "partners/" + partner.id(), "Enterprise")
                .with("name", name(partner.name()))
                .members();
    }

    Map<String, Object> address(Cooperative cooperative) {
        Node node = new Node(address(cooperative.id()), "Address")
                .with("hasCountry", Terms.country(cooperative.province()));
        Gazetteer gazetteer = Gazetteer.morocco();
        cooperative
                .region(gazetteer)
                .flatMap(gazetteer::region)
                .ifPresent(region -> node.with("region", name(region.name())));
        GeoPoint position = cooperative.position();
        if (position != null) {
            node.with("latitude", position.latitude()).with("longitude", position.longitude());
        }
        return node.members();
    }

    Map<String, Object> product(Product product) {
        String type = productTypes.get(product.category());
        return new Node(product(product.id()), "SuppliedProduct")
                .with("name", name(product.name()))
                .with("suppliedBy", enterprise(product.producer()))
                .with(
                        "hasQuantity",
                        Terms.quantity("QuantitativeValue", product.packaging().contents()))
                .with("hasType", type == null ? null : "dfc-pt:" + type)
                .with("hasPhysicalCharacteristic", product.gross() == null ? null : Terms.weight(product.gross()))
                .with("lifetime", wholeDays(product.storage().shelfLife()))
                .members();
    }

    /** Returns the days that goods surely keep; what keeps for hours only has no place in this number. */
    private static @Nullable String wholeDays(@Nullable Duration shelfLife) {
        return shelfLife == null || shelfLife.toDays() == 0 ? null : Long.toString(shelfLife.toDays());
    }

    Map<String, Object> catalogItem(Offer offer) {
        return new Node(catalogItem(offer.id()), "CatalogItem")
                .with("references", product(offer.product()))
                .with("sku", offer.id().value())
                .with("managedBy", enterprise(offer.seller()))
                .with("stockLimitation", Terms.packs(offer.available(), packaging(offer)))
                .with("offeredThrough", offer(offer.id()))
                .members();
    }

    Map<String, Object> offer(Offer offer) {
        FoodConsortium.PackPrice price = prices.apply(offer.id());
        return new Node(offer(offer.id()), "Offer")
                .with("offers", catalogItem(offer.id()))
                .with("stockLimitation", Terms.packs(offer.available(), packaging(offer)))
                .with("hasPrice", price == null ? null : Terms.price(price, packaging(offer)))
                .members();
    }

    Map<String, Object> session(SaleSession session) {
        return new Node(base + "sessions/" + session.id(), "SaleSession")
                .with("beginDate", session.window().start().toString())
                .with("endDate", session.window().end().toString())
                .withAll("lists", session.offers().stream().map(this::offer).toList())
                .members();
    }

    private Packaging packaging(Offer offer) {
        return catalogue.product(offer.product()).orElseThrow().packaging();
    }

    private String name(LocalizedText text) {
        return text.in(language);
    }

    // Identifiers.

    private String enterprise(CooperativeId id) {
        return base + "cooperatives/" + id;
    }

    private String address(CooperativeId id) {
        return base + "addresses/" + id;
    }

    private String product(ProductId id) {
        return base + "products/" + id;
    }

    private String catalogItem(OfferId id) {
        return base + "catalog-items/" + id;
    }

    private String offer(OfferId id) {
        return base + "offers/" + id;
    }
}
