package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;

/**
 * What people would call one stop: all that a vehicle takes or brings without a pause, at one producer, relay or customer. Two of these
 * at one point are two halts; and goods whose turn comes only after a wait are another, for their hour is not that of the first.
 */
final class Halt {

    private final PlannedStop.Kind kind;
    private final String where;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Haul> hauls = new ArrayList<>();

    /** Returns the halts of a route. */
    static List<Halt> of(Route route, Map<String, Haul> hauls) {
        List<Halt> halts = new ArrayList<>();
        for (Stop stop : route.stops()) {
            Haul haul = requireNonNull(hauls.get(stop.step().id()));
            Halt next = new Halt(stop, haul);
            Halt last = halts.isEmpty() ? null : halts.get(halts.size() - 1);
            if (last != null && next.isLike(last) && stop.start() == last.last().departure()) {
                last.add(stop, haul);
            } else {
                halts.add(next);
            }
        }
        return halts;
    }

    private Halt(Stop stop, Haul haul) {
        boolean takes = stop.step().kind() == Step.Kind.PICKUP;
        Haul.End end = takes ? haul.taken() : haul.brought();
        if (end == Haul.End.RELAY) {
            kind = takes ? PlannedStop.Kind.LOAD : PlannedStop.Kind.DROP;
        } else {
            kind = takes ? PlannedStop.Kind.COLLECT : PlannedStop.Kind.DELIVER;
        }
        where = haul.placeOf(end);
        add(stop, haul);
    }

    private void add(Stop stop, Haul haul) {
        stops.add(stop);
        hauls.add(haul);
    }

    /** Returns whether the same is done at the same place. */
    boolean isLike(Halt other) {
        return kind == other.kind && where.equals(other.where) && location() == other.location();
    }

    /** Returns what is done. */
    PlannedStop.Kind kind() {
        return kind;
    }

    /** Returns at whose place it is done: the producer, the relay or, for that of the customer, the order. */
    String where() {
        return where;
    }

    /** Returns the stops of the engine. */
    List<Stop> stops() {
        return stops;
    }

    /** Returns the haul of each stop. */
    List<Haul> hauls() {
        return hauls;
    }

    int location() {
        return first().location();
    }

    Stop first() {
        return stops.get(0);
    }

    Stop last() {
        return stops.get(stops.size() - 1);
    }

    /** Returns what is taken or brought. */
    Stream<Consignment> consignments() {
        return hauls.stream().flatMap(haul -> haul.consignments().stream());
    }
}
