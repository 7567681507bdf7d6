package org.cooplab.distribution.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Gathering;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Turn;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Finds the ways that goods may go, and says why others are closed. */
public final class Ways {

    /** More relays than this are not looked at for one order: the nearest to the customer and to the producers. */
    private static final int MOST_RELAYS = 16;

    private final CheckedNetwork network;
    private final Day day;
    private final DayTime time;
    private final Turns turns;
    private final Atlas atlas;
    private final Fleet fleet;
    private final Hauls hauls;

    /** Looks for ways on a day, or in its waves. */
    public Ways(CheckedNetwork network, Day day, DayTime time, Atlas atlas, Fleet fleet, Hauls hauls) {
        this.network = network;
        this.day = day;
        this.time = time;
        turns = new Turns(time, network.network().cutOffs());
        this.atlas = atlas;
        this.fleet = fleet;
        this.hauls = hauls;
    }

    /** Returns the units of an order, with no ways yet, and numbers their places. */
    public List<Unit> units(Order order, List<Consignment> consignments) {
        if (consignments.isEmpty()) {
            return List.of();
        }
        Integer customer = null;
        List<TimeWindow> windows = List.of();
        List<Reason> refused = new ArrayList<>();
        if (!day.waves().isEmpty() && waveOf(order) == null) {
            refused.add(noWave(order));
        }
        if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
            GeoPoint position = delivery.place().position();
            if (position == null || !atlas.knows(position)) {
                refused.add(Reason.of("place.position-unknown").at("/fulfilment/place/position"));
            } else {
                customer = atlas.number(position);
            }
            windows = delivery.windows().isEmpty() ? List.of(time.always()) : time.closed(delivery.windows());
            if (windows.isEmpty()) {
                refused.add(Reason.of("delivery.other-day").at("/fulfilment/windows"));
            }
        }
        List<Unit> units = new ArrayList<>();
        if (order.together() == Gathering.TOGETHER) {
            units.add(new Unit(order.id().value(), order, consignments, customer, windows, List.of(), refused));
        } else {
            for (Consignment consignment : consignments) {
                units.add(
                        new Unit(consignment.id(), order, List.of(consignment), customer, windows, List.of(), refused));
            }
        }
        return units;
    }

    private @Nullable Wave waveOf(Order order) {
        return day.waveOf(order, network.network().zone()).orElse(null);
    }

    private Reason noWave(Order order) {
        Instant at = day.placedAt(order, network.network().zone());
        return day.waves().stream().anyMatch(wave -> at.isBefore(wave.cutOff()))
                ? Reason.of("wave.other-days").at("/fulfilment/windows")
                : Reason.of("wave.too-late").at("/placedOn").with("placed", at);
    }

    /** Numbers the places of relays and producers. */
    public void numberSites() {
        network.network().producers().stream()
                .sorted(Comparator.comparing(producer -> producer.cooperative()))
                .map(producer -> producer.site().position())
                .forEach(this::number);
        network.relays().stream().map(relay -> relay.site().position()).forEach(this::number);
    }

    private void number(@Nullable GeoPoint position) {
        if (position != null && atlas.knows(position)) {
            atlas.number(position);
        }
    }

    /** Returns a unit with all ways that it may go. */
    public Unit open(Unit unit, Travel travel) {
        if (!unit.refused().isEmpty()) {
            return unit;
        }
        Set<Reason> refused = new LinkedHashSet<>();
        List<Way> ways = new ArrayList<>();
        if (unit.order().fulfilment() instanceof Fulfilment.Pickup pickup) {
            relay(pickup.relay(), "/fulfilment/relay", refused)
                    .ifPresent(relay -> admit(unit, relay, Way.Kind.COLLECTED, travel, ways, refused));
        } else if (unit.order().fulfilment() instanceof Fulfilment.Delivery delivery) {
            SiteId fixed = delivery.relay();
            if (fixed != null) {
                relay(fixed, "/fulfilment/relay", refused)
                        .ifPresent(relay -> admit(unit, relay, Way.Kind.THROUGH, travel, ways, refused));
            } else {
                for (Relay relay : nearby(unit, delivery, travel, refused)) {
                    admit(unit, relay, Way.Kind.THROUGH, travel, ways, refused);
                }
                direct(unit, travel, ways, refused);
            }
        }
        return new Unit(
                unit.id(),
                unit.order(),
                unit.consignments(),
                unit.customer(),
                unit.windows(),
                ways,
                List.copyOf(refused));
    }

    private Optional<Relay> relay(SiteId id, String at, Set<Reason> refused) {
        Optional<Relay> relay = network.relay(id);
        if (relay.isEmpty()) {
            refused.add(Reason.of("relay.unknown").at(at).with("relay", id));
        }
        return relay;
    }

    /** Returns the relays of the customer's region, the nearest to the customer first. */
    private List<Relay> nearby(Unit unit, Fulfilment.Delivery delivery, Travel travel, Set<Reason> refused) {
        Optional<RegionCode> region = network.region(delivery.place());
        if (region.isEmpty()) {
            refused.add(Reason.of("place.province-unknown").at("/fulfilment/place/province"));
            return List.of();
        }
        List<Relay> serving = network.relays().stream()
                .filter(relay -> network.serves(relay, region.get()))
                .filter(relay -> relay.site().position() != null
                        && atlas.knows(relay.site().position()))
                .toList();
        if (serving.isEmpty()) {
            refused.add(Reason.of("region.no-relay").at("/fulfilment/place").with("region", region.get()));
        }
        Comparator<Relay> byDistance = Comparator.<Relay>comparingLong(
                        relay -> travel.distance(place(relay), unit.customer() == null ? 0 : unit.customer()))
                .thenComparing(relay -> relay.site().id());
        Comparator<Relay> byWay = Comparator.<Relay>comparingLong(relay -> wayLength(unit, relay, travel))
                .thenComparing(relay -> relay.site().id());
        Set<Relay> chosen = new LinkedHashSet<>();
        serving.stream().sorted(byDistance).limit(MOST_RELAYS / 2).forEach(chosen::add);
        serving.stream().sorted(byWay).limit(MOST_RELAYS / 2).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private int place(Relay relay) {
        GeoPoint position = relay.site().position();
        if (position == null) {
            throw new IllegalStateException("relay " + relay.site().id() + " has no position");
        }
        return atlas.number(position);
    }

    private int place(CooperativeId producer) {
        GeoPoint position = network.producer(producer).orElseThrow().site().position();
        if (position == null) {
            throw new IllegalStateException("producer " + producer + " has no position");
        }
        return atlas.number(position);
    }

    private long wayLength(Unit unit, Relay relay, Travel travel) {
        long sum = unit.customer() == null ? 0 : travel.distance(place(relay), unit.customer());
        for (Consignment consignment : unit.consignments()) {
            sum += travel.distance(place(consignment.producer()), place(relay));
        }
        return sum;
    }

    private void admit(Unit unit, Relay relay, Way.Kind kind, Travel travel, List<Way> ways, Set<Reason> refused) {
        SiteId id = relay.site().id();
        Wave wave = waveOf(unit.order());
        Reason no = forbidden(unit, relay, travel);
        if (no == null && wave != null && kind == Way.Kind.COLLECTED && !keepsUntilCollected(unit, wave)) {
            no = Reason.of("wave.keeps-too-short").with("wave", wave.id()).with("last", wave.lastDay());
        }
        if (no != null) {
            refused.add(no);
            return;
        }
        List<Way> open = new ArrayList<>();
        List<Reason> late = new ArrayList<>();
        for (Turn turn : turns.of(wave, kind)) {
            possible(unit, new Way(kind, relay, place(relay), turn), travel, open, late);
        }
        ways.addAll(open);
        if (open.isEmpty()) {
            late.forEach(reason -> refused.add(reason.with("relay", id)));
        }
    }

    /** Returns why a relay can never take a unit, or {@code null}. */
    private @Nullable Reason forbidden(Unit unit, Relay relay, Travel travel) {
        if (relay.site().position() == null || !atlas.knows(relay.site().position())) {
            return refusal("relay.position-unknown", relay);
        }
        for (Consignment consignment : unit.consignments()) {
            Reason no = forbidden(unit, consignment, relay, travel);
            if (no != null) {
                return no;
            }
        }
        return time.hours(relay.site()).isEmpty() ? refusal("relay.closed", relay) : null;
    }

    private @Nullable Reason forbidden(Unit unit, Consignment consignment, Relay relay, Travel travel) {
        CircuitPolicy policy = network.network().policy();
        int intermediaries = (relay.buys() ? 1 : 0) + (consignment.seller().equals(consignment.producer()) ? 0 : 1);
        if (intermediaries > policy.maxIntermediaries()) {
            return refusal("policy.intermediaries", relay)
                    .with("count", intermediaries)
                    .with("most", policy.maxIntermediaries());
        }
        long length = travel.distance(place(consignment.producer()), place(relay))
                + (unit.customer() == null ? 0L : travel.distance(place(relay), unit.customer()));
        if (policy.maxDistance() != null && length > policy.maxDistance().metres()) {
            return refusal("policy.distance", relay)
                    .with("distance", Distance.ofMetres(length))
                    .with("most", policy.maxDistance());
        }
        if (!relay.keeps(consignment.temperature())) {
            return refusal("relay.temperature", relay).with("temperature", consignment.temperature());
        }
        Capacity capacity = relay.capacity().get(consignment.temperature());
        boolean fits = capacity == null || Largest.fits(capacity, consignment.weight(), consignment.volume());
        return fits ? null : refusal("relay.too-small", relay).with("weight", consignment.weight());
    }

    private static Reason refusal(String code, Relay relay) {
        return Reason.of(code).with("relay", relay.site().id());
    }

    /** Tells whether goods keep until the customer has come, on the last day of distribution at the latest. */
    private boolean keepsUntilCollected(Unit unit, Wave wave) {
        long last = time.all(wave.lastDay()).close();
        return unit.consignments().stream().allMatch(each -> each.due() == null || time.second(each.due()) >= last);
    }

    private void direct(Unit unit, Travel travel, List<Way> ways, Set<Reason> refused) {
        CooperativeId producer = unit.consignments().get(0).producer();
        CircuitPolicy policy = network.network().policy();
        Integer customer = unit.customer();
        if (customer == null) {
            return;
        }
        for (Consignment consignment : unit.consignments()) {
            if (!consignment.producer().equals(producer)) {
                return; // goods of several producers meet at a relay
            }
            if (!consignment.seller().equals(producer) && policy.maxIntermediaries() < 1) {
                refused.add(Reason.of("policy.intermediaries-direct")
                        .with("count", 1)
                        .with("most", policy.maxIntermediaries()));
                return;
            }
        }
        long length = travel.distance(place(producer), customer);
        if (policy.maxDistance() != null && length > policy.maxDistance().metres()) {
            refused.add(Reason.of("policy.distance-direct")
                    .with("distance", Distance.ofMetres(length))
                    .with("most", policy.maxDistance()));
            return;
        }
        for (Turn turn : turns.of(waveOf(unit.order()), Way.Kind.DIRECT)) {
            possible(unit, new Way(Way.Kind.DIRECT, null, 0, turn), travel, ways, new ArrayList<>());
        }
    }

    private void possible(Unit unit, Way way, Travel travel, List<Way> ways, List<Reason> late) {
        // Of goods that are under way only the rest of the way is looked at.
        for (Haul haul : hauls.of(unit, way)) {
            Optional<Reason> reason = fleet.impossible(haul, travel);
            if (reason.isPresent()) {
                late.add(reason.get());
                return;
            }
        }
        ways.add(way);
    }
}
