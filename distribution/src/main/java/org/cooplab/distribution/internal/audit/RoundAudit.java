package org.cooplab.distribution.internal.audit;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.Party;
import org.cooplab.core.order.Order;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.KnownRound;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Consignment;
import org.jspecify.annotations.Nullable;

/** Known rounds are as they were: their vehicle, their order, and where it is said so nothing else. */
final class RoundAudit {

    private final Day day;
    private final ZoneId zone;
    private final Findings findings;
    private final Map<Party, KnownRound> rounds = new HashMap<>();
    private final Set<VehicleId> alone = new HashSet<>();
    private final Map<OrderId, Order> orders = new HashMap<>();

    RoundAudit(Ground ground, Day day, Findings findings) {
        this.day = day;
        zone = ground.network.zone();
        this.findings = findings;
        for (KnownRound round : ground.network.knownRounds()) {
            round.stops().forEach(party -> rounds.put(party, round));
            if (round.alone()) {
                alone.add(round.vehicle());
            }
        }
        day.orders().forEach(order -> orders.put(order.id(), order));
    }

    void check(List<PlannedRoute> routes, Map<String, Consignment> consignments) {
        if (!rounds.isEmpty()) {
            routes.forEach(route -> check(route, consignments));
        }
    }

    private void check(PlannedRoute route, Map<String, Consignment> consignments) {
        Map<String, Integer> last = new TreeMap<>();
        Set<String> welcome = new HashSet<>();
        for (PlannedStop stop : route.stops()) {
            for (String id : stop.consignments()) {
                Consignment consignment = consignments.get(id);
                if (consignment == null) {
                    continue; // found elsewhere
                }
                Party party = partyAt(stop, consignment);
                KnownRound round = party == null ? null : rounds.get(party);
                if (round == null) {
                    continue;
                }
                findings.require(
                        round.vehicle().equals(route.vehicle()), "a stop of a known round is made by another", id);
                welcome.add(id);
                int number = round.stops().indexOf(party);
                int before = last.getOrDefault(leg(stop, consignment), -1);
                findings.require(number >= before, "a known round is in another order", route.id() + " " + party);
                last.put(leg(stop, consignment), number);
            }
        }
        if (alone.contains(route.vehicle())) {
            route.stops()
                    .forEach(stop -> stop.consignments()
                            .forEach(id -> findings.require(
                                    welcome.contains(id),
                                    "a vehicle with a round of its own does something else",
                                    id)));
        }
    }

    private @Nullable Party partyAt(PlannedStop stop, Consignment consignment) {
        if (stop.kind() == PlannedStop.Kind.DELIVER) {
            return Party.of(ordered(consignment).customer().id());
        }
        return stop.kind() == PlannedStop.Kind.COLLECT ? Party.of(consignment.producer()) : null;
    }

    /** What is in one order: everything on a single day, else what a wave collects and what it brings. */
    private String leg(PlannedStop stop, Consignment consignment) {
        if (day.waves().isEmpty()) {
            return "";
        }
        return day.waveOf(ordered(consignment), zone).map(wave -> wave.id()).orElse("") + stop.kind();
    }

    private Order ordered(Consignment consignment) {
        return requireNonNull(orders.get(consignment.order()), "an order of the day");
    }
}
