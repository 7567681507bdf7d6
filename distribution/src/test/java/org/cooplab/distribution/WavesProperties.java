package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.KEEPER;
import static org.cooplab.distribution.fixture.SmallWorld.VALLEY;
import static org.cooplab.distribution.fixture.SmallWorld.ZONE;
import static org.cooplab.distribution.fixture.SmallWorld.ambient;
import static org.cooplab.distribution.fixture.SmallWorld.at;
import static org.cooplab.distribution.fixture.SmallWorld.goods;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.relay;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.cooplab.distribution.fixture.SmallWorld.wave;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.catalogue.Storage;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Fulfilment.Place;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;

/** Laws of plans over several days; what they say is counted anew from the stops. */
class WavesProperties {

    private static final RoutingOptions SHORT = RoutingOptions.of(Budget.iterations(200));
    private static final List<String> MAKERS = List.of("amal", "nour", "tifawin");
    private static final int DAYS = 4;
    private static final long CITY_GRAMS = 60_000;

    private static final List<Wave> WAVES = List.of(
            wave("one", 0, 0, 1), wave("two", 1, 2), wave("three", 2, 2, 3)); // the second and third meet at relays

    private static final Network NETWORK = network(
            List.of(
                    new Relay(
                            relay(CITY, at(0, 0)).site(), KEEPER, Set.of(), ambient("60"), Duration.ZERO, null, false),
                    relay(VALLEY, at(20, -25))),
            van("v", "50"),
            van("w", "40"));

    @Provide
    Arbitrary<Day> days() {
        return Arbitraries.longs().between(0, Long.MAX_VALUE).map(WavesProperties::day);
    }

    private static Day day(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Order> orders = new ArrayList<>();
        Map<OrderId, Instant> placed = new HashMap<>();
        int count = 1 + chance.nextInt(9);
        for (int number = 0; number < count; number++) {
            List<OrderLine> lines = new ArrayList<>();
            for (int i = 0; i <= chance.nextInt(3); i++) {
                String maker = MAKERS.get(chance.nextInt(3));
                Duration keeps = chance.nextInt(3) == 0 ? Duration.ofHours(8 + chance.nextInt(60)) : null;
                lines.add(OrderLine.of(
                        i + 1,
                        goods(maker, "g" + keeps, Weight.ofGrams(500), new Storage(null, keeps, false)),
                        Quantity.of(1 + chance.nextInt(40), UnitCode.H87)));
            }
            Order order = order("o-" + number, fulfilment(chance), lines.toArray(OrderLine[]::new));
            orders.add(order);
            if (chance.nextInt(4) > 0) {
                placed.put(order.id(), moment(chance.nextInt(3), chance.nextInt(12)));
            }
        }
        return Day.of(DAY, orders).withWaves(WAVES, placed);
    }

    private static Fulfilment fulfilment(SplittableRandom chance) {
        if (chance.nextInt(3) == 0) {
            return Fulfilment.pickup(chance.nextBoolean() ? CITY : VALLEY);
        }
        Place place = new Place(at(chance.nextInt(-30, 31), chance.nextInt(-30, 31)), ProvinceCode.of("MA-MAR"), null);
        int from = chance.nextInt(DAYS);
        List<TimeWindow> windows = chance.nextBoolean()
                ? List.of()
                : List.of(new TimeWindow(moment(from, 9), moment(from + chance.nextInt(2), 20)));
        return new Fulfilment.Delivery(place, null, windows, null);
    }

