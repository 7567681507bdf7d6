package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.keeper;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.producer;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of 23, 24 and 25 hours, days that begin at one o'clock, and days that the calendar of a zone leaves out. */
class OddDaysTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(100));
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");
    private static final LocalDate MISSING = LocalDate.of(2011, 12, 30);

    private static Network network(ZoneId zone) {
        return Network.of(
                zone,
                List.of(producer("amal", at(25, -30))),
                List.of(keeper()),
                List.of(relay(CITY, at(0, 0))),
                List.of(van("v", "500")),
                TravelModel.DEFAULT);
    }

    /** Fetched on the whole of one day, brought on the whole of others. */
    private static Wave wave(ZoneId zone, LocalDate fetched, LocalDate... brought) {
        Instant begin = fetched.atStartOfDay(zone).toInstant();
        return new Wave(
                "w",
                begin,
                new TimeWindow(begin, fetched.plusDays(1).atStartOfDay(zone).toInstant()),
                Set.of(brought));
    }

    private static DistributionPlan plan(ZoneId zone, LocalDate date, Wave... waves) {
        Fulfilment.Delivery any = (Fulfilment.Delivery) delivery(at(3, 3), 8, 20);
        Day day = Day.of(
                        date,
                        List.of(
                                order(
                                        "d",
                                        new Fulfilment.Delivery(any.place(), null, List.of(), null),
                                        line(1, "amal", 2, 450)),
                                order("p", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))))
                .withWaves(List.of(waves), Map.of());
        Day early = new Day(
                "1",
                date,
                day.orders(),
                Map.of(),
                day.waves(),
                Map.of(
                        day.orders().get(0).id(),
                        Instant.EPOCH,
                        day.orders().get(1).id(),
                        Instant.EPOCH));
        return DistributionPlanner.compile(network(zone)).plan(early, SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "Africa/Casablanca, 2026-02-15", // 25 hours
        "Africa/Casablanca, 2026-03-22", // 23 hours
        "Africa/Cairo, 2026-04-24", // begins at one o'clock
        "Africa/Cairo, 2026-10-29", // its last hour is there twice
        "America/Havana, 2026-11-01" // its first hour is there twice
    })
    void a_wave_is_fetched_and_brought_on_a_day_of_any_length(ZoneId zone, LocalDate odd) {
        LocalDate before = odd.minusDays(2);
        LocalDate after = odd.plusDays(2);
        assertEquals(List.of(), plan(zone, odd).unassigned());
        assertEquals(List.of(), plan(zone, odd, wave(zone, odd, after)).unassigned());
        assertEquals(List.of(), plan(zone, before, wave(zone, before, odd)).unassigned());
        DistributionPlan both = plan(zone, before, wave(zone, before, odd, after));
        assertEquals(List.of(), both.unassigned());
        both.routes()
                .forEach(route ->
                        assertTrue(Duration.between(route.start(), route.end()).toHours() < 16, route.toString()));
    }

    private static void assertLeftOut(String at, Executable planning) {
        assertEquals(
                List.of(at + " day.left-out {date=2011-12-30, zone=Pacific/Apia}"),
                assertThrows(InvalidDocument.class, planning).faults().stream()
                        .map(Fault::toString)
                        .toList());
    }

    @Test
    void nothing_is_planned_on_or_next_to_a_day_that_the_calendar_leaves_out() {
        assertLeftOut("/date", () -> plan(APIA, MISSING.minusDays(1)));
        assertLeftOut("/date", () -> plan(APIA, MISSING));
        assertLeftOut("/date", () -> plan(APIA, MISSING.plusDays(1)));
        Wave wave = wave(APIA, MISSING.minusDays(3), MISSING.minusDays(2), MISSING.plusDays(1));
        assertLeftOut("/waves/0/distribution", () -> plan(APIA, MISSING.minusDays(3), wave));
        Instant begin = MISSING.minusDays(3).atStartOfDay(APIA).toInstant();
        Wave slow = new Wave(
                "w", begin, new TimeWindow(begin, begin.plus(Duration.ofDays(5))), Set.of(MISSING.plusDays(5)));
        assertLeftOut("/waves/0/collection", () -> plan(APIA, MISSING.minusDays(3), slow));
        assertEquals(List.of(), plan(APIA, MISSING.minusDays(2)).unassigned());
        assertEquals(List.of(), plan(APIA, MISSING.plusDays(2)).unassigned());
    }

    @Test
    void a_day_that_the_calendar_leaves_out_between_those_of_a_wave_is_no_matter() {
        LocalDate before = MISSING.minusDays(10);
        DistributionPlan plan = plan(APIA, before, wave(APIA, before, MISSING.plusDays(11)));
        assertEquals(List.of(), plan.unassigned());
        plan.routes().forEach(route -> assertTrue(route.end().isAfter(route.start()), route.toString()));
    }
}
