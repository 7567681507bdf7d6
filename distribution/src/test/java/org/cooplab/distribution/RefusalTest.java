package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cooplab.core.fixture.BrokenValues;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.travel.TravelModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Whatever value of a document is broken, people are told by a code that has a sentence in each language. */
class RefusalTest {

    private static final List<Messages> VOICES = BrokenValues.voices(DistributionPlanner.class);

    private static final Day ORDERS = Day.of(
                    DAY,
                    List.of(
                            order("a", Fulfilment.pickup(CITY), line(1, "amal", 2, 450)),
                            order("b", delivery(at(3, 4), 14, 18), line(1, "nour", 2, 450))))
            .withWaves(List.of(wave("monday", 0, 1)), Map.of());

    @Test
    void values_of_a_network() {
        BrokenValues.assertSaid(
                Network.class,
                Documents.write(network(van("v", "500"))),
                read -> DistributionPlanner.compile((Network) read),
                VOICES);
    }

    @Test
    void a_vehicle_is_of_a_size_and_a_price_that_can_be_reckoned_with() {
        VehicleCost most = new VehicleCost(mad("10995116.27"), mad("10000"), mad("36000"));
        VehicleCost more = new VehicleCost(mad("10995116.28"), mad("10000.01"), mad("36000.01"));
        Weight ton = Weight.ofGrams(1L << 40);
        Volume room = Volume.ofMillilitres(1L << 40);
        Network sound = network(vehicle(new Capacity(ton, room), most));
        assertEquals(
                0,
                DistributionPlanner.compile(sound)
                        .plan(Day.of(DAY, List.of()), RoutingOptions.of(Budget.iterations(1)))
                        .routes()
                        .size());
        Capacity larger = new Capacity(ton.plus(Weight.ofGrams(1)), room.plus(Volume.ofMillilitres(1)));
        Network broken = network(vehicle(larger, more));
        assertEquals(
                List.of(
                        "/vehicles/0/cost/fixed network.vehicle.much {found=10995116.28 MAD, most=10995116.27 MAD}",
                        "/vehicles/0/cost/perKilometre network.vehicle.much {found=10000.01 MAD, most=10000.00 MAD}",
                        "/vehicles/0/cost/perHour network.vehicle.much {found=36000.01 MAD, most=36000.00 MAD}",
                        "/vehicles/0/capacity/weight network.vehicle.large {found=1099511627.777 KGM, most=1099511627.776 KGM}",
                        "/vehicles/0/capacity/volume network.vehicle.large {found=1099511627.777 LTR, most=1099511627.776 LTR}"),
                assertThrows(InvalidDocument.class, () -> DistributionPlanner.compile(broken)).faults().stream()
                        .map(Object::toString)
                        .toList());
    }

    private static Vehicle vehicle(Capacity capacity, VehicleCost cost) {
        Vehicle van = van("v", "500");
        return Vehicle.of(van.id(), van.home(), capacity, van.temperatures(), van.shiftStart(), van.shiftEnd(), cost);
    }

    @Test
    void values_of_a_day() {
        BrokenValues.assertSaid(Day.class, Documents.write(ORDERS), read -> {}, VOICES);
    }

