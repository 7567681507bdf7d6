package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.limited;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.junit.jupiter.api.Test;

class KnownRoundsTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(400));
    private static final Party AMAL = Party.parse("cooperative:amal");
    private static final Party NOUR = Party.parse("cooperative:nour");
    private static final Party TIFAWIN = Party.parse("cooperative:tifawin");

    private static KnownRound round(String vehicle, boolean alone, Party... stops) {
        return new KnownRound(VehicleId.of(vehicle), List.of(stops), alone);
    }

    private static DistributionPlan plan(Network network, Order... orders) {
        Day day = Day.of(DAY, List.of(orders));
        DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);
        assertEquals(List.of(), PlanAudit.check(network, day, plan));
        return plan;
    }

    private static List<String> makers(DistributionPlan plan, String vehicle) {
        return plan.routes().stream()
                .filter(route -> route.vehicle().value().equals(vehicle))
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == PlannedStop.Kind.COLLECT)
                .map(stop -> String.valueOf(stop.site()))
                .distinct()
                .toList();
    }

    private static Order[] threeMakers() {
        return new Order[] {
            order("a", Fulfilment.pickup(CITY), line(1, "amal", 2, 450)),
            order("n", Fulfilment.pickup(CITY), line(1, "nour", 2, 450)),
            order("t", Fulfilment.pickup(VALLEY), line(1, "tifawin", 2, 450))
        };
    }

    @Test
    void the_vehicle_the_stops_and_their_order_stay_though_another_order_is_shorter() {
        Network network = network(van("v", "500"), van("w", "500"));
        DistributionPlan shorter =
                plan(network.withKnownRounds(List.of(round("w", false, TIFAWIN, AMAL, NOUR))), threeMakers());
        DistributionPlan longer =
                plan(network.withKnownRounds(List.of(round("w", false, AMAL, NOUR, TIFAWIN))), threeMakers());

        assertEquals(List.of("site-tifawin", "site-amal", "site-nour"), makers(shorter, "w"));
        assertEquals(List.of("site-amal", "site-nour", "site-tifawin"), makers(longer, "w"));
        assertTrue(longer.distance().metres() > shorter.distance().metres());
    }

    @Test
    void a_vehicle_with_a_round_of_its_own_does_nothing_else() {
        Network network = network(van("v", "500"), van("w", "500"));
        DistributionPlan open = plan(network.withKnownRounds(List.of(round("v", false, AMAL))), threeMakers());
        DistributionPlan alone = plan(network.withKnownRounds(List.of(round("v", true, AMAL))), threeMakers());

        assertEquals(3, makers(open, "v").size()); // one vehicle is cheaper than two
        assertEquals(List.of("site-amal"), makers(alone, "v"));
        assertEquals(2, makers(alone, "w").size());
    }

    @Test
    void a_customer_of_a_round_is_brought_by_its_vehicle() {
        Network network = network(van("v", "500"), van("w", "500"));
        Order order = order("o", delivery(at(3, 4), 9, 20), line(1, "amal", 2, 450));
        Network pinned = network.withKnownRounds(
                List.of(round("w", false, Party.of(order.customer().id()))));
        DistributionPlan plan = plan(pinned, order);

        assertTrue(plan.routes().stream()
                .filter(route -> route.stops().stream().anyMatch(stop -> stop.kind() == PlannedStop.Kind.DELIVER))
                .allMatch(route -> route.vehicle().equals(VehicleId.of("w"))));
    }

    @Test
    void what_a_known_round_cannot_take_is_left_and_no_other_vehicle_takes_it() {
        Network network = network(van("v", "500"), van("w", "500"), van("x", "10"));
        Order heavy = order("h", Fulfilment.pickup(CITY), line(1, "amal", 60, 500));
        Order more = order("m", Fulfilment.pickup(CITY), line(1, "nour", 2, 500));
        DistributionPlan plan = plan(network.withKnownRounds(List.of(round("x", false, AMAL))), heavy, more);

        Reason reason = plan.of(OrderId.of("h")).unassigned().get(0).reasons().get(0);
        assertEquals("known-round.cannot", reason.code());
        assertEquals("x", reason.parameters().get("vehicle"));
        assertEquals(List.of(), plan.of(OrderId.of("m")).unassigned());
    }

    @Test
    void in_waves_the_round_is_made_in_each() {
        Network network =
                network(van("v", "500"), van("w", "500")).withKnownRounds(List.of(round("w", false, NOUR, AMAL)));
        Order first = order("a", Fulfilment.pickup(CITY), line(1, "amal", 2, 450), line(2, "nour", 1, 500));
        Order second = order("b", Fulfilment.pickup(CITY), line(1, "amal", 2, 450), line(2, "nour", 1, 500));
        Wave one = wave("one", 0, 0);
        Day day = Day.of(DAY, List.of(first, second))
                .withWaves(List.of(one, wave("two", 1, 1)), Map.of(second.id(), one.cutOff()));
        DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);

        assertEquals(
                List.of("w/1", "w/2"),
                plan.routes().stream().map(PlannedRoute::id).toList());
        plan.routes()
                .forEach(route -> assertEquals(
                        List.of("site-nour", "site-amal"),
                        route.stops().stream()
                                .filter(stop -> stop.kind() == PlannedStop.Kind.COLLECT)
                                .map(stop -> String.valueOf(stop.site()))
                                .toList()));
    }

    /** Together they are half of what the larger vehicle takes, but more than that of the round. */
    @Test
    void what_a_round_has_fetched_one_after_the_other_stays_so_when_the_plan_is_revised() {
        Network network = network(van("v", "100"), van("w", "300")).withKnownRounds(List.of(round("v", true, AMAL)));
        Order[] orders = {
            order("a", Fulfilment.pickup(CITY), line(1, "amal", 80, 1000)),
            order("b", Fulfilment.pickup(CITY), line(1, "amal", 70, 1000))
        };
        DistributionPlan before = plan(network, orders);
        assertEquals(
                List.of("v/1"), before.routes().stream().map(PlannedRoute::id).toList());
        assertEquals(4, before.routes().get(0).stops().size());

        for (String perChange : List.of("0", "1000")) {
            Revision revision = new Revision(before, hour(1), mad(perChange));
            DistributionPlan after = DistributionPlanner.compile(network)
                    .replan(Day.of(DAY, List.of(orders)), revision, SHORT, SearchMonitor.NONE);
            assertEquals(before, after);
        }
    }

    @Test
    void known_rounds_hold_on_generated_days() {
        Network network = network(van("u", "60"), van("v", "40"), van("w", "25"));
        List<String> makers = List.of("amal", "nour", "tifawin");
        for (int seed = 1; seed <= 25; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            List<Order> orders = new ArrayList<>();
            for (int i = 0; i < 2 + chance.nextInt(6); i++) {
                Fulfilment fulfilment = chance.nextInt(3) == 0
                        ? Fulfilment.pickup(chance.nextBoolean() ? CITY : VALLEY)
                        : delivery(at(chance.nextInt(-30, 31), chance.nextInt(-30, 11)), 9, 20);
                orders.add(order(
                        "o" + i,
                        fulfilment,
                        line(1, makers.get(chance.nextInt(3)), 1 + chance.nextInt(30), 500),
                        line(2, makers.get(chance.nextInt(3)), 1 + chance.nextInt(20), 500)));
            }
            KnownRound one = round("v", chance.nextBoolean(), AMAL, Party.parse("customer:c-o1"), NOUR);
            KnownRound other = round("w", chance.nextBoolean(), TIFAWIN, Party.parse("customer:c-o0"));
            plan(network.withKnownRounds(List.of(one, other)), orders.toArray(Order[]::new)); // audited there
        }
    }

    @Test
    void a_plan_without_its_known_round_does_not_pass_the_audit() {
        Network network = network(van("v", "500"), van("w", "500"));
        DistributionPlan plan = plan(network, threeMakers());
        Network pinned = network.withKnownRounds(List.of(round("w", false, AMAL)));
        assertTrue(PlanAudit.check(pinned, Day.of(DAY, List.of(threeMakers())), plan)
                .toString()
                .contains("made by another"));
    }

    @Test
    void everything_that_is_wrong_in_known_rounds_and_balance_is_said_at_once() {
        Network broken = network(van("v", "500"))
                .withKnownRounds(List.of(
                        round("nobody", false, AMAL, Party.parse("partner:keeper")),
                        round("v", false, AMAL),
                        round("v", false, Party.parse("cooperative:stranger"))))
                .withBalance(new Balance(Balance.Measure.STOPS, mad("10.01")));
        assertEquals(
                List.of(
                        "/knownRounds/0/vehicle network.round.vehicle {vehicle=nobody}",
                        "/knownRounds/0/stops/1 network.round.stop {party=partner:keeper}",
                        "/knownRounds/1/stops/0 network.round.shared {party=cooperative:amal}",
                        "/knownRounds/2/vehicle network.round.second {vehicle=v}",
                        "/knownRounds/2/stops/0 network.round.stop {party=cooperative:stranger}",
                        "/balance/price network.balance.much {price=10.01 MAD}"),
                assertThrows(InvalidDocument.class, () -> DistributionPlanner.compile(broken)).faults().stream()
                        .map(Fault::toString)
                        .toList());
    }

    @Test
    void balance_makes_vehicles_do_alike_where_it_is_asked() {
        Network network = network(busy("v"), busy("w"));
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            orders.add(order("o" + i, delivery(at(30, i), 9, 20), line(1, "amal", 2, 500)));
        }
        Network even = network.withBalance(new Balance(Balance.Measure.STOPS, mad("10")));
        DistributionPlan cheap = plan(network, orders.toArray(Order[]::new));
        DistributionPlan alike = plan(even, orders.toArray(Order[]::new));

        assertEquals(List.of(), alike.unassigned());
        assertTrue(spread(alike) < spread(cheap), spread(alike) + " against " + spread(cheap));
        assertTrue(cheap.cost().orElseThrow().compareTo(alike.cost().orElseThrow()) <= 0);
        assertEquals(even, Documents.read(Network.class, Documents.write(even)));
    }

    /** A van that takes and brings five loads a day. */
    private static Vehicle busy(String id) {
        return limited(van(id, "500"), 10);
    }

    /** Returns how many customers one vehicle brings more than the other. */
    private static long spread(DistributionPlan plan) {
        long[] customers = plan.routes().stream()
                .mapToLong(route -> route.stops().stream()
                        .filter(stop -> stop.kind() == PlannedStop.Kind.DELIVER)
                        .count())
                .sorted()
                .toArray();
        assertEquals(2, customers.length);
        return customers[1] - customers[0];
    }
}
