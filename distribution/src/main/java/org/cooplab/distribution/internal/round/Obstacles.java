package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Wave;
import org.cooplab.distribution.circuit.CircuitPolicy;
import org.cooplab.distribution.consignment.Capacity;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.consignment.Largest;
import org.cooplab.distribution.internal.consignment.Refusal;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.network.Legible;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** What stands in the way of goods but the vehicles: the policy, and what a relay can take. */
final class Obstacles {

    private final CircuitPolicy policy;
    private final DayTime time;
    private final Sites sites;
    private final Travel travel;

    Obstacles(CircuitPolicy policy, DayTime time, Sites sites, Travel travel) {
        this.policy = policy;
        this.time = time;
        this.sites = sites;
        this.travel = travel;
    }

    /** Returns all that keeps a unit from a relay, and against each what would help. */
    List<Refusal> of(Unit unit, Relay relay, Way.Kind kind, @Nullable Wave wave) {
        List<Refusal> all = new ArrayList<>();
        if (!sites.knows(relay)) {
            all.add(refusal(refused("relay.position-unknown", relay)));
        }
        for (Consignment consignment : unit.consignments()) {
            intermediaries(consignment, relay, all);
            if (sites.knows(relay)) {
                distance(unit, consignment, relay, all);
            }
            room(unit, consignment, relay, all);
        }
        if (time.hours(relay.site(), relay.handling()).isEmpty()) {
            all.add(refusal(refused("relay.closed", relay)));
        }
        if (wave != null && kind == Way.Kind.COLLECTED && !keepsUntilCollected(unit, wave)) {
            all.add(refusal(
                    Reason.of("wave.keeps-too-short").with("wave", wave.id()).with("last", wave.lastDay())));
        }
        return all;
    }

    /** Returns all that keeps goods of one producer from going straight to a customer. */
    List<Refusal> direct(Unit unit, int customer) {
        List<Refusal> all = new ArrayList<>();
        Consignment first = unit.consignments().get(0);
        boolean resold = unit.consignments().stream().anyMatch(Obstacles::isResold);
        if (resold && policy.maxIntermediaries() < 1) {
            all.add(new Refusal(
                    Reason.of("policy.intermediaries-direct").with("count", 1).with("most", policy.maxIntermediaries()),
                    List.of(Reason.of("help.sell-directly"))));
        }
        long length = travel.distance(sites.place(first.producer()), customer);
        distance(Reason.of("policy.distance-direct"), length, all);
        return all;
    }

    private void intermediaries(Consignment consignment, Relay relay, List<Refusal> all) {
        int reselling = isResold(consignment) ? 1 : 0;
        int buying = relay.buys() ? 1 : 0;
        int most = policy.maxIntermediaries();
        if (reselling + buying > most) {
            List<Reason> help = new ArrayList<>();
            if (buying <= most) {
                help.add(Reason.of("help.sell-directly"));
            }
            if (reselling <= most) {
                help.add(Reason.of("help.keeping-relay"));
            }
            Reason reason = refused("policy.intermediaries", relay);
            all.add(new Refusal(reason.with("count", reselling + buying).with("most", most), help));
        }
    }

    private static boolean isResold(Consignment consignment) {
        return !consignment.seller().equals(consignment.producer());
    }

    private void distance(Unit unit, Consignment consignment, Relay relay, List<Refusal> all) {
        long length = travel.distance(sites.place(consignment.producer()), sites.place(relay))
                + (unit.customer() == null ? 0L : travel.distance(sites.place(relay), unit.customer()));
        distance(refused("policy.distance", relay), length, all);
    }

    private void distance(Reason reason, long metres, List<Refusal> all) {
        Distance most = policy.maxDistance();
        if (most != null && metres > most.metres()) {
            all.add(refusal(reason.with("distance", Legible.of(Distance.ofMetres(metres)))
                    .with("most", Legible.of(most))));
        }
    }

    private static void room(Unit unit, Consignment consignment, Relay relay, List<Refusal> all) {
        if (!relay.keeps(consignment.temperature())) {
            all.add(refusal(refused("relay.temperature", relay).with("temperature", consignment.temperature())));
            return;
        }
        Capacity capacity = relay.capacity().get(consignment.temperature());
        Weight weight = consignment.weight();
        Volume volume = consignment.volume();
        if (capacity == null || Largest.fits(capacity, weight, volume)) {
            return;
        }
        if (volume == null && Largest.fits(capacity, weight, Volume.ZERO)) {
            Reason help = Reason.of("help.state-volume").at(unstated(unit.order(), consignment));
            all.add(new Refusal(refused("relay.volume-unknown", relay), List.of(help)));
            return;
        }
        List<Reason> excess =
                Largest.excess("relay.", weight, volume, (some, more) -> Largest.fits(capacity, some, more)).stream()
                        .map(reason -> reason.with("relay", relay.site().id()))
                        .toList();
        all.add(new Refusal(excess, List.of(Help.against(excess.get(0)))));
    }

    /** Returns the volume that an order does not state of a consignment; its lines, if there are several. */
    private static String unstated(Order order, Consignment consignment) {
        String only = "";
        for (int i = 0; i < order.lines().size(); i++) {
            OrderLine line = order.lines().get(i);
            if (line.goods().volume() == null
                    && consignment.lines().stream().anyMatch(part -> part.number() == line.number())) {
                only = only.isEmpty() ? "/lines/" + i + "/goods/volume" : "/lines";
            }
        }
        return only;
    }

    /** Tells whether goods keep until the customer has come, on the last day of distribution at the latest. */
    private boolean keepsUntilCollected(Unit unit, Wave wave) {
        long last = time.all(wave.lastDay()).close();
        return unit.consignments().stream().allMatch(each -> each.due() == null || time.second(each.due()) >= last);
    }

    private static Reason refused(String code, Relay relay) {
        return Reason.of(code).with("relay", relay.site().id());
    }

    private static Refusal refusal(Reason reason) {
        return new Refusal(reason, List.of(Help.against(reason)));
    }
}
