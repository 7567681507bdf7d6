package org.cooplab.core.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.cooplab.core.fixture.JsonLines.assertWire;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.time.OpeningHours.Weekly;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId CASABLANCA = ZoneId.of("Africa/Casablanca");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static TimeWindow window(String start, String end) {
        return TimeWindow.of(Instant.parse(start), Instant.parse(end));
    }

    @Test
    void ten_o_clock_is_ten_utc_in_ramadan_and_nine_before() {
        OpeningHours hours = OpeningHours.of(CASABLANCA, Weekly.daily("10:00", "12:00"));
        // Ramadan of 2026: the clock goes back on 15 February and forth on 22 March (tzdata 2025a).
        assertEquals(
                List.of(window("2026-02-10T09:00:00Z", "2026-02-10T11:00:00Z")), hours.on(LocalDate.of(2026, 2, 10)));
        assertEquals(
                List.of(window("2026-02-20T10:00:00Z", "2026-02-20T12:00:00Z")), hours.on(LocalDate.of(2026, 2, 20)));
        Instant halfPastNine = Instant.parse("2026-02-20T09:30:00Z");
        assertFalse(hours.openAt(halfPastNine));
        assertTrue(hours.openAt(halfPastNine.minus(Duration.ofDays(10))));
    }

    @Test
    void the_hour_it_closes_is_closed() {
        OpeningHours hours = OpeningHours.of(CASABLANCA, Weekly.of("09:00", "18:00", MONDAY));
        assertTrue(hours.openAt(Instant.parse("2026-01-05T08:00:00Z")));
        assertTrue(hours.openAt(Instant.parse("2026-01-05T16:59:59Z")));
        assertFalse(hours.openAt(Instant.parse("2026-01-05T17:00:00Z")));
        assertFalse(hours.openAt(Instant.parse("2026-01-06T08:00:00Z")));
    }

    @Test
    void over_midnight_belongs_to_the_day_it_began() {
        OpeningHours hours = OpeningHours.of(CASABLANCA, Weekly.of("20:00", "02:00", FRIDAY));
        LocalDate friday = LocalDate.of(2026, 1, 9);
        assertEquals(List.of(window("2026-01-09T19:00:00Z", "2026-01-10T01:00:00Z")), hours.on(friday));
        assertEquals(List.of(), hours.on(friday.plusDays(1)));
        assertTrue(hours.openAt(Instant.parse("2026-01-10T00:30:00Z")));
        assertFalse(hours.openAt(Instant.parse("2026-01-09T00:30:00Z")));
    }

    @Test
    void midnight_to_midnight_is_all_day() {
        OpeningHours hours = OpeningHours.of(CASABLANCA, Weekly.of("00:00", "00:00", SATURDAY));
        assertEquals(
                Duration.ofDays(1), hours.on(LocalDate.of(2026, 1, 10)).get(0).duration());
    }

    @Test
    void hours_that_touch_are_one_window_and_a_pause_makes_two() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        OpeningHours touching =
                OpeningHours.of(CASABLANCA, Weekly.of("12:00", "18:00", MONDAY), Weekly.of("09:00", "12:00", MONDAY));
        assertEquals(List.of(window("2026-01-05T08:00:00Z", "2026-01-05T17:00:00Z")), touching.on(monday));
        OpeningHours pause =
                OpeningHours.of(CASABLANCA, Weekly.of("14:00", "18:00", MONDAY), Weekly.of("09:00", "12:00", MONDAY));
        assertEquals(
                List.of(
                        window("2026-01-05T08:00:00Z", "2026-01-05T11:00:00Z"),
                        window("2026-01-05T13:00:00Z", "2026-01-05T17:00:00Z")),
                pause.on(monday));
    }

    @Test
    void special_hours_replace_the_usual_ones_and_the_last_listed_counts() {
        LocalDate first = LocalDate.of(2026, 2, 18);
        OpeningHours hours = OpeningHours.of(CASABLANCA, Weekly.daily("09:00", "18:00"))
                .withSpecial(DateRange.of(first, LocalDate.of(2026, 3, 19)), Weekly.daily("09:00", "15:00"))
                .withSpecial(DateRange.on(first.plusDays(2)));
        assertEquals(List.of(window("2026-02-18T09:00:00Z", "2026-02-18T15:00:00Z")), hours.on(first));
        assertEquals(List.of(), hours.on(first.plusDays(2)), "closed on that day");
        assertEquals(Duration.ofHours(9), hours.on(first.minusDays(1)).get(0).duration());
    }

    @Test
    void when_the_clock_changes_the_sign_at_the_door_still_holds() {
        OpeningHours night = OpeningHours.of(PARIS, Weekly.daily("01:00", "04:00"));
        // 29 March 2026: 02:00 becomes 03:00, the night is an hour shorter; 25 October: an hour longer.
        assertEquals(
                Duration.ofHours(2), night.on(LocalDate.of(2026, 3, 29)).get(0).duration());
        assertEquals(
                Duration.ofHours(4), night.on(LocalDate.of(2026, 10, 25)).get(0).duration());
        // Hours that the clock skips altogether move on by the jump.
        OpeningHours skipped = OpeningHours.of(PARIS, Weekly.daily("02:15", "02:45"));
        assertEquals(
                List.of(window("2026-03-29T01:15:00Z", "2026-03-29T01:45:00Z")), skipped.on(LocalDate.of(2026, 3, 29)));
    }

    @Test
    void a_day_that_the_zone_leaves_out_has_no_hours_and_ends_no_night() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        LocalDate thursday = LocalDate.of(2011, 12, 29);
        OpeningHours nights = OpeningHours.of(apia, Weekly.of("22:00", "06:00", THURSDAY, FRIDAY));
        assertEquals(List.of(), nights.on(thursday.plusDays(1)));
        Instant saturday = thursday.plusDays(2).atTime(5, 59).atZone(apia).toInstant();
        assertTrue(nights.openAt(saturday));
        assertFalse(nights.openAt(saturday.plusSeconds(60)));
        assertFalse(nights.openAt(saturday.plusSeconds(60 * 60 * 17)));
    }

    @Test
    void the_wire_has_local_hours_with_their_zone() {
        OpeningHours hours = new OpeningHours(
                CASABLANCA,
                List.of(new Weekly(Set.of(FRIDAY, MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 30))),
                List.of());
        String written = "{\"zone\":\"Africa/Casablanca\",\"weekly\":[{\"days\":[\"MONDAY\",\"FRIDAY\"],"
                + "\"opens\":\"09:00\",\"closes\":\"12:30\"}]";
        String full = written.replace("09:00", "09:00:00").replace("12:30", "12:30:00") + ",\"special\":[]}";
        assertWire(full, hours, OpeningHours.class);
        String short2 = written + "}";
        assertEquals(hours, JsonLines.read2(short2, OpeningHours.class), "no special periods may be left out");
        assertEquals(hours, JsonLines.read3(short2, OpeningHours.class));
    }

    @Test
    void no_day_at_all_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> new Weekly(Set.of(), LocalTime.of(9, 0), LocalTime.of(10, 0)));
    }

    @Test
    void at_the_ends_of_the_calendar_it_is_closed_and_nothing_breaks() {
        OpeningHours always = OpeningHours.of(CASABLANCA, Weekly.daily("00:00", "00:00"));
        assertEquals(List.of(), always.on(LocalDate.MAX));
        assertEquals(1, always.on(LocalDate.MAX.minusDays(1)).size());
        assertEquals(1, always.on(LocalDate.MIN).size());
        for (Instant end : List.of(Instant.MIN, Instant.MAX)) {
            assertFalse(always.openAt(end));
        }
        Instant fourthDay =
                LocalDate.MIN.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
        assertTrue(always.openAt(fourthDay));
        assertFalse(always.openAt(fourthDay.minusNanos(1)));
    }

    @Test
    void a_window_knows_its_days_also_beyond_the_calendar() {
        TimeWindow day = window("2026-01-09T23:00:00Z", "2026-01-10T23:00:00Z"); // midnight to midnight in Casablanca
        assertEquals(LocalDate.of(2026, 1, 10), day.firstDay(CASABLANCA));
        assertEquals(LocalDate.of(2026, 1, 10), day.lastDay(CASABLANCA));
        assertEquals(LocalDate.of(2026, 1, 9), day.firstDay(ZoneOffset.UTC));
        TimeWindow all = TimeWindow.of(Instant.MIN, Instant.MAX);
        assertEquals(LocalDate.MIN, all.firstDay(ZoneOffset.MIN));
        assertEquals(LocalDate.MAX, all.lastDay(ZoneOffset.MAX));
    }

    @Test
    void nothing_in_a_list_is_told_with_its_place() {
        Weekly hours = Weekly.daily("09:00", "18:00");
        NullPointerException missing = assertThrows(
                NullPointerException.class, () -> new OpeningHours(PARIS, Arrays.asList(hours, null), null));
        assertEquals("weekly[1]", missing.getMessage());
        missing = assertThrows(
                NullPointerException.class, () -> new OpeningHours(PARIS, List.of(), Collections.singletonList(null)));
        assertEquals("special[0]", missing.getMessage());
        missing = assertThrows(
                NullPointerException.class,
                () -> new Weekly(new HashSet<>(Arrays.asList(MONDAY, null)), LocalTime.NOON, LocalTime.NOON));
        assertTrue(missing.getMessage().startsWith("days["), missing.getMessage());
        missing = assertThrows(NullPointerException.class, () -> new Dated<String>(Collections.singletonList(null)));
        assertEquals("entries[0]", missing.getMessage());
    }
}
