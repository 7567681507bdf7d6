package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.COLD;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
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

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CustomerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.travel.TravelModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of goods that are not carried is true, and what would help does. */
class WhyLeftTest {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(100));
    private static final Fulfilment CUSTOMER = delivery(at(3, 3), 8, 20);
    private static final Order HONEY = order("o", CUSTOMER, line(1, "amal", 2, 450));

    private static Vehicle limited(
            String id, Set<TemperatureClass> classes, @Nullable Integer stops, @Nullable Distance distance) {
        Vehicle van = van(id, "500");
        return Vehicle.of(van.id(), van.home(), van.capacity(), classes, van.shiftStart(), van.shiftEnd(), van.cost())
                .withMaxStops(stops)
                .withMaxDistance(distance);
    }

    private static OrderLine butter(int number) {
        return OrderLine.of(number, goods("amal", "butter", Weight.ofGrams(500), COLD), Quantity.of(2, UnitCode.H87));
    }

    private static DistributionPlan plan(Network network, Order... orders) {
        return DistributionPlanner.compile(network).plan(Day.of(DAY, List.of(orders)), SHORT);
    }

    private static void assertLeft(DistributionPlan plan, List<Reason> reasons, List<Reason> help) {
        assertEquals(1, plan.unassigned().size());
        assertEquals(reasons, plan.unassigned().get(0).reasons());
        assertEquals(help, plan.unassigned().get(0).whatWouldHelp());
    }

    @Test
    void goods_of_two_classes_that_no_vehicle_takes_together_may_come_apart() {
        Order both = order("o", CUSTOMER, line(1, "amal", 2, 450), butter(2));
        Vehicle plain = limited("v", Set.of(TemperatureClass.AMBIENT), null, null);
        Vehicle cold = limited("w", Set.of(TemperatureClass.CHILLED), null, null);

        assertLeft(
                plan(network(plain, cold), both),
                List.of(Reason.of("haul.only-apart")),
                List.of(Reason.of("help.apart")));
        Order apart = both.withFulfilment(CUSTOMER, Gathering.APART);
        assertEquals(List.of(), plan(network(plain, cold), apart).unassigned());
    }

    @Test
    void a_vehicle_that_may_not_drive_so_far_is_not_said_to_be_late() {
        List<Reason> reasons = List.of(Reason.of("haul.beyond-limits"));
        List<Reason> help = List.of(Reason.of("help.wider-limits"));
        Set<TemperatureClass> plain = Set.of(TemperatureClass.AMBIENT);
        assertLeft(plan(network(limited("v", plain, null, Distance.ofMetres(40_000))), HONEY), reasons, help);
        assertLeft(plan(network(limited("v", plain, 1, null)), HONEY), reasons, help);
        assertEquals(
                List.of(),
                plan(network(limited("v", plain, 2, Distance.ofMetres(140_000))), HONEY)
                        .unassigned());
    }

    @Test
    void a_relay_of_the_region_whose_place_is_not_known_is_not_said_to_be_missing() {
        Order far = order("o", CUSTOMER, line(1, "amal", 2, 450), line(2, "nour", 2, 450));
        Network network = network(List.of(relay(CITY, at(0, 0)), relay(VALLEY, null)), van("v", "500"))
                .withPolicy(new CircuitPolicy(1, Distance.ofMetres(1000)));
        assertEquals(
                List.of("relay.position-unknown", "policy.distance"),
                plan(network, far).unassigned().get(0).reasons().stream()
                        .map(Reason::code)
                        .toList());
    }

    @Test
    void what_only_vehicles_on_the_road_could_carry_is_not_said_to_be_impossible() {
        Vehicle cold = limited("w", Set.of(TemperatureClass.CHILLED), null, null);
        Vehicle plain = limited("v", Set.of(TemperatureClass.AMBIENT), null, null);
        Network network = network(plain, cold);
        KnownRound honey = new KnownRound(plain.id(), List.of(Party.parse("cooperative:nour")), true);
        for (Network either : List.of(network, network.withKnownRounds(List.of(honey)))) {
            assertRoundsFullOnceOut(either);
        }
    }

    /** The one chilled vehicle has left; another chilled order comes. */
    private static void assertRoundsFullOnceOut(Network network) {
        Order butter = order("b", CUSTOMER, butter(1));
        DistributionPlan before = plan(network, butter);
        Instant started = before.routes().get(0).start();
        Day more = Day.of(DAY, List.of(butter, order("c", delivery(at(5, 5), 8, 20), butter(1))));
        DistributionPlan after = DistributionPlanner.compile(network)
                .replan(more, new Revision(before, started, mad("0")), SHORT, SearchMonitor.NONE);
        assertLeft(after, List.of(Reason.of("rounds.on-road")), List.of(Reason.of("help.another-vehicle")));
    }

    @Test
    void a_vehicle_on_the_road_is_not_said_to_need_a_longer_shift() {
        Vehicle brief = van("v", "500").withShift(LocalTime.of(6, 0), LocalTime.of(7, 40));
        Order near = order("n", Fulfilment.pickup(CITY), line(1, "nour", 2, 450));
        Order far = order("f", Fulfilment.pickup(CITY), line(1, "amal", 2, 450));
        List<Reason> late = List.of(Reason.of("haul.not-in-time"));
        for (boolean another : List.of(true, false)) {
            Vehicle[] vans = another ? new Vehicle[] {brief, rename(brief, "w")} : new Vehicle[] {brief};
            DistributionPlan before = plan(network(vans), near);
            Instant started = before.routes().get(0).start();
            DistributionPlan after = DistributionPlanner.compile(network(vans))
                    .replan(
                            Day.of(DAY, List.of(near, far)),
                            new Revision(before, started, mad("0")),
                            SHORT,
                            SearchMonitor.NONE);
            assertLeft(after, late, another ? List.of(Reason.of("help.other-shift")) : List.of());
        }
    }

    private static Vehicle rename(Vehicle van, String id) {
        return Vehicle.of(
                VehicleId.of(id),
                van.home(),
                van.capacity(),
                van.temperatures(),
                van.shiftStart(),
                van.shiftEnd(),
                van.cost());
    }

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

    @Test
    void the_state_of_an_order_that_is_not_to_be_carried_is_said_in_words() {
        for (Order.Status status : Order.Status.values()) {
            for (Order.FulfilmentStatus goods : Order.FulfilmentStatus.values()) {
                if (!status.contradicts(goods)) {
                    DistributionPlan plan =
                            plan(network(van("v", "500")), HONEY.withStatus(status, Order.PaymentStatus.UNPAID, goods));
                    plan.unassigned().forEach(left -> left.reasons().forEach(WhyLeftTest::assertNoCodes));
                }
            }
        }
        Order cancelled = HONEY.withStatus(
                Order.Status.CANCELLED, Order.PaymentStatus.UNPAID, Order.FulfilmentStatus.UNFULFILLED);
        Reason reason = plan(network(van("v", "500")), cancelled)
                .unassigned()
                .get(0)
                .reasons()
                .get(0);
        assertEquals(
                "The order is not to be carried: it is cancelled, its goods are not handed over yet.",
                Messages.of(Locale.ENGLISH, DistributionPlanner.class).text(reason));
    }

    private static void assertNoCodes(Reason reason) {
        for (Locale language : LANGUAGES) {
            String said = Messages.of(language, DistributionPlanner.class).text(reason);
            assertFalse(said.matches("(?s).*[A-Z_]{4,}.*"), said);
        }
    }

    @Test
    void the_region_without_a_relay_is_said_by_its_name() {
        Fulfilment far =
                new Fulfilment.Delivery(new Place(at(3, 3), ProvinceCode.of("MA-CAS"), null), null, List.of(), null);
        Order order = order("o", far, line(1, "amal", 2, 450), line(2, "nour", 2, 450));
        Unassigned left = plan(network(van("v", "500")), order).unassigned().get(0);
        Messages french = Messages.of(Locale.FRENCH, DistributionPlanner.class);
        assertEquals(
                "Aucun relais ne dessert la région Casablanca-Settat.",
                french.text(left.reasons().get(0)));
        assertEquals(
                "Trouver un partenaire avec un relais pour la région Casablanca-Settat.",
                french.text(left.whatWouldHelp().get(0)));
        assertEquals("MA-06", left.reasons().get(0).parameters().get("region"));
    }

    @Test
    void a_large_weight_is_not_said_in_grams() {
        List<String> said =
                plan(network(van("v", "2000")), order("o", CUSTOMER, crates(40, 1_000_000, null))).unassigned().stream()
                        .flatMap(left -> left.reasons().stream())
                        .map(Messages.of(Locale.ENGLISH, DistributionPlanner.class)::text)
                        .toList();
        assertTrue(said.contains("v would have 2,000\u00a0kg too much on board."), said::toString);
    }

    private static OrderLine crates(int count, long millilitres) {
        return crates(count, 500, millilitres);
    }

    private static OrderLine crates(int count, long grams, @Nullable Long millilitres) {
        Volume volume = millilitres == null ? null : Volume.ofMillilitres(millilitres);
        OfferedGoods large = goods("amal", "crate", Weight.ofGrams(grams), volume, Storage.PLAIN);
        return OrderLine.of(1, large, Quantity.of(count, UnitCode.H87));
    }

    @Test
    void a_vehicle_whose_volume_is_not_bounded_takes_no_more_than_can_be_counted() {
        long most = 1L << 40;
        Network network = network(van("v", "500"), van("w", "500"));
        assertEquals(
                List.of("line.pack-too-bulky"),
                plan(network, order("o", CUSTOMER, crates(1, most + 1))).unassigned().get(0).reasons().stream()
                        .map(Reason::code)
                        .toList());
        DistributionPlan cut = plan(network, order("o", CUSTOMER, crates(3, most / 2)));
        assertEquals(2, cut.consignments().size());
        assertEquals(List.of(), cut.unassigned());
        Fulfilment pickup = Fulfilment.pickup(CITY);
        DistributionPlan two =
                plan(network, order("o", pickup, crates(1, most / 4 * 3)), order("p", pickup, crates(1, most / 4 * 3)));
        assertEquals(List.of(), two.unassigned());
    }

    @Test
    void goods_may_come_apart_only_where_each_of_them_then_comes() {
        Order both = order("o", CUSTOMER, line(1, "amal", 2, 450), butter(2));
        Vehicle plain = limited("v", Set.of(TemperatureClass.AMBIENT), null, null);
        Vehicle cold = limited("w", Set.of(TemperatureClass.CHILLED), null, null);
        KnownRound alone = new KnownRound(cold.id(), List.of(Party.parse("cooperative:nour")), true);
        Network network = network(plain, cold).withKnownRounds(List.of(alone));
        assertLeft(
                plan(network, both),
                List.of(Reason.of("known-round.reserved"), Reason.of("haul.only-apart")),
                List.of());
        Order apart = both.withFulfilment(CUSTOMER, Gathering.APART);
        assertLeft(
                plan(network, apart),
                List.of(Reason.of("known-round.reserved")),
                List.of(Reason.of("help.more-vehicles")));
    }

    @Test
    void what_waits_may_come_apart_only_where_it_then_comes() {
        for (boolean far : List.of(false, true)) {
            Order waiting = order("o", CUSTOMER, line(1, "amal", 2, 450), line(2, "hidden", 2, 450));
            Vehicle van =
                    limited("v", Set.of(TemperatureClass.AMBIENT), null, Distance.ofMetres(far ? 40_000 : 400_000));
            List<Reason> help = plan(network(van), waiting).unassigned().stream()
                    .filter(left -> left.reasons().get(0).code().equals("order.waits"))
                    .flatMap(left -> left.whatWouldHelp().stream())
                    .toList();
            assertEquals(far ? List.of() : List.of(Reason.of("help.apart").at("/together")), help);
        }
    }

    @Test
    void what_no_single_change_would_bring_is_not_said_to_be_helped() {
        Network strict = network(
                        List.of(relay(CITY, at(0, 0))), limited("v", Set.of(TemperatureClass.AMBIENT), 1, null))
                .withPolicy(new CircuitPolicy(1, Distance.ofMetres(1000)));
        assertLeft(
                plan(strict, order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))),
                List.of(Reason.of("policy.distance")
                        .with("relay", CITY)
                        .with("distance", "50.889 KMT")
                        .with("most", "1 KMT")),
                List.of());
    }

    private static Site open(Site site, OpeningHours.Weekly hours) {
        return new Site(
                site.id(), site.kind(), site.name(), site.province(), site.position(), OpeningHours.of(ZONE, hours));
    }

    @Test
    void a_relay_that_is_closed_need_not_open_where_the_producer_could_not_be_reached_either() {
        Relay city = relay(CITY, at(0, 0));
        Relay shut = Relay.of(
                open(city.site(), OpeningHours.Weekly.of("08:00", "20:00", DayOfWeek.SUNDAY)),
                city.partner(),
                city.handling());
        ProducerSite always = producer("amal", at(25, -30));
        ProducerSite early = new ProducerSite(
                always.cooperative(),
                open(always.site(), OpeningHours.Weekly.daily("03:00", "04:00")),
                always.handling());
        List<Reason> closed = List.of(Reason.of("relay.closed").with("relay", CITY));
        Reason open = Reason.of("help.relay-open").with("relay", CITY);
        for (ProducerSite producer : List.of(always, early)) {
            Network network = Network.of(
                    ZONE,
                    List.of(producer),
                    List.of(keeper()),
                    List.of(shut),
                    List.of(van("v", "500")),
                    TravelModel.DEFAULT);
            assertLeft(
                    plan(network, order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))),
                    closed,
                    producer.equals(always) ? List.of(open) : List.of());
        }
    }

    @Test
    void a_relay_that_keeps_one_of_two_classes_is_not_enough() {
        Relay city = relay(CITY, at(0, 0));
        Relay ambient =
                new Relay(city.site(), city.partner(), city.regions(), ambient("500"), city.handling(), null, false);
        Storage frozen = new Storage(TemperatureRange.of(-25, -18), Duration.ofDays(10), false);
        OrderLine ice =
                OrderLine.of(3, goods("amal", "ice", Weight.ofGrams(500), frozen), Quantity.of(2, UnitCode.H87));
        Network network = network(List.of(ambient), van("v", "500"));
        Unassigned one = plan(network, order("o", Fulfilment.pickup(CITY), butter(2)))
                .unassigned()
                .get(0);
        assertEquals("help.relay-that-keeps", one.whatWouldHelp().get(0).code());
        Unassigned both = plan(network, order("o", Fulfilment.pickup(CITY), butter(2), ice))
                .unassigned()
                .get(0);
        assertEquals("relay.temperature", both.reasons().get(0).code());
        assertEquals(List.of(), both.whatWouldHelp());
    }

    @Test
    void out_of_one_round_is_not_enough_where_another_cannot_carry_the_goods_either() {
        Set<TemperatureClass> cold = Set.of(TemperatureClass.CHILLED);
        List<KnownRound> rounds = List.of(
                new KnownRound(VehicleId.of("v"), List.of(Party.of(CooperativeId.of("amal"))), false),
                new KnownRound(VehicleId.of("w"), List.of(Party.of(CustomerId.of("c-o"))), false));
        Order order = order("o", CUSTOMER, line(1, "amal", 2, 450));
        for (boolean other : List.of(true, false)) {
            Network network = network(
                            limited("v", cold, null, null),
                            other ? van("w", "500") : limited("w", cold, null, null),
                            van("x", "500"))
                    .withKnownRounds(rounds);
            Unassigned left = plan(network, order).unassigned().get(0);
            assertEquals("known-round.cannot", left.reasons().get(0).code());
            assertEquals(
                    other ? List.of(Reason.of("help.out-of-round").with("vehicle", "v")) : List.of(),
                    left.whatWouldHelp());
        }
    }

    @Test
    void the_volume_that_a_relay_has_to_know_is_said_where_it_is_to_be_stated() {
        Relay city = relay(CITY, at(0, 0));
        Map<TemperatureClass, Capacity> bounded =
                Map.of(TemperatureClass.AMBIENT, new Capacity(Weight.ofGrams(500_000), Volume.ofMillilitres(500_000)));
        Network network = network(
                List.of(new Relay(city.site(), city.partner(), city.regions(), bounded, city.handling(), null, false)),
                van("v", "500"));
        assertLeft(
                plan(network, order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))),
                List.of(Reason.of("relay.volume-unknown").with("relay", CITY)),
                List.of(Reason.of("help.state-volume").at("/lines/0/goods/volume")));
    }

    @Test
    void of_an_order_of_many_loads_no_more_are_looked_at_than_a_small_budget_allows() {
        // Two vans fetch some of 400 loads, no two of one weight; those that are looked at beyond these tell how much
        // they are too heavy.
        OrderLine[] lines = new OrderLine[400];
        Arrays.setAll(lines, i -> line(i + 1, List.of("amal", "nour", "tifawin").get(i % 3), 300, 1000 + i));
        Network network = network(van("v", "1000"), van("w", "1000"));
        Unassigned left = DistributionPlanner.compile(network)
                .plan(Day.of(DAY, List.of(order("o", CUSTOMER, lines))), RoutingOptions.of(Budget.iterations(0)))
                .unassigned()
                .get(0);
        assertEquals(400, left.lines().size());
        assertEquals(List.of(Reason.of("help.more-vehicles")), left.whatWouldHelp());
        long heavy = left.reasons().stream()
                .filter(reason -> reason.code().equals("full.weight"))
                .count();
        assertTrue(heavy > 0 && heavy < 80, heavy + " too heavy");
    }

    @Test
    void a_shift_does_not_begin_before_what_is_planned_anew() {
        Network network = network(van("v", "500"));
        Day none = Day.of(DAY, List.of());
        DistributionPlan before = DistributionPlanner.compile(network).plan(none, SHORT);
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))));
        for (int hour : List.of(21, 23)) {
            DistributionPlan plan = DistributionPlanner.compile(network)
                    .replan(day, new Revision(before, hour(hour), mad("0")), SHORT, SearchMonitor.NONE);
            assertLeft(
                    plan,
                    List.of(Reason.of("haul.not-in-time")),
                    hour == 21 ? List.of(Reason.of("help.other-shift")) : List.of());
        }
    }

    @Test
    void a_pack_is_said_to_be_too_heavy_or_too_bulky_for_what_it_is() {
        Vehicle heavy = bounded("v", 1000, 10);
        Vehicle bulky = bounded("w", 10, 1000);
        Network network = network(heavy, bulky);
        assertEquals("line.pack-too-heavy", pack(network, 1001, 5L));
        assertEquals("line.pack-too-bulky", pack(network, 5, 1001L));
        assertEquals("line.pack-too-large-together", pack(network, 11, 11L));
        assertEquals("line.pack-too-heavy line.pack-too-bulky", pack(network, 1001, 1001L));
        assertEquals("line.pack-too-heavy", pack(network, 1001, null));
        assertEquals("line.volume-unknown", pack(network, 1000, null));
    }

    private static Vehicle bounded(String id, long grams, long millilitres) {
        Vehicle van = van(id, "500");
        return Vehicle.of(
                van.id(),
                van.home(),
                new Capacity(Weight.ofGrams(grams), Volume.ofMillilitres(millilitres)),
                van.temperatures(),
                van.shiftStart(),
                van.shiftEnd(),
                van.cost());
    }

    private static String pack(Network network, long grams, @Nullable Long millilitres) {
        OrderLine line = crates(1, grams, millilitres);
        Unassigned left = plan(network, order("o", CUSTOMER, line)).unassigned().get(0);
        for (Reason reason : left.reasons()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"))) {
                String said = Messages.of(locale, DistributionPlanner.class).text(reason);
                assertFalse(said.contains("{") || said.contains(reason.code()), said);
            }
        }
        return left.reasons().stream().map(Reason::code).collect(Collectors.joining(" "));
    }

    @Test
    void what_a_relay_has_no_room_for_is_said_of_the_weight_and_of_the_volume() {
        Relay city = relay(CITY, at(0, 0));
        Map<TemperatureClass, Capacity> little =
                Map.of(TemperatureClass.AMBIENT, new Capacity(Weight.ofGrams(400), Volume.ofMillilitres(400)));
        Network network = network(
                List.of(new Relay(city.site(), city.partner(), city.regions(), little, city.handling(), null, false)),
                van("v", "500"));
        Reason heavy = Reason.of("relay.too-heavy").with("weight", "500 GRM").with("relay", CITY);
        Reason bulky = Reason.of("relay.too-bulky").with("volume", "600 MLT").with("relay", CITY);
        Unassigned left = plan(network, order("o", Fulfilment.pickup(CITY), crates(1, 500, 600L)))
                .unassigned()
                .get(0);
        assertEquals(List.of(heavy, bulky), left.reasons());
        assertEquals(1, left.whatWouldHelp().size());
    }
}
