package org.cooplab.distribution.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.Order.Gathering;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.consignment.Refusal;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.TimeWindow;
import org.jspecify.annotations.Nullable;

/** Makes units of orders, and numbers the places where they begin, wait and end. */
final class Units {

    private final CheckedNetwork network;
    private final Day day;
    private final DayTime time;
    private final Atlas atlas;

    /** Makes the units of a day. */
    Units(CheckedNetwork network, Day day, DayTime time, Atlas atlas) {
        this.network = network;
        this.day = day;
        this.time = time;
        this.atlas = atlas;
    }

    /** Numbers the places of relays and producers. */
    void numberSites() {
        network.network().producers().stream()
                .sorted(Comparator.comparing(producer -> producer.cooperative()))
                .map(producer -> producer.site().position())
                .forEach(this::number);
        network.relays().stream().map(relay -> relay.site().position()).forEach(this::number);
    }

    private void number(@Nullable GeoPoint position) {
        if (position != null && atlas.knows(position)) {
            atlas.number(position);
        }
    }

    /** Returns the units of an order, with no ways yet, and numbers their places. */
    List<Unit> of(Order order, List<Consignment> consignments) {
        if (consignments.isEmpty()) {
            return List.of();
        }
        Integer customer = null;
        List<TimeWindow> windows = List.of();
        List<Reason> reasons = new ArrayList<>();
        if (!day.waves().isEmpty()
                && day.waveOf(order, network.network().zone()).isEmpty()) {
            reasons.add(noWave(order));
        }
        if (order.fulfilment() instanceof Fulfilment.Delivery delivery) {
            GeoPoint position = delivery.place().position();
            if (position == null || !atlas.knows(position)) {
                reasons.add(Reason.of("place.position-unknown").at("/fulfilment/place/position"));
            } else {
                customer = atlas.number(position);
            }
            windows = delivery.windows().isEmpty()
                    ? List.of(time.always())
                    : time.closed(delivery.windows(), network.network().customerHandling());
            if (windows.isEmpty()) {
                reasons.add(Reason.of("delivery.other-day").at("/fulfilment/windows"));
            }
        }
        List<Refusal> refused = reasons.stream()
                .map(reason -> new Refusal(reason, reasons.size() == 1 ? List.of(Help.against(reason)) : List.of()))
                .toList();
        List<Unit> units = new ArrayList<>();
        if (order.together() == Gathering.TOGETHER) {
            units.add(new Unit(order.id().value(), order, consignments, customer, windows, List.of(), refused));
        } else {
            for (Consignment consignment : consignments) {
                units.add(
                        new Unit(consignment.id(), order, List.of(consignment), customer, windows, List.of(), refused));
            }
        }
        return units;
    }

    private Reason noWave(Order order) {
        Instant at = day.placedAt(order, network.network().zone());
        return day.waves().stream().anyMatch(wave -> at.isBefore(wave.cutOff()))
                ? Reason.of("wave.other-days").at("/fulfilment/windows")
                : Reason.of("wave.too-late").at("/placedOn").with("placed", at);
    }
}
