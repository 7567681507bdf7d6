package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Largest;
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
 * <p>What goes from one producer to one relay, in one temperature class and in one turn, is carried as one, up to half
 * of what the largest vehicle takes: consignments are parts of a load, not stops of their own.
 */
public final class Hauls {

    private final CheckedNetwork network;
    private final Standing standing;
    private final KnownRounds rounds;
    private final DayTime time;
    private final Atlas atlas;
    private final long grams;
    private final long millilitres;
    private final Haul.@Nullable End anyHour;

    /** Makes the hauls of a day. */
    Hauls(CheckedNetwork network, Standing standing, KnownRounds rounds, DayTime time, Atlas atlas) {
        this.network = network;
        this.rounds = rounds;
        this.standing = standing;
        this.time = time;
        this.atlas = atlas;
        anyHour = null;
        grams = network.vehicles().stream()
                .mapToLong(vehicle -> vehicle.capacity().weight().grams())
                .max()
                .orElse(0);
        millilitres = network.vehicles().stream()
                .mapToLong(vehicle -> Largest.millilitres(vehicle.capacity()))
                .max()
                .orElse(0);
    }

    private Hauls(Hauls as, KnownRounds rounds, Haul.@Nullable End anyHour) {
        network = as.network;
        standing = as.standing;
        time = as.time;
        atlas = as.atlas;
        grams = as.grams;
        millilitres = as.millilitres;
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

    /** Returns the hauls of units that go these ways; a unit whose way is {@code null} makes none. */
    public List<Haul> of(List<Unit> units, List<@Nullable Way> ways) {
        Map<Collection, List<Consignment>> collections = new LinkedHashMap<>();
        Map<Collection, Way> through = new HashMap<>();
        Map<Collection, Claim> claims = new HashMap<>();
        List<Haul> hauls = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Way way = ways.get(i);
            if (way == null) {
                continue;
            }
            Unit unit = units.get(i);
            if (way.kind() == Way.Kind.DIRECT) {
                hauls.addAll(direct(unit, way));
                continue;
            }
            for (Consignment consignment : unit.consignments()) {
                if (standing.collected(consignment.id())) {
                    continue;
                }
                List<PlannedStop> before = standing.collecting(consignment.id());
                Claim claim = standing.claim(unit);
                Collection key = new Collection(
                        consignment.producer(),
                        requireNonNull(way.relay()).site().id(),
                        consignment.temperature(),
                        way.turn().fetched().open(),
                        way.turn().cutOff(),
                        before,
                        before.isEmpty() ? claim : null);
                collections.computeIfAbsent(key, each -> new ArrayList<>()).add(consignment);
                through.putIfAbsent(key, way);
                claims.merge(key, claim, BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
            if (way.kind() == Way.Kind.THROUGH) {
                hauls.addAll(deliver(unit, way));
            }
        }
        collections.forEach((key, consignments) -> {
            Way way = requireNonNull(through.get(key));
            long due = due(consignments);
            for (List<Consignment> load : loads(consignments, 2)) {
                hauls.add(collect(key.producer(), requireNonNull(claims.get(key)), way, load, due));
            }
        });
        hauls.sort(Comparator.comparing(Haul::id));
        return hauls;
    }

    /** Returns the hauls of one unit alone. */
    public List<Haul> of(Unit unit, Way way) {
        List<@Nullable Way> ways = new ArrayList<>();
        ways.add(way);
        return of(List.of(unit), ways);
    }

    /** Returns when the first of these no longer keeps. */
    private long due(List<Consignment> goods) {
        long due = time.last();
        for (Consignment each : goods) {
            due = each.due() == null ? due : Math.min(due, time.second(each.due()));
        }
        return due;
    }

    private Haul collect(CooperativeId producer, Claim claim, Way way, List<Consignment> load, long due) {
        Relay relay = requireNonNull(way.relay());
        TimeWindow fetched = way.turn().fetched();
        List<TimeWindow> windows = DayTime.between(
                hours(relay.site(), relay.handling(), Haul.End.RELAY), fetched.open(), Math.min(fetched.close(), due));
        return haul(
                "C/",
                Haul.Kind.COLLECT,
                from(producer, load, way),
                visit(way.place(), relay.handling(), windows),
                relay,
                load,
                claim,
                rounds.fetched(load.get(0), way));
    }

    private List<Haul> deliver(Unit unit, Way way) {
        Relay relay = requireNonNull(way.relay());
        int customer = requireNonNull(unit.customer());
        List<Haul> hauls = new ArrayList<>();
        for (List<Consignment> load : loads(undelivered(unit), 1)) {
            List<TimeWindow> open = DayTime.within(
                    hours(relay.site(), relay.handling(), Haul.End.RELAY),
                    way.turn().leaving());
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
        for (List<Consignment> load : loads(undelivered(unit), 1)) {
            hauls.add(haul(
                    "X/",
                    Haul.Kind.DIRECT,
                    from(load.get(0).producer(), load, way),
                    to(unit, customer, load, way),
                    null,
                    load,
                    standing.claim(unit),
                    rounds.direct(unit, load.get(0), way)));
        }
        return hauls;
    }

    private List<Consignment> undelivered(Unit unit) {
        return unit.consignments().stream()
                .filter(consignment -> !standing.delivered(consignment.id()))
                .toList();
    }

    private Visit from(CooperativeId producer, List<Consignment> load, Way way) {
        ProducerSite site = network.producer(producer).orElseThrow();
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
        List<TimeWindow> done = windows.stream()
                .filter(window -> window.open() + setup <= window.close())
                .map(window -> new TimeWindow(window.open() + setup, window.close()))
                .toList();
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
        load.forEach(consignment -> {
            temperatures.add(consignment.temperature());
            ids.add(consignment.id());
        });
        // Two kinds may carry the same consignment; no two hauls of a kind do.
        return new Haul(prefix + ids.iterator().next(), kind, from, to, relay, load, temperatures, claim, pin);
    }

    /** Cuts consignments into loads, each in the first that still takes it. */
    private List<List<Consignment>> loads(List<Consignment> consignments, int parts) {
        List<Consignment> sorted = new ArrayList<>(consignments);
        sorted.sort(Comparator.comparing(Consignment::id));
        List<List<Consignment>> loads = new ArrayList<>();
        List<long[]> sums = new ArrayList<>();
        for (Consignment consignment : sorted) {
            long weight = consignment.weight().grams();
            long volume =
                    consignment.volume() == null ? 0 : consignment.volume().millilitres();
            int into = 0;
            while (into < loads.size()
                    && (sums.get(into)[0] + weight > grams / parts
                            || sums.get(into)[1] + volume > millilitres / parts)) {
                into++;
            }
            if (into == loads.size()) {
                loads.add(new ArrayList<>());
                sums.add(new long[2]);
            }
            loads.get(into).add(consignment);
            sums.get(into)[0] += weight;
            sums.get(into)[1] += volume;
        }
        return loads;
    }
}
