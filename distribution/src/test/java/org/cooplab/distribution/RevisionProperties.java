package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.hour;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.loading;
import static org.cooplab.distribution.fixture.SmallWorld.mad;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.fixture.SmallWorld;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;

/** A day that is revised again and again: a line is added under way, then nothing changes any more. */
class RevisionProperties {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(40));
    private static final List<String> MAKERS = List.of("amal", "nour", "tifawin");

    /** What is ordered before six is carried until the evening, what is ordered before noon from the early evening on. */
    private static final List<Wave> WAVES = List.of(
            new Wave("morning", hour(6), new TimeWindow(hour(6), hour(12)), Set.of(DAY)),
            new Wave("noon", hour(12), new TimeWindow(hour(12), hour(17)), Set.of(DAY)));

    /** What makes an order, first without its last line. */
    record Draft(List<Integer> makers, int means, int hour, int millilitres, int east, int north, int placed) {

        Order order(int number, int lines) {
            List<OrderLine> its = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                OfferedGoods goods = goods(
                        MAKERS.get(makers.get(i)),
                        "jar",
                        Weight.ofGrams(700),
                        Volume.ofMillilitres(millilitres),
                        Storage.PLAIN);
                its.add(OrderLine.of(i + 1, goods, Quantity.of(5 + i, UnitCode.H87)));
            }
            Place place = new Place(at(east, north), ProvinceCode.of("MA-MAR"), null);
            Fulfilment fulfilment = means == 0
                    ? Fulfilment.pickup(VALLEY)
                    : new Fulfilment.Delivery(place, means == 1 ? CITY : null, windows(), null);
            return SmallWorld.order("o-" + number, fulfilment, its.toArray(OrderLine[]::new));
        }

        /** Four hours of the afternoon, or any time. */
        private List<TimeWindow> windows() {
            return hour < 13 ? List.of() : List.of(new TimeWindow(SmallWorld.hour(hour), SmallWorld.hour(hour + 4)));
        }
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        Arbitrary<Integer> away = Arbitraries.integers().between(-40, 40);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2).list().ofMinSize(2).ofMaxSize(3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(11, 17),
                        Arbitraries.integers().between(0, 1500),
                        away,
                        away,
                        Arbitraries.integers().between(4, 7))
                .as(Draft::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Day day(List<Draft> drafts, List<Wave> waves, boolean whole) {
        List<Order> orders = new ArrayList<>();
        Map<OrderId, Instant> placed = new HashMap<>();
        for (Draft draft : drafts) {
            Order order = draft.order(orders.size(), draft.makers().size() - (whole ? 0 : 1));
            orders.add(order);
            placed.put(order.id(), hour(draft.placed()));
        }
        return Day.of(DAY, orders).withWaves(waves, placed);
    }

    @Provide
    Arbitrary<List<Wave>> waves() {
        return Arbitraries.of(List.of(), WAVES);
    }

    @Property(tries = 60)
    void a_revision_of_nothing_is_never_refused_and_moves_nothing_that_has_left(
            @ForAll("drafts") List<Draft> drafts,
            @ForAll("waves") List<Wave> waves,
            @ForAll @IntRange(min = 5, max = 12) int added,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 9) Integer> pauses) {
        DistributionPlanner planner =
                DistributionPlanner.compile(network(van("u", "60"), loading(van("v", "40"), 30_000), van("w", "25")));
        DistributionPlan plan = planner.plan(day(drafts, waves, false), SHORT);
        Day whole = day(drafts, waves, true);
        Instant now = hour(added);
        plan = revised(planner, whole, plan, now);
        for (int pause : pauses) {
            now = now.plusSeconds(1 + 3600L * pause);
            plan = revised(planner, whole, plan, now);
        }
        DistributionPlan evening = revised(planner, whole, plan, hour(23));
        assertEquals(plan.routes(), evening.routes());
        assertEquals(plan.circuits(), evening.circuits());
    }

    /** One line more of each order, which may be anything: jars like the others, or what nobody can fetch or lift. */
    @Property(tries = 60)
    void whatever_is_added_what_was_planned_stays(
            @ForAll("drafts") List<Draft> drafts,
            @ForAll("waves") List<Wave> waves,
            @ForAll @Size(5) List<@IntRange(max = 3) Integer> more,
            @ForAll @IntRange(min = 1, max = 8) int added,
            @ForAll boolean together) {
        DistributionPlanner planner =
                DistributionPlanner.compile(network(van("u", "60"), loading(van("v", "40"), 30_000), van("w", "25")));
        Day first = gathered(day(drafts, waves, true), together);
        DistributionPlan before = planner.plan(first, SHORT);
        List<Order> orders = new ArrayList<>();
        for (Order order : first.orders()) {
            List<OrderLine> lines = new ArrayList<>(order.lines());
            int number = lines.size() + 1;
            int kind = more.get(orders.size());
            lines.add(
                    kind == 3
                            ? line(number, MAKERS.get(0), 1, 500_000)
                            : line(number, kind == 2 ? "hidden" : MAKERS.get(kind), 1 + 10 * kind, 700));
            orders.add(order.withLines(lines));
        }
        Day then = Day.of(DAY, orders).withWaves(waves, first.placed());
        DistributionPlan after = revised(planner, then, before, hour(added));
        for (int i = 0; i < before.circuits().size(); i++) {
            Circuit circuit = before.circuits().get(i);
            int at = after.consignments().indexOf(before.consignments().get(i));
            assertTrue(at >= 0, circuit.consignment() + " is no more what it was");
            assertEquals(circuit.relay(), after.circuits().get(at).relay());
        }
    }

    private static Day gathered(Day day, boolean together) {
        Gathering gathering = together ? Gathering.TOGETHER : Gathering.APART;
        List<Order> orders = day.orders().stream()
                .map(order -> order.withFulfilment(order.fulfilment(), gathering))
                .toList();
        return Day.of(DAY, orders).withWaves(day.waves(), day.placed());
    }

    private static DistributionPlan revised(
            DistributionPlanner planner, Day day, DistributionPlan before, Instant now) {
        Revision revision = new Revision(before, now, mad("1"));
        DistributionPlan after = planner.replan(day, revision, SHORT, SearchMonitor.NONE);
        for (PlannedRoute route : before.routes()) {
            assertTrue(route.start().isAfter(now) || after.routes().contains(route), route.id());
        }
        return after;
    }
}
