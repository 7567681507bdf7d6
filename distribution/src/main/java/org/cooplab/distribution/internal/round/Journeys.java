package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.circuit.Handover;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Where each consignment passes through vehicles' hands, and the circuits that come of it. */
final class Journeys {

    /**
     * A consignment is taken or brought.
     *
     * @param metres how far the vehicle has driven on its route until then
     */
    record Passage(PlannedStop.Kind kind, String route, Vehicle vehicle, Instant at, long metres) {}

    private final Map<String, List<Passage>> passages = new HashMap<>();
    private final Map<OrderId, Order> orders = new HashMap<>();

    void pass(Consignment consignment, Passage passage) {
        passages.computeIfAbsent(consignment.id(), id -> new ArrayList<>()).add(passage);
    }

    /** Passes all consignments of a route that stands. */
    void pass(PlannedRoute route, Vehicle vehicle, Map<String, Consignment> consignments) {
        long driven = 0;
        for (PlannedStop stop : route.stops()) {
            driven += stop.leg().metres();
            for (String id : stop.consignments()) {
                pass(
                        requireNonNull(consignments.get(id), id),
                        new Passage(stop.kind(), route.id(), vehicle, stop.start(), driven));
            }
        }
    }

    Order order(Day day, Consignment consignment) {
        if (orders.isEmpty()) {
            day.orders().forEach(order -> orders.put(order.id(), order));
        }
        return requireNonNull(orders.get(consignment.order()));
    }

    Circuit circuit(Order order, Consignment consignment, @Nullable Relay relay, Distance shortest, Distance direct) {
        List<Passage> its = new ArrayList<>(passages.getOrDefault(consignment.id(), List.of()));
        its.sort(Comparator.comparing(Passage::at).thenComparing(Passage::kind));
        List<String> routes = new ArrayList<>();
        List<Handover> handovers = new ArrayList<>();
        Party customer = Party.of(order.customer().id());
        Party producer = Party.of(consignment.producer());
        Party owner = producer;
        if (!consignment.seller().equals(consignment.producer())) {
            owner = Party.of(consignment.seller());
            handovers.add(new Handover(Handover.Kind.OWNERSHIP, producer, owner, null, null));
        }
        Party keeper = producer;
        long carried = 0;
        for (Passage passage : its) {
            Party carrier = passage.vehicle().carrier();
            SiteId site = relay == null ? null : relay.site().id();
            switch (passage.kind()) {
                case COLLECT -> {
                    carried -= passage.metres();
                    routes.add(passage.route());
                    handovers.add(custody(keeper, carrier, null, passage.at()));
                    keeper = carrier;
                }
                case DROP -> {
                    carried += passage.metres();
                    Party partner = Party.of(requireNonNull(relay).partner());
                    if (relay.buys()) {
                        handovers.add(new Handover(Handover.Kind.OWNERSHIP, owner, partner, site, passage.at()));
                        owner = partner;
                    } else {
                        handovers.add(custody(keeper, partner, site, passage.at()));
                    }
                    keeper = partner;
                }
                case LOAD -> {
                    carried -= passage.metres();
                    if (!routes.contains(passage.route())) {
                        routes.add(passage.route());
                    }
                    handovers.add(custody(keeper, carrier, site, passage.at()));
                    keeper = carrier;
                }
                case DELIVER -> {
                    carried += passage.metres();
                    handovers.add(new Handover(Handover.Kind.OWNERSHIP, owner, customer, null, passage.at()));
                    owner = customer;
                }
            }
        }
        if (!owner.equals(customer)) { // collects at the relay, when it suits
            handovers.add(new Handover(
                    Handover.Kind.OWNERSHIP,
                    owner,
                    customer,
                    relay == null ? null : relay.site().id(),
                    null));
        }
        return new Circuit(
                consignment.id(),
                relay == null ? null : relay.site().id(),
                routes,
                handovers,
                Distance.ofMetres(carried),
                shortest,
                direct);
    }

    private static Handover custody(Party from, Party to, @Nullable SiteId site, Instant at) {
        return new Handover(Handover.Kind.CUSTODY, from, to, site, at);
    }
}
