package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;

/**
 * What one vehicle does on a day, from home to home.
 *
 * @param id the id of its vehicle and the number of the day in the plan, from 1: {@code vehicle/1}
 * @param vehicle the vehicle
 * @param home where it starts and ends
 * @param start when it leaves home
 * @param end when it is home again
 * @param distance how far it drives
 * @param driving how long it drives
 * @param cost what it costs
 * @param heaviest the greatest weight on board
 * @param stops its stops in order, at least two; copied
 */
public record PlannedRoute(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) VehicleId vehicle,
        @JsonProperty(required = true) SiteId home,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant start,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant end,

        @JsonProperty(required = true) Distance distance,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        Duration driving,

        @JsonProperty(required = true) Money cost,
        @JsonProperty(required = true) Weight heaviest,
        @JsonProperty(required = true) List<PlannedStop> stops) {

    /** What a route does. */
    public enum Kind {
        /** Fetches goods at producers and brings them to relays. */
        COLLECTION,
        /** Takes goods at relays and brings them to customers. */
        DISTRIBUTION,
        /** Both, or brings goods from producers to customers. */
        MIXED
    }

    /**
     * Copies the stops.
     *
     * @throws IllegalArgumentException if there are fewer than two
     */
    public PlannedRoute {
        requireNonNull(id, "id");
        requireNonNull(vehicle, "vehicle");
        requireNonNull(home, "home");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(distance, "distance");
        requireNonNull(driving, "driving");
        requireNonNull(cost, "cost");
        requireNonNull(heaviest, "heaviest");
        stops = List.copyOf(requireNonNull(stops, "stops"));
        if (stops.size() < 2) {
            throw InvalidValue.below("stops", 2, stops.size());
        }
    }

    /** Returns what it does, told from its stops. */
    public Kind kind() {
        boolean collects = false;
        boolean delivers = false;
        for (PlannedStop stop : stops) {
            collects |= stop.kind() == PlannedStop.Kind.COLLECT;
            delivers |= stop.kind() == PlannedStop.Kind.DELIVER;
        }
        if (collects && delivers) {
            return Kind.MIXED;
        }
        return delivers ? Kind.DISTRIBUTION : Kind.COLLECTION;
    }
}
