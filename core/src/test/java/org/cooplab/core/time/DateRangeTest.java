package org.cooplab.core.time;

import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DateRangeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    private static final DateRange QUARTER = DateRange.of(FIRST, LAST);

    @Test
    void both_days_are_in_it() {
        assertTrue(QUARTER.contains(FIRST) && QUARTER.contains(LAST));
        assertFalse(QUARTER.contains(FIRST.minusDays(1)) || QUARTER.contains(LAST.plusDays(1)));
        assertEquals(OptionalLong.of(90), QUARTER.days());
        assertEquals(OptionalLong.of(1), DateRange.on(FIRST).days());
    }

    @Test
    void an_open_end_never_comes() {
        assertTrue(DateRange.from(FIRST).contains(LocalDate.MAX));
        assertTrue(DateRange.until(LAST).contains(LocalDate.MIN));
        assertTrue(DateRange.always().encloses(QUARTER));
        assertFalse(QUARTER.encloses(DateRange.always()));
        assertEquals(OptionalLong.empty(), DateRange.from(FIRST).days());
    }

    @Test
    void periods_that_share_their_last_and_first_day_overlap() {
        assertTrue(QUARTER.overlaps(DateRange.from(LAST)));
        assertFalse(QUARTER.overlaps(DateRange.from(LAST.plusDays(1))));
        assertEquals(Optional.of(DateRange.on(LAST)), QUARTER.intersection(DateRange.from(LAST)));
    }

    @Test
    void an_end_before_its_start_is_refused() {
        assertEquals(
                "end must not be before start=2026-03-31, but was 2026-01-01",
                assertThrows(IllegalArgumentException.class, () -> DateRange.of(LAST, FIRST))
                        .getMessage());
    }

    @Test
    void an_open_end_is_left_out_on_the_wire() {
        assertWire("{\"start\":\"2026-01-01\",\"end\":\"2026-03-31\"}", QUARTER, DateRange.class);
        assertWire("{\"end\":\"2026-03-31\"}", DateRange.until(LAST), DateRange.class);
        assertWire("{}", DateRange.always(), DateRange.class);
    }

    @Test
    void a_window_has_its_start_and_not_its_end() {
        Instant nine = Instant.parse("2026-02-20T09:00:00Z");
        Instant ten = Instant.parse("2026-02-20T10:00:00Z");
        TimeWindow window = TimeWindow.of(nine, ten);
        assertTrue(window.contains(nine));
        assertFalse(window.contains(ten));
        assertFalse(window.overlaps(TimeWindow.of(ten, ten.plusSeconds(1))));
        assertTrue(window.overlaps(TimeWindow.of(ten.minusNanos(1), ten)));
        assertEquals(Duration.ofHours(1), window.duration());
        assertThrows(IllegalArgumentException.class, () -> TimeWindow.of(ten, ten));
        assertThrows(IllegalArgumentException.class, () -> TimeWindow.of(ten, nine));
        assertWire("{\"start\":\"2026-02-20T09:00:00Z\",\"end\":\"2026-02-20T10:00:00Z\"}", window, TimeWindow.class);
    }
}
