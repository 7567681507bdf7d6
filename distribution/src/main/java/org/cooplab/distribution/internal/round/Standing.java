package org.cooplab.distribution.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Turn;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Packed;
import org.cooplab.distribution.internal.consignment.Packer;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** What stands of an earlier plan for the orders and the vehicles of now. */
final class Standing {

    private final EarlierPlan earlier;
    private final OpenRoutes open;

    Standing(EarlierPlan earlier) {
        this.earlier = earlier;
        open = new OpenRoutes(earlier);
    }

    /** Returns that plan. */
    EarlierPlan earlier() {
        return earlier;
    }

    /** Returns an order as it is packed; what the earlier plan carries of it is cut as before where it can be. */
    Packed pack(Order order, Packer packer) {
        List<Consignment> its = earlier.consignments(order.id());
        return its.isEmpty()
                ? packer.pack(order)
                : packer.again(order, its, each -> earlier.stays(each.id()), earlier.isDone(order));
    }

    /**
     * Returns goods of an order as they hold each other up. Nothing that was planned waits for what is new, nor goes the way of what was
     * planned to go another; nothing of an order under way waits for what comes at another time; and what routes that stay bring all the
     * way waits for nothing more.
     */
    List<List<Consignment>> apart(Packed packed) {
        boolean isPickup = packed.order().fulfilment() instanceof Fulfilment.Pickup;
        PlannedStop.Kind end = isPickup ? PlannedStop.Kind.DROP : PlannedStop.Kind.DELIVER;
        boolean isUnderWay = packed.consignments().stream().anyMatch(each -> earlier.stays(each.id()));
        List<Consignment> planned = packed.consignments().stream()
                .filter(each -> earlier.carries(each.id()))
                .toList();
        Map<String, List<Consignment>> apart = new LinkedHashMap<>();
        for (Consignment each : packed.consignments()) {
            boolean isBrought = earlier.delivered(each.id()) || (isPickup && earlier.collected(each.id()));
            Consignment like = planned.isEmpty() || planned.contains(each) ? each : planned.get(0);
            String way = planned.isEmpty() ? "" : String.valueOf(earlier.relay(like.id()));
            String rest = isUnderWay ? way + earlier.moment(each.id(), end) : way;
            apart.computeIfAbsent(isBrought ? each.id() : rest, part -> new ArrayList<>())
                    .add(each);
        }
        List<List<Consignment>> parts = new ArrayList<>(apart.values());
        parts.add(packed.added());
        return parts;
    }

    /** Returns whether a route that stays carries something of a unit. */
    boolean touches(Unit unit) {
        for (Consignment each : unit.consignments()) {
            if (earlier.stays(each.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns how much a unit must be carried. */
    Claim claim(Unit unit) {
        if (earlier.isNothing()) {
            return Claim.ALIKE;
        }
        return touches(unit) ? Claim.UNDER_WAY : known(unit) == null ? Claim.NEW : Claim.PLANNED;
    }

    /**
     * Returns a unit whose ways begin with those of a part of its order that is under way or, if it is new, planned: where they cost as
     * much, it follows it.
     */
    Unit asItsPart(Unit unit) {
        boolean isNew = known(unit) == null;
        Set<@Nullable SiteId> taken = new HashSet<>();
        for (Consignment each : earlier.consignments(unit.order().id())) {
            if (isNew || earlier.stays(each.id())) {
                taken.add(earlier.relay(each.id()));
            }
        }
        List<Way> ways = new ArrayList<>(unit.ways());
        ways.sort(Comparator.comparing(way ->
                !taken.contains(way.relay() == null ? null : way.relay().site().id())));
        return taken.isEmpty() ? unit : unit.withWays(ways);
    }

    /**
     * Returns the way among those open that a unit went before, in the same wave, if it is still open; of several cut-offs the first by
     * which it came, so that what came together goes together again. What is at its relay late goes on when it has come.
     */
    @Nullable
    Way before(Unit unit, DayTime time) {
        String known = known(unit);
        if (known == null) {
            return null;
        }
        SiteId relay = earlier.relay(known);
        long drop = Long.MIN_VALUE;
        long load = Long.MAX_VALUE;
        for (Consignment each : unit.consignments()) {
            for (PlannedStop stop : earlier.stops(each.id())) {
                if (stop.kind() == PlannedStop.Kind.DROP) {
                    drop = Math.max(drop, time.notBefore(stop.departure()));
                } else if (stop.kind() == PlannedStop.Kind.LOAD) {
                    load = Math.min(load, time.second(stop.start()));
                }
            }
        }
        Way last = null;
        for (Way way : unit.ways()) {
            boolean same = way.relay() == null
                    ? relay == null
                    : way.relay().site().id().equals(relay);
            boolean better =
                    last == null || (last.turn().cutOff() <= drop && way.turn().cutOff() <= load);
            if (same && better) {
                last = way;
            }
        }
        return last == null || last.kind() != Way.Kind.THROUGH ? last : afterDrops(last, unit, time);
    }

    /**
     * Returns a way on which nothing leaves its relay before routes that stay have brought it there; {@code null} if that is too late.
     */
    private @Nullable Way afterDrops(Way way, Unit unit, DayTime time) {
        long come = 0;
        for (Consignment each : unit.consignments()) {
            Instant drop = earlier.delivered(each.id()) ? null : earlier.drop(each.id());
            come = drop == null ? come : Math.max(come, time.notBefore(drop));
        }
        List<TimeWindow> leaving = DayTime.between(way.turn().leaving(), come, time.last());
        return leaving.isEmpty()
                ? null
                : new Way(
                        way.kind(),
                        way.relay(),
                        way.place(),
                        new Turn(way.turn().fetched(), leaving));
    }

    /** Returns which of a unit was planned before, rather one that a route that stays carries. */
    private @Nullable String known(Unit unit) {
        String known = null;
        for (Consignment each : unit.consignments()) {
            if (earlier.stays(each.id())) {
                return each.id();
            }
            known = known == null && earlier.carries(each.id()) ? each.id() : known;
        }
        return known;
    }

    /**
     * Checks that what the routes that stay rely on is still so.
     *
     * @param goods what the orders of the day make
     * @param left what of them makes nothing
     */
    void require(CheckedNetwork network, Day day, List<Consignment> goods, List<Unassigned> left) {
        if (!earlier.isNothing()) {
            KeptCheck.require(network, day, earlier.revision().before(), Set.copyOf(earlier.kept()), goods, left);
        }
    }

    /** Adds that what routes that stay carry of a unit cannot be brought on, if they carry any of it, and why. */
    void addStuck(Unit unit, List<Reason> reasons, Faults faults) {
        if (earlier.isNothing() || !touches(unit)) {
            return;
        }
        List<String> ids = earlier.revision().before().consignments().stream()
                .map(Consignment::id)
                .toList();
        String at = "/consignments/" + ids.indexOf(known(unit));
        faults.add("revision.stuck", at, "order", unit.order().id());
        for (Reason reason : reasons) {
            faults.add(new Fault(reason.code(), at, 0, 0, reason.parameters()));
        }
    }

    /** Returns the routes that may change as a plan to start from. */
    @Nullable
    InitialPlan initial(List<Haul> hauls, Fleet fleet) {
        return open.initial(hauls, fleet);
    }

    /** Returns the initial route of that number. */
    PlannedRoute continued(int number, Fleet fleet) {
        return open.get(number, fleet);
    }
}
