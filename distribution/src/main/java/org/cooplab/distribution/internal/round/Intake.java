package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.consignment.Packed;
import org.cooplab.distribution.internal.consignment.Packer;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;

/** Takes in the orders of a day: packs them, makes units of their goods and finds the ways of these. */
final class Intake {

    private final Standing standing;
    private final DayTime time;
    private final Waiting waiting;
    private final List<Unit> packed = new ArrayList<>();
    private final List<Unassigned> unpacked = new ArrayList<>();

    /**
     * What has been taken in.
     *
     * @param units what has a way
     * @param left what has none
     */
    record Taken(List<Unit> units, List<Unassigned> left) {}

    /**
     * Packs the orders, and numbers all places of the day.
     *
     * @throws InvalidDocument if what the routes that stay rely on is no longer so
     */
    Intake(CheckedNetwork network, Day day, DayTime time, Atlas atlas, Standing standing) {
        this.standing = standing;
        this.time = time;
        Units maker = new Units(network, day, time, atlas);
        maker.numberSites();
        Packer packer = new Packer(network, day, time, atlas);
        waiting = new Waiting(packer, maker);
        for (Order order : day.orders()) {
            Packed goods = standing.pack(order, packer);
            waiting.note(goods);
            unpacked.addAll(goods.unassigned());
            standing.apart(goods).forEach(part -> packed.addAll(maker.of(order, part)));
        }
        waiting.numberPlaces();
        standing.require(
                network,
                day,
                packed.stream().flatMap(unit -> unit.consignments().stream()).toList(),
                unpacked);
    }

    /**
     * Returns the units with their ways.
     *
     * @throws InvalidDocument if goods on routes that stay have none
     */
    Taken open(Ways ways) {
        List<Unassigned> left = new ArrayList<>(unpacked);
        left.replaceAll(waiting.told(ways));
        List<Unit> units = new ArrayList<>();
        Faults stuck = new Faults();
        for (Unit unit : packed) {
            Unit open = standing.asItsPart(ways.open(unit));
            if (standing.before(open, time) == null) {
                standing.addStuck(open, open.closed(), stuck);
            }
            if (open.ways().isEmpty()) {
                left.add(open.left(open.closed(), help(open)));
            } else {
                units.add(open);
            }
        }
        stuck.throwIfAny();
        return new Taken(List.copyOf(units), List.copyOf(left));
    }

    /** Returns what would help a unit that has no way. */
    private static List<Reason> help(Unit unit) {
        Set<Reason> help = new LinkedHashSet<>();
        unit.refused().forEach(refusal -> help.addAll(refusal.help()));
        return WayHelp.withoutMore(help);
    }
}
