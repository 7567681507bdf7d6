package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.loading;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.order.DeliveryCost;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.fixture.SmallWorld;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.sharing.CostSharing;
import org.cooplab.distribution.sharing.CostSharing.RouteShare;

class DistributionPlannerProperties {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(80));
    private static final Messages SENTENCES = Messages.of(Locale.ENGLISH, DistributionPlanner.class);
    private static final List<String> MAKERS = List.of("amal", "nour", "tifawin", "hidden", "stranger");

    /** Jars, and what is light and large: weight and volume are full at different times. */
    enum Pack {
        JAR(700, 400),
        HEAVY(2000, 0),
        BULKY(0, 1500);

        private final long grams;
        private final long millilitres;

        Pack(long grams, long millilitres) {
            this.grams = grams;
            this.millilitres = millilitres;
        }

        OfferedGoods of(String maker) {
            return goods(maker, name(), Weight.ofGrams(grams), Volume.ofMillilitres(millilitres), Storage.PLAIN);
        }
    }

    /** What makes an order, drawn before its number is known. */
    record Draft(
            List<Integer> makers,
            List<Integer> packs,
            List<Pack> kinds,
            int means,
            int east,
            int north,
            boolean apart) {

        Order numbered(int number) {
            List<OrderLine> lines = new ArrayList<>();
            for (int i = 0; i < makers.size(); i++) {
                OfferedGoods goods = kinds.get(i).of(MAKERS.get(makers.get(i)));
                lines.add(OrderLine.of(i + 1, goods, Quantity.of(packs.get(i), UnitCode.H87)));
            }
            Fulfilment fulfilment = switch (means) {
                case 0 -> Fulfilment.pickup(CITY);
                case 1 -> Fulfilment.pickup(VALLEY);
                case 2 -> delivery(at(east, north), 8, 12);
                default -> delivery(at(east, north), 13, 20);
            };
            return SmallWorld.order("o-" + number, fulfilment, lines.toArray(OrderLine[]::new))
                    .withFulfilment(fulfilment, apart ? Gathering.APART : Gathering.TOGETHER);
        }
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return ordersFrom(0);
    }

    @Provide
    Arbitrary<List<Order>> laterOrders() {
        return ordersFrom(100);
    }

    private static Arbitrary<List<Order>> ordersFrom(int first) {
        // Mostly producers whose place is known.
        Arbitrary<Integer> maker = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(8, 0),
                net.jqwik.api.Tuple.of(8, 1),
                net.jqwik.api.Tuple.of(8, 2),
                net.jqwik.api.Tuple.of(1, 3),
                net.jqwik.api.Tuple.of(1, 4));
        Arbitrary<Draft> draft = Combinators.combine(
                        maker.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.integers().between(1, 60).list().ofSize(3),
                        Arbitraries.of(Pack.class).list().ofSize(3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.of(true, false))
                .as(Draft::new);
        return draft.list().ofMinSize(1).ofMaxSize(7).map(drafts -> {
            List<Order> orders = new ArrayList<>();
            drafts.forEach(each -> orders.add(each.numbered(first + orders.size())));
            return orders;
        });
    }

    private static DistributionPlan plan(Network network, List<Order> orders) {
        return DistributionPlanner.compile(network).plan(Day.of(DAY, orders), SHORT);
    }

    /** The planner lets nothing out that the audit does not pass, so this also proves that it never fails. */
    @Property
    void each_line_is_carried_or_left_with_a_reason(@ForAll("orders") List<Order> orders) {
        Network network = network(van("v", "40"), van("w", "25"));
        DistributionPlan plan = plan(network, orders);
        assertEquals(List.of(), PlanAudit.check(network, Day.of(DAY, orders), plan));
        for (Order order : orders) {
            DistributionPlan.OrderWay way = plan.of(order.id());
            assertFalse(way.consignments().isEmpty() && way.unassigned().isEmpty());
            for (Unassigned left : way.unassigned()) {
                assertFalse(left.reasons().isEmpty(), left::toString);
                left.reasons().forEach(reason -> assertSaid(reason));
                left.whatWouldHelp().forEach(reason -> assertSaid(reason));
            }
            if (order.together() == Gathering.TOGETHER) {
                assertTrue(way.consignments().isEmpty() || way.unassigned().isEmpty(), "all or nothing");
            }
        }
    }

    private static void assertSaid(Reason reason) {
        assertTrue(SENTENCES.codes().contains(reason.code()), reason::toString);
        assertTrue(reason.parameters().keySet().containsAll(SENTENCES.parameters(reason.code())), reason::toString);
    }

    /** As above, the audit is the judge. */
    @Property
    void relays_and_vehicles_are_overfilled_neither_by_weight_nor_by_volume(@ForAll("orders") List<Order> orders) {
        Capacity shelf = new Capacity(Weight.ofGrams(60_000), Volume.ofMillilitres(50_000));
        List<Relay> narrow = network().relays().stream()
                .map(relay -> new Relay(
                        relay.site(),
                        relay.partner(),
                        relay.regions(),
                        Map.of(TemperatureClass.AMBIENT, shelf),
                        relay.handling(),
                        relay.fee(),
                        relay.buys()))
                .toList();
        Network network = network(narrow, van("v", "40"), loading(van("w", "100"), 60_000));
        assertEquals(List.of(), PlanAudit.check(network, Day.of(DAY, orders), plan(network, orders)));
    }

    /** Two reasons alone speak of other goods. */
    @Property
    void what_is_impossible_is_so_for_the_same_reasons_on_a_day_of_its_own(@ForAll("orders") List<Order> orders) {
        Network network = network(van("v", "40"), van("w", "25"));
        DistributionPlan plan = plan(network, orders);
        for (Order order : orders) {
            List<Unassigned> impossible = impossible(plan, order);
            if (!impossible.isEmpty()) {
                assertEquals(impossible, impossible(plan(network, List.of(order)), order));
            }
        }
    }

    private static List<Unassigned> impossible(DistributionPlan plan, Order order) {
        return plan.of(order.id()).unassigned().stream()
                .filter(left -> left.reasons().stream()
                        .noneMatch(reason -> Set.of("rounds.full", "relay.full").contains(reason.code())))
                .toList();
    }

    @Property
    void the_order_of_the_input_changes_no_byte(@ForAll("orders") List<Order> orders, @ForAll int seed) {
        List<Order> shuffled = new ArrayList<>(orders);
        Collections.shuffle(shuffled, new Random(seed));
        Network network = network(van("v", "40"), van("w", "25"));
        List<ProducerSite> producers = new ArrayList<>(network.producers());
        Collections.reverse(producers);
        Network turned = Network.of(
                network.zone(),
                producers,
                network.partners(),
                List.of(network.relays().get(1), network.relays().get(0)),
                List.of(network.vehicles().get(1), network.vehicles().get(0)),
                network.travel());
        assertEquals(Documents.write(plan(network, orders)), Documents.write(plan(turned, shuffled)));
    }

    @Property
    void shares_sum_to_the_cost_and_nobody_pays_more_than_alone(
            @ForAll("orders") List<Order> orders, @ForAll CostSharing.Rule rule) {
        Network network = network(van("v", "40"), van("w", "25"));
        Day day = Day.of(DAY, orders);
        DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);
        CostSharing sharing = CostSharing.of(network, day, plan, rule);
        Money whole = plan.cost().orElse(mad("0"));
        Map<String, Money> routes = new HashMap<>();
        Map<String, Money> alone = new HashMap<>();
        for (RouteShare share : sharing.shares()) {
            routes.merge(share.route(), share.cost(), Money::plus);
            alone.merge(share.route(), share.alone(), Money::plus);
        }
        for (PlannedRoute route : plan.routes()) {
            assertEquals(route.cost(), routes.get(route.id()));
        }
        for (RouteShare share : sharing.shares()) {
            Money all = alone.get(share.route());
            boolean worthIt = all.compareTo(routes.get(share.route())) >= 0;
            assertTrue(!worthIt || share.cost().compareTo(share.alone()) <= 0, share.toString());
        }
        assertEquals(
                whole,
                Money.sum(
                        Currencies.MAD,
                        sharing.costs().stream().map(DeliveryCost::cost).toList()));
    }

    @Property
    void a_plan_can_be_revised_at_any_hour(
            @ForAll("orders") List<Order> orders,
            @ForAll("laterOrders") List<Order> later,
            @ForAll @IntRange(min = 5, max = 20) int hour,
            @ForAll @IntRange(max = 7) int dropped) {
        Network network = network(van("u", "60"), van("v", "40"), van("w", "25"));
        DistributionPlanner planner = DistributionPlanner.compile(network);
        DistributionPlan before = planner.plan(Day.of(DAY, orders), SHORT);
        Set<String> underWay = underWay(before, SmallWorld.hour(hour));
        List<Order> now = new ArrayList<>(later);
        for (int i = 0; i < orders.size(); i++) {
            String prefix = orders.get(i).id() + "/";
            if (i != dropped || underWay.stream().anyMatch(id -> id.startsWith(prefix))) {
                now.add(orders.get(i));
            }
        }
        Day day = Day.of(DAY, now);
        Revision revision = new Revision(before, SmallWorld.hour(hour), mad("0"));
        DistributionPlan after = planner.replan(day, revision, SHORT, SearchMonitor.NONE);
        assertEquals(List.of(), PlanAudit.check(network, day, after));
        for (PlannedRoute route : before.routes()) {
            boolean started = !route.start().isAfter(SmallWorld.hour(hour));
            assertTrue(!started || after.routes().contains(route), route.id());
        }
        Set<String> carried = new HashSet<>();
        after.consignments().forEach(each -> carried.add(each.id()));
        assertTrue(carried.containsAll(underWay));
    }

    /** Returns the consignments on routes that have started, or that bring what such a route takes on. */
    private static Set<String> underWay(DistributionPlan plan, Instant now) {
        Set<PlannedRoute> stay = new HashSet<>();
        Set<String> taken = new HashSet<>();
        int before;
        do {
            before = stay.size();
            for (PlannedRoute route : plan.routes()) {
                boolean feeds = route.stops().stream()
                        .anyMatch(stop -> stop.kind() == PlannedStop.Kind.DROP
                                && stop.consignments().stream().anyMatch(taken::contains));
                if (feeds || !route.start().isAfter(now)) {
                    stay.add(route);
                    route.stops().stream()
                            .filter(stop -> stop.kind() == PlannedStop.Kind.LOAD)
                            .forEach(stop -> taken.addAll(stop.consignments()));
                }
            }
        } while (stay.size() > before);
        Set<String> carried = new HashSet<>();
        stay.forEach(route -> route.stops().forEach(stop -> carried.addAll(stop.consignments())));
        return carried;
    }
}
