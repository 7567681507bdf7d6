package org.cooplab.distribution.sharing;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.KEEPER;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.site;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.junit.jupiter.api.Test;

/** What is split sums to what there is to split. */
class CostSharingTest {

    private static final Day THREE_ORDERS = Day.of(
            DAY,
            List.of(
                    order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450)),
                    order("p", Fulfilment.pickup(CITY), line(1, "nour", 2, 450)),
                    order("q", Fulfilment.pickup(CITY), line(1, "nour", 1, 450))));

    private static Relay asking(SiteId id, GeoPoint position, String fee, TemperatureClass keeps) {
        return new Relay(
                site(id.value(), position),
                KEEPER,
                Set.of(),
                Map.of(keeps, Capacity.ofKilograms("100")),
                Duration.ZERO,
                mad(fee),
                false);
    }

    @Test
    void goods_that_come_apart_through_two_relays_of_one_partner_bear_both_fees() {
        Network network = network(
                List.of(
                        asking(CITY, at(0, 0), "7", TemperatureClass.AMBIENT),
                        asking(VALLEY, at(20, -25), "11", TemperatureClass.FROZEN)),
                van("v", "500"));
        Storage frozen = new Storage(new TemperatureRange(-30, -18), null, false);
        OrderLine ice =
                OrderLine.of(2, goods("amal", "ice", Weight.ofGrams(500), frozen), Quantity.of(2, UnitCode.H87));
        Fulfilment delivery =
                new Fulfilment.Delivery(new Place(at(3, 3), ProvinceCode.of("MA-MAR"), null), null, List.of(), null);
        Order apart = order("o", delivery, line(1, "amal", 2, 450), ice).withFulfilment(delivery, Gathering.APART);
        Order through = order("p", Fulfilment.pickup(CITY), line(1, "amal", 2, 450));
        Day day = Day.of(DAY, List.of(apart, through));
        DistributionPlan plan =
                DistributionPlanner.compile(network).plan(day, RoutingOptions.of(Budget.iterations(200)));
        assertEquals(List.of(), plan.unassigned());
        Set<String> passed = new HashSet<>();
        Money due = plan.cost().orElseThrow();
        for (int i = 0; i < plan.circuits().size(); i++) {
            Circuit circuit = plan.circuits().get(i);
            if (circuit.relay() != null && passed.add(plan.consignments().get(i).order() + " " + circuit.relay())) {
                due = due.plus(circuit.relay().equals(CITY) ? mad("7") : mad("11"));
            }
        }
        for (CostSharing.Rule rule : CostSharing.Rule.values()) {
            CostSharing sharing = CostSharing.of(network, day, plan, rule);
            assertEquals(due, sum(sharing.costs()), rule.code());
            assertOnePerOrder(List.of("o", "p"), sharing, rule);
        }
        Network other = network(van("w", "500"));
        assertEquals(
                "there is no vehicle v",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CostSharing.of(other, day, plan, CostSharing.Rule.KG_KM))
                        .getMessage());
    }

    private static Money sum(List<DeliveryCost> costs) {
        return Money.sum(Currencies.MAD, costs.stream().map(DeliveryCost::cost).toList());
    }

    /** Pricing takes one cost of an order: it must be the whole, and what it consists of must be there to read. */
    private static void assertOnePerOrder(List<String> orders, CostSharing sharing, CostSharing.Rule rule) {
        assertEquals(
                orders,
                sharing.costs().stream().map(cost -> cost.order().value()).toList());
        for (DeliveryCost cost : sharing.costs()) {
            List<DeliveryCost> parts = sharing.parts().stream()
                    .filter(part -> part.order().equals(cost.order()))
                    .toList();
            assertEquals(sum(parts), cost.cost());
            assertEquals(rule.code(), cost.rule());
            for (CooperativeId each : cost.byCooperative().keySet()) {
                assertEquals(
                        Money.sum(
                                Currencies.MAD,
                                parts.stream()
                                        .map(part -> part.byCooperative().getOrDefault(each, mad("0")))
                                        .toList()),
                        cost.byCooperative().get(each));
            }
        }
    }

    /** However much a relay asks, who carries the order is the carrier; of several, who is paid most for it. */
    @Test
    void the_carrier_of_an_order_is_a_carrier_and_not_its_relay() {
        Network network = network(List.of(asking(CITY, at(0, 0), "9000", TemperatureClass.AMBIENT)), van("v", "500"));
        DistributionPlan plan =
                DistributionPlanner.compile(network).plan(THREE_ORDERS, RoutingOptions.of(Budget.iterations(50)));
        CostSharing sharing = CostSharing.of(network, THREE_ORDERS, plan, CostSharing.Rule.KG_KM);
        assertOnePerOrder(List.of("o", "p", "q"), sharing, CostSharing.Rule.KG_KM);
        assertEquals(plan.cost().orElseThrow().plus(mad("27000")), sum(sharing.costs()));
        sharing.costs().forEach(cost -> assertEquals(Party.PLATFORM, cost.carrier()));
        assertEquals(
                3,
                sharing.parts().stream()
                        .filter(part -> part.rule().equals(CostSharing.RELAY_FEE))
                        .count());
        assertEquals(6, sharing.parts().size());
    }

    @Test
    void goods_that_are_carried_but_not_listed_are_named() {
        Network network = network(van("v", "500"));
        DistributionPlan plan =
                DistributionPlanner.compile(network).plan(THREE_ORDERS, RoutingOptions.of(Budget.iterations(50)));
        DistributionPlan cut = new DistributionPlan(
                plan.schemaVersion(),
                plan.date(),
                plan.zone(),
                plan.routes(),
                plan.consignments().subList(1, 2),
                plan.circuits().subList(1, 2),
                plan.unassigned());
        assertEquals(
                "routes carry goods that the plan does not list: [o/amal/ambient, q/nour/ambient]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CostSharing.of(network, THREE_ORDERS, cut, CostSharing.Rule.KG_KM))
                        .getMessage());
    }

    /** Of three loads one is not brought, one is not taken; the third is, and would bear what the others cost. */
    @Test
    void goods_with_one_end_on_a_route_are_named() {
        Network network = network(van("v", "500"));
        DistributionPlan plan =
                DistributionPlanner.compile(network).plan(THREE_ORDERS, RoutingOptions.of(Budget.iterations(50)));
        DistributionPlan cut = new DistributionPlan(
                plan.schemaVersion(),
                plan.date(),
                plan.zone(),
                plan.routes().stream().map(CostSharingTest::cut).toList(),
                plan.consignments(),
                plan.circuits(),
                plan.unassigned());
        assertEquals(
                "routes take goods without bringing them, or bring others: [o/amal/ambient, q/nour/ambient]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CostSharing.of(network, THREE_ORDERS, cut, CostSharing.Rule.KG_KM))
                        .getMessage());
    }

    private static PlannedRoute cut(PlannedRoute route) {
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
                route.stops().stream().map(CostSharingTest::cut).toList());
    }

    private static PlannedStop cut(PlannedStop stop) {
        String gone = stop.kind() == PlannedStop.Kind.COLLECT ? "q/" : "o/";
        return new PlannedStop(
                stop.kind(),
                stop.site(),
                stop.name(),
                stop.position(),
                stop.arrival(),
                stop.start(),
                stop.departure(),
                stop.leg(),
                stop.consignments().stream().filter(id -> !id.startsWith(gone)).toList(),
                stop.aboard());
    }
}
