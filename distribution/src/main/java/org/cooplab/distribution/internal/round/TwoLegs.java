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
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
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
import org.cooplab.distribution.routing.VehicleLimits;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Plans collection and distribution one after the other with the same vehicles: where many goods go through few relays, much
 * faster than both in one search, and nearly as good.
 *
 * <p>First everything that is fetched at producers. Then every vehicle stands somewhere, at the last stop of its round or at home,
 * and may go on from the nearest relay that has goods for customers; of the drive to them it pays only what is not on its way
 * home. What is loaded at one relay are simple stops then, no pairs.
 */
final class TwoLegs {

    private static final int COLLECTION = 7;
    private static final int WHOLE = 10;

    /** A vehicle where it may load for the second leg, or several alike. */
    private record Van(VehicleType type, @Nullable InitialRoute before, int count, int relay, VehicleType second) {}

    private final List<VehicleType> types;
    private final Travel travel;

    TwoLegs(List<VehicleType> types, Travel travel) {
        this.types = types;
        this.travel = travel;
    }

    /** Returns routes that keep all rules; what is in none of them is not carried. */
    List<InitialRoute> solve(List<Haul> hauls, RoutingOptions options, SearchMonitor monitor) {
        List<Haul> first = new ArrayList<>();
        List<Haul> second = new ArrayList<>();
        for (Haul haul : hauls) {
            (haul.kind() == Haul.Kind.DELIVER ? second : first).add(haul);
        }
        Plan collection = pairs(first, types, Shares.of(options, COLLECTION, WHOLE), monitor);
        List<InitialRoute> routes = distribution(
                second, collection.routes(), Shares.of(options, WHOLE - COLLECTION, WHOLE), monitor);
        Map<String, Haul> byId = new HashMap<>();
        hauls.forEach(haul -> byId.put(haul.id(), haul));
        return routes.stream().flatMap(route -> sound(route, byId).stream()).toList();
    }

    /** Searches for rounds of goods that are taken at one place and brought to another. */
    Plan pairs(List<Haul> hauls, List<VehicleType> vehicles, RoutingOptions options, SearchMonitor monitor) {
        Local local = new Local(travel);
        List<VehicleType> moved = vehicles.stream().map(local::moved).toList();
        List<Shipment> requests =
                Rounds.requests(hauls).stream().map(local::moved).toList();
        Plan plan = VehicleRouting.solve(RoutingProblem.of(local.travel(), moved, requests), options, monitor)
                .plan();
        List<Route> routes = new ArrayList<>();
        for (Route route : plan.routes()) {
            List<Stop> stops = new ArrayList<>();
            for (Stop stop : route.stops()) {
                stops.add(new Stop(
                        stop.step(),
                        stop.alternative(),
                        local.place(stop.location()),
                        stop.arrival(),
                        stop.start(),
                        stop.departure(),
                        stop.load()));
            }
            routes.add(new Route(
                    route.vehicle(),
                    stops,
                    route.load(),
                    route.start(),
                    route.end(),
                    route.distance(),
                    route.driving(),
                    route.cost(),
                    route.continues()));
        }
        return new Plan(routes, plan.unserved(), plan.routesCost(), 0, 0, 0);
    }

    private List<InitialRoute> distribution(
            List<Haul> hauls, List<Route> before, RoutingOptions options, SearchMonitor monitor) {
        Map<Integer, Haul> relays = new LinkedHashMap<>();
        hauls.forEach(haul -> relays.putIfAbsent(haul.from().location(), haul));
        Map<String, Van> vans = new LinkedHashMap<>();
        Local local = new Local(travel);
        Map<String, Integer> used = new HashMap<>();
        Map<Integer, Integer> profiles = new LinkedHashMap<>();
        for (Route route : before) {
            used.merge(route.vehicle(), 1, Integer::sum);
            add(vans, route, 1, relays, local, profiles);
        }
        for (VehicleType type : types) {
            int rest = count(type, hauls.size()) - used.getOrDefault(type.id(), 0);
            if (rest > 0) {
                add(vans, type, rest, relays, local, profiles);
            }
        }
        if (hauls.isEmpty()) {
            return vans.values().stream()
                    .map(Van::before)
                    .filter(route -> route != null)
                    .toList();
        }
        Map<Integer, Set<String>> standing = new HashMap<>();
        vans.forEach((id, van) ->
                standing.computeIfAbsent(van.relay(), relay -> new TreeSet<>()).add(id));
        List<Request> jobs = new ArrayList<>();
        for (Haul haul : hauls) {
            Set<String> able = standing.get(haul.from().location());
            if (able != null) {
                jobs.add(job(haul, able, local));
            }
        }
        List<VehicleType> kinds = new ArrayList<>();
        if (!vans.isEmpty()) { // the first type says what is near, so it measures without homes
            VehicleType any = vans.values().iterator().next().second();
            kinds.add(VehicleType.builder("", any.capacity()).count(0).start(0).end(0).build());
        }
        vans.values().forEach(van -> kinds.add(van.second()));
        Travel table = local.travel();
        List<Travel> travels = new ArrayList<>();
        travels.add(table);
        profiles.keySet().forEach(home -> travels.add(new Homeward(table, home)));
        RoutingProblem problem = new RoutingProblem(
                travels, kinds, jobs, Set.of(), List.of(), org.cooplab.distribution.routing.Objective.COST, null);
        List<Route> routes = jobs.isEmpty()
                ? List.of()
                : VehicleRouting.solve(problem, options, monitor).plan().routes();
        List<InitialRoute> joined = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        for (Route route : routes) {
            Van van = requireNonNull(vans.get(route.vehicle()));
            gone.add(route.vehicle());
            joined.add(new InitialRoute(van.type().id(), steps(van, route), 0, false));
        }
        vans.forEach((id, van) -> {
            if (van.before() != null && !gone.contains(id)) {
                joined.add(van.before());
            }
        });
        return joined;
    }

