package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Revision;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.Circuit.Handover;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.network.DayTime;
import org.jspecify.annotations.Nullable;

/** What an earlier plan says: which of its routes stay, and where and when its goods are taken and brought. It may be none. */
final class EarlierPlan {

    private final @Nullable Revision revision;
    private final List<PlannedRoute> kept = new ArrayList<>();
    private final List<PlannedRoute> open = new ArrayList<>();
    private final Map<OrderId, List<Consignment>> consignments = new HashMap<>();
    private final Map<String, Circuit> circuits = new HashMap<>();
    private final Map<String, List<PlannedStop>> stops = new HashMap<>();
    private final Map<String, Instant> drops = new HashMap<>();
    private final Map<String, Instant> handed = new HashMap<>();

    EarlierPlan(@Nullable Revision revision) {
        this.revision = revision;
        if (revision == null) {
            return;
        }
        for (Consignment each : revision.before().consignments()) {
            consignments.computeIfAbsent(each.order(), id -> new ArrayList<>()).add(each);
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

    /** Returns whether there is none. */
    boolean isNothing() {
        return revision == null;
    }

    /** Returns the routes that stay. */
    List<PlannedRoute> kept() {
        return kept;
    }

    /** Returns the routes that may change. */
    List<PlannedRoute> open() {
        return open;
    }

    /** Returns the plan and how it is to be changed. */
    Revision revision() {
        return requireNonNull(revision);
    }

    /** Returns the first second in which a route may still start, if what has started is known. */
    long earliest(DayTime time) {
        return revision == null ? Long.MIN_VALUE : time.second(revision.now()) + 1;
    }

    /**
     * Returns how it says that a consignment changes hands where it is taken or dropped, or {@code null} if it does not.
     */
    @Nullable
    Handover handover(String consignment, PlannedStop stop) {
        Circuit circuit = circuits.get(consignment);
        if (circuit == null) {
            return null;
        }
        boolean atProducer = stop.kind() == PlannedStop.Kind.COLLECT;
        return circuit.handovers().stream()
                .filter(each -> stop.departure().equals(each.at()) && (each.site() == null) == atProducer)
                .findFirst()
                .orElse(null);
    }

    /** Returns the consignments of an order. */
    List<Consignment> consignments(OrderId order) {
        return consignments.getOrDefault(order, List.of());
    }

    /** Returns whether it carries a consignment. */
    boolean carries(String consignment) {
        return circuits.containsKey(consignment);
    }

    /** Returns the relay through which a consignment goes that it carries, or {@code null} if that goes straight to the customer. */
    @Nullable
    SiteId relay(String consignment) {
        return requireNonNull(circuits.get(consignment)).relay();
    }

    /** Returns the stops at which a consignment is taken or brought. */
    List<PlannedStop> stops(String consignment) {
        return stops.getOrDefault(consignment, List.of());
    }

    /** Returns the stops at which a consignment comes to its relay: what came together goes together again. */
    List<PlannedStop> collecting(String consignment) {
        return stops(consignment).stream()
                .filter(stop -> isToRelay(stop.kind()))
                .toList();
    }

    /** Returns when it takes or brings a consignment so, or {@code null} if it does not. */
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

    /** Returns when routes that stay bring a consignment to its relay, or {@code null} if they do not. */
    @Nullable
    Instant drop(String consignment) {
        return drops.get(consignment);
    }

    /** Returns whether routes that stay bring a consignment to its customer. */
    boolean delivered(String consignment) {
        return handed.containsKey(consignment);
    }

    /** Returns whether a route that stays carries a consignment. */
    boolean stays(String consignment) {
        return collected(consignment) || delivered(consignment);
    }

    /** Returns whether all goods of an order have reached the customer by now, or the relay where they are collected. */
    boolean isDone(Order order) {
        Map<String, Instant> ends = order.fulfilment() instanceof Fulfilment.Pickup ? drops : handed;
        return consignments(order.id()).stream().allMatch(each -> isPast(ends.get(each.id())));
    }

    private boolean isPast(@Nullable Instant moment) {
        return revision != null && moment != null && !moment.isAfter(revision.now());
    }

    /** Returns whether a stop is on the way to a relay, or at it. */
    static boolean isToRelay(PlannedStop.Kind stop) {
        return stop == PlannedStop.Kind.COLLECT || stop == PlannedStop.Kind.DROP;
    }
}
