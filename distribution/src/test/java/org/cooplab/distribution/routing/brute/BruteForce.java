package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;

/**
 * The best plan of a problem with a handful of stops, by trying all: every subset of the requests in every order on every vehicle
 * type, then every way of covering the requests with such routes. Only the balance of durations is not covered, because
 * waiting on purpose could improve it.
 */
public final class BruteForce {

    private final RoutingProblem problem;
    private final Objective objective;
    private final List<InitialRoute> initial;
    private final Map<String, Integer> indexOf = new HashMap<>();

    /** For each vehicle type and route of the initial plan continued (0 for none) the best routes by requests and measure. */
    private final List<List<Map<Integer, List<Route>>>> routes = new ArrayList<>();

    private final List<Route> chosen = new ArrayList<>();
    private final List<Integer> masks = new ArrayList<>();
    private final int[] used;
    private long[] best;
    private List<Route> bestRoutes = List.of();
    private int bestUnserved;

    private BruteForce(RoutingProblem problem) {
        this.problem = problem;
        this.objective = problem.objective();
        InitialPlan plan = problem.initialPlan();
        this.initial = plan == null ? List.of() : plan.routes();
        this.used = new int[problem.vehicles().size()];
        for (Request request : problem.requests()) {
            indexOf.put(request.id(), indexOf.size());
        }
    }

    /** Returns the best plan, or {@code null} if the fixed parts of the initial plan admit none. */
    public static Plan best(RoutingProblem problem) {
        BruteForce force = new BruteForce(problem);
        for (VehicleType type : problem.vehicles()) {
            List<Map<Integer, List<Route>>> byInitial = new ArrayList<>();
            byInitial.add(force.routes(type, -1));
            for (int route = 0; route < force.initial.size(); route++) {
                boolean same = force.initial.get(route).vehicle().equals(type.id());
                byInitial.add(same ? force.routes(type, route) : Map.of());
            }
            force.routes.add(byInitial);
        }
        force.cover(0, 0, new HashSet<>());
        return force.best == null ? null : force.plan();
    }

    /** Returns the value of a plan, smaller is better: unserved weight, routes if they count first, cost. */
    public static long[] value(RoutingProblem problem, Plan plan) {
        long weight = 0;
        for (Request request : problem.requests()) {
            if (plan.unserved().contains(request.id()) && request.conditions().prize() == null) {
                weight += 1 + request.conditions().priority();
            }
        }
        boolean vehicles = problem.objective().first() == Objective.First.VEHICLES;
        return new long[] {weight, vehicles ? plan.routes().size() : 0, plan.cost()};
    }

    private Map<Integer, List<Route>> routes(VehicleType type, int continues) {
        Map<Integer, List<Route>> kept = new HashMap<>();
        new Sequences(problem, type, continues < 0 ? null : initial.get(continues)).each((mask, route) -> {
            List<Route> of = kept.computeIfAbsent(mask, none -> new ArrayList<>());
            Route named = route.withContinues(continues < 0 ? null : continues);
            for (int index = 0; index < of.size(); index++) {
                if (measure(of.get(index)) == measure(named)) {
                    if (named.cost() < of.get(index).cost()) {
                        of.set(index, named);
                    }
                    return;
                }
            }
            of.add(named);
        });
        return kept;
    }

    private long measure(Route route) {
        if (objective.balance() == null) {
            return 0;
        }
        return switch (objective.balance().measure()) {
            case DISTANCE -> route.distance();
            case TASKS -> route.tasks();
            case DURATION -> throw new IllegalArgumentException("the balance of durations is not covered");
        };
    }

    /** Decides about the requests from {@code next} on; those in {@code done} are decided. */
    private void cover(int next, int done, Set<Integer> continued) {
        if (next == problem.requests().size()) {
            judge(continued);
            return;
        }
        if ((done >> next & 1) != 0) {
            cover(next + 1, done, continued);
            return;
        }
        cover(next + 1, done, continued); // unserved
        for (int type = 0; type < used.length; type++) {
            Integer count = problem.vehicles().get(type).count();
            if (count != null && used[type] >= count) {
                continue;
            }
            for (int old = 0; old <= initial.size(); old++) {
                if (old > 0 && continued.contains(old - 1)) {
                    continue;
                }
                used[type]++;
                for (Map.Entry<Integer, List<Route>> of :
                        routes.get(type).get(old).entrySet()) {
                    int mask = of.getKey();
                    // The lowest request of a route chooses it, so that each set of routes is made once.
                    if ((mask & done) != 0 || Integer.numberOfTrailingZeros(mask) != next) {
                        continue;
                    }
                    for (Route route : of.getValue()) {
                        chosen.add(route);
                        masks.add(mask);
                        if (old > 0) {
                            continued.add(old - 1);
                        }
                        cover(next + 1, done | mask, continued);
                        if (old > 0) {
                            continued.remove(old - 1);
                        }
                        chosen.remove(chosen.size() - 1);
                        masks.remove(masks.size() - 1);
                    }
                }
                used[type]--;
            }
        }
    }

