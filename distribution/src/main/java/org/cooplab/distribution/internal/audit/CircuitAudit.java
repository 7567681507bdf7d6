package org.cooplab.distribution.internal.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Each consignment from hand to hand, and what stands in each relay at every moment. */
final class CircuitAudit {

    /** Goods come to a relay, or leave it. */
    private record Movement(Instant at, SiteId relay, Consignment consignment, boolean comes) {}

    private final Ground ground;
    private final WaveAudit waves;
    private final Map<String, Circuit> before = new HashMap<>();
    private final Findings findings;
    private final List<Movement> movements = new ArrayList<>();

    CircuitAudit(Ground ground, WaveAudit waves, List<Circuit> before, Findings findings) {
        this.ground = ground;
        this.waves = waves;
        before.forEach(circuit -> this.before.put(circuit.consignment(), circuit));
        this.findings = findings;
    }

    void check(Order order, Consignment consignment, Circuit circuit, List<RouteAudit.Passage> passed) {
        List<RouteAudit.Passage> passages = new ArrayList<>(passed);
        passages.sort(Comparator.comparing(
                        (RouteAudit.Passage passage) -> passage.stop().start())
                .thenComparing(passage -> passage.stop().kind()));
        List<PlannedStop.Kind> kinds =
                passages.stream().map(passage -> passage.stop().kind()).toList();
        List<PlannedStop.Kind> expected = kinds(order, circuit);
        findings.require(kinds.equals(expected), "a consignment does not go its way", consignment.id() + " " + kinds);
        if (!kinds.equals(expected)) {
            return;
        }
        for (int i = 0; i < passages.size(); i += 2) {
            RouteAudit.Passage taken = passages.get(i);
            RouteAudit.Passage brought = passages.get(i + 1);
            findings.require(
                    taken.route().id().equals(brought.route().id()) && taken.number() < brought.number(),
                    "a consignment is brought by another vehicle than took it",
                    consignment.id());
        }
        PlannedStop first = passages.get(0).stop();
        ground.producer(consignment.producer())
                .ifPresentOrElse(
                        producer -> findings.require(
                                producer.site().id().equals(first.site()),
                                "goods are not taken at their producer",
                                consignment.id()),
                        () -> findings.require(false, "an unknown producer", consignment.id()));
        PlannedStop last = passages.get(passages.size() - 1).stop();
        findings.require(
                consignment.due() == null || !last.start().isAfter(consignment.due()),
                "goods come too late to keep",
                consignment.id());
        destination(order, circuit, last);
        waves.check(order, consignment, passages);
        if (circuit.relay() != null) {
            throughRelay(order, consignment, circuit, passages);
        }
        new WayAudit(ground, findings).check(circuit, passages);
        new HandoverAudit(ground, findings).check(order, consignment, circuit, before.get(consignment.id()), passages);
        distances(consignment, circuit);
    }

    /** Returns what is done with goods, one after the other. */
    private static List<PlannedStop.Kind> kinds(Order order, Circuit circuit) {
        if (order.fulfilment() instanceof Fulfilment.Pickup) {
            return List.of(PlannedStop.Kind.COLLECT, PlannedStop.Kind.DROP);
        }
        return circuit.relay() == null
                ? List.of(PlannedStop.Kind.COLLECT, PlannedStop.Kind.DELIVER)
                : List.of(
                        PlannedStop.Kind.COLLECT,
                        PlannedStop.Kind.DROP,
                        PlannedStop.Kind.LOAD,
                        PlannedStop.Kind.DELIVER);
    }

    private void destination(Order order, Circuit circuit, PlannedStop last) {
        if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
            findings.require(
                    last.position().equals(delivery.place().position()),
                    "goods are not brought to the customer",
                    order.id());
            findings.require(
                    delivery.relay() == null || delivery.relay().equals(circuit.relay()),
                    "goods do not go through the relay of the order",
                    order.id());
            boolean endsIt = last.start().equals(last.departure())
                    && !ground.network.customerHandling().isZero();
            findings.require(
                    delivery.windows().isEmpty()
                            || delivery.windows().stream()
                                    .anyMatch(window -> window.contains(last.start())
                                            || (endsIt && last.start().equals(window.end()))),
                    "goods come when the customer is not there",
                    order.id());
        } else if (order.fulfilment() instanceof Fulfilment.Pickup pickup) {
            findings.require(
                    pickup.relay().equals(circuit.relay()), "goods are not at the relay of the order", order.id());
        }
    }

    private void throughRelay(
            Order order, Consignment consignment, Circuit circuit, List<RouteAudit.Passage> passages) {
        SiteId relay = circuit.relay();
        if (relay == null) {
            return;
        }
        PlannedStop drop = passages.get(1).stop();
        findings.require(relay.equals(drop.site()), "goods are brought to another relay", consignment.id());
        movements.add(new Movement(drop.departure(), relay, consignment, true));
        if (passages.size() > 2) {
            PlannedStop load = passages.get(2).stop();
            findings.require(relay.equals(load.site()), "goods leave another relay", consignment.id());
            findings.require(
                    !load.start().isBefore(drop.departure()), "goods leave a relay before they came", consignment.id());
            movements.add(new Movement(load.departure(), relay, consignment, false));
        } else {
            waves.gone(order).ifPresent(at -> movements.add(new Movement(at, relay, consignment, false)));
        }
    }

    private void distances(Consignment consignment, Circuit circuit) {
        Distance most = ground.network.policy().maxDistance();
        findings.require(
                most == null || circuit.shortest().metres() <= most.metres(),
                "a longer way than the policy allows",
                consignment.id());
        findings.require(
                circuit.carried().metres() >= circuit.direct().metres() - ground.tolerance
                        || !(ground.network.travel()
                                instanceof org.cooplab.distribution.travel.TravelModel.GreatCircle),
                "goods are carried less far than the straight line",
                consignment.id());
    }

    /** Walks through the days: what comes at a moment is there before anything leaves at that moment. */
    void relays() {
        movements.sort(Comparator.comparing(Movement::at)
                .thenComparing(movement -> movement.comes() ? 0 : 1)
                .thenComparing(movement -> movement.consignment().id()));
        Map<SiteId, Map<TemperatureClass, long[]>> stock = new HashMap<>();
        for (Movement movement : movements) {
            long[] sums = stock.computeIfAbsent(movement.relay(), relay -> new HashMap<>())
                    .computeIfAbsent(movement.consignment().temperature(), temperature -> new long[2]);
            int sign = movement.comes() ? 1 : -1;
            sums[0] += sign * movement.consignment().weight().grams();
            sums[1] += sign * millilitres(movement.consignment());
            findings.require(sums[0] >= 0, "more leaves a relay than came", movement.relay());
            ground.relay(movement.relay())
                    .ifPresentOrElse(
                            relay -> capacity(relay, movement.consignment(), sums),
                            () -> findings.require(false, "an unknown relay", movement.relay()));
        }
    }

    private void capacity(Relay relay, Consignment consignment, long[] sums) {
        findings.require(
                relay.keeps(consignment.temperature()),
                "a relay cannot keep goods of this temperature",
                relay.site().id());
        @Nullable Capacity capacity = relay.capacity().get(consignment.temperature());
        if (capacity != null) {
            findings.require(
                    sums[0] <= capacity.weight().grams()
                            && (capacity.volume() == null
                                    || sums[1] <= capacity.volume().millilitres()),
                    "a relay is overfilled",
                    relay.site().id());
        }
    }

    private static long millilitres(Consignment consignment) {
        return consignment.volume() == null ? 0 : consignment.volume().millilitres();
    }
}
