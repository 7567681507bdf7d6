package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Revision;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.Handover;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Turn;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Packed;
import org.cooplab.distribution.internal.consignment.Packer;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** What stands of an earlier plan: routes that stay, and where everything else was. */
final class Standing {

    /** In minor units: the routing engine makes no change dearer. */
    private static final long MOST_PER_CHANGE = (1L << 40) / Fleet.COST_UNITS;

    private final @Nullable Revision revision;
    private final List<PlannedRoute> kept = new ArrayList<>();
    private final List<PlannedRoute> open = new ArrayList<>();
    private final Map<OrderId, List<Consignment>> earlier = new HashMap<>();
    private final Map<String, Circuit> circuits = new HashMap<>();
    private final Map<String, List<PlannedStop>> stops = new HashMap<>();
    private final Map<String, Instant> drops = new HashMap<>();
    private final Map<String, Instant> handed = new HashMap<>();
    private final List<PlannedRoute> continued = new ArrayList<>();

    Standing(@Nullable Revision revision) {
        this.revision = revision;
        if (revision == null) {
            return;
        }
        for (Consignment each : revision.before().consignments()) {
            earlier.computeIfAbsent(each.order(), id -> new ArrayList<>()).add(each);
        }
        for (Circuit circuit : revision.before().circuits()) {
            circuits.put(circuit.consignment(), circuit);
        }
        for (PlannedRoute route : revision.before().routes()) {
            (route.start().isAfter(revision.now()) ? open : kept).add(route);
            for (PlannedStop stop : route.stops()) {
                stop.consignments()
                        .forEach(id -> stops.computeIfAbsent(id, each -> new ArrayList<>())
                                .add(stop));
            }
        }
        boolean more = true;
        while (more) {
            more = keepWhatFeeds();
        }
        for (PlannedRoute route : kept) {
            each(route, PlannedStop.Kind.DROP, (stop, id) -> drops.put(id, stop.departure()));
            each(route, PlannedStop.Kind.DELIVER, (stop, id) -> handed.put(id, stop.departure()));
        }
    }

    /** Keeps the open routes that bring what a route that stays takes on; returns whether there were any. */
    private boolean keepWhatFeeds() {
        Set<String> needed = new HashSet<>();
        for (PlannedRoute route : kept) {
            each(route, PlannedStop.Kind.LOAD, (stop, id) -> needed.add(id));
        }
        Set<PlannedRoute> feeding = new LinkedHashSet<>();
        for (PlannedRoute route : open) {
            each(route, PlannedStop.Kind.DROP, (stop, id) -> {
                if (needed.contains(id)) {
                    feeding.add(route);
                }
            });
        }
        kept.addAll(feeding);
        return open.removeAll(feeding);
    }

    private static void each(PlannedRoute route, PlannedStop.Kind kind, BiConsumer<PlannedStop, String> each) {
        for (PlannedStop stop : route.stops()) {
            if (stop.kind() == kind) {
                stop.consignments().forEach(id -> each.accept(stop, id));
            }
        }
    }

    boolean isNothing() {
        return revision == null;
    }

    List<PlannedRoute> kept() {
        return kept;
    }

    /** Returns the first second in which a route may still start, if what has started is known. */
    long earliest(DayTime time) {
        return revision == null ? Long.MIN_VALUE : time.second(revision.now()) + 1;
    }

    /**
     * Returns how the earlier plan says that a consignment changes hands where it is taken or dropped, or {@code null} if it does not.
     */
    @Nullable
    Handover handover(String consignment, PlannedStop.Kind kind) {
        Circuit circuit = circuits.get(consignment);
        if (circuit == null) {
            return null;
        }
        List<Handover> its = circuit.handovers().stream()
                .filter(each -> each.at() != null && (each.site() == null) == (kind == PlannedStop.Kind.COLLECT))
                .toList();
        return its.isEmpty() ? null : its.get(kind == PlannedStop.Kind.LOAD ? its.size() - 1 : 0);
    }

    private List<PlannedStop> stops(String consignment) {
        return stops.getOrDefault(consignment, List.of());
    }

    /** Returns the stops of the earlier plan at which a consignment comes to its relay: what came together goes together again. */
    List<PlannedStop> collecting(String consignment) {
        return stops(consignment).stream()
                .filter(stop -> isToRelay(stop.kind()))
                .toList();
    }

    /** Returns when the earlier plan takes or brings a consignment so, or {@code null} if it does not. */
    @Nullable
    Instant moment(String consignment, PlannedStop.Kind kind) {
        for (PlannedStop stop : stops(consignment)) {
            if (stop.kind() == kind) {
                return stop.start();
            }
        }
        return null;
    }

    /** Returns whether routes that stay bring a consignment to its relay. */
    boolean collected(String consignment) {
        return drops.containsKey(consignment);
    }

    /** Returns whether routes that stay bring a consignment to its customer. */
    boolean delivered(String consignment) {
        return handed.containsKey(consignment);
    }

    /** Returns an order as it is packed; what the earlier plan carries of it is cut as before where it can be. */
    Packed pack(Order order, Packer packer) {
        List<Consignment> its = earlier.getOrDefault(order.id(), List.of());
        Map<String, Instant> ends = order.fulfilment() instanceof Fulfilment.Pickup ? drops : handed;
        boolean isDone = its.stream().allMatch(each -> isPast(ends.get(each.id())));
        return its.isEmpty() ? packer.pack(order) : packer.again(order, its, each -> stays(each.id()), isDone);
    }

    private boolean isPast(@Nullable Instant moment) {
        return revision != null && moment != null && !moment.isAfter(revision.now());
    }

