package org.cooplab.distribution.internal.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.partner.Site;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.Vehicle;
import org.cooplab.distribution.VehicleId;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.relay.Relay;
import org.jspecify.annotations.Nullable;

/** One route after the other: driving times, hours, shifts, loads, temperatures. */
final class RouteAudit {

    private final Ground ground;
    private final Day day;
    private final Map<String, Consignment> consignments;
    private final Set<PlannedRoute> kept;
    private final Findings findings;
    private final Map<String, List<Passage>> passages = new HashMap<>();

    /** A consignment is taken or brought at a stop. */
    record Passage(PlannedRoute route, int number, PlannedStop stop, boolean kept) {}

    /**
     * Looks at routes over that ground.
     *
     * @param kept those that stay as they were planned over another: a vehicle under way is not late because roads slow down
     */
    RouteAudit(
            Ground ground, Day day, Map<String, Consignment> consignments, Set<PlannedRoute> kept, Findings findings) {
        this.ground = ground;
        this.day = day;
        this.consignments = consignments;
        this.kept = kept;
        this.findings = findings;
    }

    /** Checks the routes; returns where they take or bring each consignment. */
    Map<String, List<Passage>> check(List<PlannedRoute> routes) {
        Set<Object> seen = new HashSet<>();
        Map<VehicleId, Instant> home = new HashMap<>();
        List<PlannedRoute> byStart = new ArrayList<>(routes);
        byStart.sort(Comparator.comparing(PlannedRoute::start));
        for (PlannedRoute route : byStart) {
            Instant since = home.put(route.vehicle(), route.end());
            boolean isHome = since == null || !route.start().isBefore(since);
            findings.require(isHome, "a vehicle leaves before it is home", route.id());
        }
        for (PlannedRoute route : routes) {
            findings.require(seen.add(route.id()), "a vehicle has two routes on a day", route.id());
            ground.vehicle(route.vehicle())
                    .ifPresentOrElse(
                            vehicle -> check(route, vehicle),
                            () -> findings.require(false, "an unknown vehicle", route.id()));
        }
        return passages;
    }

    private void check(PlannedRoute route, Vehicle vehicle) {
        boolean stays = kept.contains(route);
        if (!stays) {
            shift(route, vehicle);
            limits(route, vehicle);
            way(route, vehicle);
        }
        load(route, vehicle, stays);
    }

    private void way(PlannedRoute route, Vehicle vehicle) {
        findings.require(route.home().equals(vehicle.home()), "a route begins elsewhere than at home", route.id());
        GeoPoint home = ground.site(vehicle.home()).orElseThrow().position();
        if (home == null) {
            findings.require(false, "a home without position", route.id());
            return;
        }
        Drive drive = new Drive(ground, findings, route, vehicle, home);
        for (int i = 0; i < route.stops().size(); i++) {
            PlannedStop stop = route.stops().get(i);
            drive.to(stop, handling(stop), at(route, i));
            hours(stop, at(route, i));
        }
        drive.home();
    }

    private void load(PlannedRoute route, Vehicle vehicle, boolean stays) {
        Aboard aboard = new Aboard(vehicle);
        for (int i = 0; i < route.stops().size(); i++) {
            PlannedStop stop = route.stops().get(i);
            findings.require(!stop.consignments().isEmpty(), "a stop at which nothing is done", at(route, i));
            for (String id : stop.consignments()) {
                passages.computeIfAbsent(id, each -> new ArrayList<>()).add(new Passage(route, i, stop, stays));
                Consignment consignment = consignments.get(id);
                if (consignment == null) {
                    findings.require(false, "a stop with an unknown consignment", at(route, i));
                } else {
                    aboard.pass(consignment, takes(stop));
                }
            }
            aboard.check(stop, at(route, i), findings);
            if (!stays) {
                aboard.fits(at(route, i), findings);
            }
        }
        Weight heaviest = route.stops().stream()
                .map(PlannedStop::aboard)
                .max(Weight::compareTo)
                .orElse(Weight.ZERO);
        findings.require(heaviest.equals(route.heaviest()), "the greatest load is not that of the stops", route.id());
        findings.require(aboard.isEmpty(), "a vehicle comes home loaded", route.id());
    }

