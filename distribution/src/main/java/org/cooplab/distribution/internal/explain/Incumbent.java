package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.internal.checker.Activity;
import org.cooplab.distribution.internal.checker.Continuity;
import org.cooplab.distribution.internal.checker.Relations;
import org.cooplab.distribution.internal.checker.Resolver;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** A problem and the plan as it stands, with ways to look things up. */
final class Incumbent {

    private final RoutingProblem problem;
    private final Plan plan;
    private final List<InitialRoute> initial;
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<Step, Relations.Position> positions;
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<Integer> continued = new HashSet<>();
    private final List<StopSequence> sequences = new ArrayList<>();
    private final long firstStart;
    private final long lastEnd;

    Incumbent(RoutingProblem problem, Plan plan) {
        this.problem = problem;
        this.plan = plan;
        this.initial = problem.initialPlan() == null
                ? List.of()
                : problem.initialPlan().routes();
        for (Request request : problem.requests()) {
            requests.put(request.id(), requests.size());
        }
        for (VehicleType type : problem.vehicles()) {
            types.put(type.id(), types.size());
        }
        this.positions = Relations.positions(plan);
        Resolver resolver = new Resolver(problem);
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            used.merge(route.vehicle(), 1, Integer::sum);
            if (route.continues() != null) {
                continued.add(route.continues());
            }
            sequences.add(sequence(route, index, resolver));
        }
        firstStart = plan.routes().stream().mapToLong(Route::start).min().orElse(0);
        lastEnd = plan.routes().stream().mapToLong(Route::end).max().orElse(0);
    }

    /** Returns the same problem with nothing served yet. */
    Incumbent empty() {
        List<String> all = problem.requests().stream().map(Request::id).toList();
        return new Incumbent(problem, new Plan(List.of(), all, 0, 0, 0, 0));
    }

    /** Returns the time from the first start to the last end of the plan's routes, or the shift of a vehicle if there is none. */
    long span(VehicleType type) {
        return plan.routes().isEmpty() ? type.shift().close() - type.shift().open() : lastEnd - firstStart;
    }

    RoutingProblem problem() {
        return problem;
    }

    Plan plan() {
        return plan;
    }

    Request request(String id) {
        return problem.requests().get(requestIndex(id));
    }

    boolean knows(String id) {
        return requests.containsKey(id);
    }

    int requestIndex(String id) {
        return requireNonNull(requests.get(id), id);
    }

    int typeIndex(VehicleType type) {
        return requireNonNull(types.get(type.id()), type.id());
    }

    /** Returns where in the plan a task is, or {@code null} if it is not served. */
    Relations.@Nullable Position position(Step task) {
        return positions.get(task);
    }

    /** Returns in which route a request is, or {@code null} if it is not served. */
    @Nullable
    Integer routeOf(Request request) {
        Relations.Position position =
                positions.get(request instanceof Job ? Step.job(request.id()) : Step.pickup(request.id()));
        return position == null ? null : Integer.valueOf(position.route());
    }

    /** Returns the stops of a route as it is, without the breaks that are free. */
    StopSequence sequence(int route) {
        return sequences.get(route);
    }

    /** Returns how many routes of a type there are. */
    int used(VehicleType type) {
        return used.getOrDefault(type.id(), 0);
    }

    /** Returns how many vehicles of a type have a round to which nothing may be added. */
    int pinned(VehicleType type) {
        return (int) initial.stream()
                .filter(route -> route.vehicle().equals(type.id()) && route.pinned())
                .filter(route -> !Continuity.fixed(route).isEmpty())
                .count();
    }

    List<InitialRoute> initial() {
        return initial;
    }

    /** Returns a new route without stops; it continues the initial route of {@code request} if no other does. */
    StopSequence fresh(VehicleType type, Request request) {
        for (int index = 0; index < initial.size(); index++) {
            InitialRoute route = initial.get(index);
            boolean own = route.steps().stream()
                    .anyMatch(step -> step.task() && step.id().equals(request.id()));
            if (own && route.vehicle().equals(type.id()) && !continued.contains(index)) {
                return new StopSequence(type, null, index, List.of(), false, List.of());
            }
        }
        return new StopSequence(type, null, null, List.of(), false, List.of());
    }

    private StopSequence sequence(Route route, int index, Resolver resolver) {
        VehicleType type = problem.vehicles().get(requireNonNull(types.get(route.vehicle()), route.vehicle()));
        InitialRoute before = route.continues() == null ? null : initial.get(route.continues());
        List<Step> fixed = before == null ? List.of() : Continuity.fixed(before);
        List<Activity> activities = new ArrayList<>();
        for (Stop stop : route.stops()) {
            if (stop.step().kind() != Step.Kind.BREAK || fixed.contains(stop.step())) {
                activities.add(resolver.alternatives(stop.step(), type).get(stop.alternative()));
            }
        }
        boolean pinned = before != null && before.pinned() && !fixed.isEmpty();
        return new StopSequence(type, index, route.continues(), fixed, pinned, activities);
    }
}
