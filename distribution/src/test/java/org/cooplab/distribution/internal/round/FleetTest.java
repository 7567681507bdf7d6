package org.cooplab.distribution.internal.round;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final long HOUR = 3600;

    /** From 22 o'clock there are 8 hours until the next shift begins, and 6 until a route that begins before it. */
    @Test
    void a_shift_may_last_until_the_next_begins_or_a_route_that_stays() {
        Fleet free = fleet(List.of());
        assertTrue(free.mayEndLater("v/1", 8 * HOUR));
        assertFalse(free.mayEndLater("v/1", 8 * HOUR + 1));

        PlannedStop stop = new PlannedStop(
                PlannedStop.Kind.DROP,
                CITY,
                null,
                at(0, 0),
                hour(23),
                hour(23),
                hour(23),
                Distance.ofMetres(0),
                List.of("o"),
                Weight.ofGrams(0));
        PlannedRoute early = new PlannedRoute(
                "v/2",
                VehicleId.of("v"),
                CITY,
                hour(0).plus(Duration.ofHours(28)),
                hour(0).plus(Duration.ofHours(29)),
                Distance.ofMetres(0),
                Duration.ZERO,
                mad("0"),
                Weight.ofGrams(0),
                List.of(stop, stop));
        Fleet busy = fleet(List.of(early));
        assertTrue(busy.mayEndLater("v/1", 6 * HOUR));
        assertFalse(busy.mayEndLater("v/1", 6 * HOUR + 1));
        assertTrue(busy.mayBeginSooner("v/1", 6 * HOUR));
        assertFalse(busy.mayBeginSooner("v/1", 6 * HOUR + 1));
    }

    private static Fleet fleet(List<PlannedRoute> busy) {
        CheckedNetwork network = CheckedNetwork.of(network(van("v", "100")), Gazetteer.morocco());
        DayTime time = new DayTime(DAY, DAY.plusDays(1), ZONE, false);
        return new Fleet(
                network, busy, Long.MIN_VALUE, time, new Atlas(network.network().travel()));
    }
}
