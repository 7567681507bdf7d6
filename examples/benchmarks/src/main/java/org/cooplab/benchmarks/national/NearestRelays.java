package org.cooplab.benchmarks.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.order.Order;
import org.cooplab.core.partner.Site;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.Network;
import org.cooplab.distribution.Unassigned;
import org.cooplab.distribution.relay.Relay;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * What one does without choosing: every order through the relay nearest to its customer, the collection planned alone, then from each
 * relay the delivery of what came, with all its vehicles anew even if they are still collecting.
 */
final class NearestRelays {

    private static final long NOON = 12 * 3600;
    private static final long DOOR = 5 * 60;

    private final Network network;
    private final Day day;

    NearestRelays(NationalDay.Made made) {
        network = made.network();
        day = made.day();
    }

    /** What came of it: kilometres, routes, and the orders that were carried whole. */
    record Outcome(double kilometres, int routes, List<Order> carried) {}

    /** Plans with three quarters of the budget for the collection, one for the delivery. */
    Outcome plan(RoutingOptions collection, RoutingOptions delivery) {
        List<Order> morning = new ArrayList<>();
        Map<OrderId, SiteId> relays = new HashMap<>();
        for (Order order : day.orders()) {
            if (order.fulfilment() instanceof Fulfilment.Delivery to) {
                SiteId relay = nearest(to);
                relays.put(order.id(), relay);
                morning.add(order.withFulfilment(Fulfilment.pickup(morning(relay)), order.together()));
            } else {
                morning.add(order);
            }
        }
        DistributionPlan collected =
                DistributionPlanner.compile(withMornings()).plan(Day.of(NationalDay.DATE, morning), collection);
        double kilometres = collected.distance().metres() / 1000.0;
        int routes = collected.routes().size();
        Set<OrderId> left = new HashSet<>();
        collected.unassigned().stream().map(Unassigned::order).forEach(left::add);
        Map<SiteId, List<Order>> loads = new TreeMap<>();
        for (Order order : day.orders()) {
            SiteId relay = relays.get(order.id());
            if (relay != null && !left.contains(order.id())) {
                loads.computeIfAbsent(relay, each -> new ArrayList<>()).add(order);
            }
        }
        int all = loads.values().stream().mapToInt(List::size).sum();
        for (Map.Entry<SiteId, List<Order>> load : loads.entrySet()) {
            Plan plan = deliver(
                    load.getKey(),
                    load.getValue(),
                    NationalBenchmark.part(delivery, load.getValue().size(), all));
            kilometres += plan.routes().stream().mapToLong(Route::distance).sum() / 1000.0;
            routes += plan.routes().size();
            plan.unserved().forEach(id -> left.add(OrderId.of(id)));
        }
        List<Order> carried = day.orders().stream()
                .filter(order -> !left.contains(order.id()))
                .toList();
        return new Outcome(kilometres, routes, carried);
    }

    SiteId nearest(Fulfilment.Delivery delivery) {
        RegionCode region = delivery.place().region(Gazetteer.morocco()).orElseThrow();
        List<Relay> serving = network.relays().stream()
                .filter(relay -> relay.partner().value().equals("keeper-" + region))
                .toList();
        return NationalDay.nearest(serving, delivery.place().position());
    }

    private static SiteId morning(SiteId relay) {
        return SiteId.of(relay + "~morning");
    }

    /** Adds to each relay one at the same place that closes at the cut-off. */
    private Network withMornings() {
        OpeningHours hours = OpeningHours.of(network.zone(), OpeningHours.Weekly.daily("07:00", "12:00"));
        List<Relay> relays = new ArrayList<>(network.relays());
        for (Relay relay : network.relays()) {
            Site site = relay.site();
            relays.add(Relay.of(
                    new Site(morning(site.id()), site.kind(), site.name(), site.province(), site.position(), hours),
                    relay.partner(),
                    relay.handling()));
        }
        return Network.of(
                network.zone(), network.producers(), network.partners(), relays, network.vehicles(), network.travel());
    }

    /** From one relay to its customers, with its own vehicles. */
    private Plan deliver(SiteId id, List<Order> orders, RoutingOptions options) {
        List<GeoPoint> points = new ArrayList<>();
        points.add(network.relays().stream()
                .filter(relay -> relay.site().id().equals(id))
                .findFirst()
                .orElseThrow()
                .site()
                .position());
        List<Job> jobs = new ArrayList<>();
        for (Order order : orders) {
            Fulfilment.Delivery to = (Fulfilment.Delivery) order.fulfilment();
            org.cooplab.core.time.TimeWindow window = to.windows().get(0);
            long grams = order.lines().stream()
                    .mapToLong(line -> line.grossWeight().orElseThrow().grams())
                    .sum();
            Visit visit = new Visit(
                    points.size(), DOOR, 0, List.of(new TimeWindow(second(window.start()), second(window.end()) - 1)));
            jobs.add(Job.delivery(order.id().value(), visit, Load.of(grams)));
            points.add(to.place().position());
        }
        int[][] metres = new int[points.size()][points.size()];
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                metres[from][to] = (int) Math.round(points.get(from).metresTo(points.get(to)) * 1.3);
            }
        }
        int[][] seconds = new int[points.size()][points.size()];
        for (int from = 0; from < points.size(); from++) {
            for (int to = 0; to < points.size(); to++) {
                seconds[from][to] = (metres[from][to] * 36 + 599) / 600; // 60 km/h
            }
        }
        VehicleType van = VehicleType.builder("van", Load.of(2_000_000))
                .count(8)
                .shift(NOON, 22 * 3600)
                .costs(VehicleType.Costs.DISTANCE)
                .build();
        return VehicleRouting.solve(RoutingProblem.of(Travel.matrix(metres, seconds), List.of(van), jobs), options)
                .plan();
    }

    private static long second(java.time.Instant instant) {
        return instant.getEpochSecond() - NationalDay.hour(0).getEpochSecond();
    }
}
