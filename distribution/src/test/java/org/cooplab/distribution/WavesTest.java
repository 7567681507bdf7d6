package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.junit.jupiter.api.Test;

/** Goods fetched on one day, kept at a relay overnight and brought on the next. */
class WavesTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(400));

    private static final Wave MONDAY = wave("monday", 0, 1);
    private static final Wave WEDNESDAY = wave("wednesday", 2, 3);

    private static Instant hour(int days, int hour) {
        return DAY.plusDays(days).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Fulfilment brought(Instant from, Instant until) {
        return new Fulfilment.Delivery(
                new Place(at(3, 4), ProvinceCode.of("MA-MAR"), null), CITY, List.of(new TimeWindow(from, until)), null);
    }

    private static OrderLine keeping(Duration shelfLife) {
        Storage storage = new Storage(null, shelfLife, false);
        return OrderLine.of(1, goods("amal", "bread", Weight.ofGrams(500), storage), Quantity.of(4, UnitCode.H87));
    }

    private static Day day(List<Wave> waves, Map<OrderId, Instant> placed, Order... orders) {
        return Day.of(DAY, List.of(orders)).withWaves(waves, placed);
    }

    private static DistributionPlan plan(Network network, Day day) {
        return DistributionPlanner.compile(network).plan(day, SHORT);
    }

    private static List<PlannedStop> stops(DistributionPlan plan, String order) {
        String consignment = plan.of(OrderId.of(order)).consignments().get(0).id();
        return plan.routes().stream()
                .flatMap(route -> route.stops().stream())
                .filter(stop -> stop.consignments().contains(consignment))
                .sorted(java.util.Comparator.comparing(PlannedStop::start))
                .toList();
    }

    private static LocalDate date(PlannedStop stop) {
        return LocalDate.ofInstant(stop.start(), ZONE);
    }

    private static List<String> reasons(DistributionPlan plan, String order) {
        return plan.of(OrderId.of(order)).unassigned().stream()
                .flatMap(each -> each.reasons().stream())
                .map(Reason::code)
                .distinct()
                .toList();
    }

    @Test
    void goods_are_fetched_on_one_day_kept_overnight_and_brought_on_the_next() {
        Day day = day(
                List.of(MONDAY),
                Map.of(),
                order("o", brought(hour(1, 9), hour(1, 18)), line(1, "amal", 2, 450), line(2, "nour", 1, 800)));
        DistributionPlan plan = plan(network(van("v", "500")), day);

        assertEquals(List.of(), plan.unassigned());
        List<PlannedStop> stops = stops(plan, "o");
        assertEquals(
                List.of(DAY, DAY, DAY.plusDays(1), DAY.plusDays(1)),
                stops.stream().map(WavesTest::date).toList());
        assertEquals(
                List.of("v/1", "v/2"),
                plan.routes().stream().map(PlannedRoute::id).toList());
        assertEquals(List.of(), PlanAudit.check(network(van("v", "500")), day, plan));
    }

    @Test
    void an_order_goes_with_the_first_wave_whose_cut_off_it_is_in_time_for() {
        Order early = order("early", Fulfilment.pickup(CITY), line(1, "amal", 1, 450));
        Order sharp = order("sharp", Fulfilment.pickup(CITY), line(1, "amal", 1, 450));
        Order late = order("late", Fulfilment.pickup(CITY), line(1, "amal", 1, 450));
        Day day = day(
                List.of(WEDNESDAY, MONDAY),
                Map.of(
                        early.id(), MONDAY.cutOff().minusSeconds(1),
                        sharp.id(), MONDAY.cutOff(),
                        late.id(), WEDNESDAY.cutOff()),
                early,
                sharp,
                late);
        DistributionPlan plan = plan(network(van("v", "500")), day);

        assertEquals(MONDAY, day.waveOf(early, ZONE).orElseThrow());
        assertEquals(DAY, date(stops(plan, "early").get(0)));
        assertEquals(DAY.plusDays(2), date(stops(plan, "sharp").get(0)));
        assertEquals(List.of("wave.too-late"), reasons(plan, "late"));
        assertEquals(
                "help.later-wave",
                plan.of(late.id()).unassigned().get(0).whatWouldHelp().get(0).code());
    }

    @Test
    void an_order_of_which_only_the_day_is_known_counts_as_placed_at_its_end() {
        Order order = order("o", Fulfilment.pickup(CITY), line(1, "amal", 1, 450)); // placed on the day before DAY
        Wave before = new Wave("x", hour(-1, 23), MONDAY.collection(), MONDAY.distribution());
        assertFalse(day(List.of(before), Map.of(), order).waveOf(order, ZONE).isPresent());
        Wave midnight = new Wave("y", hour(0, 0).plusSeconds(1), MONDAY.collection(), MONDAY.distribution());
        assertTrue(day(List.of(midnight), Map.of(), order).waveOf(order, ZONE).isPresent());
    }

    @Test
    void a_customer_who_is_there_on_days_of_a_later_wave_waits_for_it() {
        Order thursday = order("o", brought(hour(3, 9), hour(3, 12)), line(1, "amal", 2, 450));
        Order never = order("n", brought(hour(2, 9), hour(2, 12)), line(1, "amal", 2, 450));
        DistributionPlan plan =
                plan(network(van("v", "500")), day(List.of(MONDAY, WEDNESDAY), Map.of(), thursday, never));

        assertEquals(DAY.plusDays(2), date(stops(plan, "o").get(0)));
        assertEquals(List.of("wave.other-days"), reasons(plan, "n"));
    }

    @Test
    void what_does_not_keep_until_it_is_brought_or_collected_is_not_carried() {
        Day day = day(
                List.of(MONDAY),
                Map.of(),
                order("brought", brought(hour(1, 9), hour(1, 18)), keeping(Duration.ofHours(24))),
                order("too-short", brought(hour(1, 9), hour(1, 18)), keeping(Duration.ofHours(23))),
                order("collected", Fulfilment.pickup(CITY), keeping(Duration.ofHours(30))),
                order("in-time", Fulfilment.pickup(CITY), keeping(Duration.ofHours(40))));
        DistributionPlan plan = plan(network(van("v", "500")), day);

        // Collection begins at 8, so 24 hours are until 8 on Tuesday, before anybody is there.
        assertEquals(List.of("haul.not-in-time"), reasons(plan, "too-short"));
        assertEquals(List.of("haul.not-in-time"), reasons(plan, "brought"));
        assertEquals(List.of("wave.keeps-too-short"), reasons(plan, "collected"));
        assertEquals(List.of(), reasons(plan, "in-time"));
    }

    @Test
    void a_relay_that_is_full_overnight_takes_nothing_more_until_the_wave_has_left() {
        Relay small = new Relay(
                relay(CITY, at(0, 0)).site(),
                PartnerId.of("keeper"),
                Set.of(),
                ambient("5"),
                Duration.ZERO,
                null,
                false);
        Network network = network(List.of(small), van("v", "500"));
        Order first = order("a", Fulfilment.pickup(CITY), line(1, "amal", 8, 500));
        Order second = order("b", Fulfilment.pickup(CITY), line(1, "nour", 8, 500));
        Map<OrderId, Instant> same = Map.of();
        assertEquals(List.of("relay.full"), reasons(plan(network, day(List.of(MONDAY), same, first, second)), "b"));

        Map<OrderId, Instant> apart = Map.of(second.id(), MONDAY.cutOff());
        DistributionPlan both = plan(network, day(List.of(MONDAY, WEDNESDAY), apart, first, second));
        assertEquals(List.of(), both.unassigned());
    }

    @Test
    void everything_that_is_wrong_in_waves_is_said_at_once() {
        Wave late = new Wave("monday", hour(0, 9), MONDAY.collection(), Set.of(DAY.minusDays(1), DAY.plusDays(40)));
        Wave before = new Wave(
                "before", hour(0, 9), new TimeWindow(hour(-1, 8), hour(-1, 8).plusSeconds(30)), Set.of(DAY));
        Day day = day(
                List.of(MONDAY, late, before),
                Map.of(OrderId.of("no~body"), hour(0, 0)),
                order("o", Fulfilment.pickup(CITY), line(1, "amal", 1, 450)));

        DistributionPlanner planner = DistributionPlanner.compile(network(van("v", "500")));
        List<String> faults = assertThrows(InvalidDocument.class, () -> planner.plan(day, SHORT)).faults().stream()
                .map(Fault::toString)
                .toList();
        assertEquals(
                List.of(
                        "/waves/1/id wave.id.repeated {wave=monday}",
                        "/waves/1/cutOff wave.cut-off.late {wave=monday}",
                        "/waves/1/distribution wave.distribution.early {wave=monday, date=2026-03-01}",
                        "/waves/1/distribution wave.distribution.far {wave=monday, date=2026-04-11, most=31}",
                        "/waves/2/cutOff wave.cut-off.repeated {wave=before}",
                        "/waves/2/cutOff wave.cut-off.late {wave=before}",
                        "/waves/2/collection/start wave.collection.before {wave=before, date=2026-03-02}",
                        "/waves/2/collection wave.collection.short {wave=before}",
                        "/placed/no~0body placed.unknown-order {order=no~body}"),
                faults);
    }

    @Test
    void waves_come_back_from_json_as_they_were() {
        Day day = day(
                List.of(MONDAY, WEDNESDAY),
                Map.of(OrderId.of("o"), hour(0, 1)),
                order("o", Fulfilment.pickup(CITY), line(1, "amal", 1, 450)));
        assertEquals(day, Documents.read(Day.class, Documents.write(day)));
        DistributionPlan plan = plan(network(van("v", "500")), day);
        assertEquals(plan, Documents.read(DistributionPlan.class, Documents.write(plan)));
    }

    @Test
    void a_plan_of_several_days_is_revised_between_them() {
        Network network = network(van("v", "500"), van("w", "500"));
        DistributionPlanner planner = DistributionPlanner.compile(network);
        Order first = order("a", brought(hour(1, 9), hour(1, 18)), line(1, "amal", 2, 450));
        Order second = order("b", Fulfilment.pickup(VALLEY), line(1, "nour", 2, 450));
        Day day = day(List.of(MONDAY, WEDNESDAY), Map.of(), first);
        DistributionPlan before = planner.plan(day, SHORT);

        Day more = day(List.of(MONDAY, WEDNESDAY), Map.of(second.id(), hour(0, 12)), first, second);
        DistributionPlan after = planner.replan(
                more,
                new Revision(
                        before, hour(0, 22), network.vehicles().get(0).cost().perHour()),
                SHORT,
                SearchMonitor.NONE);
        assertEquals(List.of(), after.unassigned());
        assertTrue(after.routes().contains(before.routes().get(0)), "Monday has been");
        assertEquals(DAY.plusDays(2), date(stops(after, "b").get(0)));
        assertEquals(List.of(), PlanAudit.check(network, more, after));
    }

    @Test
    void a_plan_out_of_its_wave_does_not_pass_the_audit() {
        Network network = network(van("v", "500"));
        Order order = order("o", Fulfilment.pickup(CITY), line(1, "amal", 1, 450));
        DistributionPlan plan = plan(network, day(List.of(MONDAY, WEDNESDAY), Map.of(), order));
        Day later = day(List.of(MONDAY, WEDNESDAY), Map.of(order.id(), hour(0, 12)), order);
        assertTrue(PlanAudit.check(network, later, plan).toString().contains("out of the hours of their wave"));
    }

    @Test
    void what_waits_at_a_relay_for_its_wave_is_a_stop_of_its_own() {
        Wave earlier = wave("earlier", 0, 1);
        Wave later = wave("later", 1, 1);
        Order first = order("a", brought(hour(1, 19), hour(2, 0)), line(1, "amal", 2, 450));
        Order second = order("b", brought(hour(1, 19), hour(2, 0)), line(1, "nour", 2, 450));
        Vehicle night = van("v", "500");
        Vehicle van = Vehicle.of(
                night.id(),
                night.home(),
                night.capacity(),
                night.temperatures(),
                night.shiftStart(),
                LocalTime.of(3, 0),
                night.cost());
        Day day = day(List.of(earlier, later), Map.of(second.id(), earlier.cutOff()), first, second);
        DistributionPlan plan = plan(network(van), day);

        assertEquals(List.of(), plan.unassigned());
        assertEquals(List.of(), PlanAudit.check(network(van), day, plan));
        for (PlannedStop stop : stops(plan, "b")) {
            boolean leaves = stop.kind() == PlannedStop.Kind.LOAD || stop.kind() == PlannedStop.Kind.DELIVER;
            assertTrue(!leaves || !stop.start().isBefore(later.collection().end()));
        }
    }
}
