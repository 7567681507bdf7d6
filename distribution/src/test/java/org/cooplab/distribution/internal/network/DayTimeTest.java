package org.cooplab.distribution.internal.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.distribution.routing.TimeWindow;
import org.junit.jupiter.api.Test;

class DayTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final long HOUR = 3600;

    private static List<TimeWindow> hours(String opens, String closes) {
        return hours(opens, closes, false, Duration.ZERO);
    }

    private static List<TimeWindow> hours(String opens, String closes, boolean nights, Duration handling) {
        Site site = new Site(
                SiteId.of("depot"),
                Site.Kind.RELAY,
                LocalizedText.of("fr", "Dépôt"),
                ProvinceCode.of("MA-AGD"),
                null,
                OpeningHours.of(ZONE, OpeningHours.Weekly.daily(opens, closes)));
        return new DayTime(DAY, DAY, ZONE, nights).hours(site, handling);
    }

    @Test
    void a_night_that_began_the_evening_before_is_open_until_it_ends() {
        assertEquals(
                List.of(new TimeWindow(0, 4 * HOUR - 1), new TimeWindow(20 * HOUR, 28 * HOUR - 1)),
                hours("20:00", "04:00"));
    }

    @Test
    void what_closes_at_midnight_is_not_open_after_it() {
        assertEquals(List.of(new TimeWindow(20 * HOUR, 24 * HOUR - 1)), hours("20:00", "00:00"));
    }

    @Test
    void where_vehicles_are_on_the_road_after_midnight_the_day_after_counts() {
        assertEquals(
                List.of(new TimeWindow(5 * HOUR, 19 * HOUR - 1), new TimeWindow(29 * HOUR, 43 * HOUR - 1)),
                hours("05:00", "19:00", true, Duration.ZERO));
    }

    @Test
    void what_takes_time_may_end_when_the_hours_do() {
        Duration second = Duration.ofSeconds(1);
        assertEquals(
                List.of(new TimeWindow(0, 4 * HOUR), new TimeWindow(20 * HOUR, 28 * HOUR)),
                hours("20:00", "04:00", false, second));
        assertEquals(List.of(new TimeWindow(20 * HOUR, 24 * HOUR)), hours("20:00", "00:00", false, second));
        for (Duration handling : List.of(Duration.ZERO, second)) {
            assertEquals(List.of(new TimeWindow(HOUR, 2 * HOUR)), hours("01:00", "02:00:00.5", false, handling));
        }
    }

    @Test
    void a_part_of_a_second_makes_what_begins_later_and_what_lasts_longer() {
        DayTime time = new DayTime(DAY, DAY, ZONE, false);
        Instant one = time.origin().plusSeconds(1);
        assertEquals(
                List.of(0L, 1L, 1L),
                List.of(time.second(one.minusNanos(1)), time.second(one), time.second(one.plusNanos(1))));
        assertEquals(
                List.of(1L, 1L, 2L),
                List.of(time.notBefore(one.minusNanos(1)), time.notBefore(one), time.notBefore(one.plusNanos(1))));
        assertEquals(
                List.of(59L, 60L, 60L),
                List.of(
                        time.seconds(Duration.ofSeconds(59)),
                        time.seconds(Duration.ofSeconds(59).plusNanos(1)),
                        time.seconds(Duration.ofMinutes(1))));
        assertTrue(time.seconds(Duration.ofSeconds(Long.MAX_VALUE, 1)) > time.last());
    }

    @Test
    void by_day_the_evening_before_is_no_matter() {
        assertEquals(List.of(new TimeWindow(9 * HOUR, 18 * HOUR - 1)), hours("09:00", "18:00"));
    }
}
