package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle with its driver: leaves home at most once a day and comes back.
 *
 * @param id identifies it
 * @param home the site of the network where it starts and ends its day
 * @param capacity the most on board at any time
 * @param temperatures the classes of goods it can carry, side by side; absent or empty means ambient only
 * @param shiftStart leaves home no earlier; in the zone of the network
 * @param shiftEnd is home again no later; on the next day if not after {@code shiftStart}: from 20:00 to 19:00 are 23 hours
 * @param cost what it costs
 * @param carrier who runs it and has the goods in custody on the way; absent means the platform
 * @param slowness its travel times in percent of those of the network; from 1 to 10,000; absent means 100
 * @param maxStops the most loads taken and brought in a day, each counted, however few places they are at; or {@code null} for no limit
 * @param maxDistance the most it drives in a day, or {@code null} for no limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vehicle(
        @JsonProperty(required = true) @NotNull @Valid VehicleId id,
        @JsonProperty(required = true) @NotNull @Valid SiteId home,
        @JsonProperty(required = true) @NotNull @Valid Capacity capacity,
        Set<TemperatureClass> temperatures,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalTime shiftStart,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
        LocalTime shiftEnd,

        @JsonProperty(required = true) @NotNull @Valid VehicleCost cost,
        @Valid Party carrier,
        Integer slowness,
        @Nullable @Positive Integer maxStops,
        @Nullable @Valid Distance maxDistance) {

    /**
     * Copies the classes and fills what is absent.
     *
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Vehicle {
        requireNonNull(id, "id");
        requireNonNull(home, "home");
        requireNonNull(capacity, "capacity");
        temperatures = temperatures == null || temperatures.isEmpty()
                ? Set.of(TemperatureClass.AMBIENT)
                : Collections.unmodifiableSet(EnumSet.copyOf(temperatures));
        requireNonNull(shiftStart, "shiftStart");
        requireNonNull(shiftEnd, "shiftEnd");
        requireNonNull(cost, "cost");
        carrier = carrier == null ? Party.PLATFORM : carrier;
        slowness = slowness == null ? 100 : slowness;
        Refusals refusals = new Refusals();
        if (slowness < 1 || slowness > 10_000) {
            refusals.add(InvalidValue.outside("slowness", 1, 10_000, slowness));
        }
        if (maxStops != null && maxStops < 1) {
            refusals.add(InvalidValue.below("maxStops", 1, maxStops));
        }
        refusals.throwIfAny();
    }

    /** Returns a vehicle of the platform at the speed of the network, without limits but its capacity and its shift. */
    public static Vehicle of(
            VehicleId id,
            SiteId home,
            Capacity capacity,
            Set<TemperatureClass> temperatures,
            LocalTime shiftStart,
            LocalTime shiftEnd,
            VehicleCost cost) {
        return new Vehicle(
                id, home, capacity, temperatures, shiftStart, shiftEnd, cost, Party.PLATFORM, 100, null, null);
    }

    /** Returns this vehicle out between other hours. */
    public Vehicle withShift(LocalTime start, LocalTime end) {
        return with(start, end, carrier, slowness, maxStops, maxDistance);
    }

    /** Returns this vehicle run by another party. */
    public Vehicle withCarrier(Party party) {
        return with(shiftStart, shiftEnd, party, slowness, maxStops, maxDistance);
    }

    /** Returns this vehicle whose travel takes so many percent of the time stated by the network. */
    public Vehicle withSlowness(int percent) {
        return with(shiftStart, shiftEnd, carrier, percent, maxStops, maxDistance);
    }

    /** Returns this vehicle with another limit of loads taken and brought in a day, or none. */
    public Vehicle withMaxStops(@Nullable Integer most) {
        return with(shiftStart, shiftEnd, carrier, slowness, most, maxDistance);
    }

    /** Returns this vehicle with another limit of what it drives in a day, or none. */
    public Vehicle withMaxDistance(@Nullable Distance most) {
        return with(shiftStart, shiftEnd, carrier, slowness, maxStops, most);
    }

    private Vehicle with(
            LocalTime start,
            LocalTime end,
            Party party,
            int percent,
            @Nullable Integer mostStops,
            @Nullable Distance mostDistance) {
        return new Vehicle(id, home, capacity, temperatures, start, end, cost, party, percent, mostStops, mostDistance);
    }
}
