package org.cooplab.core.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The products of some cooperatives and the offers for them; a document.
 *
 * <p>Ids are unique and every offer is of a product of this catalogue; anything else is refused with all its faults at
 * once. Immutable; the lists are copied and sorted by id, so that equal catalogues are equal whatever their order.
 * Finding by id takes logarithmic time.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param products the products
 * @param offers the offers
 */
public record Catalogue(
        @JsonProperty(required = true) @NotBlank String schemaVersion,
        @JsonProperty(required = true) @NotNull List<@Valid Product> products,
        @JsonProperty(required = true) @NotNull List<@Valid Offer> offers) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /**
     * Copies, sorts and checks the lists.
     *
     * @throws IllegalArgumentException if the version is another, an id is there twice, or an offer is of a product
     *     that is not here; all at once
     */
    public Catalogue {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        products = Copies.list(requireNonNull(products, "products"), "products");
        offers = Copies.list(requireNonNull(offers, "offers"), "offers");
        check(products, offers);
        products = products.stream().sorted(comparing(Product::id)).toList();
        offers = offers.stream().sorted(comparing(Offer::id)).toList();
    }

    /** Returns a catalogue in the current form. */
    public static Catalogue of(List<Product> products, List<Offer> offers) {
        return new Catalogue(SCHEMA_VERSION, products, offers);
    }

    /** Returns the product of that id, if it is in this catalogue. */
    public Optional<Product> product(ProductId id) {
        return find(products, Product::id, requireNonNull(id, "id"));
    }

    /** Returns the offer of that id, if it is in this catalogue. */
    public Optional<Offer> offer(OfferId id) {
        return find(offers, Offer::id, requireNonNull(id, "id"));
    }

    /**
     * Returns a frozen copy of what an offer offers, without a known origin.
     *
     * @throws NoSuchElementException if the offer is not in this catalogue
     */
    public OfferedGoods snapshot(OfferId id) {
        return snapshot(id, null);
    }

    /**
     * Returns a frozen copy of what an offer offers.
     *
     * @param id the offer
     * @param origin the region of its producer, or {@code null} if not known
     * @throws NoSuchElementException if the offer is not in this catalogue
     */
    public OfferedGoods snapshot(OfferId id, @Nullable RegionCode origin) {
        Offer offer = offer(id).orElseThrow(() -> new NoSuchElementException("no offer " + id + " in the catalogue"));
        return OfferedGoods.of(offer, product(offer.product()).orElseThrow(), origin);
    }

    private static void check(List<Product> products, List<Offer> offers) {
        Refusals refusals = new Refusals();
        Set<ProductId> known = new HashSet<>();
        for (int i = 0; i < products.size(); i++) {
            ProductId id = products.get(i).id();
            if (!known.add(id)) {
                refusals.add(new InvalidValue(
                        "catalogue.product.repeated",
                        "/products/" + i + "/id",
                        Map.of("product", id.value()),
                        "products must differ, but " + id + " is there twice"));
            }
        }
        Set<OfferId> seen = new HashSet<>();
        for (int i = 0; i < offers.size(); i++) {
            OfferId id = offers.get(i).id();
            ProductId product = offers.get(i).product();
            if (!seen.add(id)) {
                refusals.add(new InvalidValue(
                        "catalogue.offer.repeated",
                        "/offers/" + i + "/id",
                        Map.of("offer", id.value()),
                        "offers must differ, but " + id + " is there twice"));
            }
            if (!known.contains(product)) {
                refusals.add(new InvalidValue(
                        "catalogue.product.unknown",
                        "/offers/" + i + "/product",
                        Map.of("offer", id.value(), "product", product.value()),
                        "offer " + id + " must be of a product of the catalogue, but was of " + product));
            }
        }
        refusals.throwIfAny();
    }

    private static <T, K extends Comparable<K>> Optional<T> find(List<T> sorted, Function<T, K> key, K wanted) {
        int low = 0;
        int high = sorted.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            T candidate = sorted.get(middle);
            int order = key.apply(candidate).compareTo(wanted);
            if (order == 0) {
                return Optional.of(candidate);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }
}