    @Test
    void a_day_is_of_the_years_that_can_be_counted_on() {
        String date = "\"date\":\"" + DAY + "\"";
        String wave = "\"distribution\":[";
        String json = Documents.write(ORDERS);
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "0000-12-31", "+10000-01-01")) {
            assertEquals(
                    List.of("/date value.range"), faults(Day.class, json.replace(date, "\"date\":\"" + day + "\"")));
            assertEquals(
                    List.of("/waves/0/distribution value.range"),
                    faults(Day.class, json.replace(wave, wave + "\"" + day + "\",")));
        }
        String first = "\"placedOn\":\"" + DAY.minusDays(1) + "\"";
        assertEquals(
                List.of("/orders/0/placedOn value.range", "/orders/1/placedOn value.range"),
                faults(Day.class, json.replace(first, "\"placedOn\":\"+999999999-12-31\"")));
        DistributionPlanner planner = DistributionPlanner.compile(network(van("v", "500")));
        for (LocalDate end : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
            DistributionPlan plan =
                    planner.plan(Day.of(end, ORDERS.orders()), RoutingOptions.of(Budget.iterations(10)));
            assertEquals(end, plan.date());
        }
    }

    @Test
    void moments_are_of_the_same_years() {
        String json = Documents.write(new Day(
                "1",
                DAY,
                ORDERS.orders(),
                Map.of(CooperativeId.of("amal"), hour(9)),
                ORDERS.waves(),
                Map.of(OrderId.of("a"), hour(6))));
        Wave monday = ORDERS.waves().get(0);
        Instant early = Instant.parse("0000-12-31T23:59:59Z");
        Instant late = Instant.parse("+10000-01-01T00:00:00Z");
        assertMoment(json, hour(9), "/ready/amal", Instant.MIN, early, late, Instant.MAX);
        assertMoment(json, hour(6), "/placed/a", Instant.MIN, early, late, Instant.MAX);
        assertMoment(json, monday.cutOff(), "/waves/0/cutOff", Instant.MIN, early, late, Instant.MAX);
        assertMoment(json, monday.collection().start(), "/waves/0/collection", Instant.MIN, early);
        assertMoment(json, monday.collection().end(), "/waves/0/collection", late, Instant.MAX);
    }

    @Test
    void a_moment_that_is_missing_is_told_by_its_key() {
        Map<CooperativeId, Instant> ready = new HashMap<>();
        ready.put(CooperativeId.of("amal"), null);
        NullPointerException told = assertThrows(
                NullPointerException.class, () -> new Day("1", DAY, List.of(), ready, List.of(), Map.of()));
        assertEquals("ready of amal", told.getMessage());
    }

    private static void assertMoment(String json, Instant moment, String place, Instant... instead) {
        for (Instant other : instead) {
            assertEquals(
                    List.of(place + " value.range"),
                    faults(Day.class, json.replace("\"" + moment + "\"", "\"" + other + "\"")));
        }
    }

    @Test
    void values_of_a_plan() {
        DistributionPlan plan = DistributionPlanner.compile(network(van("v", "500")))
                .plan(Day.of(DAY, ORDERS.orders().subList(0, 1)), RoutingOptions.of(Budget.iterations(10)));
        BrokenValues.assertSaid(DistributionPlan.class, Documents.write(plan), read -> {}, VOICES);
    }

    @Test
    void values_of_a_table_of_distances() {
        TravelModel table = new TravelModel.Table(
                List.of(at(0, 0), at(1, 1)),
                List.of(List.of(0, 5), List.of(6, 0)),
                List.of(List.of(0, 7), List.of(8, 0)));
        BrokenValues.assertSaid(TravelModel.class, Documents.write(table), read -> {}, VOICES);
        String json = Documents.write(table);
        assertEquals(List.of("/metres/1/1 travel.table.diagonal"), faults(json.replace("[6,0]", "[6,1]")));
        assertEquals(List.of("/seconds/0/1 value.range"), faults(json.replace("[0,7]", "[0,-7]")));
        assertEquals(List.of("/metres/0 value.size"), faults(json.replace("[0,5]", "[0]")));
        assertEquals(
                List.of("/points/1 value.repeated"),
                faults(Documents.write(table)
                        .replaceAll(
                                "\\[\\{.*\\}\\]",
                                "[{\"latitude\":1.0,\"longitude\":1.0}," + "{\"latitude\":1.0,\"longitude\":1.0}]")));
    }

    @Test
    void all_that_is_wrong_in_a_table_of_distances_is_said_at_once_each_at_its_place() {
        String points = "\"points\":[{\"latitude\":0,\"longitude\":0},{\"latitude\":1,\"longitude\":1}]";
        assertEquals(
                List.of(
                        "/metres/0/0 travel.table.diagonal",
                        "/metres/1/0 value.range",
                        "/seconds/0 value.size",
                        "/seconds/1/0 value.range",
                        "/seconds/1/1 travel.table.diagonal"),
                faults("{\"by\":\"table\"," + points + ",\"metres\":[[1,5],[-6,0]],\"seconds\":[[0],[1073741824,2]]}"));
    }

    @Test
    void of_a_table_that_is_all_wrong_a_hundred_places_are_said() {
        List<GeoPoint> points = IntStream.range(0, 20).mapToObj(i -> at(i, i)).toList();
        List<List<Integer>> below = Collections.nCopies(20, Collections.nCopies(20, -1));
        InvalidDocument told = assertThrows(InvalidDocument.class, () -> new TravelModel.Table(points, below, below));
        assertEquals(100, told.faults().size());
        assertEquals("/metres/4/19", told.faults().get(99).pointer());
    }

    @Test
    void all_that_a_constructor_refuses_is_said_at_once() {
        Vehicle van = van("v", "500");
        assertEquals(
                List.of("/slowness value.range", "/maxStops value.below"),
                refusals(() -> new Vehicle(
                        van.id(),
                        van.home(),
                        van.capacity(),
                        van.temperatures(),
                        van.shiftStart(),
                        van.shiftEnd(),
                        van.cost(),
                        van.carrier(),
                        0,
                        0,
                        null)));
        Money euro = Money.of("-1", Currency.getInstance("EUR"));
        assertEquals(
                List.of("/fixed value.negative", "/perKilometre value.negative", "/perKilometre value.currency"),
                refusals(() -> new VehicleCost(mad("-1"), euro, mad("1"))));
        Relay city = network(van).relays().get(0);
        assertEquals(
                List.of("/handling value.negative", "/fee value.negative"),
                refusals(() -> new Relay(
                        city.site(), city.partner(), Set.of(), Map.of(), Duration.ofMinutes(-1), mad("-1"), false)));
        assertEquals(
                List.of("/detour value.range", "/kilometresPerHour value.range"),
                refusals(() -> new TravelModel.GreatCircle(BigDecimal.ZERO, 0)));
        DistributionPlan plan = DistributionPlanner.compile(network(van))
                .plan(Day.of(DAY, ORDERS.orders()), RoutingOptions.of(Budget.iterations(10)));
        assertEquals(
                List.of("/perChange value.negative", "/perChange value.currency"),
                refusals(() -> new Revision(plan, hour(0), euro)));
    }

    @Test
    void all_that_is_wrong_in_a_day_is_said_at_once() {
        Wave monday = ORDERS.waves().get(0);
        assertEquals(
                List.of("/cutOff value.range", "/distribution value.empty"),
                refusals(() -> new Wave("monday", Instant.MAX, monday.collection(), Set.of())));
        Order order = ORDERS.orders().get(0);
        assertEquals(
                List.of(
                        "/date value.range",
                        "/orders/1/id day.order.repeated",
                        "/ready/amal value.range",
                        "/ready/nour value.range",
                        "/placed/a value.range"),
                refusals(() -> new Day(
                        "1",
                        LocalDate.MAX,
                        List.of(order, order),
                        Map.of(CooperativeId.of("nour"), Instant.MIN, CooperativeId.of("amal"), Instant.MAX),
                        List.of(),
                        Map.of(OrderId.of("a"), Instant.MAX))));
    }

    private static List<String> refusals(Executable constructor) {
        return assertThrows(InvalidValue.class, constructor).all().stream()
                .map(refusal -> refusal.pointer() + " " + refusal.code())
                .toList();
    }

    @Test
    void a_form_that_is_not_known_is_refused_where_it_is_read_and_where_it_is_made() {
        Network sound = network(van("v", "500"));
        for (Object document : List.of(sound, ORDERS)) {
            String other = Documents.write(document).replaceFirst("\"schemaVersion\":\"1\"", "\"schemaVersion\":\"7\"");
            InvalidDocument told =
                    assertThrows(InvalidDocument.class, () -> Documents.read(document.getClass(), other));
            assertEquals(
                    "[1:18 /schemaVersion schema.unknown-version {known=1, name=schemaVersion, version=7}]",
                    told.faults().toString());
        }
        assertEquals(
                "schema.unknown-version",
                assertThrows(InvalidValue.class, () -> new Day("7", DAY, List.of(), Map.of(), List.of(), Map.of()))
                        .code());
    }

    private static List<String> faults(String table) {
        return faults(TravelModel.class, table);
    }

    private static List<String> faults(Class<?> type, String json) {
        return assertThrows(InvalidDocument.class, () -> Documents.read(type, json)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }
}
