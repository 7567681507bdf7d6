package org.cooplab.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.id.SaleSessionId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.api.Test;

class SaleSessionTest {

    private static final Instant OPENS = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-03-06T17:00:00Z");

    @Test
    void orders_are_taken_from_the_start_until_just_before_the_end() {
        SaleSession session =
                new SaleSession(SaleSessionId.of("week-10"), new TimeWindow(OPENS, CLOSES), Set.of(), List.of());
        assertFalse(session.openAt(OPENS.minusNanos(1)));
        assertTrue(session.openAt(OPENS));
        assertTrue(session.openAt(CLOSES.minusNanos(1)));
        assertFalse(session.openAt(CLOSES));
    }

    @Test
    void a_way_may_leave_out_goods_that_must_be_cooled() {
        SaleSession.Way courier = new SaleSession.Way(SaleSession.Means.DELIVERY, Set.of(), false);
        Storage cool = new Storage(TemperatureRange.of(2, 6), Duration.ofDays(21), false);
        assertFalse(courier.admits(cool));
        assertTrue(courier.admits(Storage.PLAIN));
        assertTrue(new SaleSession.Way(SaleSession.Means.DELIVERY, Set.of(), true).admits(cool));
    }

    @Test
    void customers_who_pick_up_must_know_where() {
        assertThrows(
                IllegalArgumentException.class, () -> new SaleSession.Way(SaleSession.Means.PICKUP, Set.of(), false));
        assertEquals(
                Set.of(SiteId.of("r")),
                new SaleSession.Way(SaleSession.Means.PICKUP, Set.of(SiteId.of("r")), false).relays());
    }

    @Test
    void goods_keep_for_their_shelf_life_from_the_moment_they_are_ready() {
        Storage roses = new Storage(null, Duration.ofDays(1), true);
        assertEquals(Optional.of(OPENS.plusSeconds(86_400)), roses.keepsUntil(OPENS));
        assertEquals(Optional.empty(), Storage.PLAIN.keepsUntil(OPENS));
        Duration most = Duration.between(OPENS, Instant.MAX);
        assertEquals(Optional.of(Instant.MAX), new Storage(null, most, false).keepsUntil(OPENS));
        assertEquals(Optional.empty(), new Storage(null, most.plusNanos(1), false).keepsUntil(OPENS));
        assertEquals(Optional.empty(), new Storage(null, Duration.ofSeconds(Long.MAX_VALUE), false).keepsUntil(OPENS));
        assertThrows(IllegalArgumentException.class, () -> new Storage(null, Duration.ZERO, false));
    }
}