    private static int count(VehicleType type, int most) {
        Integer count = type.count();
        return count == null ? most : count;
    }

    private static List<Step> steps(Van van, Route route) {
        List<Step> steps = new ArrayList<>();
        if (van.before() != null) {
            steps.addAll(van.before().steps());
        }
        route.stops().forEach(stop -> steps.add(Step.pickup(stop.step().id())));
        route.stops().forEach(stop -> steps.add(Step.delivery(stop.step().id())));
        return steps;
    }

    private static Job job(Haul haul, Set<String> able, Local local) {
        Shipment shipment = Rounds.requests(List.of(haul)).get(0);
        long release = haul.from().windows().stream()
                .mapToLong(TimeWindow::open)
                .min()
                .orElse(0);
        Conditions conditions = shipment.conditions().withVehicles(able);
        return new Job(
                haul.id(), List.of(local.moved(haul.to())), shipment.amount(), Load.NONE, release, conditions);
    }

    /** Adds a vehicle that has collected. */
    private void add(
            Map<String, Van> vans,
            Route route,
            int count,
            Map<Integer, Haul> relays,
            Local local,
            Map<Integer, Integer> profiles) {
        VehicleType type = types.stream()
                .filter(each -> each.id().equals(route.vehicle()))
                .findFirst()
                .orElseThrow();
        List<Step> steps = route.stops().stream().map(Stop::step).toList();
        InitialRoute before = new InitialRoute(type.id(), steps, 0, false);
        Stop last = route.stops().get(route.stops().size() - 1);
        String id = "after/" + vans.size();
        vans.put(
                id,
                van(id, type, before, count, last.location(), last.departure(), route, relays, local, profiles));
    }

    /** Adds vehicles that are still at home. */
    private void add(
            Map<String, Van> vans,
            VehicleType type,
            int count,
            Map<Integer, Haul> relays,
            Local local,
            Map<Integer, Integer> profiles) {
        String id = "home/" + vans.size();
        int home = requireNonNull(type.start());
        vans.put(id, van(id, type, null, count, home, type.shift().open(), null, relays, local, profiles));
    }

    private Van van(
            String id,
            VehicleType type,
            @Nullable InitialRoute before,
            int count,
            int place,
            long free,
            @Nullable Route route,
            Map<Integer, Haul> relays,
            Local local,
            Map<Integer, Integer> profiles) {
        int home = requireNonNull(type.end());
        int relay = place;
        long detour = Long.MAX_VALUE;
        for (int each : relays.keySet()) {
            long metres = (long) travel.distance(place, each)
                    + travel.distance(each, home)
                    - (route == null ? 0 : travel.distance(place, home));
            if (metres < detour) {
                detour = metres;
                relay = each;
            }
        }
        detour = detour == Long.MAX_VALUE ? 0 : Math.max(0, detour);
        long ready = free;
        Haul some = relays.get(relay);
        if (relay != place && some != null) {
            ready += ((long) travel.duration(place, relay) * type.slowness() + 50) / 100
                    + some.from().setup();
        }
        long fixed = (route == null ? type.costs().fixed() : 0) + type.costs().perDistance() * detour;
        Long mostMetres = type.limits().maxDistance();
        Integer mostTasks = type.limits().maxTasks();
        long driven = detour + (route == null ? 0 : route.distance());
        int tasks = route == null ? 0 : route.tasks();
        int there = local.number(home);
        VehicleType second = VehicleType.builder(id, type.capacity())
                .count(count)
                .start(local.number(relay))
                .end(there)
                .shift(Math.min(ready, type.shift().close()), type.shift().close())
                .costs(new org.cooplab.distribution.routing.VehicleCosts(
                        Math.min(fixed, 1L << 40),
                        type.costs().perDistance(),
                        type.costs().perDriving(),
                        type.costs().perDuration()))
                .limits(new VehicleLimits(
                        null,
                        mostMetres == null ? null : Math.max(0, mostMetres - driven),
                        null,
                        mostTasks == null ? null : Math.max(0, (mostTasks - tasks) / 2)))
                .skills(type.skills())
                .profile(profiles.computeIfAbsent(there, each -> profiles.size() + 1))
                .slowness(type.slowness())
                .build();
        return new Van(type, before, count, relay, second);
    }

    /** Returns a route if it keeps all rules, else what is left of it: its first leg, or nothing. */
    private List<InitialRoute> sound(InitialRoute route, Map<String, Haul> byId) {
        if (keepsRules(route, byId)) {
            return List.of(route);
        }
        List<Step> collecting = route.steps().stream()
                .filter(step -> requireNonNull(byId.get(step.id())).kind() != Haul.Kind.DELIVER)
                .toList();
        InitialRoute first = new InitialRoute(route.vehicle(), collecting, 0, false);
        return !collecting.isEmpty() && keepsRules(first, byId) ? List.of(first) : List.of();
    }

    private boolean keepsRules(InitialRoute route, Map<String, Haul> byId) {
        Set<Haul> its = new java.util.LinkedHashSet<>();
        route.steps().forEach(step -> its.add(requireNonNull(byId.get(step.id()))));
        VehicleType type = types.stream()
                .filter(each -> each.id().equals(route.vehicle()))
                .findFirst()
                .orElseThrow();
        RoutingProblem problem = Rounds.problem(List.copyOf(its), List.of(type), travel);
        return PlanChecker.check(problem, PlanChecker.timetable(problem, List.of(route)))
                .isEmpty();
    }
}
