package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a route, at which goods are either loaded or unloaded. If a vehicle brings goods to a relay and takes others from it, these
 * are two stops at one place.
 *
 * @param kind what is done
 * @param site the site of the network where it is, or {@code null} at a customer's place
 * @param name what people call the place, or {@code null} if not known
 * @param position where it is
 * @param arrival when the vehicle arrives
 * @param start when loading or unloading begins; from then until {@code departure} the place is open
 * @param departure when it leaves
 * @param leg how far it drove from the stop before, or from home
 * @param consignments the ids of what is taken or brought; copied and sorted
 * @param aboard the weight on board afterwards
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlannedStop(
        @JsonProperty(required = true) Kind kind,
        @Nullable SiteId site,
        @Nullable LocalizedText name,
        @JsonProperty(required = true) GeoPoint position,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant arrival,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant start,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant departure,

        @JsonProperty(required = true) Distance leg,
        @JsonProperty(required = true) List<String> consignments,
        @JsonProperty(required = true) Weight aboard) {

    /** What is done at a stop. */
    public enum Kind {
        /** Goods are taken at their producer. */
        COLLECT,
        /** Goods are brought to a relay. */
        DROP,
        /** Goods are taken at a relay, to be delivered. */
        LOAD,
        /** Goods are brought to a customer. */
        DELIVER
    }

    /** Copies and sorts the ids. */
    public PlannedStop {
        requireNonNull(kind, "kind");
        requireNonNull(position, "position");
        requireNonNull(arrival, "arrival");
        requireNonNull(start, "start");
        requireNonNull(departure, "departure");
        requireNonNull(leg, "leg");
        consignments =
                requireNonNull(consignments, "consignments").stream().sorted().toList();
        requireNonNull(aboard, "aboard");
    }
}
