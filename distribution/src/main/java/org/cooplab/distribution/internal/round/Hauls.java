package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Makes hauls of units and the ways chosen for them.
 *
 * <p>What goes from one producer to one relay, in one temperature class and in one turn, is carried as one, up to half of the
 * {@link LoadSize}: consignments are parts of a load, not stops of their own.
 */
public final class Hauls {

    private final CheckedNetwork network;
    private final Standing standing;
    private final KnownRounds rounds;
    private final DayTime time;
    private final Atlas atlas;
    private final LoadSize size;
    private final Haul.@Nullable End anyHour;

    /** Makes the hauls of a day. */
    Hauls(CheckedNetwork network, Standing standing, KnownRounds rounds, DayTime time, Atlas atlas) {
        this.network = network;
        this.rounds = rounds;
        this.standing = standing;
        this.time = time;
        this.atlas = atlas;
        anyHour = null;
        Set<VehicleId> reserved = network.network().knownRounds().stream()
                .filter(KnownRound::alone)
                .map(KnownRound::vehicle)
                .collect(Collectors.toSet());
        size = new LoadSize(network.vehicles().stream()
                .filter(vehicle -> !reserved.contains(vehicle.id()))
                .toList());
    }

    private Hauls(Hauls as, KnownRounds rounds, Haul.@Nullable End anyHour) {
        network = as.network;
        standing = as.standing;
        time = as.time;
        atlas = as.atlas;
        size = as.size;
        this.rounds = rounds;
        this.anyHour = anyHour;
    }

    /** Returns the same, as if places of a kind were always open. */
    Hauls atAnyHour(Haul.End end) {
        return new Hauls(this, rounds, end);
    }

    /** Returns the same, as if a vehicle knew no round. */
    Hauls outOfRound(String vehicle) {
        return new Hauls(this, rounds.without(vehicle), anyHour);
    }

    /**
     * What is carried as one.
     *
     * @param before where the earlier plan takes and brings it: what came together comes together again, and nothing new with it
     * @param claim that of all of it, where the earlier plan does not
     */
    private record Collection(
            CooperativeId producer,
            SiteId relay,
            TemperatureClass temperature,
            long begin,
            long cutOff,
            List<PlannedStop> before,
            @Nullable Claim claim) {}

    /** What has come together so far: the way of the first of it, the greatest claim of any, and all of it. */
    private static final class Gathered {
        private final Way way;
        private Claim claim;
        private final List<Consignment> consignments = new ArrayList<>();

        Gathered(Way way, Claim claim) {
            this.way = way;
            this.claim = claim;
        }
    }

