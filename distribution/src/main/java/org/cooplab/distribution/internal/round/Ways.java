package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Fulfilment;
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
    private final Travel travel;
    private final Hauls hauls;
    private final Alone alone;
    private final Map<RegionCode, Serving> serving = new HashMap<>();

    /** The relays that serve a region: those that goods may be brought to, and those of which nobody knows where they are. */
    private record Serving(List<Relay> found, List<Relay> lost) {}

    /** Looks for ways on a day, or in its waves. */
    Ways(CheckedNetwork network, Day day, DayTime time, Atlas atlas, Travel travel, Hauls hauls, Alone alone) {
        this.network = network;
        this.day = day;
        this.time = time;
        turns = new Turns(time, network.network().cutOffs());
        this.atlas = atlas;
        this.travel = travel;
        this.hauls = hauls;
        this.alone = alone;
    }

    private @Nullable Wave waveOf(Order order) {
        return day.waveOf(order, network.network().zone()).orElse(null);
    }

    /** Returns a unit with all ways that it may go. */
    public Unit open(Unit unit) {
        if (!unit.refused().isEmpty()) {
            return unit;
        }
        Set<Reason> refused = new LinkedHashSet<>();
        List<Way> ways = new ArrayList<>();
        if (unit.order().fulfilment() instanceof Fulfilment.Pickup pickup) {
            relay(pickup.relay(), "/fulfilment/relay", refused)
                    .ifPresent(relay -> admit(unit, relay, Way.Kind.COLLECTED, ways, refused));
        } else if (unit.order().fulfilment() instanceof Fulfilment.Delivery delivery) {
            SiteId fixed = delivery.relay();
            if (fixed != null) {
                relay(fixed, "/fulfilment/relay", refused)
                        .ifPresent(relay -> admit(unit, relay, Way.Kind.THROUGH, ways, refused));
            } else {
                Serving relays = serving(delivery, refused);
                for (Relay relay : nearby(unit, relays.found())) {
                    admit(unit, relay, Way.Kind.THROUGH, ways, refused);
                }
                direct(unit, ways, refused);
                if (ways.isEmpty()) {
                    List<Reason> others = List.copyOf(refused);
                    refused.clear();
                    relays.lost().forEach(relay -> refused.add(refusal("relay.position-unknown", relay)));
                    refused.addAll(others);
                }
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

    /** Returns the relays of the customer's region. */
    private Serving serving(Fulfilment.Delivery delivery, Set<Reason> refused) {
        Optional<RegionCode> region = network.region(delivery.place());
        if (region.isEmpty()) {
            refused.add(Reason.of("place.province-unknown").at("/fulfilment/place/province"));
            return new Serving(List.of(), List.of());
        }
        Serving relays = serving.computeIfAbsent(region.get(), this::serving);
        if (relays.found().isEmpty() && relays.lost().isEmpty()) {
            refused.add(Reason.of("region.no-relay").at("/fulfilment/place").with("region", region.get()));
        }
        return relays;
    }

    private Serving serving(RegionCode region) {
        Map<Boolean, List<Relay>> byFound = network.relays().stream()
                .filter(relay -> network.serves(relay, region))
                .collect(Collectors.partitioningBy(this::isFound));
        return new Serving(requireNonNull(byFound.get(true)), requireNonNull(byFound.get(false)));
    }

    /** Returns those relays that are nearest to the customer or on the way there, the nearest to the customer first. */
    private List<Relay> nearby(Unit unit, List<Relay> found) {
        Comparator<Relay> byDistance = Comparator.<Relay>comparingLong(
                        relay -> travel.distance(place(relay), unit.customer() == null ? 0 : unit.customer()))
                .thenComparing(relay -> relay.site().id());
        Comparator<Relay> byWay = Comparator.<Relay>comparingLong(relay -> wayLength(unit, relay))
                .thenComparing(relay -> relay.site().id());
        Set<Relay> chosen = new LinkedHashSet<>();
        found.stream().sorted(byDistance).limit(MOST_RELAYS / 2).forEach(chosen::add);
        found.stream().sorted(byWay).limit(MOST_RELAYS / 2).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private boolean isFound(Relay relay) {
        GeoPoint position = relay.site().position();
        return position != null && atlas.knows(position);
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

    private long wayLength(Unit unit, Relay relay) {
        long sum = unit.customer() == null ? 0 : travel.distance(place(relay), unit.customer());
        for (Consignment consignment : unit.consignments()) {
            sum += travel.distance(place(consignment.producer()), place(relay));
        }
        return sum;
    }

    private void admit(Unit unit, Relay relay, Way.Kind kind, List<Way> ways, Set<Reason> refused) {
        Wave wave = waveOf(unit.order());
        Reason no = forbidden(unit, relay);
        if (no == null && wave != null && kind == Way.Kind.COLLECTED && !keepsUntilCollected(unit, wave)) {
            no = Reason.of("wave.keeps-too-short").with("wave", wave.id()).with("last", wave.lastDay());
        }
        if (no != null) {
            refused.add(no);
        } else {
            inTurns(unit, kind, relay, ways, refused);
        }
    }

    /** Opens a way in each turn in which vehicles can go it, or says why there is none. */
    private void inTurns(Unit unit, Way.Kind kind, @Nullable Relay relay, List<Way> ways, Set<Reason> refused) {
        List<Way> open = new ArrayList<>();
        List<Reason> impossible = new ArrayList<>();
        for (Turn turn : turns.of(waveOf(unit.order()), kind)) {
            Way way = new Way(kind, relay, relay == null ? 0 : place(relay), turn);
            impossible(unit, way).ifPresentOrElse(impossible::add, () -> open.add(way));
        }
        ways.addAll(open);
        if (open.isEmpty()) {
            refused.addAll(impossible);
        }
    }

    /** Returns why a relay can never take a unit, or {@code null}. */
    private @Nullable Reason forbidden(Unit unit, Relay relay) {
        if (!isFound(relay)) {
            return refusal("relay.position-unknown", relay);
        }
        for (Consignment consignment : unit.consignments()) {
            Reason no = forbidden(unit, consignment, relay);
            if (no != null) {
                return no;
            }
        }
        return time.hours(relay.site()).isEmpty() ? refusal("relay.closed", relay) : null;
    }

    private @Nullable Reason forbidden(Unit unit, Consignment consignment, Relay relay) {
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

    private void direct(Unit unit, List<Way> ways, Set<Reason> refused) {
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
        inTurns(unit, Way.Kind.DIRECT, null, ways, refused);
    }

    /** Returns why vehicles cannot go a way; of goods that are under way only the rest of the way is looked at. */
    private Optional<Reason> impossible(Unit unit, Way way) {
        return hauls.of(unit, way).stream()
                .flatMap(haul -> alone.impossible(haul).stream())
                .findFirst();
    }
}
