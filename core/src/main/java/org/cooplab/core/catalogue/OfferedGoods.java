package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What was offered, frozen on the day of the order.
 *
 * <p>An order keeps the name, the pack and the weight of its day, whatever becomes of the product later: it can be
 * priced, packed and carried without the catalogue. {@link Catalogue#snapshot} makes it.
 *
 * @param offer the offer that was ordered
 * @param product the product offered
 * @param producer the cooperative that makes it: where its way to the customer begins; the seller if absent on the wire
 * @param seller the cooperative that sells it and is paid for it
 * @param name its name on that day
 * @param category its family
 * @param labels the signs of origin or quality that it carried
 * @param origin the region it comes from, or {@code null} if not known
 * @param packaging how it was packed for sale
 * @param gross the weight of one pack as it is carried, or {@code null} if not known; this is reported and never taken as
 *     zero
 * @param volume the room that one pack takes, or {@code null} if not known
 * @param storage how it must be kept; {@link Storage#PLAIN} if absent on the wire
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferedGoods(
        @JsonProperty(required = true) @NotNull @Valid OfferId offer,
        @JsonProperty(required = true) @NotNull @Valid ProductId product,
        @Valid CooperativeId producer,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId seller,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid CategoryCode category,
        Set<@Valid LabelCode> labels,
        @Nullable @Valid RegionCode origin,
        @JsonProperty(required = true) @NotNull @Valid Packaging packaging,
        @Nullable @Valid Weight gross,
        @Nullable @Valid Volume volume,
        @Valid Storage storage) {

    /** Checks what must be there and copies the labels; an absent set is an empty one. */
    public OfferedGoods {
        requireNonNull(offer, "offer");
        requireNonNull(product, "product");
        requireNonNull(seller, "seller");
        requireNonNull(name, "name");
        requireNonNull(category, "category");
        requireNonNull(packaging, "packaging");
        producer = producer == null ? seller : producer;
        labels = Copies.set(labels, "labels");
        storage = storage == null ? Storage.PLAIN : storage;
    }

    /** Makes the goods of a cooperative that sells what it makes itself. */
    public OfferedGoods(
            OfferId offer,
            ProductId product,
            CooperativeId seller,
            LocalizedText name,
            CategoryCode category,
            Set<LabelCode> labels,
            @Nullable RegionCode origin,
            Packaging packaging,
            @Nullable Weight gross,
            @Nullable Volume volume,
            Storage storage) {
        this(offer, product, seller, seller, name, category, labels, origin, packaging, gross, volume, storage);
    }

    /** Returns the goods of that offer of that product. */
    static OfferedGoods of(Offer offer, Product product, @Nullable RegionCode origin) {
        return new OfferedGoods(
                offer.id(),
                product.id(),
                product.producer(),
                offer.seller(),
                product.name(),
                product.category(),
                product.labels(),
                origin,
                product.packaging(),
                product.gross(),
                product.volume(),
                product.storage());
    }
}