    /** Returns the hauls of units that go these ways; a unit whose way is {@code null} makes none. */
    public List<Haul> of(List<Unit> units, List<@Nullable Way> ways) {
        List<Haul> hauls = new ArrayList<>();
        Map<Collection, Gathered> collections = new LinkedHashMap<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Way way = ways.get(i);
            if (way == null) {
                continue;
            }
            if (way.kind() == Way.Kind.DIRECT) {
                hauls.addAll(direct(unit, way));
            } else {
                gather(unit, way, collections);
            }
            if (way.kind() == Way.Kind.THROUGH) {
                hauls.addAll(deliver(unit, way));
            }
        }
        for (Gathered gathered : collections.values()) {
            hauls.addAll(collect(gathered));
        }
        hauls.sort(Comparator.comparing(Haul::id));
        return hauls;
    }

    /** Adds what of a unit is still to be collected to what it is carried with. */
    private void gather(Unit unit, Way way, Map<Collection, Gathered> collections) {
        EarlierPlan earlier = standing.earlier();
        Claim claim = standing.claim(unit);
        for (Consignment consignment : unit.consignments()) {
            if (!earlier.collected(consignment.id())) {
                List<PlannedStop> before = earlier.collecting(consignment.id());
                Collection key = new Collection(
                        consignment.producer(),
                        requireNonNull(way.relay()).site().id(),
                        consignment.temperature(),
                        way.turn().fetched().open(),
                        way.turn().cutOff(),
                        before,
                        before.isEmpty() ? claim : null);
                Gathered gathered = collections.computeIfAbsent(key, each -> new Gathered(way, claim));
                gathered.consignments.add(consignment);
                gathered.claim = gathered.claim.compareTo(claim) < 0 ? claim : gathered.claim;
            }
        }
    }

    /** Returns the hauls of one unit alone. */
    public List<Haul> of(Unit unit, Way way) {
        List<@Nullable Way> ways = new ArrayList<>();
        ways.add(way);
        return of(List.of(unit), ways);
    }

    /** Returns whether a producer is closed on all of the days. */
    boolean isClosed(CooperativeId producer) {
        ProducerSite site = network.producer(producer).orElseThrow();
        return time.hours(site.site(), site.handling()).isEmpty();
    }

    /** Returns an instant as the clocks of the network show it. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, time.zone());
    }

    /** Returns when the first of these no longer keeps. */
    private long due(List<Consignment> goods) {
        long due = time.last();
        for (Consignment each : goods) {
            due = each.due() == null ? due : Math.min(due, time.second(each.due()));
        }
        return due;
    }

    private List<Haul> collect(Gathered gathered) {
        Way way = gathered.way;
        Relay relay = requireNonNull(way.relay());
        TimeWindow fetched = way.turn().fetched();
        List<TimeWindow> windows = DayTime.between(
                hours(relay.site(), relay.handling(), Haul.End.RELAY),
                fetched.open(),
                Math.min(fetched.close(), due(gathered.consignments)));
        List<Haul> hauls = new ArrayList<>();
        Pin pin = rounds.fetched(gathered.consignments.get(0), way);
        for (List<Consignment> load : size(pin).collected(gathered.consignments)) {
            hauls.add(haul(
                    "C/",
                    Haul.Kind.COLLECT,
                    from(load, way),
                    visit(way.place(), relay.handling(), windows),
                    relay,
                    load,
                    gathered.claim,
                    rounds.fetched(load.get(0), way)));
        }
        return hauls;
    }

    private List<Haul> deliver(Unit unit, Way way) {
        Relay relay = requireNonNull(way.relay());
        int customer = requireNonNull(unit.customer());
        List<TimeWindow> open = DayTime.within(
                hours(relay.site(), relay.handling(), Haul.End.RELAY),
                way.turn().leaving());
        List<Haul> hauls = new ArrayList<>();
        for (List<Consignment> load : loads(unit, goods -> rounds.brought(unit, goods, way))) {
            hauls.add(haul(
                    "D/",
                    Haul.Kind.DELIVER,
                    visit(way.place(), relay.handling(), open),
                    to(unit, customer, load, way),
                    relay,
                    load,
                    standing.claim(unit),
                    rounds.brought(unit, load.get(0), way)));
        }
        return hauls;
    }

    private List<Haul> direct(Unit unit, Way way) {
        int customer = requireNonNull(unit.customer());
        List<Haul> hauls = new ArrayList<>();
        for (List<Consignment> load : loads(unit, goods -> rounds.direct(unit, goods, way))) {
            hauls.add(haul(
                    "X/",
                    Haul.Kind.DIRECT,
                    from(load, way),
                    to(unit, customer, load, way),
                    null,
                    load,
                    standing.claim(unit),
                    rounds.direct(unit, load.get(0), way)));
        }
        return hauls;
    }

    /** Returns what of a unit has not been delivered, in loads. */
    private List<List<Consignment>> loads(Unit unit, Function<Consignment, @Nullable Pin> pin) {
        List<Consignment> left = new ArrayList<>(unit.consignments());
        left.removeIf(consignment -> standing.earlier().delivered(consignment.id()));
        return left.isEmpty() ? List.of() : size(pin.apply(left.get(0))).brought(left);
    }

    /** Returns the size of loads, of what is in a round by the vehicle that makes it. */
    private LoadSize size(@Nullable Pin pin) {
        return pin == null || pin.vehicle() == null
                ? size
                : new LoadSize(List.of(network.vehicle(pin.vehicle()).orElseThrow()));
    }

    private Visit from(List<Consignment> load, Way way) {
        ProducerSite site = network.producer(load.get(0).producer()).orElseThrow();
        long ready = way.turn().fetched().open();
        for (Consignment consignment : load) {
            if (consignment.ready() != null) {
                ready = Math.max(ready, time.notBefore(consignment.ready()));
            }
        }
        return visit(
                number(site.site()),
                site.handling(),
                DayTime.between(
                        hours(site.site(), site.handling(), Haul.End.PRODUCER),
                        ready,
                        way.turn().fetched().close()));
    }

    private Visit to(Unit unit, int customer, List<Consignment> load, Way way) {
        List<TimeWindow> windows = anyHour == Haul.End.CUSTOMER ? List.of(time.always()) : unit.windows();
        List<TimeWindow> there = DayTime.within(windows, way.turn().leaving());
        return visit(customer, network.network().customerHandling(), DayTime.between(there, 0, due(load)));
    }

    private List<TimeWindow> hours(Site site, Duration handling, Haul.End end) {
        return anyHour == end ? List.of(time.always()) : time.hours(site, handling);
    }

    private int number(Site site) {
        GeoPoint position = requireNonNull(site.position());
        return atlas.number(position);
    }

    /** A visit in which all of the handling is in one of these windows; without any, one that nobody can reach. */
    private Visit visit(int place, Duration handling, List<TimeWindow> windows) {
        long setup = time.seconds(handling);
        List<TimeWindow> done = new ArrayList<>();
        for (TimeWindow window : windows) {
            if (window.open() + setup <= window.close()) {
                done.add(new TimeWindow(window.open() + setup, window.close()));
            }
        }
        return new Visit(place, setup, 0, done.isEmpty() ? List.of(new TimeWindow(-1, -1)) : done);
    }

    private static Haul haul(
            String prefix,
            Haul.Kind kind,
            Visit from,
            Visit to,
            @Nullable Relay relay,
            List<Consignment> load,
            Claim claim,
            @Nullable Pin pin) {
        Set<TemperatureClass> temperatures = EnumSet.noneOf(TemperatureClass.class);
        Set<String> ids = new TreeSet<>();
        for (Consignment consignment : load) {
            temperatures.add(consignment.temperature());
            ids.add(consignment.id());
        }
        // Two kinds may carry the same consignment; no two hauls of a kind do.
        return new Haul(prefix + ids.iterator().next(), kind, from, to, relay, load, temperatures, claim, pin);
    }
}
