package org.cooplab.distribution.internal.round;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Brings goods from relays to customers with vehicles that stand where their first leg has ended.
 *
 * <p>Each vehicle loads once, at the relay that is least out of its way home. Its distances are counted {@link Homeward}, so that
 * the drive home, which it has to make anyhow, is free, and the detour to the relay is its fixed cost.
 */
final class SecondLeg {

    private static final long MOST_FIXED = 1L << 40;

    /** A vehicle after its first leg, or several alike that are still at home. */
    private record Van(VehicleType type, List<Step> first, VehicleType kind, int relay) {}

    private final List<Haul> hauls;
    private final Travel travel;
    private final Objective objective;
    private final Local local;
    private final Map<Integer, Haul> relays = new LinkedHashMap<>();
    private final Map<String, Van> vans = new LinkedHashMap<>();
    private final Map<Integer, Integer> profiles = new LinkedHashMap<>();

    SecondLeg(List<Haul> hauls, Travel travel, Objective objective) {
        this.hauls = hauls;
        this.objective = objective;
        this.travel = travel;
        local = new Local(travel);
        hauls.forEach(haul -> relays.putIfAbsent(haul.from().location(), haul));
    }

    /** Adds a vehicle that has made a first leg. */
    void after(VehicleType type, Route route) {
        Stop last = route.stops().get(route.stops().size() - 1);
        int there = last.location();
        int home = requireNonNull(type.end());
        int relay = leastDetour(there, home);
        long detour = detour(there, relay, home) - travel.distance(there, home);
        add(type, Rounds.steps(route), 1, relay, last.departure() + reach(type, there, relay), detour, route);
    }

    /** Adds vehicles that are still at home. */
    void atHome(VehicleType type, int count) {
        int home = requireNonNull(type.end());
        int relay = leastDetour(home, home);
        long ready = type.shift().open() + reach(type, home, relay);
        add(type, List.of(), count, relay, ready, detour(home, relay, home), null);
    }

    private long detour(int there, int relay, int home) {
        return (long) travel.distance(there, relay) + travel.distance(relay, home);
    }

    private int leastDetour(int there, int home) {
        int best = there;
        long least = Long.MAX_VALUE;
        for (int relay : relays.keySet()) {
            long metres = detour(there, relay, home);
            if (metres < least) {
                least = metres;
                best = relay;
            }
        }
        return best;
    }

    /** Returns how long it takes to come to a relay and make ready to load there. */
    private long reach(VehicleType type, int there, int relay) {
        Haul some = relays.get(relay);
        if (there == relay || some == null) {
            return 0;
        }
        return ((long) travel.duration(there, relay) * type.slowness() + 50) / 100
                + some.from().setup();
    }

    private void add(
            VehicleType type, List<Step> first, int count, int relay, long ready, long detour, @Nullable Route route) {
        String id = String.valueOf(vans.size());
        int home = local.number(requireNonNull(type.end()));
        long driven = Math.max(0, detour) + (route == null ? 0 : route.distance());
        int tasks = route == null ? 0 : route.tasks();
        long fixed = (route == null ? type.costs().fixed() : 0) + type.costs().perDistance() * Math.max(0, detour);
        Long mostMetres = type.limits().maxDistance();
        Integer mostTasks = type.limits().maxTasks();
        long close = type.shift().close();
        VehicleType kind = VehicleType.builder(id, type.capacity())
                .count(count)
                .start(local.number(relay))
                .end(home)
                .shift(Math.min(ready, close), close)
                .costs(new VehicleType.Costs(
                        Math.min(fixed, MOST_FIXED),
                        type.costs().perDistance(),
                        type.costs().perDriving(),
                        type.costs().perDuration()))
                .limits(new VehicleType.Limits(
                        null,
                        mostMetres == null ? null : Math.max(0, mostMetres - driven),
                        null,
                        mostTasks == null ? null : Math.max(0, (mostTasks - tasks) / 2)))
                .skills(type.skills())
                .profile(profiles.computeIfAbsent(home, each -> profiles.size() + 1))
                .slowness(type.slowness())
                .build();
        vans.put(id, new Van(type, first, kind, relay));
    }

    /** Returns the routes of all vehicles that drive, first leg and second. */
    List<InitialRoute> solve(RoutingOptions options, SearchMonitor monitor) {
        List<Request> jobs = jobs();
        List<Route> routes = jobs.isEmpty()
                ? List.of()
                : VehicleRouting.solve(problem(jobs), options, monitor).plan().routes();
        List<InitialRoute> joined = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Route route : routes) {
            Van van = requireNonNull(vans.get(route.vehicle()));
            gone.add(route.vehicle());
            List<Step> steps = new ArrayList<>(van.first());
            route.stops().forEach(stop -> steps.add(Step.pickup(stop.step().id())));
            route.stops().forEach(stop -> steps.add(Step.delivery(stop.step().id())));
            joined.add(InitialRoute.of(van.type().id(), steps));
        }
        vans.forEach((id, van) -> {
            if (!van.first().isEmpty() && !gone.contains(id)) {
                joined.add(InitialRoute.of(van.type().id(), van.first()));
            }
        });
        return joined;
    }

    private List<Request> jobs() {
        Map<Integer, Set<String>> able = new HashMap<>();
        vans.forEach((id, van) ->
                able.computeIfAbsent(van.relay(), relay -> new TreeSet<>()).add(id));
        List<Request> jobs = new ArrayList<>();
        List<Shipment> shipments = HaulProblem.requests(hauls, List.of());
        for (int i = 0; i < hauls.size(); i++) {
            Haul haul = hauls.get(i);
            Shipment shipment = shipments.get(i);
            Set<String> standing = new TreeSet<>(able.getOrDefault(haul.from().location(), Set.of()));
            standing.removeIf(
                    van -> !haul.mayRide(requireNonNull(vans.get(van)).type().id()));
            if (!standing.isEmpty()) {
                long release = shipment.pickups().get(0).windows().stream()
                        .mapToLong(TimeWindow::open)
                        .min()
                        .orElseThrow();
                jobs.add(new Job(
                        shipment.id(),
                        List.of(local.moved(shipment.deliveries().get(0))),
                        shipment.amount(),
                        Load.NONE,
                        release,
                        shipment.conditions().withSkills(Fleet.skills(haul)).withVehicles(standing)));
            }
        }
        return jobs;
    }

    private RoutingProblem problem(List<Request> jobs) {
        List<VehicleType> kinds = new ArrayList<>();
        // What is near is judged by the distances of the first type: by the plain ones.
        kinds.add(VehicleType.builder("plain", Load.NONE).count(0).build());
        vans.values().forEach(van -> kinds.add(van.kind()));
        Travel table = local.travel();
        List<Travel> travels = new ArrayList<>();
        travels.add(table);
        profiles.keySet().forEach(home -> travels.add(new Homeward(table, home)));
        return new RoutingProblem(travels, kinds, jobs, Set.of(), List.of(), objective, null);
    }
}