    /**
     * Returns goods of an order as they hold each other up. Nothing that was planned waits for what is new; nothing of an order under
     * way for what comes at another time; and what routes that stay bring all the way waits for nothing more, and may have gone another
     * way than the rest.
     */
    List<List<Consignment>> apart(Packed packed) {
        boolean isPickup = packed.order().fulfilment() instanceof Fulfilment.Pickup;
        PlannedStop.Kind end = isPickup ? PlannedStop.Kind.DROP : PlannedStop.Kind.DELIVER;
        boolean isUnderWay = packed.consignments().stream().anyMatch(each -> stays(each.id()));
        Map<String, List<Consignment>> apart = new LinkedHashMap<>();
        for (Consignment each : packed.consignments()) {
            boolean isBrought = delivered(each.id()) || (isPickup && collected(each.id()));
            String rest = isUnderWay ? String.valueOf(moment(each.id(), end)) : "";
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
            if (stays(each.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns how much a unit must be carried. */
    Claim claim(Unit unit) {
        if (revision == null) {
            return Claim.ALIKE;
        }
        return touches(unit) ? Claim.UNDER_WAY : known(unit) == null ? Claim.NEW : Claim.PLANNED;
    }

    private boolean stays(String consignment) {
        return collected(consignment) || delivered(consignment);
    }

    /**
     * Returns a unit whose ways begin with those of a part of its order that is under way or, if it is new, planned: where they cost as
     * much, it follows it.
     */
    Unit asItsPart(Unit unit) {
        boolean isNew = known(unit) == null;
        Set<@Nullable SiteId> taken = new HashSet<>();
        for (Consignment each : earlier.getOrDefault(unit.order().id(), List.of())) {
            if (isNew || stays(each.id())) {
                taken.add(requireNonNull(circuits.get(each.id())).relay());
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
        SiteId relay = requireNonNull(circuits.get(known)).relay();
        long drop = Long.MIN_VALUE;
        long load = Long.MAX_VALUE;
        for (Consignment each : unit.consignments()) {
            for (PlannedStop stop : stops(each.id())) {
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
            Instant drop = delivered(each.id()) ? null : drops.get(each.id());
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
            if (stays(each.id())) {
                return each.id();
            }
            known = known == null && circuits.containsKey(each.id()) ? each.id() : known;
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
        if (revision != null) {
            KeptCheck.require(network, day, revision.before(), Set.copyOf(kept), goods, left);
        }
    }

    /** Adds that what routes that stay carry of a unit cannot be brought on, if they carry any of it, and why. */
    void addStuck(Unit unit, List<Reason> reasons, Faults faults) {
        if (revision == null || !touches(unit)) {
            return;
        }
        List<String> ids =
                revision.before().consignments().stream().map(Consignment::id).toList();
        String at = "/consignments/" + ids.indexOf(known(unit));
        faults.add("revision.stuck", at, "order", unit.order().id());
        for (Reason reason : reasons) {
            faults.add(new Fault(reason.code(), at, 0, 0, reason.parameters()));
        }
    }

    /** Returns the routes that may change as a plan to start from. */
    @Nullable
    InitialPlan initial(List<Haul> hauls, Fleet fleet) {
        if (revision == null) {
            return null;
        }
        Map<String, Haul> byGoods = new HashMap<>();
        for (Haul haul : hauls) {
            haul.consignments().forEach(each -> byGoods.put(haul.kind() + each.id(), haul));
        }
        List<InitialRoute> routes = new ArrayList<>();
        Set<Step> used = new HashSet<>();
        for (PlannedRoute route : open) {
            Set<Step> steps = new LinkedHashSet<>();
            for (PlannedStop stop : route.stops()) {
                for (Haul haul : at(stop, byGoods)) {
                    boolean takes = stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.LOAD;
                    Step step = takes ? Step.pickup(haul.id()) : Step.delivery(haul.id());
                    if (used.add(step)) {
                        steps.add(step);
                    }
                }
            }
            List<Step> whole = steps.stream()
                    .filter(step -> steps.contains(Step.pickup(step.id())) && steps.contains(Step.delivery(step.id())))
                    .toList();
            String type = fleet.typeOf(route.id());
            if (type != null && !whole.isEmpty()) {
                routes.add(new InitialRoute(type, whole, 0, false));
                continued.add(route);
            }
        }
        long perChange = Math.min(MOST_PER_CHANGE, revision.perChange().minor()) * Fleet.COST_UNITS;
        return new InitialPlan(routes, perChange);
    }

    /** Returns what is taken or brought at a stop, in the order of known rounds. */
    private Collection<Haul> at(PlannedStop stop, Map<String, Haul> byGoods) {
        Map<String, Haul> its = new TreeMap<>();
        for (String id : stop.consignments()) {
            Circuit circuit = circuits.get(id);
            Haul haul = circuit == null ? null : byGoods.get(kind(stop.kind(), circuit) + id);
            if (haul != null) {
                its.put(haul.id(), haul);
            }
        }
        return its.values();
    }

    /** Returns the initial route of that number. */
    PlannedRoute continued(int number) {
        return continued.get(number);
    }

    private static Haul.Kind kind(PlannedStop.Kind stop, Circuit circuit) {
        if (circuit.relay() == null) {
            return Haul.Kind.DIRECT;
        }
        return isToRelay(stop) ? Haul.Kind.COLLECT : Haul.Kind.DELIVER;
    }

    private static boolean isToRelay(PlannedStop.Kind stop) {
        return stop == PlannedStop.Kind.COLLECT || stop == PlannedStop.Kind.DROP;
    }
}
