package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.producer;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.junit.jupiter.api.Test;

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
                        fault("revision.stop", "/routes/0/stops/0/site", "site", "site-amal"),
                        fault("revision.goods", "/routes/0/stops/1/consignments/0", "consignment", "o/amal/ambient"),
                        fault("revision.stop", "/routes/0/stops/1/site", "site", "city")),
                bare,
                Day.of(DAY, List.of(OIL)));
    }

    @Test
    void goods_on_the_road_are_no_others_and_go_where_they_went() {
        OrderLine more = line(1, "amal", 3, 450);
        assertFaults(
                List.of(
                        fault("revision.goods", "/routes/0/stops/0/consignments/0", "consignment", "o/amal/ambient"),
                        fault("revision.goods", "/routes/0/stops/1/consignments/0", "consignment", "o/amal/ambient")),
                NETWORK,
                Day.of(DAY, List.of(OIL.withLines(List.of(more)))));
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
                                .with("distance", "50889 MTR")
                                .with("most", "1000 MTR")),
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
                List.of(limited(van("v", "0.5")), van("w", "100")));
        Day day = Day.of(DAY, List.of(OIL));
        DistributionPlan after = replan(smaller, before, before.routes().get(0).start(), day);
        assertEquals(before.routes(), after.routes());
    }

    private static Vehicle limited(Vehicle van) {
        return new Vehicle(
                van.id(),
                van.home(),
                van.capacity(),
                null,
                van.shiftStart(),
                van.shiftEnd(),
                van.cost(),
                null,
                100,
                1,
                null);
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
            DistributionPlan before = plan(NETWORK, orders.toArray(Order[]::new));
            Instant now = hour(chance.nextInt(4, 16));
            if (chance.nextInt(3) == 0) {
                orders.replaceAll(order ->
                        order.withLines(List.of(order.lines().get(0), line(2, "amal", chance.nextInt(1, 4), 400))));
            }
            Day day = Day.of(DAY, orders);
            Network network = changed(
                    NETWORK,
                    some(
                            NETWORK.producers(),
                            chance,
                            each -> producer(each.cooperative().value(), at(0, 10))),
                    some(NETWORK.relays(), chance, each -> relay(each.site().id(), at(10, 0))),
                    some(NETWORK.vehicles(), chance, each -> van(each.id().value(), "3")));
            try {
                DistributionPlan after = replan(network, before, now, day);
                plans++;
                for (PlannedRoute route : before.routes()) {
                    assertTrue(route.start().isAfter(now) || after.routes().contains(route), route.id());
                }
            } catch (InvalidDocument refused) {
                faults++;
                String first = refused.faults().get(0).code();
                assertTrue(first.startsWith("revision.") || first.equals("network.home.unknown"), refused.toString());
            }
        }
        assertTrue(plans >= 20 && faults >= 20, plans + " plans, " + faults + " faults");
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
}
