package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.KEEPER;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.keeper;
import static org.cooplab.distribution.fixture.SmallWorld.limited;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.producer;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.shift;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan is changed after the network or the orders have changed, too: what has left by then must still be so. */
class RevisionTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(80));
    private static final Order OIL = order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450));
    private static final Network NETWORK = network(van("v", "100"), van("w", "100"));

    private static DistributionPlan plan(Network network, Order... orders) {
        return DistributionPlanner.compile(network).plan(Day.of(DAY, List.of(orders)), SHORT);
    }

    private static DistributionPlan replan(Network network, DistributionPlan before, Instant now, Day day) {
        Revision revision = new Revision(before, now, mad("0"));
        return DistributionPlanner.compile(network).replan(day, revision, SHORT, SearchMonitor.NONE);
    }

    private static Network changed(
            Network network, List<ProducerSite> producers, List<Relay> relays, List<Vehicle> vehicles) {
        return Network.of(network.zone(), producers, network.partners(), relays, vehicles, network.travel())
                .withKnownRounds(network.knownRounds());
    }

    private static Network withProducers(List<ProducerSite> producers) {
        return changed(NETWORK, producers, NETWORK.relays(), NETWORK.vehicles());
    }

    private static void assertFaults(List<Fault> expected, Network network, Day day) {
        DistributionPlan before = plan(NETWORK, OIL);
        Instant started = before.routes().get(0).start();
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> replan(network, before, started, day));
        assertEquals(expected, refused.faults());
    }

    private static Fault fault(String code, String pointer, String name, Object value) {
        return Fault.of(code, pointer).with(name, value);
    }

    @Test
    void a_site_that_is_renamed_or_elsewhere_is_told_only_where_a_vehicle_is_on_its_way_there() {
        ProducerSite moved = producer("amal", at(20, -30));
        ProducerSite renamed = new ProducerSite(
                moved.cooperative(), producer("new", at(25, -30)).site(), moved.handling());
        Day day = Day.of(DAY, List.of(OIL));
        for (ProducerSite other : List.of(renamed, moved)) {
            Network network = withProducers(List.of(other));
            assertFaults(List.of(fault("revision.stop", "/routes/0/stops/0/site", "site", "site-amal")), network, day);
            DistributionPlan early = replan(network, plan(NETWORK, OIL), hour(1), day);
            assertEquals(List.of(), early.unassigned());
            assertEquals(
                    other.site().position(),
                    early.routes().get(0).stops().get(0).position());
        }
    }

    @Test
    void goods_that_a_plan_does_not_tell_of_are_planned_anew_where_nothing_has_started() {
        DistributionPlan whole = plan(NETWORK, OIL);
        DistributionPlan before = new DistributionPlan(
                whole.schemaVersion(),
                whole.date(),
                whole.zone(),
                whole.routes(),
                List.of(),
                List.of(),
                whole.unassigned());
        DistributionPlan after = replan(NETWORK, before, hour(1), Day.of(DAY, List.of(OIL)));
        assertEquals(List.of(), after.unassigned());
        assertEquals(whole.circuits(), after.circuits());
    }

    @Test
    void what_is_gone_is_told_all_at_once() {
        Network bare = changed(
                NETWORK,
                List.of(),
                List.of(relay(VALLEY, at(20, -25)), relay(CITY, at(1, 0))),
                List.of(van("x", "100")));
        assertFaults(
                List.of(
                        fault("revision.vehicle", "/routes/0/vehicle", "vehicle", "v"),
                        fault("revision.goods", "/routes/0/stops/0/consignments/0", "consignment", "o/amal/ambient"),
                        fault("producer.unknown", "/routes/0/stops/0/consignments/0", "producer", "amal"),
                        fault("revision.stop", "/routes/0/stops/0/site", "site", "site-amal"),
                        fault("revision.stop", "/routes/0/stops/1/site", "site", "city")),
                bare,
                Day.of(DAY, List.of(OIL)));
    }

    @Test
    void goods_on_the_road_are_no_others_and_go_where_they_went() {
        OrderLine less = line(1, "amal", 1, 450);
        assertFaults(
                List.of(fault("revision.goods", "/routes/0/stops/0/consignments/0", "consignment", "o/amal/ambient")),
                NETWORK,
                Day.of(DAY, List.of(OIL.withLines(List.of(less)))));
        assertFaults(
                List.of(fault("revision.order", "/routes/0/stops/1/consignments/0", "order", "o")),
                NETWORK,
                Day.of(DAY, List.of(OIL.withFulfilment(Fulfilment.pickup(VALLEY), OIL.together()))));
        Instant late = hour(23);
        assertFaults(
                List.of(fault("revision.hours", "/routes/0/stops/0/consignments/0", "consignment", "o/amal/ambient")),
                NETWORK,
                new Day("1", DAY, List.of(OIL), Map.of(CooperativeId.of("amal"), late), List.of(), Map.of()));
    }

    @Test
    void what_cannot_be_brought_on_is_told_with_the_reason() {
        assertFaults(
                List.of(
                        fault("revision.stuck", "/consignments/0", "order", "o"),
                        fault("policy.distance", "/consignments/0", "relay", "city")
                                .with("distance", "50.889 KMT")
                                .with("most", "1 KMT")),
                NETWORK.withPolicy(new CircuitPolicy(1, Distance.ofMetres(1000))),
                Day.of(DAY, List.of(OIL)));
    }

    @Test
    void a_vehicle_on_the_road_need_not_be_what_it_is_said_to_be_now() {
        DistributionPlan before = plan(NETWORK, OIL);
        KnownRound other = new KnownRound(VehicleId.of("w"), List.of(Party.of(CooperativeId.of("amal"))), true);
        Network smaller = changed(
                NETWORK.withKnownRounds(List.of(other)),
                NETWORK.producers(),
                NETWORK.relays(),
                List.of(limited(van("v", "0.5"), 1), van("w", "100")));
        Day day = Day.of(DAY, List.of(OIL));
        DistributionPlan after = replan(smaller, before, before.routes().get(0).start(), day);
        assertEquals(before.routes(), after.routes());
    }

    @Test
    void who_carried_goods_is_not_who_runs_the_vehicle_later() {
        DistributionPlan before = plan(NETWORK, OIL);
        Party other = Party.of(CooperativeId.of("nour"));
        Vehicle lent = van("v", "100").withCarrier(other);
        Network now = changed(NETWORK, NETWORK.producers(), NETWORK.relays(), List.of(lent));
        Day day = Day.of(DAY, List.of(OIL));
        assertEquals(before, replan(now, before, started(before), day));
        DistributionPlan anew = replan(now, before, started(before).minusSeconds(1), day);
        assertEquals(other, anew.circuits().get(0).handovers().get(0).to());
    }

    @Test
    void who_kept_or_bought_goods_is_not_who_runs_the_relay_later() {
        Order order = order("o", delivery(at(3, 4), 9, 20), line(1, "amal", 2, 450), line(2, "nour", 2, 450));
        Partner next = Partner.of(
                PartnerId.of("next"),
                LocalizedText.of("fr", "Relais"),
                Set.of(Partner.Role.RELAY),
                Set.of(RegionCode.of("MA-07")));
        Network kept = runBy(KEEPER, false, next);
        Network bought = runBy(next.id(), true, next);
        Day day = Day.of(DAY, List.of(order));
        for (Network first : List.of(kept, bought)) {
            Network then = first == kept ? bought : kept;
            DistributionPlan before = plan(first, order);
            assertTrue(before.circuits().stream().allMatch(circuit -> circuit.relay() != null));
            Instant done = before.routes().stream()
                    .map(PlannedRoute::start)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
            assertEquals(before, replan(then, before, done, day));
            assertEquals(
                    plan(then, order).circuits(),
                    replan(then, before, hour(1), day).circuits());
            assertFalse(before.circuits().equals(plan(then, order).circuits()));
        }
    }

    private static Network runBy(PartnerId partner, boolean buys, Partner next) {
        Relay city = new Relay(relay(CITY, at(0, 0)).site(), partner, Set.of(), Map.of(), Duration.ZERO, null, buys);
        return Network.of(
                NETWORK.zone(),
                NETWORK.producers(),
                List.of(keeper(), next),
                List.of(city),
                NETWORK.vehicles(),
                NETWORK.travel());
    }

    @Test
    void what_is_planned_is_not_given_up_for_more_that_is_new() {
        Network once = network(limited(van("v", "100"), 2));
        Order old = kilograms("a", Fulfilment.pickup(CITY), "nour", 10);
        List<Order> orders = new ArrayList<>(List.of(old));
        for (String id : List.of("b", "c", "d")) {
            orders.add(kilograms(id, Fulfilment.pickup(CITY), "amal", 10));
        }
        DistributionPlan before = plan(once, old);
        DistributionPlan after = replan(once, before, hour(5), Day.of(DAY, orders));
        assertEquals(before.routes(), after.routes());
        assertEquals(3, plan(once, orders.toArray(Order[]::new)).consignments().size());
    }

    @Test
    void what_is_new_goes_the_way_that_costs_least_beside_what_is_planned() {
        // The customer lives on the way from the producer to the relay, where the vehicles are at home.
        Order straight = order("b", delivery(at(-4, 3), 6, 22), line(1, "nour", 1, 450));
        DistributionPlan before = plan(NETWORK, OIL);
        DistributionPlan after = replan(NETWORK, before, hour(5), Day.of(DAY, List.of(OIL, straight)));
        assertEquals(List.of(), after.unassigned());
        assertNull(after.circuits().get(0).relay());
        assertEquals(costs(plan(NETWORK, OIL, straight)), costs(after));
    }

    @ParameterizedTest
    @CsvSource({"12, 10", "110, 1"})
    void what_is_planned_is_not_given_up_for_however_much_is_new(int makers, int each) {
        List<ProducerSite> producers = new ArrayList<>(List.of(producer("old", at(0, -100))));
        List<Order> orders = new ArrayList<>(List.of(kilograms("planned", Fulfilment.pickup(CITY), "old", 1)));
        for (int i = 0; i < makers; i++) {
            ProducerSite maker = producer("new" + i, at(0, 100));
            producers.add(new ProducerSite(maker.cooperative(), maker.site(), Duration.ZERO));
            for (int k = 0; k < each; k++) {
                orders.add(order("n-" + i + "-" + k, Fulfilment.pickup(CITY), line(1, "new" + i, 1, 10)));
            }
        }
        Vehicle brief = shift(van("v", "100"), 6, 14);
        Network network = changed(NETWORK, producers, NETWORK.relays(), List.of(brief));
        DistributionPlan before = plan(network, orders.get(0));
        assertEquals(List.of(), before.unassigned());
        DistributionPlan after = replan(network, before, hour(5), Day.of(DAY, orders));
        assertEquals(before.routes(), after.routes());
        List<Order> fresh = orders.subList(1, orders.size());
        DistributionPlan without = plan(network, fresh.toArray(Order[]::new));
        assertEquals(List.of(), without.unassigned(), "all that is new fits where nothing was planned");

        Ticking clock = new Ticking();
        RoutingOptions second = RoutingOptions.of(Budget.seconds(1));
        Revision revision = new Revision(before, hour(5), mad("0"));
        DistributionPlan timed =
                DistributionPlanner.compile(network).replan(Day.of(DAY, orders), revision, second, clock);
        assertEquals(before.routes(), timed.routes());
        assertTrue(clock.now < 1_300_000_000L, "a search and a look at what it left took " + clock.now + " ns");
    }

    /** A clock that goes on by a millisecond whenever it is read. */
    private static final class Ticking implements SearchMonitor {
        private long now;

        @Override
        public long nanoTime() {
            now += 1_000_000;
            return now;
        }
    }

    /** A producer whose door closes before the customer is there, at which time none of the vehicles that fetch is out. */
    private static ProducerSite early(ProducerSite producer) {
        Site site = producer.site();
        OpeningHours hours = OpeningHours.of(ZONE, OpeningHours.Weekly.daily("06:00", "09:00"));
        return new ProducerSite(
                producer.cooperative(),
                new Site(site.id(), site.kind(), site.name(), site.province(), site.position(), hours),
                producer.handling());
    }

    @ParameterizedTest
    @CsvSource({"city, 500, 1", "twin, 1, 500"})
    void the_rest_of_an_order_follows_what_is_under_way_where_that_costs_as_much(String by, String city, String twin) {
        Relay one = relay(CITY, at(0, 0));
        Relay other = relay(SiteId.of("twin"), at(0, 0));
        Vehicle home = shift(van("b", "100"), 11, 20);
        Network network = changed(
                NETWORK,
                List.of(early(producer("nour", at(-30, 5))), early(producer("tifawin", at(-10, 5)))),
                List.of(one, other),
                List.of(shift(van("v", "100"), 6, 10), shift(van("w", "100"), 6, 10), home));
        Network small = changed(
                network, network.producers(), List.of(keeping(one, city), keeping(other, twin)), network.vehicles());
        Fulfilment door = delivery(at(3, 3), 12, 13);
        Order first = order("o", door, line(1, "nour", 4, 500)).withFulfilment(door, Gathering.APART);
        DistributionPlan before = plan(small, first);
        assertEquals(SiteId.of(by), before.circuits().get(0).relay());
        Order whole = first.withLines(List.of(line(1, "nour", 4, 500), line(2, "tifawin", 4, 500)));
        DistributionPlan after = replan(network, before, hour(6), Day.of(DAY, List.of(whole)));
        assertEquals(
                List.of(SiteId.of(by), SiteId.of(by)),
                after.circuits().stream().map(Circuit::relay).toList());
    }

    @Test
    void new_goods_do_not_hold_room_at_a_relay_that_they_do_not_reach() {
        List<Relay> small = List.of(keeping(relay(CITY, at(0, 0)), "11"));
        Network network = network(small, limited(van("v", "100"), 4));
        Order planned = kilograms("p", Fulfilment.pickup(CITY), "nour", 2);
        DistributionPlan before = plan(network, planned);
        Order far = kilograms("a", Fulfilment.pickup(CITY), "amal", 8);
        Order near = kilograms("b", Fulfilment.pickup(CITY), "nour", 8);
        Order other = order("c", Fulfilment.pickup(CITY), line(1, "nour", 1, 400));
        Order third = order("d", Fulfilment.pickup(CITY), line(1, "nour", 1, 400));
        List<Order> orders = List.of(planned, far, near, other, third);
        DistributionPlan after = replan(network, before, hour(1), Day.of(DAY, orders));
        assertEquals(
                List.of("b/nour/ambient", "c/nour/ambient", "d/nour/ambient", "p/nour/ambient"),
                after.circuits().stream().map(Circuit::consignment).toList());
    }

    private static Relay keeping(Relay relay, String kilograms) {
        return new Relay(
                relay.site(),
                relay.partner(),
                relay.regions(),
                ambient(kilograms),
                relay.handling(),
                relay.fee(),
                relay.buys());
    }

    private static Order kilograms(String id, Fulfilment to, String producer, int kilograms) {
        return order(id, to, line(1, producer, kilograms, 1000));
    }

    private static Instant started(DistributionPlan plan) {
        return plan.routes().get(0).start();
    }

    @Test
    void what_grows_beyond_its_relay_is_left_or_goes_through_another() {
        List<Relay> relays = List.of(keeping(relay(CITY, at(0, 0)), "10"), keeping(relay(VALLEY, at(20, -25)), "60"));
        Network network = network(relays, van("v", "100"), van("w", "100"));
        Order one = kilograms("o1", Fulfilment.pickup(CITY), "nour", 5);
        Order two = kilograms("o2", Fulfilment.pickup(CITY), "tifawin", 4);
        DistributionPlan before = plan(network, one, two);
        Order more = kilograms("o2", Fulfilment.pickup(CITY), "tifawin", 6);
        DistributionPlan after = replan(network, before, hour(1), Day.of(DAY, List.of(one, more)));
        assertEquals(1, after.consignments().size());
        assertEquals("relay.full", after.unassigned().get(0).reasons().get(0).code());

        Fulfilment door = delivery(at(3, 3), 9, 20);
        Order small = order("o", door, line(1, "nour", 4, 500), line(2, "tifawin", 4, 500));
        DistributionPlan near = plan(network, small);
        assertEquals(CITY, near.circuits().get(0).relay());
        Order large = small.withLines(List.of(line(1, "nour", 11, 500), line(2, "tifawin", 11, 500)));
        DistributionPlan far = replan(network, near, hour(1), Day.of(DAY, List.of(large)));
        assertEquals(VALLEY, far.circuits().get(0).relay());
        assertEquals(List.of(), far.unassigned());
    }

    @Test
    void goods_under_way_take_their_room_before_others() {
        Order late = kilograms("b", Fulfilment.pickup(CITY), "nour", 6);
        DistributionPlan before = plan(NETWORK, late);
        List<Relay> small = List.of(keeping(relay(CITY, at(0, 0)), "10"), relay(VALLEY, at(20, -25)));
        Network network = network(small, van("v", "100"), van("w", "100"));
        Order early = kilograms("a", Fulfilment.pickup(CITY), "tifawin", 6);
        DistributionPlan after = replan(network, before, started(before), Day.of(DAY, List.of(early, late)));
        assertEquals(
                List.of("b/nour/ambient"),
                after.circuits().stream().map(each -> each.consignment()).toList());
        Network less = network(
                List.of(keeping(relay(CITY, at(0, 0)), "5"), relay(VALLEY, at(20, -25))),
                van("v", "100"),
                van("w", "100"));
        InvalidDocument refused = assertThrows(
                InvalidDocument.class, () -> replan(less, before, started(before), Day.of(DAY, List.of(late))));
        assertEquals(
                List.of("revision.stuck", "relay.too-heavy"),
                refused.faults().stream().map(Fault::code).toList());
    }

    @Test
    void goods_under_way_are_brought_before_however_much_is_only_planned() {
        // In the afternoon one vehicle is left, for an hour and a half to the east or to the west, and back.
        List<ProducerSite> producers =
                List.of(producer("near", at(1, 0)), producer("west", at(-62, 0)), producer("sunset", at(-62, 0)));
        Vehicle early = shift(van("v", "1"), 6, 8);
        Vehicle late = shift(van("w", "1"), 12, 15);
        Network once = changed(NETWORK, producers, NETWORK.relays(), List.of(early, late, shift(van("u", "1"), 8, 11)));
        Fulfilment east =
                new Fulfilment.Delivery(new Place(at(60, 0), ProvinceCode.of("MA-MAR"), null), CITY, List.of(), null);
        Order kept = order("kept", east, line(1, "near", 1, 450));
        Order[] orders = {
            kept,
            order("p", Fulfilment.pickup(CITY), line(1, "west", 1, 450)),
            order("q", Fulfilment.pickup(CITY), line(1, "sunset", 1, 450))
        };
        DistributionPlan before = plan(once, orders);
        assertEquals(List.of(), before.unassigned());
        Network now = changed(NETWORK, producers, NETWORK.relays(), List.of(early, late));
        DistributionPlan after = replan(now, before, hour(7), Day.of(DAY, List.of(orders)));
        assertEquals(
                List.of("p", "q"),
                after.unassigned().stream().map(left -> left.order().value()).toList());
        assertEquals(before.of(kept.id()), after.of(kept.id()));
    }

    @Test
    void goods_that_come_to_their_relay_late_leave_it_later() {
        Map<CooperativeId, Instant> ready = Map.of(CooperativeId.of("nour"), hour(13));
        Order pickup = kilograms("q", Fulfilment.pickup(CITY), "nour", 4);
        Order brought = kilograms("q", delivery(at(3, 3), 9, 21), "nour", 4);
        DistributionPlan before = DistributionPlanner.compile(NETWORK)
                .plan(new Day("1", DAY, List.of(pickup), ready, List.of(), Map.of()), SHORT);
        Day changed = new Day("1", DAY, List.of(brought), ready, List.of(), Map.of());
        DistributionPlan after = replan(NETWORK, before, started(before), changed);
        PlannedStop drop = before.routes().get(0).stops().get(1);
        PlannedStop load = after.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == PlannedStop.Kind.LOAD)
                .findFirst()
                .orElseThrow();
        assertFalse(load.start().isBefore(drop.departure()));
        assertTrue(drop.start().isAfter(hour(12)));
    }

    @Test
    void goods_on_the_road_stay_in_the_hours_of_their_wave() {
        Wave wave = new Wave("x", hour(5), new TimeWindow(hour(8), hour(20)), Set.of(DAY));
        Day day = Day.of(DAY, List.of(OIL)).withWaves(List.of(wave), Map.of());
        DistributionPlan before = DistributionPlanner.compile(NETWORK).plan(day, SHORT);
        List<PlannedStop> stops = before.routes().get(0).stops();
        String goods = "o/amal/ambient";
        Fault fetched = fault("revision.hours", "/routes/0/stops/0/consignments/0", "consignment", goods);
        Fault dropped = fault("revision.hours", "/routes/0/stops/1/consignments/0", "consignment", goods);
        Map<TimeWindow, List<Fault>> expected = Map.of(
                new TimeWindow(hour(7), stops.get(1).start()), List.of(dropped),
                new TimeWindow(hour(7), stops.get(0).start()), List.of(fetched, dropped),
                new TimeWindow(stops.get(0).start().plusSeconds(1), hour(20)), List.of(fetched));
        expected.forEach((collection, faults) -> {
            Day other = day.withWaves(List.of(new Wave("x", hour(5), collection, Set.of(DAY))), Map.of());
            InvalidDocument refused =
                    assertThrows(InvalidDocument.class, () -> replan(NETWORK, before, started(before), other));
            assertEquals(faults, refused.faults());
        });
        TimeWindow just =
                new TimeWindow(stops.get(0).start(), stops.get(1).start().plusSeconds(1));
        Day same = day.withWaves(List.of(new Wave("x", hour(5), just, Set.of(DAY))), Map.of());
        assertEquals(
                before.routes(), replan(NETWORK, before, started(before), same).routes());
    }

    @Test
    void a_vehicle_that_is_still_out_leaves_again_when_it_is_home() {
        Wave wave = new Wave(
                "x",
                hour(5),
                new TimeWindow(hour(0).plus(Duration.ofHours(26)), hour(0).plus(Duration.ofHours(36))),
                Set.of(DAY.plusDays(1)));
        Order more = order("q", Fulfilment.pickup(CITY), line(1, "tifawin", 4, 500));
        Day day = Day.of(DAY, List.of(OIL)).withWaves(List.of(wave), Map.of());
        DistributionPlan before = DistributionPlanner.compile(network(shift(van("v", "100"), 18, 10)))
                .plan(day, SHORT);
        assertEquals("v/1", before.routes().get(0).id());
        Network byDay = network(shift(van("v", "100"), 1, 20));
        DistributionPlan after = replan(
                byDay, before, started(before), Day.of(DAY, List.of(OIL, more)).withWaves(List.of(wave), Map.of()));
        assertEquals(
                List.of("v/1", "v/2"),
                after.routes().stream().map(PlannedRoute::id).toList());
        assertFalse(after.routes().get(1).start().isBefore(after.routes().get(0).end()));
    }

    @Test
    void goods_under_way_stay_cut_as_they_are_whatever_vehicles_take_now() {
        Order big = order("b", Fulfilment.pickup(CITY), line(1, "nour", 30, 500));
        DistributionPlan before = plan(network(van("v", "10"), van("w", "10")), big);
        assertEquals(2, before.consignments().size());
        Instant now = before.routes().stream()
                .map(PlannedRoute::start)
                .max(Instant::compareTo)
                .orElseThrow();
        for (String kilograms : List.of("100", "10", "7", "0.1")) {
            Network other = network(van("v", kilograms), van("w", kilograms), van("x", kilograms));
            DistributionPlan after = replan(other, before, now, Day.of(DAY, List.of(big)));
            assertEquals(before.routes(), after.routes());
            assertEquals(before.consignments(), after.consignments());
        }
    }

    @Test
    void what_is_added_to_an_order_under_way_is_carried_beside_it_or_left() {
        Order big = order("b", Fulfilment.pickup(CITY), line(1, "nour", 30, 500), line(2, "amal", 2, 400));
        DistributionPlan before = plan(network(van("v", "10"), van("w", "10")), big);
        Instant now = before.routes().stream()
                .map(PlannedRoute::start)
                .max(Instant::compareTo)
                .orElseThrow();
        Order more = big.withLines(List.of(line(1, "nour", 43, 500), line(2, "amal", 2, 400)));
        Network larger = network(van("v", "10"), van("w", "10"), van("x", "100"));
        DistributionPlan after = replan(larger, before, now, Day.of(DAY, List.of(more)));
        assertTrue(after.routes().containsAll(before.routes()));
        List<Consignment> added = new ArrayList<>(after.consignments());
        added.removeAll(before.consignments());
        assertEquals(
                List.of("b/nour/ambient/3 6500 GRM"),
                added.stream().map(each -> each.id() + " " + each.weight()).toList());
        assertEquals(List.of(), after.unassigned());

        Network noMore = network(van("v", "10"));
        DistributionPlan full = replan(noMore, before, now, Day.of(DAY, List.of(more)));
        assertEquals(before.routes(), full.routes());
        assertEquals(List.of("b/nour/ambient/3"), full.unassigned().get(0).consignments());

        for (Order other : List.of(
                big.withLines(List.of(line(1, "nour", 29, 500), line(2, "amal", 2, 400))),
                big.withLines(List.of(line(1, "nour", 43, 510), line(2, "amal", 2, 400))),
                big.withLines(List.of(line(1, "tifawin", 43, 500), line(2, "amal", 2, 400))),
                big.withLines(List.of(line(2, "amal", 2, 400))))) {
            InvalidDocument refused =
                    assertThrows(InvalidDocument.class, () -> replan(larger, before, now, Day.of(DAY, List.of(other))));
            assertEquals("revision.goods", refused.faults().get(0).code());
        }
    }

    /** The vehicle goes there once, for at most 100 kg: beside the 90 that are planned ten more ride, and eleven do not. */
    @ParameterizedTest
    @CsvSource({"10", "11"})
    void what_is_added_to_a_planned_order_is_carried_beside_it_or_left(int kilograms) {
        Network network = network(shift(van("v", "100"), 6, 8));
        for (Gathering gathering : Gathering.values()) {
            Order planned = kilograms("o", Fulfilment.pickup(CITY), "amal", 90)
                    .withFulfilment(Fulfilment.pickup(CITY), gathering);
            DistributionPlan before = plan(network, planned);
            Order more = planned.withLines(List.of(planned.lines().get(0), line(2, "amal", kilograms, 1000)));
            DistributionPlan after = replan(network, before, hour(1), Day.of(DAY, List.of(more)));
            assertEquals(before.consignments().get(0), after.consignments().get(0));
            assertEquals(kilograms == 10 ? 2 : 1, after.consignments().size());
            List<String> left = after.unassigned().stream()
                    .flatMap(each -> each.consignments().stream())
                    .toList();
            assertEquals(kilograms == 10 ? List.of() : List.of("o/amal/ambient/2"), left);
        }
    }

    /** Of the second order something has left already, of the first nothing: neither waits for what nobody can carry. */
    @Test
    void what_cannot_be_carried_at_all_keeps_nothing_waiting_that_was_planned() {
        Network network = network(shift(van("v", "100"), 6, 11), shift(van("w", "100"), 11, 20));
        OrderLine first = line(1, "amal", 2, 450);
        OrderLine cold =
                OrderLine.of(2, goods("nour", "milk", Weight.ofGrams(500), COLD), Quantity.of(2, UnitCode.H87));
        OrderLine lost = line(3, "hidden", 1, 450);
        OrderLine beside = line(4, "nour", 1, 450);
        Order order = order("o", Fulfilment.pickup(CITY), first, cold);
        DistributionPlan before = plan(network, order);
        assertEquals(2, before.consignments().size());
        for (Instant now : List.of(hour(1), before.routes().get(0).start())) {
            Order more = order.withLines(List.of(first, cold, lost, beside));
            DistributionPlan after = replan(network, before, now, Day.of(DAY, List.of(more)));
            assertEquals(before.consignments(), after.consignments());
            assertEquals(
                    List.of("[3] producer.position-unknown", "[4] order.waits"),
                    after.unassigned().stream()
                            .map(left ->
                                    left.lines() + " " + left.reasons().get(0).code())
                            .toList());
        }
    }

    /** Planned goods that are to come together still wait for one another, and what is new then has nothing to come beside. */
    @Test
    void what_was_planned_together_waits_for_what_can_be_carried_no_more() {
        OrderLine first = line(1, "amal", 2, 450);
        OrderLine second = line(2, "nour", 2, 450);
        Order order = order("o", Fulfilment.pickup(CITY), first, second);
        DistributionPlan before = plan(NETWORK, order);
        Network without = withProducers(List.of(producer("amal", at(25, -30)), producer("tifawin", at(10, -40))));
        Order more = order.withLines(List.of(first, second, line(3, "tifawin", 1, 450)));
        DistributionPlan after = replan(without, before, hour(1), Day.of(DAY, List.of(more)));
        assertEquals(
                List.of("[1] order.waits", "[2] producer.unknown", "[3] order.waits"),
                after.unassigned().stream()
                        .map(left -> left.lines() + " " + left.reasons().get(0).code())
                        .toList());
        Order apart = more.withFulfilment(more.fulfilment(), Gathering.APART);
        DistributionPlan some = replan(without, before, hour(1), Day.of(DAY, List.of(apart)));
        assertEquals(List.of(2), some.unassigned().get(0).lines());
        assertEquals(2, some.consignments().size());
    }

    /**
     * Two vehicles brought goods from the relay, each one load, and now there is one of them: what it leaves is not fetched either, and all
     * the rest goes as before.
     */
    @ParameterizedTest
    @CsvSource({"a, b, c", "a, c, b", "b, a, c", "b, c, a", "c, a, b", "c, b, a"})
    void what_is_given_up_takes_nothing_else_to_another_vehicle(String first, String second, String third) {
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Vehicle van = van("v" + i, Integer.toString(100 - i));
            vehicles.add(limited(i < 3 ? shift(van, 6, 11) : shift(van, 12, 20), 2));
        }
        Fulfilment door =
                new Fulfilment.Delivery(new Place(at(3, 3), ProvinceCode.of("MA-MAR"), null), CITY, List.of(), null);
        List<Order> orders = List.of(
                order(first, door, line(1, "amal", 2, 450)),
                order(second, door, line(1, "nour", 2, 450)),
                order(third, Fulfilment.pickup(CITY), line(1, "tifawin", 2, 450)));
        Network all = network(vehicles.toArray(Vehicle[]::new));
        DistributionPlan before = plan(all, orders.toArray(Order[]::new));
        assertEquals(List.of(), before.unassigned());
        Network fewer = changed(all, all.producers(), all.relays(), vehicles.subList(0, 4));
        Revision revision = new Revision(before, hour(1), mad("1000"));
        DistributionPlan after =
                DistributionPlanner.compile(fewer).replan(Day.of(DAY, orders), revision, SHORT, SearchMonitor.NONE);
        assertEquals(1, after.unassigned().size());
        for (Circuit circuit : after.circuits()) {
            Circuit was = before.circuits().stream()
                    .filter(each -> each.consignment().equals(circuit.consignment()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(was.routes().get(0), circuit.routes().get(0));
        }
    }

    /** By eleven the first goods are at the relay or on their way; more from the same place, 39 km away, is there by noon no more. */
    @Test
    void what_is_added_too_late_for_its_wave_is_left_and_what_is_under_way_is_brought() {
        Fulfilment door = new Fulfilment.Delivery(
                new Place(at(3, 3), ProvinceCode.of("MA-MAR"), null),
                CITY,
                List.of(new TimeWindow(hour(14), hour(18))),
                null);
        Order first = order("o", door, line(1, "amal", 4, 700), line(2, "nour", 4, 700));
        Wave morning = new Wave("morning", hour(6), new TimeWindow(hour(6), hour(12)), Set.of(DAY));
        Network network = network(shift(van("v", "100"), 6, 12), shift(van("w", "100"), 13, 20));
        DistributionPlan before = DistributionPlanner.compile(network).plan(inWave(morning, first), SHORT);
        assertEquals(List.of(), before.unassigned());
        Order whole =
                first.withLines(List.of(line(1, "amal", 4, 700), line(2, "nour", 4, 700), line(3, "amal", 5, 700)));
        DistributionPlan after = replan(network, before, hour(11), inWave(morning, whole));
        assertEquals(
                before.circuits().stream().map(Circuit::consignment).toList(),
                after.circuits().stream().map(Circuit::consignment).toList());
        Unassigned left = after.unassigned().get(0);
        assertEquals(1, after.unassigned().size());
        assertEquals(List.of(3), left.lines());
        assertEquals(List.of("o/amal/ambient/2"), left.consignments());
        assertEquals("haul.not-in-time", left.reasons().get(0).code());
        assertEquals(List.of(), left.whatWouldHelp());
        DistributionPlan later = replan(network, after, hour(12), inWave(morning, whole));
        assertEquals(after.circuits(), later.circuits());
        assertEquals(after.unassigned(), later.unassigned());
    }

    private static Day inWave(Wave wave, Order order) {
        return Day.of(DAY, List.of(order)).withWaves(List.of(wave), Map.of(order.id(), hour(5)));
    }

    @Test
    void what_has_been_brought_may_have_any_status_and_what_is_under_way_may_not() {
        DistributionPlan before = plan(NETWORK, OIL);
        PlannedStop drop = before.routes().get(0).stops().get(1);
        for (Order order : List.of(
                OIL.withStatus(Order.Status.COMPLETE, OIL.payment(), Order.FulfilmentStatus.FULFILLED),
                OIL.withStatus(Order.Status.CANCELLED, OIL.payment(), Order.FulfilmentStatus.UNFULFILLED))) {
            Day day = Day.of(DAY, List.of(order));
            assertEquals(
                    before.routes(),
                    replan(NETWORK, before, drop.departure(), day).routes());
            Instant early = drop.departure().minusSeconds(1);
            InvalidDocument refused = assertThrows(InvalidDocument.class, () -> replan(NETWORK, before, early, day));
            assertEquals(
                    List.of(fault("revision.not-to-carry", "/routes/0/stops/0/consignments/0", "order", "o")
                            .with("status", order.status())
                            .with("fulfilment", order.fulfilmentStatus())),
                    refused.faults());
        }
    }

    /** Three consignments of each, two stops for each: told once for each order, at the first of them. */
    @Test
    void an_order_under_way_that_is_cancelled_or_gone_is_told_once() {
        Order[] orders = new Order[2];
        for (int i = 0; i < 2; i++) {
            orders[i] = order(
                    "o" + i,
                    Fulfilment.pickup(CITY),
                    line(1, "amal", 2, 450),
                    line(2, "nour", 2, 450),
                    line(3, "tifawin", 2, 450));
        }
        Network network = network(van("v", "100"));
        DistributionPlan before = plan(network, orders);
        Instant started = before.routes().get(0).start();
        Order cancelled =
                orders[0].withStatus(Order.Status.CANCELLED, orders[0].payment(), Order.FulfilmentStatus.CANCELLED);
        Day day = Day.of(DAY, List.of(cancelled));
        InvalidDocument refused = assertThrows(InvalidDocument.class, () -> replan(network, before, started, day));
        assertEquals(
                Set.of("revision.not-to-carry o0", "revision.order-gone o1"),
                refused.faults().stream()
                        .map(each -> each.code() + " " + each.parameters().get("order"))
                        .collect(Collectors.toSet()));
        assertEquals(2, refused.faults().size());
        // What the sentences advise is enough.
        assertEquals(
                before.routes(),
                replan(network, before, started, Day.of(DAY, List.of(orders))).routes());
    }

    /**
     * Goods of an order come together at the city, in the morning; one line more is fetched after that and goes straight to the customer,
     * on a round that has not started when that of the others has.
     */
    @ParameterizedTest
    @CsvSource({"9, 0", "11, 1"})
    void goods_of_an_order_that_go_two_ways_do_so_in_the_next_revision_too(int hour, int second) {
        Network network = network(van("u", "60"), van("w", "25"));
        List<Wave> waves = List.of(
                new Wave("morning", hour(6), new TimeWindow(hour(6), hour(12)), Set.of(DAY)),
                new Wave("noon", hour(12), new TimeWindow(hour(12), hour(17)), Set.of(DAY)));
        Fulfilment there =
                new Fulfilment.Delivery(new Place(at(0, 0), ProvinceCode.of("MA-MAR"), null), null, List.of(), null);
        OrderLine[] lines = {line(1, "amal", 5, 700), line(2, "tifawin", 6, 700), line(3, "nour", 7, 700)};
        List<Day> days = new ArrayList<>();
        for (boolean whole : List.of(false, true)) {
            List<OrderLine> noon = List.of(line(1, "amal", 5, 700), line(2, "nour", 6, 700));
            Order early = order("o-1", there, whole ? lines : new OrderLine[] {lines[0], lines[1]});
            Order late = order(
                    "o-0",
                    Fulfilment.pickup(VALLEY),
                    noon.subList(0, whole ? 2 : 1).toArray(OrderLine[]::new));
            days.add(Day.of(DAY, List.of(late, early))
                    .withWaves(waves, Map.of(early.id(), hour(4), late.id(), hour(6))));
        }
        DistributionPlan first = DistributionPlanner.compile(network).plan(days.get(0), SHORT);
        DistributionPlan then = replan(network, first, hour(9), days.get(1));
        assertEquals(List.of(), then.unassigned());
        Set<SiteId> relays = new HashSet<>();
        then.circuits().stream()
                .filter(circuit -> circuit.consignment().startsWith("o-1/"))
                .forEach(circuit -> relays.add(circuit.relay()));
        assertEquals(2, relays.size(), "one of them is no relay");
        DistributionPlan next = replan(network, then, hour(hour).plusSeconds(second), days.get(1));
        assertEquals(
                then.circuits().stream().map(Circuit::relay).toList(),
                next.circuits().stream().map(Circuit::relay).toList());
        assertEquals(List.of(), next.unassigned());
    }

    /** Whatever has changed, what comes out passes the audit, and what does not come out is said why. */
    @Test
    void whatever_changes_there_is_a_plan_that_keeps_what_has_started_or_a_fault() {
        int plans = 0;
        int faults = 0;
        for (int seed = 1; seed <= Integer.getInteger("distribution.seeds", 40) * 2; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Fulfilment to = chance.nextInt(3) == 0
                        ? Fulfilment.pickup(chance.nextBoolean() ? CITY : VALLEY)
                        : delivery(at(chance.nextInt(-30, 31), chance.nextInt(-30, 11)), 9, 20);
                orders.add(order("o" + i, to, line(1, chance.nextBoolean() ? "nour" : "tifawin", 5, 500)));
            }
            boolean waves = chance.nextInt(3) == 0;
            List<Relay> relays = NETWORK.relays().stream()
                    .map(each -> keeping(each, Integer.toString(chance.nextInt(5, 15))))
                    .toList();
            Network first = changed(NETWORK, NETWORK.producers(), relays, NETWORK.vehicles());
            Day early = Day.of(DAY, orders).withWaves(waves ? List.of(wave("x", 0, 0, 1)) : List.of(), Map.of());
            DistributionPlan before = DistributionPlanner.compile(first).plan(early, SHORT);
            Instant now = hour(chance.nextInt(4, 16));
            if (chance.nextInt(3) == 0) {
                int one = chance.nextInt(orders.size());
                orders.set(one, orders.get(one).withLines(List.of(line(1, "nour", chance.nextInt(1, 16), 500))));
            }
            if (chance.nextInt(3) == 0) {
                orders.replaceAll(order ->
                        order.withLines(List.of(order.lines().get(0), line(2, "amal", chance.nextInt(1, 4), 400))));
            }
            Instant begin = hour(chance.nextInt(7, 10));
            Wave other = new Wave("x", hour(7), new TimeWindow(begin, hour(chance.nextInt(11, 20))), Set.of(DAY));
            Day day = Day.of(DAY, orders)
                    .withWaves(!waves ? List.of() : chance.nextBoolean() ? early.waves() : List.of(other), Map.of());
            Network network = changed(
                            NETWORK,
                            some(
                                    NETWORK.producers(),
                                    chance,
                                    each -> producer(each.cooperative().value(), at(0, 10))),
                            some(
                                    relays,
                                    chance,
                                    each -> chance.nextBoolean()
                                            ? relay(each.site().id(), at(10, 0))
                                            : keeping(each, Integer.toString(chance.nextInt(1, 9)))),
                            some(
                                    NETWORK.vehicles(),
                                    chance,
                                    each -> chance.nextBoolean()
                                            ? van(each.id().value(), "3")
                                            : shift(each, chance.nextInt(24), chance.nextInt(24))))
                    .withCutOffs(List.of(LocalTime.of(chance.nextInt(4) == 0 ? chance.nextInt(6, 18) : 12, 0)));
            try {
                DistributionPlan after = replan(network, before, now, day);
                plans++;
                for (PlannedRoute route : before.routes()) {
                    assertTrue(route.start().isAfter(now) || after.routes().contains(route), route.id());
                }
            } catch (InvalidDocument refused) {
                faults++;
                String code = refused.faults().get(0).code();
                assertTrue(code.startsWith("revision.") || code.equals("network.home.unknown"), refused.toString());
            }
        }
        assertTrue(plans >= 20 && faults >= 20, plans + " plans, " + faults + " faults");
    }

    /** Known rounds, cut-offs, waves and balance make no difference; more may be carried than before. */
    @Test
    void where_nothing_has_changed_nothing_that_is_planned_is_left_or_goes_another_way() {
        int same = 0;
        for (int seed = 1; seed <= Integer.getInteger("distribution.seeds", 40) * 4; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i < 4 + chance.nextInt(6); i++) {
                Fulfilment to = chance.nextInt(3) == 0
                        ? Fulfilment.pickup(chance.nextBoolean() ? CITY : VALLEY)
                        : delivery(at(chance.nextInt(-30, 31), chance.nextInt(-30, 11)), 9, 20);
                List<OrderLine> lines = new ArrayList<>();
                for (String maker : List.of("amal", "nour", "tifawin")) {
                    if (lines.isEmpty() || chance.nextInt(3) == 0) {
                        lines.add(line(lines.size() + 1, maker, chance.nextInt(1, 60), 1000));
                    }
                }
                orders.add(order("o" + i, to, lines.toArray(OrderLine[]::new)));
            }
            KnownRound round = new KnownRound(
                    VehicleId.of("v"),
                    List.of(Party.parse("cooperative:amal"), Party.parse("customer:c-o1")),
                    chance.nextBoolean());
            Balance balance = new Balance(Balance.Measure.values()[chance.nextInt(2)], mad("2"));
            Network network = network(van("u", "60"), van("v", "50"), shift(van("w", "150"), 5, 11))
                    .withKnownRounds(chance.nextBoolean() ? List.of(round) : List.of())
                    .withCutOffs(List.of(LocalTime.of(10, 0), LocalTime.of(13, 0)))
                    .withBalance(chance.nextInt(3) == 0 ? balance : null);
            List<Wave> waves = chance.nextInt(3) == 0 ? List.of(wave("x", 0, 0, 1), wave("y", 1, 1, 2)) : List.of();
            Day day = Day.of(DAY, orders).withWaves(waves, Map.of());
            DistributionPlan before = DistributionPlanner.compile(network).plan(day, SHORT);
            Revision revision = new Revision(before, hour(chance.nextInt(4, 14)), mad("1000"));
            DistributionPlan after =
                    DistributionPlanner.compile(network).replan(day, revision, SHORT, SearchMonitor.NONE);
            for (Circuit circuit : before.circuits()) {
                Circuit now = after.circuits().stream()
                        .filter(each -> each.consignment().equals(circuit.consignment()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(circuit.consignment() + " is left"));
                assertEquals(circuit.relay(), now.relay());
                boolean more = after.circuits().size() > before.circuits().size();
                assertTrue(more || circuit.routes().equals(now.routes()), circuit + " was not " + now);
            }
            if (after.circuits().size() == before.circuits().size()) {
                same++;
                assertTrue(network.balance() != null || costs(after).compareTo(costs(before)) <= 0, "dearer");
            }
        }
        assertTrue(same >= 20, same + " carry the same");
    }

    private static Money costs(DistributionPlan plan) {
        return plan.cost().orElse(mad("0"));
    }

    /** Returns a list of which one member may be missing or another. */
    private static <T> List<T> some(List<T> list, SplittableRandom chance, UnaryOperator<T> otherwise) {
        List<T> some = new ArrayList<>(list);
        int one = chance.nextInt(list.size());
        switch (chance.nextInt(6)) {
            case 0 -> some.remove(one);
            case 1 -> some.set(one, otherwise.apply(some.get(one)));
            default -> {}
        }
        return some;
    }

    /**
     * Two vans are on the road; that with two loads breaks down when it has fetched the first. The guide says what a host does then: its
     * route and goods leave the plan, and what is on board is an order from where it stands.
     */
    @Test
    void after_a_breakdown_another_van_fetches_what_is_on_board_where_it_stands() {
        Vehicle[] vans = {limited(van("v", "9"), 4), limited(van("w", "9"), 4), limited(van("x", "9"), 4)};
        Order[] orders = {
            order("a", Fulfilment.pickup(CITY), line(1, "amal", 2, 450)),
            order("b", Fulfilment.pickup(CITY), line(1, "tifawin", 2, 450)),
            order("c", Fulfilment.pickup(CITY), line(1, "nour", 2, 950))
        };
        DistributionPlan before = plan(network(vans), orders);
        PlannedRoute broken = before.routes().stream()
                .filter(route -> route.stops().stream()
                                .flatMap(stop -> stop.consignments().stream())
                                .distinct()
                                .count()
                        == 2)
                .findFirst()
                .orElseThrow();
        Set<String> lost = new HashSet<>();
        broken.stops().forEach(stop -> lost.addAll(stop.consignments()));
        DistributionPlan rest = new DistributionPlan(
                before.schemaVersion(),
                before.date(),
                before.zone(),
                before.routes().stream().filter(route -> route != broken).toList(),
                before.consignments().stream()
                        .filter(each -> !lost.contains(each.id()))
                        .toList(),
                before.circuits().stream()
                        .filter(each -> !lost.contains(each.consignment()))
                        .toList(),
                before.unassigned());
        String aboard = broken.stops().get(0).consignments().get(0).substring(0, 1);
        List<Order> now = new ArrayList<>(List.of(orders));
        now.removeIf(order -> order.id().value().equals(aboard));
        now.add(order(aboard + "-aboard", Fulfilment.pickup(CITY), line(1, "wreck", 2, 450)));
        List<ProducerSite> producers = new ArrayList<>(NETWORK.producers());
        producers.add(producer("wreck", at(5, -10)));
        List<Vehicle> left = new ArrayList<>(List.of(vans));
        left.removeIf(vehicle -> vehicle.id().equals(broken.vehicle()));
        DistributionPlan after =
                replan(changed(NETWORK, producers, NETWORK.relays(), left), rest, hour(12), Day.of(DAY, now));
        assertEquals(List.of(), after.unassigned());
        assertTrue(after.routes().containsAll(rest.routes()));
        assertEquals(2, after.routes().size());
        PlannedRoute rescue = after.routes().stream()
                .filter(route -> !rest.routes().contains(route))
                .findFirst()
                .orElseThrow();
        assertTrue(rescue.start().isAfter(hour(12)));
        assertTrue(rescue.stops().stream().anyMatch(stop -> stop.position().equals(at(5, -10))));
        assertEquals(3, rescue.stops().size());
    }
}
