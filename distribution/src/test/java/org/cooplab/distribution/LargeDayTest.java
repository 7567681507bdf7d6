package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.fixture.SearchCount;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.junit.jupiter.api.Test;

/** A day with so many orders that it is planned leg by leg. */
class LargeDayTest {

    private static final List<String> MAKERS = List.of("amal", "nour", "tifawin");
    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(600));

    private static Day day(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Order> orders = new ArrayList<>();
        for (int number = 0; number < 520; number++) {
            List<OrderLine> lines = new ArrayList<>();
            for (int i = 0; i <= chance.nextInt(3); i++) {
                lines.add(line(i + 1, MAKERS.get(chance.nextInt(3)), 1 + chance.nextInt(4), 500));
            }
            int kind = chance.nextInt(10);
            Fulfilment fulfilment = kind < 4
                    ? Fulfilment.pickup(kind < 2 ? CITY : VALLEY)
                    : delivery(at(chance.nextInt(-30, 31), chance.nextInt(-40, 11)), 13, kind < 7 ? 17 : 21);
            orders.add(order("o-" + (1000 + number), fulfilment, lines.toArray(OrderLine[]::new)));
        }
        return Day.of(DAY, orders);
    }

    private static Network many() {
        List<Vehicle> vans = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Vehicle van = van("v-" + (10 + i), "300");
            vans.add(
                    i % 2 == 0
                            ? van
                            : Vehicle.of(
                                    van.id(),
                                    VALLEY,
                                    van.capacity(),
                                    van.temperatures(),
                                    van.shiftStart(),
                                    van.shiftEnd(),
                                    van.cost()));
        }
        return network(vans.toArray(Vehicle[]::new));
    }

    @Test
    void vehicles_that_have_collected_go_on_to_customers_and_nearly_all_is_carried() {
        Day day = day(1);
        DistributionPlan plan = DistributionPlanner.compile(many()).plan(day, SHORT);
        assertEquals(List.of(), PlanAudit.check(many(), day, plan));
        long left = plan.unassigned().stream().map(Unassigned::order).distinct().count();
        assertTrue(left <= 5, () -> left + " orders are left");
        assertTrue(
                plan.routes().stream().anyMatch(route -> route.kind() == PlannedRoute.Kind.MIXED),
                "a vehicle makes both legs");
    }

    @Test
    void what_too_few_vehicles_leave_has_a_reason_and_is_left_whole() {
        Day day = day(2);
        Network few = network(van("v", "300"), van("w", "120"));
        DistributionPlan plan = DistributionPlanner.compile(few).plan(day, SHORT);
        assertFalse(plan.unassigned().isEmpty());
        for (Unassigned left : plan.unassigned()) {
            assertEquals("rounds.full", left.reasons().get(0).code());
            assertTrue(plan.of(left.order()).consignments().isEmpty());
        }
    }

    @Test
    void a_large_day_that_changes_is_searched_once_whatever_ways_the_new_orders_have() {
        DistributionPlanner planner = DistributionPlanner.compile(many());
        Day day = day(1);
        DistributionPlan before = planner.plan(day, SHORT);
        List<Order> more = new ArrayList<>(day.orders());
        for (String id : List.of("p-1", "p-2")) {
            more.add(order(id, delivery(at(5, 5), 8, 21), line(1, "amal", 1, 500)));
        }
        SearchCount count = new SearchCount();
        planner.replan(Day.of(DAY, more), new Revision(before, Instant.EPOCH, mad("0")), SHORT, count);
        assertEquals(1, count.searches());
    }

    @Test
    void more_threads_plan_the_same_to_the_byte() {
        DistributionPlanner planner = DistributionPlanner.compile(many());
        assertEquals(
                Documents.write(planner.plan(day(3), SHORT)),
                Documents.write(planner.plan(day(3), SHORT.withChains(1, 2))));
    }

    @Test
    void an_interrupt_stops_nothing_and_is_kept() {
        DistributionPlanner planner = DistributionPlanner.compile(many());
        RoutingOptions few = RoutingOptions.of(Budget.iterations(60));
        DistributionPlan calm = planner.plan(day(3), few);
        for (int threads = 1; threads <= 2; threads++) {
            Thread.currentThread().interrupt();
            assertEquals(calm, planner.plan(day(3), few.withChains(1, threads)));
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void known_rounds_hold_on_large_days_too_and_nothing_else_rides_with_them() {
        VehicleId driver = VehicleId.of("v-12");
        List<Party> stops = List.of(
                Party.parse("customer:c-o-1001"), Party.parse("customer:c-o-1007"), Party.parse("customer:c-o-1004"));
        Network network = many().withKnownRounds(List.of(new KnownRound(driver, stops, true)));
        Day day = day(4);
        DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);

        assertEquals(List.of(), PlanAudit.check(network, day, plan));
        List<String> customers = plan.routes().stream()
                .filter(route -> route.vehicle().equals(driver))
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.kind() == PlannedStop.Kind.DELIVER)
                .map(stop -> stop.consignments().get(0).split("/")[0])
                .toList();
        assertFalse(customers.isEmpty());
        assertTrue(List.of("o-1001", "o-1007", "o-1004").containsAll(customers), customers.toString());
    }

    @Test
    void waves_are_kept_on_large_days_too() {
        List<Order> orders = day(5).orders().stream()
                .map(order -> order.fulfilment() instanceof Fulfilment.Delivery delivery
                        ? order.withFulfilment(Fulfilment.delivery(delivery.place()), order.together())
                        : order)
                .toList();
        Wave first = wave("first", 0, 1);
        Map<OrderId, Instant> late = new HashMap<>();
        orders.subList(0, 200).forEach(order -> late.put(order.id(), first.cutOff()));
        Day day = Day.of(DAY, orders).withWaves(List.of(first, wave("second", 1, 2)), late);
        DistributionPlan plan = DistributionPlanner.compile(many()).plan(day, SHORT);

        assertEquals(List.of(), PlanAudit.check(many(), day, plan));
        assertTrue(plan.consignments().size() > 700, () -> plan.consignments().size() + " are carried");
    }
}
