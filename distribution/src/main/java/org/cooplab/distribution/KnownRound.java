package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.cooplab.core.id.Party;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * A round that a driver knows: always the same vehicle, the same stops and the same order. Planning never changes it.
 *
 * <p>Only this vehicle fetches what a cooperative of the round sends and delivers what a customer of the round receives, in the order
 * of {@code stops}; stops without goods on a day are skipped. In a plan of several waves this holds for each wave: its cooperatives on
 * one route, its customers on one route. What the vehicle cannot carry in this way is unassigned, with that reason.
 *
 * @param vehicle which vehicle makes it; in no other round
 * @param stops cooperatives and customers, in order; never empty, no party twice; copied
 * @param alone whether the vehicle does nothing else; otherwise it may make other stops before, between and after
 */
public record KnownRound(
        @JsonProperty(required = true) @NotNull @Valid VehicleId vehicle,
        @JsonProperty(required = true) @NotEmpty List<@Valid Party> stops,
        boolean alone) {

    /**
     * Copies the stops.
     *
     * @throws IllegalArgumentException if there are none, or a party is there twice
     */
    public KnownRound {
        requireNonNull(vehicle, "vehicle");
        stops = List.copyOf(requireNonNull(stops, "stops"));
        Refusals refusals = new Refusals();
        if (stops.isEmpty()) {
            refusals.add(InvalidValue.empty("stops"));
        }
        refusals.addRepeated("stops", stops);
        refusals.throwIfAny();
    }
}
