package org.cooplab.distribution.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Step;
import org.jspecify.annotations.Nullable;

/** The rounds that drivers know, as pins of hauls and as relations of the routing engine. */
final class KnownRounds {

    private record Stop(KnownRound round, int number) {}

    private final Map<Party, Stop> stops = new HashMap<>();
    private final EarlierPlan earlier;
    private final Fleet fleet;
    private final boolean waves;
    private final @Nullable Pin free;

    /** @param waves whether the plan is of several waves, each of which makes the rounds anew */
    KnownRounds(List<KnownRound> rounds, EarlierPlan earlier, Fleet fleet, boolean waves) {
        this.earlier = earlier;
        this.fleet = fleet;
        this.waves = waves;
        for (KnownRound round : rounds) {
            for (int i = 0; i < round.stops().size(); i++) {
                stops.put(round.stops().get(i), new Stop(round, i));
            }
        }
        boolean alone = rounds.stream().anyMatch(KnownRound::alone);
        free = alone ? new Pin(unreserved(rounds, fleet), null, null, null) : null;
    }

    private KnownRounds(KnownRounds as, String without) {
        earlier = as.earlier;
        fleet = as.fleet;
        waves = as.waves;
        free = as.free;
        stops.putAll(as.stops);
        stops.values().removeIf(stop -> stop.round().vehicle().value().equals(without));
    }

    /** Returns the same, as if nothing were in the round of a vehicle, which does no more for that. */
    KnownRounds without(String vehicle) {
        return new KnownRounds(this, vehicle);
    }

    /** Returns the types of those vehicles that do more than their round. */
    static Set<String> unreserved(List<KnownRound> rounds, Fleet fleet) {
        Set<String> types = new HashSet<>();
        fleet.types().forEach(type -> types.add(type.id()));
        rounds.stream().filter(KnownRound::alone).forEach(round -> types.removeAll(fleet.typesOf(round.vehicle())));
        return types;
    }

    /** Returns whether some stop of a unit may be in a round. */
    boolean touch(Unit unit) {
        return stops.containsKey(Party.of(unit.order().customer().id()))
                || unit.consignments().stream().anyMatch(each -> stops.containsKey(Party.of(each.producer())));
    }

    /** Returns what the rounds say of what is fetched at a producer; {@code null} if nothing. */
    @Nullable
    Pin fetched(Consignment consignment, Way way) {
        return pin(stops.get(Party.of(consignment.producer())), null, consignment, way);
    }

    /** Returns what the rounds say of what is brought to the customer of a unit from a relay; {@code null} if nothing. */
    @Nullable
    Pin brought(Unit unit, Consignment consignment, Way way) {
        return pin(null, customer(unit), consignment, way);
    }

    /** Returns what the rounds say of what is brought to the customer of a unit from its producer; {@code null} if nothing. */
    @Nullable
    Pin direct(Unit unit, Consignment consignment, Way way) {
        return pin(stops.get(Party.of(consignment.producer())), customer(unit), consignment, way);
    }

    private @Nullable Stop customer(Unit unit) {
        return stops.get(Party.of(unit.order().customer().id()));
    }

    private @Nullable Pin pin(@Nullable Stop taken, @Nullable Stop brought, Consignment consignment, Way way) {
        Stop some = taken == null ? brought : taken;
        if (some == null) {
            return free;
        }
        VehicleId vehicle = some.round().vehicle();
        boolean one = taken == null || brought == null || taken.round().equals(brought.round());
        return new Pin(
                one ? fleet.typesOf(vehicle) : Set.of(),
                vehicle,
                taken == null
                        ? null
                        : spot(taken, way, "taken", earlier.moment(consignment.id(), PlannedStop.Kind.COLLECT)),
                brought == null
                        ? null
                        : spot(brought, way, "brought", earlier.moment(consignment.id(), PlannedStop.Kind.DELIVER)));
    }

    private Pin.Spot spot(Stop stop, Way way, String leg, @Nullable Instant before) {
        String round = stop.round().vehicle().value();
        String sequence = waves
                ? round + "/" + way.turn().fetched().open() + "/"
                        + way.turn().leaving().get(0).close() + "/" + leg
                : round;
        return new Pin.Spot(sequence, stop.number(), before);
    }

    /** Returns in which order what is in a round comes. */
    static List<Relation> relations(List<Haul> hauls) {
        Map<String, Map<Pin.Spot, List<Step>>> sequences = new TreeMap<>();
        for (Haul haul : hauls) {
            if (haul.pin() != null) {
                add(sequences, haul.pin().taken(), Step.pickup(haul.id()));
                add(sequences, haul.pin().brought(), Step.delivery(haul.id()));
            }
        }
        List<Relation> relations = new ArrayList<>();
        for (Map<Pin.Spot, List<Step>> sequence : sequences.values()) {
            List<Step> steps = sequence.values().stream()
                    .flatMap(same -> same.stream().sorted(Comparator.comparing(Step::id)))
                    .toList();
            if (steps.size() > 1) {
                relations.add(new Relation.Sequence(steps));
            }
        }
        return relations;
    }

    private static void add(Map<String, Map<Pin.Spot, List<Step>>> sequences, Pin.@Nullable Spot spot, Step step) {
        if (spot != null) {
            sequences
                    .computeIfAbsent(spot.sequence(), each -> new TreeMap<>(Pin.Spot.ORDER))
                    .computeIfAbsent(spot, each -> new ArrayList<>())
                    .add(step);
        }
    }
}
