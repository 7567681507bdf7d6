package org.cooplab.distribution.internal.audit;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.KEEPER;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.delivery;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.keeper;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.producer;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.OrderLine;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.Revision;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.Circuit.Handover;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.travel.TravelModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each figure of a plan that is not what the stops make it is found. */
class PlanAuditTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(100));
    private static final Network NETWORK = network(van("v", "500"));
    private static final OrderLine BUTTER =
            OrderLine.of(2, goods("nour", "butter", Weight.ofGrams(500), COLD), Quantity.of(2, UnitCode.H87));
    private static final Day ORDERS =
            Day.of(DAY, List.of(order("o", delivery(at(3, 3), 8, 20), line(1, "amal", 2, 450), BUTTER)));
    private static final DistributionPlan PLAN =
            DistributionPlanner.compile(NETWORK).plan(ORDERS, SHORT);

    /** Returns whether the audit finds something once the first that looks like {@code figure} is written otherwise. */
    private static boolean found(String figure, String instead) {
        String text = Documents.write(PLAN);
        String changed = text.replaceFirst(figure, instead);
        assertFalse(changed.equals(text), figure);
        return !PlanAudit.check(NETWORK, ORDERS, Documents.read(DistributionPlan.class, changed))
                .isEmpty();
    }

    @Test
    void each_figure_is_counted_anew() {
        assertEquals(List.of(), PlanAudit.check(NETWORK, ORDERS, PLAN));
        String metres = "(\"%s\":\\{\"value\":\")[0-9]+";
        Stream.of("carried", "shortest", "direct", "leg", "distance", "heaviest", "aboard")
                .forEach(name -> assertTrue(found(metres.formatted(name), "$117"), name));
        assertTrue(found("(\"driving\":\"PT)[0-9]+H", "$19H"));
        assertTrue(found("\"end\":\"[^\"]+\"", "\"end\":\"" + hour(20) + "\""));
        assertTrue(found("\"vehicle\":\"v\"", "\"vehicle\":\"w\""));
        assertTrue(found("(\"home\":\")city", "$1valley"));
        assertTrue(found("Africa/Casablanca", "Europe/Paris"));
        assertTrue(found("(\"site\":\")site-amal", "$1valley"));
        assertTrue(found(",\"site\":\"site-amal\"|\"site\":\"site-amal\",", ""));
        assertTrue(found("(\"routes\":\\[\")v/1(\"\\])", "$1v/2$2"));
        assertTrue(found("\"consignments\":\\[\"[^\\]]+\\]", "\"consignments\":[]"));
    }

    @ParameterizedTest
    @CsvSource({"10, 40", "4, 2", "2, 1", "1.37, 1", "1, 200"})
    void any_way_of_travelling_is_measured_as_the_planner_rounds_it(BigDecimal detour, int kilometresPerHour) {
        TravelModel travel = new TravelModel.GreatCircle(detour, kilometresPerHour);
        int driven = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            GeoPoint maker = near(chance);
            Network network = Network.of(
                    ZONE,
                    List.of(producer("amal", maker)),
                    List.of(keeper()),
                    List.of(relay(CITY, near(chance)), relay(VALLEY, near(chance))),
                    List.of(van("v", "500")),
                    travel);
            Day day = Day.of(
                    DAY,
                    List.of(
                            order("o", delivery(near(chance), 7, 21), line(1, "amal", 2, 450)),
                            order("p", Fulfilment.pickup(VALLEY), line(1, "amal", 2, 450))));
            DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);
            assertEquals(List.of(), PlanAudit.check(network, day, plan));
            driven += plan.routes().size();
        }
        assertTrue(driven >= 10, "only " + driven);
    }

    /** A point within some 400 metres. */
    private static GeoPoint near(SplittableRandom chance) {
        return GeoPoint.of(31.63 + chance.nextDouble(0.004), -8 + chance.nextDouble(0.004));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 80, 100, 120, 300})
    void what_is_under_way_was_timed_when_the_network_was_another(int slowness) {
        Vehicle was = NETWORK.vehicles().get(0);
        Network other = network(was.withSlowness(slowness));
        Revision revision = new Revision(PLAN, PLAN.routes().get(0).end().minusSeconds(1), mad("0"));
        DistributionPlan plan = DistributionPlanner.compile(other).replan(ORDERS, revision, SHORT, SearchMonitor.NONE);
        assertEquals(PLAN.routes(), plan.routes());
    }

    @Test
    void goods_have_the_volume_of_their_lines_and_these_that_of_the_order() {
        String weight = "(\"weight\":\\{\"value\":\"[0-9]+\",\"unitCode\":\"[A-Z]+\"\\})";
        String volume = ",\"volume\":{\"value\":\"5\",\"unitCode\":\"MLT\"}";
        assertTrue(found(weight, "$1" + volume));
        assertTrue(found(weight + "\\}\\](.*?)" + weight, "$1" + volume + "}]$2$3" + volume));
    }

    @Test
    void goods_are_ready_when_the_day_says_so() {
        Day later = new Day(
                "1",
                DAY,
                ORDERS.orders(),
                Map.of(
                        PLAN.consignments().get(0).producer(),
                        PLAN.routes().get(0).end()),
                List.of(),
                Map.of());
        assertFalse(PlanAudit.check(NETWORK, later, PLAN).isEmpty());
    }

    @Test
    void each_handover_is_told_anew() {
        Relay buyer = new Relay(
                relay(VALLEY, at(20, -25)).site(), KEEPER, Set.of(), Map.of(), Duration.ofMinutes(5), null, true);
        Network network = network(List.of(relay(CITY, at(0, 0)), buyer), van("v", "500"));
        for (SiteId relay : List.of(CITY, VALLEY)) {
            for (Fulfilment fulfilment : List.of(Fulfilment.pickup(relay), through(relay))) {
                Day day = Day.of(DAY, List.of(order("o", fulfilment, line(1, "amal", 2, 450))));
                DistributionPlan plan = DistributionPlanner.compile(network).plan(day, SHORT);
                assertEquals(List.of(), plan.unassigned());
                Circuit circuit = plan.circuits().get(0);
                for (int i = 0; i < circuit.handovers().size(); i++) {
                    for (Handover other : otherwise(circuit.handovers().get(i))) {
                        List<Handover> handovers = new ArrayList<>(circuit.handovers());
                        handovers.set(i, other);
                        assertFound(network, day, plan, handovers);
                    }
                    List<Handover> fewer = new ArrayList<>(circuit.handovers());
                    fewer.remove(i);
                    assertFound(network, day, plan, fewer);
                }
            }
        }
    }

    @Test
    void who_carries_goods_on_a_route_that_stays_is_who_the_earlier_plan_said() {
        List<Circuit> forged = new ArrayList<>();
        for (Circuit is : PLAN.circuits()) {
            List<Handover> handovers = new ArrayList<>();
            Party nobody = Party.parse("cooperative:nobody");
            Party keeper = null;
            for (Handover each : is.handovers()) {
                boolean carries = each.kind() == Handover.Kind.CUSTODY;
                Party from = carries && keeper != null ? keeper : each.from();
                keeper = carries ? nobody : keeper;
                handovers.add(new Handover(each.kind(), from, carries ? nobody : each.to(), each.site(), each.at()));
            }
            forged.add(new Circuit(
                    is.consignment(), is.relay(), is.routes(), handovers, is.carried(), is.shortest(), is.direct()));
        }
        DistributionPlan told = new DistributionPlan(
                "1", PLAN.date(), PLAN.zone(), PLAN.routes(), PLAN.consignments(), forged, PLAN.unassigned());
        Set<PlannedRoute> kept = Set.copyOf(PLAN.routes());
        assertEquals(List.of(), PlanAudit.check(NETWORK, ORDERS, PLAN, kept, PLAN.circuits()));
        assertFalse(
                PlanAudit.check(NETWORK, ORDERS, told, kept, PLAN.circuits()).isEmpty());
    }

    private static Fulfilment through(SiteId relay) {
        Fulfilment.Delivery free = (Fulfilment.Delivery) delivery(at(3, 3), 8, 20);
        return new Fulfilment.Delivery(free.place(), relay, free.windows(), null);
    }

    private static List<Handover> otherwise(Handover is) {
        Party nobody = Party.parse("cooperative:nobody");
        Handover.Kind other = is.kind() == Handover.Kind.CUSTODY ? Handover.Kind.OWNERSHIP : Handover.Kind.CUSTODY;
        Instant later = is.at() == null ? hour(9) : is.at().plusSeconds(1);
        return List.of(
                new Handover(other, is.from(), is.to(), is.site(), is.at()),
                new Handover(is.kind(), nobody, is.to(), is.site(), is.at()),
                new Handover(is.kind(), is.from(), nobody, is.site(), is.at()),
                new Handover(is.kind(), is.from(), is.to(), SiteId.of("elsewhere"), is.at()),
                new Handover(is.kind(), is.from(), is.to(), is.site(), later));
    }

    private static void assertFound(Network network, Day day, DistributionPlan plan, List<Handover> handovers) {
        Circuit is = plan.circuits().get(0);
        Circuit told = new Circuit(
                is.consignment(), is.relay(), is.routes(), handovers, is.carried(), is.shortest(), is.direct());
        DistributionPlan changed = new DistributionPlan(
                "1", plan.date(), plan.zone(), plan.routes(), plan.consignments(), List.of(told), plan.unassigned());
        assertFalse(PlanAudit.check(network, day, changed).isEmpty(), handovers.toString());
    }

    @Test
    void what_is_left_is_left_once() {
        Day day = Day.of(
                DAY,
                List.of(
                        order("o", Fulfilment.pickup(SiteId.of("nowhere")), line(1, "amal", 2, 450)),
                        order("p", Fulfilment.pickup(CITY), line(1, "nobody", 2, 450))));
        DistributionPlan plan = DistributionPlanner.compile(NETWORK).plan(day, SHORT);
        assertEquals(2, plan.unassigned().size());
        assertEquals(List.of(), PlanAudit.check(NETWORK, day, plan));
        for (Unassigned one : plan.unassigned()) {
            List<Unassigned> twice = new ArrayList<>(plan.unassigned());
            twice.add(one);
            assertFalse(PlanAudit.check(NETWORK, day, leaving(plan, twice)).isEmpty());
            List<Unassigned> fewer = new ArrayList<>(plan.unassigned());
            fewer.remove(one);
            assertFalse(PlanAudit.check(NETWORK, day, leaving(plan, fewer)).isEmpty());
        }
    }

    private static DistributionPlan leaving(DistributionPlan plan, List<Unassigned> left) {
        return new DistributionPlan(
                "1", plan.date(), plan.zone(), plan.routes(), plan.consignments(), plan.circuits(), left);
    }
}
