package org.cooplab.core.catalogue;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A product as its cooperative makes and packs it.
 *
 * @param id identifies it in the host's own system
 * @param producer the cooperative that makes it
 * @param name its name
 * @param category its family
 * @param packaging how it is packed for sale
 * @param gross the weight of one pack as it is carried, or {@code null} if not known; for loose goods of one unit
 * @param volume the room that one pack takes, or {@code null} if not known
 * @param storage how it must be kept; {@link Storage#PLAIN} if absent on the wire
 * @param labels the signs of origin or quality that it carries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Product(
        @JsonProperty(required = true) @NotNull @Valid ProductId id,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId producer,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid CategoryCode category,
        @JsonProperty(required = true) @NotNull @Valid Packaging packaging,
        @Nullable @Valid Weight gross,
        @Nullable @Valid Volume volume,
        @Valid Storage storage,
        Set<@Valid LabelCode> labels) {

    /** Checks what must be there and copies the labels; an absent set is an empty one. */
    public Product {
        requireNonNull(id, "id");
        requireNonNull(producer, "producer");
        requireNonNull(name, "name");
        requireNonNull(category, "category");
        requireNonNull(packaging, "packaging");
        storage = storage == null ? Storage.PLAIN : storage;
        labels = Copies.set(labels, "labels");
    }
}
