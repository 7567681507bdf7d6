package org.cooplab.distribution.internal.round;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.cooplab.distribution.VehicleId;
import org.jspecify.annotations.Nullable;

/**
 * What known rounds say of a haul.
 *
 * @param vehicles the only types of vehicles that may carry it; none, if two rounds want it
 * @param vehicle the vehicle whose round it belongs to, or {@code null} if it only must not ride with one that does nothing else
 * @param taken the place in the round where it is taken, or {@code null} if that is free
 * @param brought the place in the round where it is brought, or {@code null} if that is free
 */
public record Pin(
        Set<String> vehicles,
        @Nullable VehicleId vehicle,
        @Nullable Spot taken,
        @Nullable Spot brought) {

    /**
     * A place in a round.
     *
     * @param sequence what is in one order: the round, or one leg of it in one wave
     * @param number the number of the stop
     * @param before when an earlier plan stops there for it, or {@code null} if it does not
     */
    public record Spot(
            String sequence, int number, @Nullable Instant before) {

        /** Of what has one stop, that of the earlier plan keeps its order and comes first. */
        static final Comparator<Spot> ORDER =
                Comparator.comparingInt(Spot::number).thenComparing(Spot::before, nullsLast(naturalOrder()));
    }
}
