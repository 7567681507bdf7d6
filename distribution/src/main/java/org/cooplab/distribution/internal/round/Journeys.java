package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.cooplab.distribution.circuit.Circuit.Handover;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Where each consignment passes through vehicles' hands, and the circuits that come of it. */
final class Journeys {

    /**
     * A consignment is taken or brought.
     *
     * @param carrier who runs the vehicle now
     * @param stays whether it does so by the earlier plan
     * @param before how it changes hands here by that plan, or {@code null} if it does not, or this plan is to say
     * @param metres how far the vehicle has driven on its route until then
     */
    record Passage(
            PlannedStop.Kind kind,
            String route,
            Party carrier,
            boolean stays,
            @Nullable Handover before,
            Instant at,
            long metres) {}

    private final Map<String, List<Passage>> passages = new HashMap<>();
    private final Map<OrderId, Order> orders = new HashMap<>();

    void pass(Consignment consignment, Passage passage) {
        passages.computeIfAbsent(consignment.id(), id -> new ArrayList<>()).add(passage);
    }

    /** Passes all consignments of a route that stands. */
    void pass(PlannedRoute route, Vehicle vehicle, Map<String, Consignment> consignments, EarlierPlan earlier) {
        long driven = 0;
        for (PlannedStop stop : route.stops()) {
            driven += stop.leg().metres();
            for (String id : stop.consignments()) {
                pass(
                        requireNonNull(consignments.get(id), id),
                        new Passage(
                                stop.kind(),
                                route.id(),
                                vehicle.carrier(),
                                true,
                                earlier.handover(id, stop),
                                stop.departure(),
                                driven));
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
        Journey journey =
                new Journey(consignment, relay, Party.of(order.customer().id()));
        its.forEach(journey::pass);
        journey.collect();
        return new Circuit(
                consignment.id(),
                journey.relaySite,
                List.copyOf(journey.routes),
                journey.handovers,
                Distance.ofMetres(journey.carried),
                shortest,
                direct);
    }

    /** Whose the goods are, and in whose hands, on their way from producer to customer. */
    private static final class Journey {
        private final @Nullable Relay relay;
        private final @Nullable SiteId relaySite;
        private final Party customer;
        private final Set<String> routes = new LinkedHashSet<>();
        private final List<Handover> handovers = new ArrayList<>();
        private Party owner;
        private Party keeper;
        private long carried;

        Journey(Consignment consignment, @Nullable Relay relay, Party customer) {
            this.relay = relay;
            this.relaySite = relay == null ? null : relay.site().id();
            this.customer = customer;
            owner = Party.of(consignment.producer());
            keeper = owner;
            if (!consignment.seller().equals(consignment.producer())) {
                sell(Party.of(consignment.seller()), null, null);
            }
        }

        void pass(Passage passage) {
            Handover before = passage.before();
            switch (passage.kind()) {
                case COLLECT, LOAD -> {
                    carried -= passage.metres();
                    routes.add(passage.route());
                    boolean atRelay = passage.kind() == PlannedStop.Kind.LOAD;
                    Party carrier = to(passage, passage.carrier());
                    hand(carrier, atRelay ? relaySite : null, passage.at());
                }
                case DROP -> {
                    carried += passage.metres();
                    Relay here = requireNonNull(relay);
                    Party partner = to(passage, Party.of(here.partner()));
                    boolean buys =
                            passage.stays() ? before != null && before.kind() == Handover.Kind.OWNERSHIP : here.buys();
                    if (buys) {
                        sell(partner, relaySite, passage.at());
                        keeper = partner;
                    } else {
                        hand(partner, relaySite, passage.at());
                    }
                }
                case DELIVER -> {
                    carried += passage.metres();
                    sell(customer, null, passage.at());
                }
            }
        }

        /** The customer collects at the relay what was not brought, when it suits. */
        void collect() {
            if (!owner.equals(customer)) {
                sell(customer, relaySite, null);
            }
        }

        private void sell(Party to, @Nullable SiteId site, @Nullable Instant at) {
            handovers.add(new Handover(Handover.Kind.OWNERSHIP, owner, to, site, at));
            owner = to;
        }

        /** Returns who receives the goods: on a route that stays who the earlier plan says, or who has them if it names nobody. */
        private Party to(Passage passage, Party now) {
            Handover before = passage.before();
            return before != null ? before.to() : passage.stays() ? keeper : now;
        }

        /** Who carries the goods and keeps them, too, hands them to nobody. */
        private void hand(Party to, @Nullable SiteId site, Instant at) {
            if (!to.equals(keeper)) {
                handovers.add(new Handover(Handover.Kind.CUSTODY, keeper, to, site, at));
                keeper = to;
            }
        }
    }
}
