package org.cooplab.core.exchange;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cooplab.core.catalogue.Catalogue;
import org.cooplab.core.catalogue.CategoryCode;
import org.cooplab.core.catalogue.Offer;
import org.cooplab.core.catalogue.SaleSession;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Writes organisations, products and offers as linked data of the Data Food Consortium (JSON-LD, ontology 1.16), which
 * other short-circuit platforms read.
 *
 * <pre>{@code
 * Map<String, Object> document = FoodConsortium.at(URI.create("https://market.example/dfc/"))
 *         .priced(offer -> prices.get(offer))
 *         .document(cooperatives, partners, catalogue, sessions);
 * String text = Documents.writePretty(document);          // or the host's own mapper
 * }</pre>
 *
 * <p>A cooperative or partner becomes an {@code Enterprise}; a product a {@code SuppliedProduct}; an offer both a {@code
 * CatalogItem} (who lists it, how much there is) and an {@code Offer} (what it costs). What is not known is left out, since
 * other platforms would take a zero literally: an offer without limit has no {@code stockLimitation}, one without a price
 * no {@code hasPrice}. Where the standard and those who use it disagree:
 *
 * <ul>
 *   <li>a price always names its currency. The consortium's own list has five and no dirham; the others are named by
 *       the currency list of the European Union, as countries are;
 *   <li>numbers are numbers, exact to the last decimal, and moments are ISO 8601;
 *   <li>a sale session has {@code beginDate}, as peers read it, and not {@code startDate};
 *   <li>units go by the names of the consortium's list, never by their symbols, which it gives to two units at once;
 *       a unit that it lacks leaves the quantity out;
 *   <li>Moroccan signs of origin are not in its list and are not passed off as European ones.
 * </ul>
 *
 * <p>Names are written in one language, since peers expect a plain string. Immutable and thread-safe; the same input
 * gives the same document, whatever the order of the collections.
 */
public final class FoodConsortium {

    private final String base;
    private final LanguageTag language;
    private final Map<CategoryCode, String> productTypes;
    private final Function<OfferId, @Nullable PackPrice> prices;

    private FoodConsortium(
            String base,
            LanguageTag language,
            Map<CategoryCode, String> productTypes,
            Function<OfferId, @Nullable PackPrice> prices) {
        this.base = base;
        this.language = language;
        this.productTypes = productTypes;
        this.prices = prices;
    }

    /**
     * Returns an exporter without prices and product types that writes names in French where available.
     *
     * @param base what the identifiers begin with: absolute, ending in a slash
     * @throws IllegalArgumentException if {@code base} is relative or does not end in a slash
     */
    public static FoodConsortium at(URI base) {
        String text = requireNonNull(base, "base").toString();
        if (!base.isAbsolute() || !text.endsWith("/")) {
            throw new IllegalArgumentException("base must be absolute and end in a slash, but was " + text);
        }
        return new FoodConsortium(text, LanguageTag.FR, Map.of(), offer -> null);
    }

    /** Returns an exporter that writes names in another language where available. */
    public FoodConsortium in(LanguageTag newLanguage) {
        return new FoodConsortium(base, requireNonNull(newLanguage, "newLanguage"), productTypes, prices);
    }

    /**
     * Returns an exporter that says what kind of product each family is, by the names of the consortium's product types:
     * {@code honey}, {@code almond}. Families without a name are written without a type.
     */
    public FoodConsortium typed(Map<CategoryCode, String> namesOfTypes) {
        return new FoodConsortium(
                base, language, Copies.map(requireNonNull(namesOfTypes, "namesOfTypes"), "namesOfTypes"), prices);
    }

    /** Returns an exporter that asks for the price of an offer; {@code null} leaves it out. */
    public FoodConsortium priced(Function<OfferId, @Nullable PackPrice> newPrices) {
        return new FoodConsortium(base, language, productTypes, requireNonNull(newPrices, "newPrices"));
    }

    /**
     * What one pack of an offer costs.
     *
     * @param price the price; for a quantity that the offer is sold in
     * @param vat the rate of value-added tax that is part of it, or {@code null} if not known
     */
    public record PackPrice(UnitPrice price, @Nullable Rate vat) {

        /** Checks what must be there. */
        public PackPrice {
            requireNonNull(price, "price");
        }
    }

    /**
     * Returns the document, of maps, lists, strings and numbers: {@code Documents.write} and every JSON mapper can write
     * it.
     *
     * @param cooperatives the cooperatives
     * @param partners the partners
     * @param catalogue their products and offers; producers and sellers may be missing among the cooperatives
     * @param sessions when orders are taken
     * @throws IllegalArgumentException if two cooperatives, partners or sessions have one id
     */
    public Map<String, Object> document(
            Collection<Cooperative> cooperatives,
            Collection<Partner> partners,
            Catalogue catalogue,
            Collection<SaleSession> sessions) {
        requireNonNull(catalogue, "catalogue");
        Refusals refusals = new Refusals();
        List<Cooperative> sortedCooperatives = Copies.sortedBy(
                Cooperative::id, requireNonNull(cooperatives, "cooperatives"), "cooperatives", refusals);
        List<Partner> sortedPartners =
                Copies.sortedBy(Partner::id, requireNonNull(partners, "partners"), "partners", refusals);
        List<SaleSession> sortedSessions =
                Copies.sortedBy(SaleSession::id, requireNonNull(sessions, "sessions"), "sessions", refusals);
        refusals.throwIfAny();
        Things things = new Things(base, language, productTypes, prices, catalogue);
        List<Map<String, Object>> graph = new ArrayList<>();
        for (Cooperative cooperative : sortedCooperatives) {
            graph.add(things.enterprise(cooperative));
            graph.add(things.address(cooperative));
        }
        sortedPartners.forEach(partner -> graph.add(things.enterprise(partner)));
        catalogue.products().forEach(product -> graph.add(things.product(product)));
        for (Offer offer : catalogue.offers()) {
            graph.add(things.catalogItem(offer));
            graph.add(things.offer(offer));
        }
        sortedSessions.forEach(session -> graph.add(things.session(session)));
        Map<String, Object> document = new TreeMap<>();
        document.put("@context", Terms.CONTEXT);
        document.put("@graph", List.copyOf(graph));
        return document;
    }
}