    private static String at(PlannedRoute route, int stop) {
        return route.id() + " stop " + stop;
    }

    private void shift(PlannedRoute route, Vehicle vehicle) {
        ZoneId zone = ground.network.zone();
        LocalDate date = date(route, vehicle);
        LocalDate lastDay = vehicle.shiftEnd().isAfter(vehicle.shiftStart()) ? date : date.plusDays(1);
        Instant open = date.atTime(vehicle.shiftStart()).atZone(zone).toInstant();
        Instant close = lastDay.atTime(vehicle.shiftEnd()).atZone(zone).toInstant();
        findings.require(!route.start().isBefore(open), "a route starts before the shift", route.id());
        findings.require(!route.end().isAfter(close), "a route ends after the shift", route.id());
    }

    private void limits(PlannedRoute route, Vehicle vehicle) {
        findings.require(
                vehicle.maxDistance() == null
                        || route.distance().metres() <= vehicle.maxDistance().metres(),
                "a route is longer than the vehicle may drive",
                route.id());
        findings.require(
                vehicle.maxStops() == null || route.stops().size() <= vehicle.maxStops(),
                "a route has more stops than the vehicle may make",
                route.id());
        Duration duration = Duration.between(route.start(), route.end());
        findings.require(
                vehicle.cost().of(route.distance(), duration).equals(route.cost()),
                "the cost is not that of the route",
                route.id());
    }

    /** Returns the day of a route, which its id numbers. */
    private LocalDate date(PlannedRoute route, Vehicle vehicle) {
        LocalDate date = day.date();
        for (int number = 1; !date.isAfter(day.lastDate()); number++) {
            if (route.id().equals(vehicle.id() + "/" + number)) {
                return date;
            }
            date = date.plusDays(1);
        }
        findings.require(false, "a route that is on none of the days", route.id());
        return day.date();
    }

    private static boolean takes(PlannedStop stop) {
        return stop.kind() == PlannedStop.Kind.COLLECT || stop.kind() == PlannedStop.Kind.LOAD;
    }

    private Duration handling(PlannedStop stop) {
        if (stop.kind() == PlannedStop.Kind.DELIVER) {
            return ground.network.customerHandling();
        }
        Optional<Duration> handling = stop.kind() == PlannedStop.Kind.COLLECT
                ? stop.consignments().stream()
                        .findFirst()
                        .map(consignments::get)
                        .flatMap(consignment -> ground.producer(consignment.producer()))
                        .map(ProducerSite::handling)
                : Optional.ofNullable(stop.site()).flatMap(ground::relay).map(Relay::handling);
        return handling.orElse(Duration.ZERO);
    }

    /** Returns whether a stop has no length where others have: like theirs, its end may be the very end of the hours. */
    private boolean mayEndIt(PlannedStop stop) {
        return stop.start().equals(stop.departure()) && !handling(stop).isZero();
    }

    /** The hours of customers are the order's, see {@link CircuitAudit}. */
    private void hours(PlannedStop stop, String at) {
        if (stop.kind() == PlannedStop.Kind.DELIVER) {
            findings.require(stop.site() == null, "a customer is at a site", at);
            return;
        }
        @Nullable
        Site site = Optional.ofNullable(stop.site()).flatMap(ground::site).orElse(null);
        if (site == null) {
            findings.require(false, "an unknown site", at);
            return;
        }
        findings.require(stop.position().equals(site.position()), "a stop is not at its site", at);
        boolean isOpen = site.openAt(stop.start()).orElse(true)
                || (mayEndIt(stop) && site.openAt(stop.start().minusNanos(1)).orElse(true));
        findings.require(isOpen, "a site is closed", at);
    }
}
