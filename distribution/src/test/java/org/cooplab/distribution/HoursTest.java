package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.KEEPER;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.keeper;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.site;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.partner.Site;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.core.time.OpeningHours.Weekly;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.travel.TravelModel;
import org.junit.jupiter.api.Test;

/** Doors, shifts and cut-offs around midnight, at the hours that a clock skips or has twice, and at parts of seconds. */
class HoursTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(100));
    private static final CooperativeId AMAL = CooperativeId.of("amal");

    private static Site open(Site site, String opens, String closes) {
        return new Site(
                site.id(),
                site.kind(),
                site.name(),
                site.province(),
                site.position(),
                OpeningHours.of(ZONE, Weekly.daily(opens, closes)));
    }

    /** A producer some 40 km from the relay where its customer collects, and a vehicle that is at home there. */
    private static Network network(Duration handling, Site relay, Vehicle van) {
        ProducerSite amal = new ProducerSite(AMAL, site("site-amal", at(25, -30)), handling);
        return Network.of(
                ZONE,
                List.of(amal),
                List.of(keeper()),
                List.of(Relay.of(relay, KEEPER, handling)),
                List.of(van),
                TravelModel.DEFAULT);
    }

    private static Vehicle working(String start, String end) {
        Vehicle van = van("v", "500");
        return Vehicle.of(
                van.id(),
                CITY,
                van.capacity(),
                van.temperatures(),
                LocalTime.parse(start),
                LocalTime.parse(end),
                van.cost());
    }

    private static DistributionPlan plan(Network network, LocalDate date, Map<CooperativeId, Instant> ready) {
        Day day = new Day(
                "1",
                date,
                List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))),
                ready,
                List.of(),
                Map.of());
        return DistributionPlanner.compile(network).plan(day, SHORT);
    }

    private static boolean carried(Network network, LocalDate date) {
        return plan(network, date, Map.of()).unassigned().isEmpty();
    }

    @Test
    void a_door_that_opened_the_evening_before_is_open_until_it_closes() {
        Site night = open(site("city", at(0, 0)), "20:00", "04:00");
        assertTrue(carried(network(Duration.ZERO, night, working("00:00", "05:00")), DAY));
        assertFalse(carried(network(Duration.ZERO, night, working("04:00", "12:00")), DAY));
    }

    @Test
    void goods_are_handled_from_the_opening_of_a_door_until_it_closes_at_the_latest() {
        Duration half = Duration.ofMinutes(30);
        PlannedRoute route = plan(
                        network(half, open(site("city", at(0, 0)), "10:00", "10:30"), working("06:00", "22:00")),
                        DAY,
                        Map.of())
                .routes()
                .get(0);
        PlannedStop drop = route.stops().get(1);
        assertEquals(hour(10), drop.start());
        assertEquals(hour(10).plus(half), drop.departure());
        for (String closes : List.of("10:29", "10:29:59", "10:29:59.9")) {
            Site tooShort = open(site("city", at(0, 0)), "10:00", closes);
            assertFalse(carried(network(half, tooShort, working("06:00", "22:00")), DAY), closes);
        }
    }

    @Test
    void handling_may_end_at_midnight_with_the_hours_but_not_a_second_after_it() {
        Site evening = open(site("city", at(0, 0)), "22:00", "00:00");
        for (int seconds : List.of(7199, 7200, 7201)) {
            Network network = network(Duration.ofSeconds(seconds), evening, working("12:00", "01:00"));
            assertEquals(seconds <= 7200, carried(network, DAY), seconds + " s");
        }
    }

    /** Two neighbours of one house who are both there in these windows only, a quarter of an hour for the first of them. */
    private static Day neighbours(TimeWindow... windows) {
        Fulfilment there = new Fulfilment.Delivery(
                new Place(at(-20, 0), ProvinceCode.of("MA-MAR"), null), null, List.of(windows), null);
        return Day.of(
                DAY, List.of(order("o", there, line(1, "amal", 2, 450)), order("p", there, line(1, "amal", 2, 450))));
    }

    private static TimeWindow noonLess(int minutes, int seconds) {
        return new TimeWindow(hour(12).minusSeconds(60L * minutes), hour(12).minusSeconds(seconds));
    }

    @Test
    void the_second_of_two_neighbours_is_served_when_the_first_is_done_though_that_ends_their_hours() {
        Network network = network(Duration.ZERO, site("city", at(0, 0)), working("06:00", "22:00"))
                .withCustomerHandling(Duration.ofMinutes(15));
        DistributionPlanner planner = DistributionPlanner.compile(network);
        Day day = neighbours(noonLess(100, 5101), noonLess(15, 0));
        DistributionPlan plan = planner.plan(day, SHORT);
        List<PlannedStop> brought = plan.routes().get(0).stops().stream()
                .filter(stop -> stop.kind() == PlannedStop.Kind.DELIVER)
                .toList();
        assertEquals(
                List.of(hour(12).minusSeconds(900), hour(12)),
                brought.stream().map(PlannedStop::start).toList());
        assertEquals(
                List.of(hour(12), hour(12)),
                brought.stream().map(PlannedStop::departure).toList());
        Instant noon = hour(12);
        DistributionPlan again = planner.replan(day, new Revision(plan, noon, mad("1")), SHORT, SearchMonitor.NONE);
        assertEquals(plan.routes(), again.routes());

        Day shorter = neighbours(noonLess(100, 5101), noonLess(15, 1));
        assertEquals(2, planner.plan(shorter, SHORT).unassigned().size());
    }

    @Test
    void what_takes_no_time_is_done_before_the_hours_end() {
        Network network = network(Duration.ZERO, site("city", at(0, 0)), working("06:00", "22:00"));
        for (int length : List.of(1, 2)) {
            Day day = neighbours(new TimeWindow(hour(12), hour(12).plusSeconds(length)));
            PlannedRoute route = DistributionPlanner.compile(network)
                    .plan(day, SHORT)
                    .routes()
                    .get(0);
            PlannedStop last = route.stops().get(route.stops().size() - 1);
            assertTrue(last.start().isBefore(hour(12).plusSeconds(length)), last.toString());
        }
    }

    @Test
    void a_vehicle_that_comes_home_in_the_morning_finds_the_doors_of_that_morning_open() {
        Site early = open(site("city", at(0, 0)), "05:00", "19:00");
        assertTrue(carried(network(Duration.ZERO, early, working("21:00", "06:00")), DAY));
        assertFalse(carried(network(Duration.ZERO, early, working("21:00", "04:30")), DAY));
    }

    @Test
    void a_vehicle_that_is_paid_by_the_hour_does_not_load_at_closing_and_wait_all_night() {
        Duration ten = Duration.ofMinutes(10);
        Network day = network(ten, open(site("city", at(0, 0)), "09:00", "13:00"), van("v", "500"));
        ProducerSite amal = day.producers().get(0);
        Site workshop = open(amal.site(), "09:00", "20:00");
        Vehicle night = Vehicle.of(
                VehicleId.of("v"),
                workshop.id(),
                Capacity.ofKilograms("500"),
                EnumSet.allOf(TemperatureClass.class),
                LocalTime.of(20, 0),
                LocalTime.of(19, 0),
                new VehicleCost(mad("0"), mad("0"), mad("35")));
        Network network = Network.of(
                ZONE,
                List.of(new ProducerSite(AMAL, workshop, ten)),
                day.partners(),
                day.relays(),
                List.of(night),
                day.travel());
        PlannedRoute route = plan(network, DAY, Map.of()).routes().get(0);
        // loaded by 9:10 of the next morning, there and back, and ten minutes at the relay; not from 20:00 of the
        // evening before on
        assertEquals(hour(9).plus(Duration.ofDays(1)).plus(ten), route.start());
        assertEquals(route.driving().plus(ten), Duration.between(route.start(), route.end()));
    }

    @Test
    void a_shift_has_an_hour_more_or_less_when_the_clock_is_changed() {
        Network network = network(Duration.ofMinutes(25), site("city", at(0, 0)), working("01:00", "04:00"));
        Duration takes = Duration.ofMinutes(150);
        PlannedRoute route = plan(network, DAY, Map.of()).routes().get(0);
        Duration took = Duration.between(route.start(), route.end());
        assertTrue(took.compareTo(takes) > 0 && took.compareTo(takes.plusMinutes(30)) < 0, took.toString());

        assertFalse(carried(network, LocalDate.of(2026, 3, 22))); // Ramadan is over: from 02:00 to 03:00
        assertTrue(carried(network, LocalDate.of(2026, 2, 15))); // it begins: from 03:00 back to 02:00
        Network shorter = network(Duration.ofMinutes(25), site("city", at(0, 0)), working("01:00", "03:00"));
        assertFalse(carried(shorter, DAY));
        assertTrue(carried(shorter, LocalDate.of(2026, 2, 15)));
    }

    @Test
    void nothing_is_a_part_of_a_second_too_early() {
        Site door = open(site("city", at(0, 0)), "06:00:00.25", "20:00");
        Network network = network(Duration.ofMillis(90_500), door, working("06:00:00.75", "20:00"))
                .withCutOffs(List.of(LocalTime.parse("09:00:00.5")));
        Instant ready = DAY.atTime(8, 0).atZone(ZONE).toInstant().plusNanos(1);
        PlannedRoute route = plan(network, DAY, Map.of(AMAL, ready)).routes().get(0);
        PlannedStop collect = route.stops().get(0);
        assertEquals(ready.plusNanos(999_999_999), collect.start());
        assertEquals(Duration.ofSeconds(91), Duration.between(collect.start(), collect.departure()));
        PlannedStop drop = route.stops().get(1);
        assertEquals(Duration.ofSeconds(91), Duration.between(drop.start(), drop.departure()));
    }
}
