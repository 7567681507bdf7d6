package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.limited;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.fixture.MessageChecks;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Site;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.text.Source;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.fixture.SearchCount;
import org.cooplab.distribution.fixture.SmallWorld;
import org.cooplab.distribution.format.DriverSheet;
import org.cooplab.distribution.format.GeoJson;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.sharing.Emissions;
import org.junit.jupiter.api.Test;

class DistributionPlannerTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(400));

    private static DistributionPlan plan(Network network, Order... orders) {
        return DistributionPlanner.compile(network).plan(Day.of(DAY, List.of(orders)), SHORT);
    }

    private static List<String> reasons(DistributionPlan plan, String order) {
        return plan.of(OrderId.of(order)).unassigned().stream()
                .flatMap(each -> each.reasons().stream())
                .map(Reason::code)
                .distinct()
                .toList();
    }

    @Test
    void a_cost_is_rounded_once_for_the_road_and_once_for_the_time() {
        VehicleCost cost = new VehicleCost(mad("0"), mad("2.21"), mad("41.70"));
        assertEquals(mad("3.48"), cost.of(Distance.ofMetres(0), Duration.ofMinutes(5))); // 3.475
        assertEquals(mad("1.11"), cost.of(Distance.ofMetres(500), Duration.ZERO)); // 1.105
    }

    @Test
    void goods_for_the_door_beside_a_relay_pass_it_by_where_that_costs_as_much() {
        DistributionPlan plan =
                plan(network(van("v", "100")), order("o", delivery(at(0, 0), 6, 22), line(1, "nour", 1, 450)));
        assertNull(plan.circuits().get(0).relay());
    }

    @Test
    void goods_with_one_way_are_searched_for_once_with_the_whole_budget() {
        SearchCount count = new SearchCount();
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450))));
        DistributionPlanner.compile(network(van("v", "500"))).plan(day, SHORT, count);
        assertEquals(1, count.searches());
    }

    @Test
    void each_order_that_is_there_twice_is_told() {
        Order one = order("o", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450));
        Order other = order("p", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450));
        List<Order> orders = List.of(one, other, one, one);
        assertEquals(
                "[/orders/2/id day.order.repeated {order=o}, /orders/3/id day.order.repeated {order=o}]",
                Faults.of(assertThrows(InvalidValue.class, () -> Day.of(DAY, orders)))
                        .toString());
    }

    @Test
    void goods_are_brought_to_the_relay_where_their_customer_collects() {
        DistributionPlan plan =
                plan(network(van("v", "500")), order("o", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450)));

        assertEquals(List.of(), plan.unassigned());
        Circuit circuit = plan.of(OrderId.of("o")).circuits().get(0);
        assertEquals(VALLEY, circuit.relay());
        assertEquals(0, circuit.intermediaries());
        assertEquals(Weight.ofGrams(1350), plan.consignments().get(0).weight());
        assertEquals(
                List.of(PlannedStop.Kind.COLLECT, PlannedStop.Kind.DROP),
                plan.routes().get(0).stops().stream().map(PlannedStop::kind).toList());
    }

    @Test
    void goods_of_two_producers_meet_at_one_relay_and_make_one_delivery() {
        Order order = order("o", delivery(at(3, 4), 14, 18), line(1, "amal", 2, 450), line(2, "nour", 1, 800));
        DistributionPlan plan = plan(network(van("v", "500")), order);

        List<Circuit> circuits = plan.of(order.id()).circuits();
        assertEquals(2, circuits.size());
        assertEquals(circuits.get(0).relay(), circuits.get(1).relay());
        long deliveries = plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == PlannedStop.Kind.DELIVER)
                .count();
        assertEquals(1, deliveries);
    }

    @Test
    void a_missing_weight_is_reported_and_never_taken_for_zero() {
        OrderLine unknown = OrderLine.of(2, goods("amal", "box", null, Storage.PLAIN), Quantity.of(1, UnitCode.H87));
        Order together = order("t", Fulfilment.pickup(CITY), line(1, "amal", 1, 450), unknown);
        Order apart = order("a", Fulfilment.pickup(CITY), line(1, "amal", 1, 450), unknown)
                .withFulfilment(Fulfilment.pickup(CITY), Gathering.APART);
        DistributionPlan plan = plan(network(van("v", "500")), together, apart);

        assertEquals(Set.of("line.weight-unknown", "order.waits"), Set.copyOf(reasons(plan, "t")));
        assertEquals(List.of("line.weight-unknown"), reasons(plan, "a"));
        assertEquals(1, plan.consignments().size());
        String said = Messages.of(Locale.ENGLISH, DistributionPlanner.class)
                .text(plan.of(OrderId.of("a"))
                        .unassigned()
                        .get(0)
                        .whatWouldHelp()
                        .get(0));
        assertEquals("State the weight of a pack.", said);
    }

    @Test
    void what_is_not_known_of_places_is_reported() {
        Order noPosition = order("p", Fulfilment.delivery(new Place(null, null, null)), line(1, "amal", 1, 450));
        Order hidden = order("h", Fulfilment.pickup(CITY), line(1, "hidden", 1, 450));
        Order stranger = order("s", Fulfilment.pickup(CITY), line(1, "stranger", 1, 450));
        Order nowhere = order("n", Fulfilment.pickup(SiteId.of("nowhere")), line(1, "amal", 1, 450));
        DistributionPlan plan = plan(network(van("v", "500")), noPosition, hidden, stranger, nowhere);

        assertEquals(List.of("place.position-unknown"), reasons(plan, "p"));
        assertEquals(List.of("producer.position-unknown"), reasons(plan, "h"));
        assertEquals(List.of("producer.unknown"), reasons(plan, "s"));
        assertEquals(List.of("relay.unknown"), reasons(plan, "n"));
        assertEquals(List.of(), plan.routes());
    }

    @Test
    void a_circuit_above_the_policy_is_never_planned_and_says_why() {
        Relay buyer = new Relay(
                relay(CITY, at(0, 0)).site(), PartnerId.of("keeper"), Set.of(), Map.of(), Duration.ZERO, null, true);
        Order order = order("o", Fulfilment.pickup(CITY), line(1, "amal", 1, 450));
        Network network = network(List.of(buyer), van("v", "500"));

        assertEquals(1, plan(network, order).circuits().get(0).intermediaries());
        DistributionPlan strict = plan(network.withPolicy(new CircuitPolicy(0, null)), order);
        assertEquals(List.of("policy.intermediaries"), reasons(strict, "o"));
        DistributionPlan near = plan(network.withPolicy(new CircuitPolicy(1, Distance.ofKilometres("20"))), order);
        assertEquals(List.of("policy.distance"), reasons(near, "o"));
    }

    @Test
    void a_relay_never_gets_more_than_it_has_room_for() {
        Relay small = new Relay(
                relay(CITY, at(0, 0)).site(),
                PartnerId.of("keeper"),
                Set.of(),
                ambient("5"),
                Duration.ZERO,
                null,
                false);
        Order first = order("a", Fulfilment.pickup(CITY), line(1, "amal", 8, 500));
        Order second = order("b", Fulfilment.pickup(CITY), line(1, "nour", 4, 500));
        Order cold = order(
                "c",
                Fulfilment.pickup(CITY),
                OrderLine.of(1, goods("amal", "cheese", Weight.ofGrams(300), COLD), Quantity.of(1, UnitCode.H87)));
        DistributionPlan plan = plan(network(List.of(small), van("v", "500")), first, second, cold);

        assertEquals(List.of("relay.full"), reasons(plan, "b"));
        assertEquals(List.of("relay.temperature"), reasons(plan, "c"));
        assertEquals(1, plan.consignments().size());
    }

    @Test
    void goods_that_no_round_has_room_for_hold_no_room_at_a_relay() {
        Relay plain = relay(CITY, at(0, 0));
        Relay small = new Relay(plain.site(), plain.partner(), Set.of(), ambient("10"), plain.handling(), null, false);
        Order far = order("a", Fulfilment.pickup(CITY), line(1, "amal", 8, 1000));
        Order near = order("b", Fulfilment.pickup(CITY), line(1, "nour", 8, 1000));
        Order other = order("c", Fulfilment.pickup(CITY), line(1, "nour", 1, 1000));
        Order third = order("d", Fulfilment.pickup(CITY), line(1, "nour", 1, 1000));
        DistributionPlan plan = plan(network(List.of(small), limited(van("v", "500"), 2)), far, near, other, third);
        assertEquals(List.of("relay.full"), reasons(plan, "a"));
        assertEquals(1, plan.unassigned().size());
    }

    @Test
    void what_is_too_heavy_for_every_vehicle_is_cut_and_nothing_is_lost() {
        Order order = order("o", Fulfilment.pickup(CITY), line(1, "amal", 50, 500), line(2, "amal", 30, 700));
        DistributionPlan plan = plan(network(van("v", "12"), van("w", "12")), order);

        List<Consignment> parts = plan.of(order.id()).consignments();
        assertEquals(4, parts.size()); // 25 kg and 21 kg by 12 kg
        assertEquals(
                Weight.ofGrams(46_000), parts.stream().map(Consignment::weight).reduce(Weight.ZERO, Weight::plus));
        assertEquals(List.of(), plan.unassigned());
    }

    @Test
    void the_second_leg_starts_when_its_goods_are_there() {
        Order order = order("o", delivery(at(2, 2), 9, 20), line(1, "amal", 1, 450), line(2, "nour", 1, 450));
        DistributionPlan plan = plan(network(van("v", "500")).withCutOffs(List.of(LocalTime.of(11, 0))), order);

        List<PlannedStop> stops =
                plan.routes().stream().flatMap(route -> route.stops().stream()).toList();
        PlannedStop load = stops.stream()
                .filter(stop -> stop.kind() == PlannedStop.Kind.LOAD)
                .findFirst()
                .orElseThrow();
        assertTrue(stops.stream()
                .filter(stop -> stop.kind() == PlannedStop.Kind.DROP)
                .allMatch(drop -> drop.departure().isBefore(load.start())));
    }

    @Test
    void everything_that_is_wrong_in_a_network_is_said_at_once() {
        Vehicle lost = Vehicle.of(
                VehicleId.of("v"),
                SiteId.of("nowhere"),
                van("v", "1").capacity(),
                Set.of(),
                LocalTime.of(6, 0),
                LocalTime.of(18, 0),
                new VehicleCost(mad("1"), mad("1"), mad("1")));
        Network broken = new Network(
                "1",
                network().zone(),
                List.of(network().producers().get(0), network().producers().get(0)),
                List.of(),
                network().relays(),
                List.of(),
                List.of(lost, lost),
                List.of(),
                Duration.ZERO,
                CircuitPolicy.DEFAULT,
                network().travel(),
                List.of(),
                null);

        List<String> faults =
                assertThrows(InvalidDocument.class, () -> DistributionPlanner.compile(broken)).faults().stream()
                        .map(Fault::toString)
                        .toList();
        assertEquals(
                List.of(
                        "/producers/1/cooperative network.id.repeated {id=amal}",
                        "/vehicles/1/id network.id.repeated {id=v}",
                        "/relays/0/partner network.partner.unknown {partner=keeper}",
                        "/relays/1/partner network.partner.unknown {partner=keeper}",
                        "/vehicles/0/home network.home.unknown {site=nowhere}",
                        "/vehicles/1/home network.home.unknown {site=nowhere}"),
                faults);
    }

    @Test
    void network_and_plan_come_back_from_json_as_they_were() {
        Network network = network(van("v", "500"));
        assertEquals(network, Documents.read(Network.class, Documents.write(network)));
        DistributionPlan plan = plan(network, order("o", delivery(at(3, 4), 14, 18), line(1, "amal", 2, 450)));
        assertEquals(plan, Documents.read(DistributionPlan.class, Documents.write(plan)));
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))));
        assertEquals(day, Documents.read(Day.class, Documents.write(day)));
    }

    @Test
    void a_plan_is_a_map_and_a_sheet_for_each_driver() {
        DistributionPlan plan =
                plan(network(van("v", "500")), order("o", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450)));
        assertEquals(3, GeoJson.of(plan).features().size()); // a line and two points
        String[] lines =
                DriverSheet.of(plan, plan.routes().get(0), Locale.FRENCH).split("\r\n", -1);
        assertEquals(4, lines.length);
        assertTrue(lines[0].startsWith("arrêt,tâche,lieu,"), lines[0]);
        assertTrue(lines[1].startsWith("1,ramasser,site-amal,"), lines[1]);
        assertTrue(lines[1].endsWith(",1.350,1.350,ambiante,non,o"), lines[1]);
    }

    /** At a door there is the name of the customer's place, or else the order; nothing is in another language. */
    @Test
    void a_sheet_is_in_the_language_of_its_reader_and_says_whose_door_it_is() {
        Place named =
                new Place(at(3, 4), ProvinceCode.of("MA-MAR"), LocalizedText.of("عند أمينة", "Chez Amina", "Amina's"));
        DistributionPlan plan = plan(
                network(van("v", "500")),
                order("named", Fulfilment.delivery(named), line(1, "amal", 2, 450)),
                order("door", delivery(at(3, 5), 8, 20), line(1, "amal", 2, 450)));
        for (Map.Entry<String, String> each :
                Map.of("ar", "عند أمينة", "fr", "Chez Amina").entrySet()) {
            Messages words = Messages.of(Locale.forLanguageTag(each.getKey()), DistributionPlanner.class);
            String sheet = plan.routes().stream()
                    .map(route -> DriverSheet.of(plan, route, Locale.forLanguageTag(each.getKey())))
                    .collect(Collectors.joining());
            String deliver = words.text(Reason.of("sheet.DELIVER"));
            assertTrue(sheet.contains("," + deliver + "," + each.getValue() + ","), sheet);
            assertTrue(sheet.contains("," + deliver + ",door,"), sheet);
            assertFalse(sheet.contains("collect") || sheet.contains("ambient,") || sheet.contains(",no,"), sheet);
        }
    }

    @Test
    void an_order_that_is_not_there_is_named_by_its_place() {
        Order order = order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450));
        List<Order> orders = new ArrayList<>(List.of(order));
        orders.add(null);
        assertEquals(
                "/orders/1",
                assertThrows(NullPointerException.class, () -> Day.of(DAY, orders))
                        .getMessage());
    }

    /** A partner whose vehicle comes to its own relay has the goods already. */
    @Test
    void nobody_hands_goods_to_himself() {
        Party keeper = Party.of(SmallWorld.KEEPER);
        Network own = network(van("v", "500").withCarrier(keeper));
        Order through = order(
                "o",
                new Fulfilment.Delivery(Place.at(at(3, 3), ProvinceCode.of("MA-MAR")), CITY, List.of(), null),
                line(1, "amal", 2, 450));
        DistributionPlan plan = plan(own, through);
        assertEquals(List.of(), plan.unassigned());
        assertEquals(
                List.of("cooperative:amal keeper", "cooperative:amal customer"),
                plan.circuits().get(0).handovers().stream()
                        .map(each -> each.from() + (each.to().equals(keeper) ? " keeper" : " customer"))
                        .toList());
        // What was so once stays so, though the vehicle has another carrier since.
        Instant started = plan.routes().get(0).start();
        DistributionPlan after = DistributionPlanner.compile(network(van("v", "500")))
                .replan(Day.of(DAY, List.of(through)), new Revision(plan, started, mad("0")), SHORT);
        assertEquals(
                plan.circuits().get(0).handovers().subList(0, 1),
                after.circuits().get(0).handovers().subList(0, 1));
        assertEquals(
                List.of(),
                after.circuits().get(0).handovers().stream()
                        .filter(each -> each.from().equals(each.to()))
                        .toList());
    }

    @Test
    void a_vehicle_that_takes_no_weight_is_a_fault() {
        InvalidDocument refused = assertThrows(
                InvalidDocument.class, () -> DistributionPlanner.compile(network(van("v", "500"), van("w", "0"))));
        assertEquals(
                List.of("/vehicles/1/capacity/weight network.vehicle.empty {vehicle=w}"),
                refused.faults().stream().map(Fault::toString).toList());
    }

    @Test
    void started_routes_stay_and_the_rest_changes_little() {
        Network network = network(van("v", "500"), van("w", "500"));
        DistributionPlanner planner = DistributionPlanner.compile(network);
        Order first = order("a", Fulfilment.pickup(VALLEY), line(1, "amal", 3, 450), line(2, "nour", 3, 450));
        Order second = order("b", delivery(at(3, 4), 14, 18), line(1, "tifawin", 2, 450));
        Order late = order("c", Fulfilment.pickup(CITY), line(1, "nour", 2, 450));
        DistributionPlan before = planner.plan(Day.of(DAY, List.of(first, second)), SHORT);

        Day more = Day.of(DAY, List.of(first, second, late));
        Instant last = before.routes().stream()
                .map(PlannedRoute::start)
                .max(Instant::compareTo)
                .orElseThrow();
        Revision started = new Revision(before, last, mad("0"));
        DistributionPlan after = planner.replan(more, started, SHORT, SearchMonitor.NONE);
        assertTrue(after.routes().containsAll(before.routes()));
        assertEquals(List.of(), after.of(late.id()).unassigned());
        assertTrue(
                after.routes().stream()
                        .filter(route -> !before.routes().contains(route))
                        .allMatch(route -> route.start().isAfter(last)),
                "nobody leaves before it was asked");

        Revision early = new Revision(before, hour(0), mad("1000"));
        DistributionPlan calm = planner.replan(more, early, SHORT, SearchMonitor.NONE);
        assertEquals(
                before.of(first.id()).circuits().get(0).routes(),
                calm.of(first.id()).circuits().get(0).routes());
        assertEquals(
                before.of(second.id()).circuits().get(0).routes(),
                calm.of(second.id()).circuits().get(0).routes());

        Revision dearest = new Revision(before, hour(0), Money.ofMinor(Long.MAX_VALUE, Currencies.MAD));
        assertEquals(
                calm.routes(),
                planner.replan(more, dearest, SHORT, SearchMonitor.NONE).routes());

        Day fewer = Day.of(DAY, List.of(first));
        assertThrows(InvalidDocument.class, () -> planner.replan(fewer, started, SHORT, SearchMonitor.NONE));
        DistributionPlan cancelled = planner.replan(fewer, early, SHORT, SearchMonitor.NONE);
        assertEquals(2, cancelled.consignments().size());
    }

    @Test
    void a_plan_of_another_day_or_an_amount_in_another_currency_revises_nothing() {
        DistributionPlanner planner = DistributionPlanner.compile(network(van("v", "500")));
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))));
        DistributionPlan plan = planner.plan(day, SHORT);
        Day later = Day.of(DAY.plusDays(1), day.orders());
        Revision revision = new Revision(plan, hour(6), mad("0"));
        assertEquals(
                List.of("/date revision.date {date=2026-03-03, found=2026-03-02}"),
                assertThrows(InvalidDocument.class, () -> planner.replan(later, revision, SHORT)).faults().stream()
                        .map(Object::toString)
                        .toList());
        assertThrows(NullPointerException.class, () -> planner.replan(null, revision, SHORT));
        assertEquals(planner.replan(day, revision, SHORT, SearchMonitor.NONE), planner.replan(day, revision, SHORT));
        Money euro = Money.of("1", Currency.getInstance("EUR"));
        assertThrows(IllegalArgumentException.class, () -> new Revision(plan, hour(6), euro));
        DistributionPlan nothing = planner.plan(Day.of(DAY, List.of()), SHORT);
        Revision dear = new Revision(nothing, hour(6), euro);
        assertThrows(InvalidValue.class, () -> planner.replan(day, dear, SHORT, SearchMonitor.NONE));
    }

    @Test
    void a_vehicle_may_be_at_home_where_nobody_makes_or_keeps_anything() {
        Site depot = SmallWorld.site("depot", at(-5, 0));
        Vehicle van = van("v", "500");
        Vehicle apart = Vehicle.of(
                van.id(), depot.id(), van.capacity(), van.temperatures(), van.shiftStart(), van.shiftEnd(), van.cost());
        Network without = network(apart);
        assertThrows(InvalidDocument.class, () -> DistributionPlanner.compile(without));
        Network network = without.withDepots(List.of(depot)).withCutOffs(List.of(LocalTime.of(11, 0)));
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))));
        DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);
        assertEquals(depot.id(), plan.routes().get(0).home());
    }

    @Test
    void a_plan_is_in_the_order_of_its_ids_and_has_each_consignment_once() {
        Day day = Day.of(
                DAY,
                List.of(
                        order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450), line(2, "nour", 2, 450)),
                        order("p", Fulfilment.pickup(CITY), line(1, "hidden", 2, 450)),
                        order("q", Fulfilment.pickup(CITY), line(1, "hidden", 2, 450))));
        DistributionPlan plan =
                DistributionPlanner.compile(network(van("v", "500"))).plan(day, SHORT);
        assertEquals(plan, with(plan, reversed(plan.consignments()), reversed(plan.circuits())));
        List<Consignment> twice = List.of(
                plan.consignments().get(0),
                plan.consignments().get(0),
                plan.consignments().get(1));
        List<Circuit> circuits = List.of(
                plan.circuits().get(0), plan.circuits().get(0), plan.circuits().get(1));
        assertEquals(
                "/consignments/1",
                assertThrows(InvalidValue.class, () -> with(plan, twice, circuits))
                        .pointer());
        PlannedRoute route = plan.routes().get(0);
        assertThrows(InvalidValue.class, () -> with(route, route.stops().subList(0, 1)));
        PlannedStop drop = route.stops().get(route.stops().size() - 1);
        PlannedStop turned = new PlannedStop(
                drop.kind(),
                drop.site(),
                drop.name(),
                drop.position(),
                drop.arrival(),
                drop.start(),
                drop.departure(),
                drop.leg(),
                reversed(drop.consignments()),
                drop.aboard());
        assertEquals(2, drop.consignments().size());
        assertEquals(drop, turned);
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static DistributionPlan with(
            DistributionPlan plan, List<Consignment> consignments, List<Circuit> circuits) {
        return new DistributionPlan(
                plan.schemaVersion(),
                plan.date(),
                plan.zone(),
                plan.routes(),
                consignments,
                circuits,
                reversed(plan.unassigned()));
    }

    private static PlannedRoute with(PlannedRoute route, List<PlannedStop> stops) {
        return new PlannedRoute(
                route.id(),
                route.vehicle(),
                route.home(),
                route.start(),
                route.end(),
                route.distance(),
                route.driving(),
                route.cost(),
                route.heaviest(),
                stops);
    }

    /** Where all is carried, the quarter of the budget that is for another way of the rest stays unspent. */
    @Test
    void a_day_with_goods_left_spends_its_budget_once() {
        int all = asked(limited(van("v", "500"), 100), 0);
        int some = asked(limited(van("v", "500"), 6), 3);
        assertTrue(3 * some <= 4 * all + 100, () -> some + " is more than four thirds of " + all);
    }

    private static int asked(Vehicle van, int left) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(order(
                    "o-" + i, delivery(at(2 * i - 40, 30 + i), 6, 22), line(1, i % 2 == 0 ? "amal" : "nour", 1, 1000)));
        }
        SearchCount count = new SearchCount();
        RoutingOptions options = RoutingOptions.of(Budget.iterations(40_000));
        DistributionPlan plan = DistributionPlanner.compile(network(van)).plan(Day.of(DAY, orders), options, count);
        assertEquals(left, plan.unassigned().size());
        return count.asked();
    }

    @Test
    void what_the_day_emits_is_told() {
        Network network = network(van("v", "500"));
        DistributionPlanner planner = DistributionPlanner.compile(network);
        Order order = order("a", Fulfilment.pickup(CITY), line(1, "amal", 3, 450), line(2, "tifawin", 3, 450));
        DistributionPlan plan = planner.plan(Day.of(DAY, List.of(order)), SHORT);
        Emissions emissions = Emissions.of(plan, new BigDecimal("250"), Source.example("a van"));
        assertEquals(
                Math.round(plan.distance().metres() * 0.25),
                emissions.carbonDioxide().grams());
    }

    @Test
    void every_code_has_its_sentences() {
        MessageChecks.complete(DistributionPlanner.class);
    }

    @Test
    void a_sentence_ends_before_the_next_code() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
            Messages messages = Messages.of(locale, DistributionPlanner.class);
            assertTrue(messages.codes().contains("wave.too-late"));
            messages.codes()
                    .forEach(code -> assertFalse(messages.text(Reason.of(code)).matches("(?s).*[.][a-z.-]+=.*"), code));
        }
    }
}
