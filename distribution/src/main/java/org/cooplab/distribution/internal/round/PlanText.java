package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.cooplab.distribution.VehicleId;
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
        List<PlannedRoute> routes = new ArrayList<>(standing.kept());
        Map<String, Consignment> carried = new TreeMap<>();
        Map<String, Circuit> circuits = new TreeMap<>();
        if (rounds != null) {
            Journeys journeys = new Journeys();
            Map<String, Consignment> all = new HashMap<>();
            units.forEach(unit -> unit.consignments().forEach(each -> all.put(each.id(), each)));
            standing.kept().forEach(route -> journeys.pass(route, vehicle(route.vehicle()), all, standing));
            Set<String> used = new HashSet<>();
            for (Route route : rounds.plan().routes()) {
                if (route.continues() != null) {
                    used.add(standing.continued(route.continues()).id());
                }
            }
            for (Route route : rounds.plan().routes()) {
                routes.add(route(route, turnout(route, used), rounds, journeys));
            }
            for (int i = 0; i < units.size(); i++) {
                Way way = rounds.ways().get(i);
                if (way != null && !rounds.failed().contains(i)) {
                    for (Consignment consignment : units.get(i).consignments()) {
                        carried.put(consignment.id(), consignment);
                        circuits.put(consignment.id(), circuit(units.get(i), way, consignment, journeys));
                    }
                }
            }
        }
        routes.sort(Comparator.comparing(PlannedRoute::id));
        List<Unassigned> left = new ArrayList<>(unassigned);
        left.sort(Comparator.comparing(Unassigned::order)
                .thenComparing(each -> each.lines().toString())
                .thenComparing(each -> each.consignments().toString()));
        return new DistributionPlan(
                DistributionPlan.SCHEMA_VERSION,
                day.date(),
                network.network().zone(),
                routes,
                List.copyOf(carried.values()),
                List.copyOf(circuits.values()),
                left);
    }

    private Fleet.Turnout turnout(Route route, Set<String> used) {
        if (route.continues() != null) {
            PlannedRoute before = standing.continued(route.continues());
            return new Fleet.Turnout(before.id(), vehicle(before.vehicle()));
        }
        return fleet.turnouts(route.vehicle()).stream()
                .filter(each -> used.add(each.route()))
                .findFirst()
                .orElseThrow();
    }

    private Vehicle vehicle(VehicleId id) {
        return network.vehicles().stream()
                .filter(vehicle -> vehicle.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private PlannedRoute route(Route route, Fleet.Turnout turnout, Rounds rounds, Journeys journeys) {
        String id = turnout.route();
        Vehicle vehicle = turnout.vehicle();
        Site home = network.site(vehicle.home());
        int at = atlas.number(requireNonNull(home.position()));
        List<PlannedStop> stops = new ArrayList<>();
        long driven = 0;
        long heaviest = 0;
        int first = 0;
        while (first < route.stops().size()) {
            int last = lastOfStop(route, first, rounds);
            Stop begin = route.stops().get(first);
            Stop end = route.stops().get(last);
            long leg = travel.distance(at, begin.location());
            driven += leg;
            at = begin.location();
            PlannedStop.Kind kind = kind(begin, rounds);
            TreeSet<String> goods = new TreeSet<>();
            Order order = null;
            for (int i = first; i <= last; i++) {
                Haul each = haul(route.stops().get(i), rounds);
                heaviest = Math.max(heaviest, route.stops().get(i).load().in(0));
                for (Consignment consignment : each.consignments()) {
                    goods.add(consignment.id());
                    order = journeys.order(day, consignment);
                    journeys.pass(
                            consignment,
                            new Journeys.Passage(
                                    kind, id, vehicle.carrier(), null, time.instant(begin.start()), driven));
                }
            }
            Haul haul = haul(begin, rounds);
            long handling = (takes(begin) ? haul.from() : haul.to()).setup();
            Site site = site(kind, haul);
            stops.add(new PlannedStop(
                    kind,
                    site == null ? null : site.id(),
                    site == null ? name(requireNonNull(order)) : site.name(),
                    atlas.point(at),
                    time.instant(begin.arrival()),
                    time.instant(Math.max(begin.arrival(), begin.start() - handling)),
                    time.instant(end.departure()),
                    Distance.ofMetres(leg),
                    List.copyOf(goods),
                    Weight.ofGrams(end.load().in(0))));
            first = last + 1;
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
                Weight.ofGrams(heaviest),
                stops);
    }

    /** Returns the last of the activities, from {@code first} on, that people would call one stop. */
    private static int lastOfStop(Route route, int first, Rounds rounds) {
        Stop begin = route.stops().get(first);
        PlannedStop.Kind kind = kind(begin, rounds);
        int last = first;
        while (last + 1 < route.stops().size()) {
            Stop next = route.stops().get(last + 1);
            // Goods whose turn comes only after a wait are another stop: their hour is not that of the first.
            boolean same = next.location() == begin.location()
                    && next.start() == route.stops().get(last).departure()
                    && kind(next, rounds) == kind
                    && place(next, rounds).equals(place(begin, rounds));
            if (!same) {
                break;
            }
            last++;
        }
        return last;
    }

    /** Two producers, relays or customers at one point are two stops. */
    private static String place(Stop stop, Rounds rounds) {
        Haul haul = haul(stop, rounds);
        return haul.placeOf(takes(stop) ? haul.taken() : haul.brought());
    }

    private static boolean takes(Stop stop) {
        return stop.step().kind() == Step.Kind.PICKUP;
    }

    private static Haul haul(Stop stop, Rounds rounds) {
        return requireNonNull(rounds.hauls().get(stop.step().id()));
    }

    private static PlannedStop.Kind kind(Stop stop, Rounds rounds) {
        Haul haul = haul(stop, rounds);
        if (takes(stop)) {
            return haul.taken() == Haul.End.RELAY ? PlannedStop.Kind.LOAD : PlannedStop.Kind.COLLECT;
        }
        return haul.brought() == Haul.End.RELAY ? PlannedStop.Kind.DROP : PlannedStop.Kind.DELIVER;
    }

    private @Nullable Site site(PlannedStop.Kind kind, Haul haul) {
        if (kind == PlannedStop.Kind.DELIVER) {
            return null;
        }
        return kind == PlannedStop.Kind.COLLECT
                ? network.producer(haul.consignments().get(0).producer())
                        .orElseThrow()
                        .site()
                : requireNonNull(haul.relay()).site();
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
