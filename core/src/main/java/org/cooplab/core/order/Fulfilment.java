package org.cooplab.core.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * How an order reaches its customer: by pickup at a relay, or by delivery to a place.
 *
 * <p>On the wire {@code {"means":"pickup", ...}} or {@code {"means":"delivery", ...}}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "means")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fulfilment.Pickup.class, name = "pickup"),
    @JsonSubTypes.Type(value = Fulfilment.Delivery.class, name = "delivery")
})
public sealed interface Fulfilment permits Fulfilment.Pickup, Fulfilment.Delivery {

    /** Returns a fulfilment by pickup at {@code relay}. */
    static Fulfilment pickup(SiteId relay) {
        return new Pickup(relay);
    }

    /** Returns a fulfilment by delivery to {@code place}, at any time and through any relay. */
    static Fulfilment delivery(Place place) {
        return new Delivery(place, null, List.of(), null);
    }

    /**
     * The customer comes to a relay.
     *
     * @param relay the relay
     */
    record Pickup(
            @JsonProperty(required = true) @NotNull @Valid SiteId relay) implements Fulfilment {

        /** Checks what must be there. */
        public Pickup {
            requireNonNull(relay, "relay");
        }
    }

    /**
     * The goods are brought to the customer.
     *
     * @param place where to
     * @param relay the relay they must go through, or {@code null} to leave the choice open
     * @param windows when the customer is there, in the order given; empty if at any time
     * @param distance the distance assumed when the order was placed, for prices by distance, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(
            @JsonProperty(required = true) @NotNull @Valid Place place,
            @Nullable @Valid SiteId relay,
            List<@Valid TimeWindow> windows,
            @Nullable @Valid Distance distance)
            implements Fulfilment {

        /** Checks what must be there and copies the windows; an absent list is an empty one. */
        public Delivery {
            requireNonNull(place, "place");
            windows = Copies.list(windows, "windows");
        }
    }

    /**
     * Where goods are to be delivered, as far as it is known.
     *
     * <p>Without a position no round can go there; without a province no relay of its region can be found: both are reported;
     * neither is guessed from the name.
     *
     * @param position where exactly, or {@code null} if not known
     * @param province the province, or {@code null} if not known
     * @param name what people call it, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable @Valid GeoPoint position,
            @Nullable @Valid ProvinceCode province,
            @Nullable @Valid LocalizedText name) {

        /** Returns a place of which the position is known, and no more. */
        public static Place at(GeoPoint position) {
            return new Place(requireNonNull(position, "position"), null, null);
        }

        /** Returns a place of which the position and the province are known. */
        public static Place at(GeoPoint position, ProvinceCode province) {
            return new Place(requireNonNull(position, "position"), requireNonNull(province, "province"), null);
        }

        /** Returns the region of its province, if the province is known to it and to the gazetteer. */
        public Optional<RegionCode> region(Gazetteer gazetteer) {
            requireNonNull(gazetteer, "gazetteer");
            return province == null ? Optional.empty() : gazetteer.regionOf(province);
        }
    }
}
