package org.cooplab.distribution.internal.round;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.internal.circuit.Choice;
import org.cooplab.distribution.internal.circuit.Unit;
import org.cooplab.distribution.internal.circuit.Way;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * Rounds for units on chosen ways.
 *
 * @param ways the way of each unit; {@code null} for one that is not carried
 * @param hauls what is carried
 * @param plan the rounds that carry it
 * @param failed which units are not carried whole by the plan
 */
record Rounds(List<@Nullable Way> ways, Map<String, Haul> hauls, Plan plan, Set<Integer> failed) {

    /** Searches for rounds. */
    static Rounds search(
            List<Unit> units,
            List<@Nullable Way> ways,
            List<Haul> hauls,
            Standing standing,
            Fleet fleet,
            Travel travel,
            RoutingOptions options,
            SearchMonitor monitor) {
        RoutingProblem problem = HaulProblem.of(hauls, fleet.types(), travel, fleet.objective())
                .withInitialPlan(standing.initial(hauls, fleet));
        return of(
                units,
                ways,
                hauls,
                VehicleRouting.solve(problem, options, monitor).plan());
    }

    /** Returns a plan with what it was made for. */
    static Rounds of(List<Unit> units, List<@Nullable Way> ways, List<Haul> hauls, Plan plan) {
        Map<String, Haul> byId = byId(hauls);
        Set<String> lost = new HashSet<>();
        for (String id : plan.unserved()) {
            Haul haul = byId.get(id);
            if (haul != null) {
                haul.consignments().forEach(consignment -> lost.add(consignment.id()));
            }
        }
        Set<Integer> failed = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            boolean whole = ways.get(i) != null
                    && units.get(i).consignments().stream().noneMatch(consignment -> lost.contains(consignment.id()));
            if (!whole) {
                failed.add(i);
            }
        }
        return new Rounds(ways, byId, plan, failed);
    }

    /** Gives times to routes whose order is decided, and says which units they carry whole. */
    static Rounds timed(
            List<Unit> units,
            List<@Nullable Way> ways,
            List<Haul> hauls,
            List<InitialRoute> routes,
            List<VehicleType> types,
            Travel travel,
            Objective objective) {
        return of(units, ways, hauls, Timetables.of(hauls, routes, types, travel, objective));
    }

    /** Returns rounds in which what overfills a relay, planned by others who did not see it, counts as failed. */
    Rounds fitting(List<Unit> units) {
        Set<Integer> more = new HashSet<>(failed);
        more.addAll(Choice.overfull(units, ways));
        return new Rounds(ways, hauls, plan, more);
    }

    /** Returns these rounds with one more unit. */
    Rounds with(List<Unit> units, int unit, Way way, List<Haul> all, Plan more) {
        List<@Nullable Way> its = new ArrayList<>(ways);
        its.set(unit, way);
        return of(units, its, all, more);
    }

    /** Returns the steps of a route. */
    static List<Step> steps(Route route) {
        return route.stops().stream().map(Stop::step).toList();
    }

    /** Returns the routes of a plan without their times. */
    static List<InitialRoute> orders(Plan plan) {
        return plan.routes().stream()
                .map(route -> InitialRoute.of(route.vehicle(), steps(route)))
                .toList();
    }

    /** Returns the routes without their times, in a list that may grow. */
    List<InitialRoute> orders() {
        return new ArrayList<>(orders(plan));
    }

    /** Returns what is carried, by id. */
    List<Haul> all() {
        return hauls.values().stream().sorted(Comparator.comparing(Haul::id)).toList();
    }

    /**
     * Returns whether these rounds are better than others: more units carried, then the less cost, balance counted, then fewer routes,
     * then fewer carried units that pass through a relay.
     */
    boolean betterThan(Rounds other) {
        if (failed.size() != other.failed.size()) {
            return failed.size() < other.failed.size();
        }
        if (plan.cost() != other.plan.cost()) {
            return plan.cost() < other.plan.cost();
        }
        if (plan.routes().size() != other.plan.routes().size()) {
            return plan.routes().size() < other.plan.routes().size();
        }
        return passing() < other.passing();
    }

    private int passing() {
        int count = 0;
        for (int i = 0; i < ways.size(); i++) {
            Way way = ways.get(i);
            count += way != null && way.kind() == Way.Kind.THROUGH && !failed.contains(i) ? 1 : 0;
        }
        return count;
    }

    /** Returns other rounds for what these carry; what failed failed on its way of these. */
    Rounds as(Rounds other) {
        return new Rounds(ways, other.hauls, other.plan, failed);
    }

    /** Returns whether something of a failed unit is carried. */
    boolean inPart(List<Unit> units) {
        Set<String> left = new HashSet<>(plan.unserved());
        Set<String> goods = new HashSet<>();
        failed.forEach(i -> units.get(i).consignments().forEach(each -> goods.add(each.id())));
        return hauls.values().stream()
                .filter(haul -> !left.contains(haul.id()))
                .anyMatch(haul -> haul.consignments().stream().anyMatch(each -> goods.contains(each.id())));
    }

    /**
     * Returns rounds of which everything that belongs to a failed unit is taken out: goods are not fetched that cannot be
     * brought, nor the other way round. Leaving a stop out makes a round late only where the detour was shorter than the
     * straight way, be it by a second of rounding; such a round is searched again.
     */
    Rounds pruned(List<Unit> units, Fleet fleet, Travel travel) {
        Rounds now = this;
        while (now.ways.stream().anyMatch(way -> way != null)) {
            Rounds next = now.without(units, fleet, travel);
            if (next.failed.equals(now.failed)) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private Rounds without(List<Unit> units, Fleet fleet, Travel travel) {
        List<@Nullable Way> kept = new ArrayList<>(ways);
        Set<String> carried = new HashSet<>();
        for (int i = 0; i < units.size(); i++) {
            if (failed.contains(i)) {
                kept.set(i, null);
            } else {
                units.get(i).consignments().forEach(consignment -> carried.add(consignment.id()));
            }
        }
        List<Haul> fewer = all().stream()
                .map(haul -> haul.only(carried))
                .filter(haul -> !haul.consignments().isEmpty())
                .toList();
        Set<String> ids = new HashSet<>();
        fewer.forEach(haul -> ids.add(haul.id()));
        RoutingProblem problem = HaulProblem.of(fewer, fleet.types(), travel, fleet.objective());
        List<InitialRoute> routes = new ArrayList<>();
        Map<List<Step>, Integer> continued = new HashMap<>();
        for (Route route : plan.routes()) {
            List<Step> steps = steps(route).stream()
                    .filter(step -> ids.contains(step.id()))
                    .toList();
            if (!steps.isEmpty()) {
                routes.add(InitialRoute.of(route.vehicle(), steps));
                if (route.continues() != null) {
                    continued.put(steps, route.continues());
                }
            }
        }
        Plan timed = Timetables.of(fewer, routes, fleet.types(), travel, fleet.objective());
        if (!PlanChecker.check(problem, timed).isEmpty()) {
            timed = Timetables.of(
                    fewer, Timetables.mended(routes, fewer, fleet, travel), fleet.types(), travel, fleet.objective());
        }
        return of(units, kept, fewer, continuing(timed, continued));
    }

    /** Returns hauls by id. */
    static Map<String, Haul> byId(List<Haul> hauls) {
        Map<String, Haul> byId = new HashMap<>();
        hauls.forEach(haul -> byId.put(haul.id(), haul));
        return byId;
    }

    /** Returns a plan of which those routes say that they continue an earlier one that still consist of its steps. */
    private static Plan continuing(Plan plan, Map<List<Step>, Integer> continued) {
        List<Route> routes = plan.routes().stream()
                .map(route -> route.withContinues(continued.get(steps(route))))
                .toList();
        return new Plan(routes, plan.unserved(), plan.routesCost(), 0, 0, plan.balanceCost());
    }
}
