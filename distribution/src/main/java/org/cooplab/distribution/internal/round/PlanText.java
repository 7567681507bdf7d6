package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.partner.Site;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.circuit.Circuit;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayTime;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.jspecify.annotations.Nullable;

/** Writes rounds down as a plan: names for numbers, instants for seconds. */
final class PlanText {

    private final CheckedNetwork network;
    private final Day day;
    private final Standing standing;
    private final DayTime time;
    private final Atlas atlas;
    private final Fleet fleet;
    private final Travel travel;

    PlanText(
            CheckedNetwork network, Day day, Standing standing, DayTime time, Atlas atlas, Fleet fleet, Travel travel) {
        this.network = network;
        this.standing = standing;
        this.day = day;
        this.time = time;
        this.atlas = atlas;
        this.fleet = fleet;
        this.travel = travel;
    }

    DistributionPlan write(List<Unit> units, @Nullable Rounds rounds, List<Unassigned> unassigned) {
        EarlierPlan earlier = standing.earlier();
        List<PlannedRoute> routes = new ArrayList<>(earlier.kept());
        List<Consignment> carried = new ArrayList<>();
        List<Circuit> circuits = new ArrayList<>();
        if (rounds != null) {
            Journeys journeys = new Journeys();
            Map<String, Consignment> all = new HashMap<>();
            units.forEach(unit -> unit.consignments().forEach(each -> all.put(each.id(), each)));
            earlier.kept()
                    .forEach(route -> journeys.pass(
                            route, network.vehicle(route.vehicle()).orElseThrow(), all, earlier));
            Set<String> used = new HashSet<>();
            for (Route route : rounds.plan().routes()) {
                if (route.continues() != null) {
                    used.add(standing.continued(route.continues(), fleet).id());
                }
            }
            for (Route route : rounds.plan().routes()) {
                routes.add(route(route, turnout(route, used), rounds, journeys));
            }
            for (int i = 0; i < units.size(); i++) {
                Way way = rounds.ways().get(i);
                if (way != null && !rounds.failed().contains(i)) {
                    for (Consignment consignment : units.get(i).consignments()) {
                        carried.add(consignment);
                        circuits.add(circuit(units.get(i), way, consignment, journeys));
                    }
                }
            }
        }
        return new DistributionPlan(
                DistributionPlan.SCHEMA_VERSION,
                day.date(),
                network.network().zone(),
                routes,
                carried,
                circuits,
                unassigned);
    }

    private Fleet.Turnout turnout(Route route, Set<String> used) {
        if (route.continues() != null) {
            PlannedRoute before = standing.continued(route.continues(), fleet);
            return new Fleet.Turnout(
                    before.id(), network.vehicle(before.vehicle()).orElseThrow());
        }
        return fleet.turnouts(route.vehicle()).stream()
                .filter(each -> used.add(each.route()))
                .findFirst()
                .orElseThrow();
    }

    private PlannedRoute route(Route found, Fleet.Turnout turnout, Rounds rounds, Journeys journeys) {
        String id = turnout.route();
        Route route = Consolidation.of(found, rounds.hauls(), fleet.type(found.vehicle()), travel);
        Vehicle vehicle = turnout.vehicle();
        int at = atlas.number(requireNonNull(network.site(vehicle.home()).position()));
        List<PlannedStop> stops = new ArrayList<>();
        long driven = 0;
        for (Halt halt : Halt.of(route, rounds.hauls())) {
            long leg = travel.distance(at, halt.location());
            driven += leg;
            at = halt.location();
            Journeys.Passage passage = new Journeys.Passage(
                    halt.kind(),
                    id,
                    vehicle.carrier(),
                    false,
                    null,
                    time.instant(halt.first().start()),
                    driven);
            halt.consignments().forEach(each -> journeys.pass(each, passage));
            stops.add(stop(halt, Distance.ofMetres(leg), journeys));
        }
        return new PlannedRoute(
                id,
                vehicle.id(),
                vehicle.home(),
                time.instant(route.start()),
                time.instant(route.end()),
                Distance.ofMetres(route.distance()),
                Duration.ofSeconds(route.driving()),
                vehicle.cost().of(Distance.ofMetres(route.distance()), Duration.ofSeconds(route.duration())),
                stops.stream().map(PlannedStop::aboard).max(Weight::compareTo).orElse(Weight.ZERO),
                stops);
    }

    private PlannedStop stop(Halt halt, Distance leg, Journeys journeys) {
        Stop first = halt.first();
        Haul haul = halt.hauls().get(0);
        Consignment consignment = haul.consignments().get(0);
        Site site = haul.relay() == null ? null : haul.relay().site();
        if (halt.kind() == PlannedStop.Kind.COLLECT) {
            site = network.producer(consignment.producer()).orElseThrow().site();
        } else if (halt.kind() == PlannedStop.Kind.DELIVER) {
            site = null;
        }
        long handling = (first.step().kind() == Step.Kind.PICKUP ? haul.from() : haul.to()).setup();
        return new PlannedStop(
                halt.kind(),
                site == null ? null : site.id(),
                site == null ? name(journeys.order(day, consignment)) : site.name(),
                atlas.point(halt.location()),
                time.instant(first.arrival()),
                time.instant(Math.max(first.arrival(), first.start() - handling)),
                time.instant(halt.last().departure()),
                leg,
                halt.consignments().map(Consignment::id).distinct().toList(),
                Weight.ofGrams(halt.last().load().in(0)));
    }

    private static @Nullable LocalizedText name(Order order) {
        return order.fulfilment() instanceof Fulfilment.Delivery delivery
                ? delivery.place().name()
                : null;
    }

    private Circuit circuit(Unit unit, Way way, Consignment consignment, Journeys journeys) {
        int producer = atlas.number(requireNonNull(
                network.producer(consignment.producer()).orElseThrow().site().position()));
        Integer customer = unit.customer();
        int relay = way.place();
        long shortest;
        long direct;
        if (way.kind() == Way.Kind.COLLECTED) {
            shortest = travel.distance(producer, relay);
            direct = straight(producer, relay);
        } else {
            int to = requireNonNull(customer);
            shortest = way.kind() == Way.Kind.DIRECT
                    ? travel.distance(producer, to)
                    : (long) travel.distance(producer, relay) + travel.distance(relay, to);
            direct = straight(producer, to);
        }
        return journeys.circuit(
                unit.order(), consignment, way.relay(), Distance.ofMetres(shortest), Distance.ofMetres(direct));
    }

    private long straight(int from, int to) {
        return atlas.point(from).metresTo(atlas.point(to));
    }
}
