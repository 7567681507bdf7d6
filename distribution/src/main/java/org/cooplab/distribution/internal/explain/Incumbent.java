package org.cooplab.distribution.internal.explain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<Step, Integer> routeOf = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<Integer> continued = new HashSet<>();
    private final List<List<Step>> relations;
    private final List<Order> orders = new ArrayList<>();
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
        this.relations = RelationRules.tasks(problem);
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            used.merge(route.vehicle(), 1, Integer::sum);
            if (route.continues() != null) {
                continued.add(route.continues());
            }
            for (Stop stop : route.stops()) {
                if (stop.step().task()) {
                    routeOf.put(stop.step(), index);
                }
            }
            orders.add(order(route, index));
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

    /** Returns in which route a task is, or {@code null} if it is not served. */
    @Nullable
    Integer routeOf(Step task) {
        return routeOf.get(task);
    }

    /** Returns in which route a request is, or {@code null} if it is not served. */
    @Nullable
    Integer routeOf(Request request) {
        return routeOf(request instanceof Job ? Step.job(request.id()) : Step.pickup(request.id()));
    }

    /** Returns the tasks of each relation, in the order of the problem. */
    List<List<Step>> relations() {
        return relations;
    }

    /** Returns the order of a route as it is, without the breaks that are free. */
    Order order(int route) {
        return orders.get(route);
    }

    /** Returns how many routes of a type there are. */
    int used(VehicleType type) {
        return used.getOrDefault(type.id(), 0);
    }

    /** Returns how many vehicles of a type have a round to which nothing may be added. */
    int pinned(VehicleType type) {
        return (int) initial.stream()
                .filter(route -> route.vehicle().equals(type.id()) && route.pinned())
                .filter(route -> !Order.fixed(route).isEmpty())
                .count();
    }

    List<InitialRoute> initial() {
        return initial;
    }

    /** Returns a new route without stops; it continues the initial route of {@code request} if no other does. */
    Order fresh(VehicleType type, Request request) {
        for (int index = 0; index < initial.size(); index++) {
            InitialRoute route = initial.get(index);
            boolean own = route.steps().stream()
                    .anyMatch(step -> step.task() && step.id().equals(request.id()));
            if (own && route.vehicle().equals(type.id()) && !continued.contains(index)) {
                return new Order(type, null, index, List.of(), false, List.of());
            }
        }
        return new Order(type, null, null, List.of(), false, List.of());
    }

    private Order order(Route route, int index) {
        VehicleType type = problem.vehicles().get(requireNonNull(types.get(route.vehicle()), route.vehicle()));
        InitialRoute before = route.continues() == null ? null : initial.get(route.continues());
        List<Step> fixed = before == null ? List.of() : Order.fixed(before);
        List<Node> nodes = new ArrayList<>();
        for (Stop stop : route.stops()) {
            if (stop.step().kind() != Step.Kind.BREAK || fixed.contains(stop.step())) {
                nodes.add(node(stop, type));
            }
        }
        boolean pinned = before != null && before.pinned() && !fixed.isEmpty();
        return new Order(type, index, route.continues(), fixed, pinned, nodes);
    }

    private Node node(Stop stop, VehicleType type) {
        Step step = stop.step();
        return switch (step.kind()) {
            case BREAK ->
                type.breaks().stream()
                        .filter(pause -> pause.id().equals(step.id()))
                        .map(Node::of)
                        .findFirst()
                        .orElseThrow();
            case RELOAD ->
                type.reloads().stream()
                        .filter(reload -> reload.id().equals(step.id()))
                        .map(Node::of)
                        .findFirst()
                        .orElseThrow();
            case JOB, PICKUP, DELIVERY ->
                Node.choices(request(step.id()), step.kind(), type).get(stop.alternative());
        };
    }
}