    private void judge(Set<Integer> continued) {
        for (int old = 0; old < initial.size(); old++) {
            InitialRoute route = initial.get(old);
            List<Step> fixed = route.pinned() ? route.steps() : route.steps().subList(0, route.locked());
            if (fixed.stream().anyMatch(Step::task) && !continued.contains(old)) {
                return;
            }
        }
        for (Relation relation : problem.relations()) {
            if (!together(relation)) {
                return;
            }
        }
        int served = 0;
        long cost = 0;
        long most = Long.MIN_VALUE;
        long least = Long.MAX_VALUE;
        for (int index = 0; index < chosen.size(); index++) {
            served |= masks.get(index);
            cost += chosen.get(index).cost();
            most = Math.max(most, measure(chosen.get(index)));
            least = Math.min(least, measure(chosen.get(index)));
        }
        if (objective.balance() != null && !chosen.isEmpty()) {
            cost += objective.balance().weight() * (most - least);
        }
        long weight = 0;
        for (int index = 0; index < problem.requests().size(); index++) {
            Request request = problem.requests().get(index);
            if ((served >> index & 1) == 0) {
                if (request.conditions().prize() == null) {
                    weight += 1 + request.conditions().priority();
                } else {
                    cost += request.conditions().prize();
                }
            }
        }
        cost += stability();
        long[] value = {weight, objective.first() == Objective.First.VEHICLES ? chosen.size() : 0, cost};
        if (best == null || compare(value, best) < 0) {
            best = value;
            bestRoutes = List.copyOf(chosen);
            bestUnserved = ~served;
        }
    }

    /** Compares two values of plans. */
    public static int compare(long[] one, long[] other) {
        return java.util.Arrays.compare(one, other);
    }

    private boolean together(Relation relation) {
        Set<String> ids = new HashSet<>();
        if (relation instanceof Relation.SameVehicle same) {
            ids.addAll(same.requests());
        } else if (relation instanceof Relation.Sequence sequence) {
            sequence.tasks().forEach(task -> ids.add(task.id()));
        } else if (relation instanceof Relation.Direct direct) {
            direct.tasks().forEach(task -> ids.add(task.id()));
        }
        int all = ids.stream().mapToInt(id -> 1 << indexOf.get(id)).sum();
        return masks.stream().filter(mask -> (mask & all) != 0).count() <= 1;
    }

    private long stability() {
        if (problem.initialPlan() == null) {
            return 0;
        }
        Set<String> moved = new HashSet<>();
        for (int old = 0; old < initial.size(); old++) {
            int kept = 0;
            for (int index = 0; index < chosen.size(); index++) {
                Integer continues = chosen.get(index).continues();
                if (continues != null && continues == old) {
                    kept = masks.get(index);
                }
            }
            for (Step step : initial.get(old).steps()) {
                if (step.task() && (kept >> indexOf.get(step.id()) & 1) == 0) {
                    moved.add(step.id());
                }
            }
        }
        return problem.initialPlan().stability() * moved.size();
    }

    private Plan plan() {
        List<String> types = problem.vehicles().stream().map(VehicleType::id).toList();
        List<Route> sorted = bestRoutes.stream()
                .sorted(Comparator.comparingInt(route -> types.indexOf(route.vehicle())))
                .toList();
        List<String> unserved = new ArrayList<>();
        long prizes = 0;
        for (int index = 0; index < problem.requests().size(); index++) {
            if ((bestUnserved >> index & 1) != 0) {
                Request request = problem.requests().get(index);
                unserved.add(request.id());
                prizes += request.conditions().prize() == null
                        ? 0
                        : request.conditions().prize();
            }
        }
        chosen.addAll(bestRoutes);
        bestRoutes.forEach(route -> masks.add(route.stops().stream()
                .filter(stop -> stop.step().task())
                .mapToInt(stop -> 1 << indexOf.get(stop.step().id()))
                .reduce(0, (one, other) -> one | other)));
        long routesCost = sorted.stream().mapToLong(Route::cost).sum();
        long stability = stability();
        return new Plan(sorted, unserved, routesCost, prizes, stability, best[2] - routesCost - prizes - stability);
    }
}
