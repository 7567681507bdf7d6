package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
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
    private final Map<RegionCode, Serving> serving = new HashMap<>();

    /** The relays that serve a region: those that goods may be brought to, and those of which nobody knows where they are. */
    record Serving(List<Relay> found, List<Relay> lost) {

        static final Serving NONE = new Serving(List.of(), List.of());
    }

    Relays(CheckedNetwork network, Sites sites, Travel travel) {
        this.network = network;
        this.sites = sites;
        this.travel = travel;
    }

    Serving serving(RegionCode region) {
        return serving.computeIfAbsent(region, each -> {
            Map<Boolean, List<Relay>> byFound = network.relays().stream()
                    .filter(relay -> network.serves(relay, each))
                    .collect(Collectors.partitioningBy(sites::knows));
            return new Serving(requireNonNull(byFound.get(true)), requireNonNull(byFound.get(false)));
        });
    }

    /** Returns those relays that are nearest to the customer or on the way there, the nearest to the customer first. */
    List<Relay> nearby(Unit unit, List<Relay> found) {
        Set<Relay> chosen = new LinkedHashSet<>();
        nearest(found, relay -> travel.distance(sites.place(relay), unit.customer() == null ? 0 : unit.customer()))
                .forEach(chosen::add);
        nearest(found, relay -> wayLength(unit, relay)).forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private static Stream<Relay> nearest(List<Relay> relays, ToLongFunction<Relay> metres) {
        return relays.stream()
                .sorted(Comparator.comparingLong(metres)
                        .thenComparing(relay -> relay.site().id()))
                .limit(MOST / 2);
    }

    private long wayLength(Unit unit, Relay relay) {
        long sum = unit.customer() == null ? 0 : travel.distance(sites.place(relay), unit.customer());
        for (Consignment consignment : unit.consignments()) {
            sum += travel.distance(sites.place(consignment.producer()), sites.place(relay));
        }
        return sum;
    }
}