    private static Instant moment(int days, int hour) {
        return DAY.plusDays(days).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static DistributionPlan plan(Network network, Day day) {
        return DistributionPlanner.compile(network).plan(day, SHORT);
    }

    @Property
    void each_order_is_in_one_wave_and_never_later_than_it(@ForAll("days") Day day) {
        DistributionPlan plan = plan(NETWORK, day);
        assertEquals(List.of(), PlanAudit.check(NETWORK, day, plan));
        Map<String, Consignment> byId = new HashMap<>();
        plan.consignments().forEach(each -> byId.put(each.id(), each));
        for (PlannedRoute route : plan.routes()) {
            for (PlannedStop stop : route.stops()) {
                for (String id : stop.consignments()) {
                    Order order = ordered(day, byId.get(id).order());
                    List<Wave> its = new ArrayList<>();
                    for (Wave wave : WAVES) {
                        if (in(wave, stop)) {
                            its.add(wave);
                        }
                    }
                    Wave wave = day.waveOf(order, ZONE).orElseThrow();
                    assertTrue(its.contains(wave), id + " at " + stop.start());
                    assertTrue(day.placedAt(order, ZONE).isBefore(wave.cutOff()));
                }
            }
        }
        for (Order order : day.orders()) {
            DistributionPlan.OrderWay way = plan.of(order.id());
            assertTrue(way.consignments().isEmpty() != way.unassigned().isEmpty(), "all or nothing");
            assertTrue(day.waveOf(order, ZONE).isPresent() || way.consignments().isEmpty());
        }
    }

    private static boolean in(Wave wave, PlannedStop stop) {
        boolean fetched = stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.DROP;
        return fetched
                ? wave.collection().contains(stop.start())
                : wave.distribution().contains(LocalDate.ofInstant(stop.start(), ZONE));
    }

    private static Order ordered(Day day, OrderId id) {
        return day.orders().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Property
    void kilograms_are_conserved_at_every_relay_at_every_minute_and_fit(@ForAll("days") Day day) {
        DistributionPlan plan = plan(NETWORK, day);
        Map<String, Consignment> byId = new HashMap<>();
        plan.consignments().forEach(each -> byId.put(each.id(), each));
        for (SiteId relay : List.of(CITY, VALLEY)) {
            Set<String> there = new HashSet<>();
            for (int minute = 0; minute < (DAYS + 1) * 24 * 60; minute++) {
                Instant from = moment(0, 0).plusSeconds(60L * minute);
                Instant until = from.plusSeconds(60);
                long before = grams(there, byId);
                long brought = pass(plan, relay, PlannedStop.Kind.DROP, from, until, there, byId);
                long taken = pass(plan, relay, PlannedStop.Kind.LOAD, from, until, there, byId);
                long collected = collected(day, there, byId, until);
                assertEquals(before + brought - taken - collected, grams(there, byId));
                assertTrue(relay.equals(VALLEY) || grams(there, byId) <= CITY_GRAMS, "overfull at " + from);
            }
            assertEquals(Set.of(), there, "left for ever at " + relay);
        }
    }

    /** Moves what comes, or goes, in a minute and returns its weight. */
    private static long pass(
            DistributionPlan plan,
            SiteId relay,
            PlannedStop.Kind kind,
            Instant from,
            Instant until,
            Set<String> there,
            Map<String, Consignment> byId) {
        long grams = 0;
        for (PlannedRoute route : plan.routes()) {
            for (PlannedStop stop : route.stops()) {
                boolean now = !stop.start().isBefore(from) && stop.start().isBefore(until);
                if (stop.kind() == kind && relay.equals(stop.site()) && now) {
                    for (String id : stop.consignments()) {
                        assertTrue(kind == PlannedStop.Kind.DROP ? there.add(id) : there.remove(id), id);
                        grams += byId.get(id).weight().grams();
                    }
                }
            }
        }
        return grams;
    }

    /** Removes what its customer has collected by a moment and returns its weight. */
    private static long collected(Day day, Set<String> there, Map<String, Consignment> byId, Instant until) {
        Set<String> gone = new HashSet<>();
        for (String id : there) {
            Order order = ordered(day, byId.get(id).order());
            LocalDate last = day.waveOf(order, ZONE).orElseThrow().lastDay();
            boolean over = !until.isBefore(last.plusDays(1).atStartOfDay(ZONE).toInstant());
            if (over && order.fulfilment() instanceof Fulfilment.Pickup) {
                gone.add(id);
            }
        }
        long grams = grams(gone, byId);
        there.removeAll(gone);
        return grams;
    }

    private static long grams(Set<String> ids, Map<String, Consignment> byId) {
        return ids.stream().mapToLong(id -> byId.get(id).weight().grams()).sum();
    }

    @Property
    void nothing_reaches_its_customer_after_it_has_spoiled(@ForAll("days") Day day) {
        DistributionPlan plan = plan(NETWORK, day);
        for (Consignment consignment : plan.consignments()) {
            Order order = ordered(day, consignment.order());
            Wave wave = day.waveOf(order, ZONE).orElseThrow();
            Instant last = order.fulfilment() instanceof Fulfilment.Pickup
                    ? wave.lastDay().plusDays(1).atStartOfDay(ZONE).toInstant().minusSeconds(1)
                    : plan.routes().stream()
                            .flatMap(route -> route.stops().stream())
                            .filter(stop -> stop.kind() == PlannedStop.Kind.DELIVER
                                    && stop.consignments().contains(consignment.id()))
                            .findFirst()
                            .orElseThrow()
                            .start();
            for (Consignment.Line part : consignment.lines()) {
                Storage storage =
                        order.line(part.number()).orElseThrow().goods().storage();
                storage.keepsUntil(wave.collection().start())
                        .ifPresent(end -> assertTrue(!last.isAfter(end), consignment.id()));
            }
        }
    }

    @Property
    void the_order_of_the_input_changes_no_byte(@ForAll("days") Day day, @ForAll int seed) {
        List<Order> orders = new ArrayList<>(day.orders());
        List<Wave> waves = new ArrayList<>(day.waves());
        List<Vehicle> vehicles = new ArrayList<>(NETWORK.vehicles());
        List<Relay> relays = new ArrayList<>(NETWORK.relays());
        List.of(orders, waves, vehicles, relays).forEach(list -> Collections.shuffle(list, new Random(seed)));
        Network turned = network(relays, vehicles.toArray(Vehicle[]::new));
        Day shuffled = Day.of(DAY, orders).withWaves(waves, day.placed());
        assertEquals(Documents.write(plan(NETWORK, day)), Documents.write(plan(turned, shuffled)));
    }
}
