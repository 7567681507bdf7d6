package org.cooplab.distribution.internal.round;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Travel;

/** The relays that serve a region, and which of them goods may pass on their way. */
final class Relays {

    /** More relays than this are not looked at for one order: the nearest to the customer and to the producers. */
    private static final int MOST = 16;

    private final CheckedNetwork network;
    private final Sites sites;
    private final Travel travel;
    private final Map<RegionCode, List<Relay>> serving = new HashMap<>();

    Relays(CheckedNetwork network, Sites sites, Travel travel) {
        this.network = network;
        this.sites = sites;
        this.travel = travel;
    }

    /** Returns the relays that serve a region. */
    List<Relay> serving(RegionCode region) {
        return serving.computeIfAbsent(
                region,
                each -> network.relays().stream()
                        .filter(relay -> network.serves(relay, each))
                        .toList());
    }

    /** Returns those relays that are nearest to the customer of a unit or on the way there, the nearest to the customer first. */
    List<Relay> nearby(Unit unit, int customer, List<Relay> all) {
        List<Relay> found = all.stream().filter(sites::knows).toList();
        Set<Relay> chosen = new LinkedHashSet<>();
        nearest(found, relay -> travel.distance(sites.place(relay), customer)).forEach(chosen::add);
        nearest(found, relay -> wayLength(unit, customer, relay)).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static Stream<Relay> nearest(List<Relay> relays, ToLongFunction<Relay> metres) {
        return relays.stream()
                .sorted(Comparator.comparingLong(metres)
                        .thenComparing(relay -> relay.site().id()))
                .limit(MOST / 2);
    }

    private long wayLength(Unit unit, int customer, Relay relay) {
        long sum = travel.distance(sites.place(relay), customer);
        for (Consignment consignment : unit.consignments()) {
            sum += travel.distance(sites.place(consignment.producer()), sites.place(relay));
        }
        return sum;
    }
}
