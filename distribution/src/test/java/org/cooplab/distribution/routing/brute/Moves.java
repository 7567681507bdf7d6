package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * Every plan that comes of taking one request out of a plan or putting it anywhere, the other stops staying in their order, by trying all:
 * each position, each alternative, each way of taking the breaks, with or without a reload before and after. Times come from
 * {@link Timing}; the checker has the last word.
 */
public final class Moves {

    private final RoutingProblem problem;
    private final Plan plan;
    private final Request request;
    private final int home;
    private final Map<String, VehicleType> types = new HashMap<>();
    private final Map<String, Request> requests = new HashMap<>();
    private final Consumer<Plan> found;

    private Moves(RoutingProblem problem, Plan plan, String id, Consumer<Plan> found) {
        this.problem = problem;
        this.plan = plan;
        this.found = found;
        problem.vehicles().forEach(type -> types.put(type.id(), type));
        problem.requests().forEach(one -> requests.put(one.id(), one));
        this.request = requests.get(id);
        this.home = IntStream.range(0, plan.routes().size())
                .filter(route -> plan.routes().get(route).stops().stream().anyMatch(stop -> own(stop.step())))
                .findFirst()
                .orElse(-1);
    }

    /** Gives each accepted plan without a request to {@code found}. */
    public static void without(RoutingProblem problem, Plan plan, String id, Consumer<Plan> found) {
        Moves moves = new Moves(problem, plan, id, found);
        moves.withoutHome(rest -> moves.offer(moves.home, rest, -2, null));
    }

    /**
     * Gives each accepted plan with a request in a route to {@code found}, the one it is in now included.
     *
     * @param route an index, or -1 for a new route
     * @param vehicle its type
     */
    public static void into(
            RoutingProblem problem, Plan plan, String id, int route, String vehicle, Consumer<Plan> found) {
        Moves moves = new Moves(problem, plan, id, found);
        if (moves.home == route && route >= 0) {
            moves.put(route, vehicle, moves.base(route), moved -> moves.offer(route, moved, -2, null));
        } else if (moves.home < 0) {
            moves.put(
                    route,
                    vehicle,
                    route < 0 ? List.of() : moves.base(route),
                    moved -> moves.offer(route, moved, -2, null));
        } else {
            List<Route> rests = new ArrayList<>();
            moves.withoutHome(rests::add);
            List<Sequences.Action> base = route < 0 ? List.of() : moves.base(route);
            for (Route rest : rests) {
                moves.put(route, vehicle, base, moved -> moves.offer(route, moved, moves.home, rest));
            }
        }
    }

    /** Returns the plan with the same stops in a problem that has fewer breaks: each route anew, as cheap as it can be with what is fixed. */
    public static Plan retimed(RoutingProblem problem, Plan plan) {
        Moves moves = new Moves(problem, plan, "", none -> {});
        List<Route> routes = new ArrayList<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route now = plan.routes().get(index);
            List<Route> found = new ArrayList<>();
            moves.paused(moves.base(index), now.vehicle(), now.continues(), found::add);
            List<Step> fixed = moves.fixed(now.continues());
            List<Route> later = plan.routes().subList(index + 1, plan.routes().size());
            routes.add(found.stream()
                    .min(Comparator.comparing((Route route) -> !begins(route, fixed))
                            .thenComparingInt(route -> moves.broken(routes, route, later))
                            .thenComparingLong(Route::cost))
                    .orElseThrow());
        }
        return moves.plan(routes);
    }

    /** How many rules a route breaks among others: a break may come between stops that a relation wants without one. */
    private int broken(List<Route> before, Route route, List<Route> after) {
        List<Route> all = new ArrayList<>(before);
        all.add(route);
        all.addAll(after);
        return PlanChecker.check(problem, plan(all)).size();
    }

    private static boolean begins(Route route, List<Step> fixed) {
        List<Step> steps = route.stops().stream().map(Stop::step).toList();
        return steps.size() >= fixed.size() && steps.subList(0, fixed.size()).equals(fixed);
    }

    private boolean own(Step step) {
        if (request == null) {
            return false;
        }
        return step.task() && step.id().equals(request.id());
    }

    /** The stops of a route without the request and without breaks that may be anywhere. */
    private List<Sequences.Action> base(int route) {
        List<Sequences.Action> base = new ArrayList<>();
        Route now = plan.routes().get(route);
        List<Step> fixed = fixed(now.continues());
        for (Stop stop : now.stops()) {
            boolean free = stop.step().kind() == Step.Kind.BREAK && !fixed.contains(stop.step());
            if (!own(stop.step()) && !free) {
                base.add(action(stop.step(), stop.alternative(), types.get(now.vehicle())));
            }
        }
        return base;
    }

    private List<Step> fixed(Integer continues) {
        if (continues == null) {
            return List.of();
        }
        InitialRoute initial = problem.initialPlan().routes().get(continues);
        List<Step> fixed = initial.pinned() ? initial.steps() : initial.steps().subList(0, initial.locked());
        return fixed.stream().anyMatch(Step::task) ? fixed : List.of();
    }

    private Sequences.Action action(Step step, int alternative, VehicleType type) {
        if (step.kind() == Step.Kind.RELOAD) {
            VehicleType.Reload reload = type.reloads().stream()
                    .filter(one -> one.id().equals(step.id()))
                    .findFirst()
                    .orElseThrow();
            return new Sequences.Action(step, null, 0, reload.visit(), null);
        }
        if (step.kind() == Step.Kind.BREAK) {
            VehicleType.Break pause = type.breaks().stream()
                    .filter(one -> one.id().equals(step.id()))
                    .findFirst()
                    .orElseThrow();
            return new Sequences.Action(step, null, 0, null, pause);
        }
        Request served = requests.get(step.id());
        Visit visit = served instanceof Job job
                ? job.visits().get(alternative)
                : step.kind() == Step.Kind.PICKUP
                        ? ((Shipment) served).pickups().get(alternative)
                        : ((Shipment) served).deliveries().get(alternative);
        return new Sequences.Action(step, served, alternative, Sequences.own(visit, type), null);
    }

    /** Gives the route of the request without it, in every way; {@code null} if nothing is left of it. */
    private void withoutHome(Consumer<Route> each) {
        List<Sequences.Action> base = base(home);
        if (base.stream().noneMatch(action -> action.step().task())) {
            each.accept(null);
            return;
        }
        Route now = plan.routes().get(home);
        paused(base, now.vehicle(), now.continues(), each);
        for (int index = 0; index < base.size(); index++) {
            boolean idle = index == 0
                    || index == base.size() - 1
                    || base.get(index - 1).is(Step.Kind.RELOAD)
                    || base.get(index + 1).is(Step.Kind.RELOAD);
            if (base.get(index).is(Step.Kind.RELOAD) && idle) {
                List<Sequences.Action> fewer = new ArrayList<>(base);
                fewer.remove(index);
                paused(fewer, now.vehicle(), now.continues(), each);
            }
        }
    }

    private void put(int route, String vehicle, List<Sequences.Action> base, Consumer<Route> each) {
        VehicleType type = types.get(vehicle);
        List<Integer> continues = new ArrayList<>();
        if (route >= 0) {
            continues.add(plan.routes().get(route).continues());
        } else {
            continues.add(null);
            InitialPlan initial = problem.initialPlan();
            for (int index = 0; initial != null && index < initial.routes().size(); index++) {
                int old = index;
                if (initial.routes().get(index).vehicle().equals(vehicle)
                        && plan.routes().stream().noneMatch(one -> one.continues() != null && one.continues() == old)) {
                    continues.add(index);
                }
            }
        }
        List<Sequences.Action> around = new ArrayList<>();
        around.add(null);
        type.reloads().forEach(reload -> around.add(action(Step.reload(reload.id()), 0, type)));
        for (Integer continued : continues) {
            for (Sequences.Action before : around) {
                for (Sequences.Action after : around) {
                    tasks(type, base, before, after, tasks -> paused(tasks, vehicle, continued, each));
                }
            }
        }
    }

    private void tasks(
            VehicleType type,
            List<Sequences.Action> base,
            Sequences.Action before,
            Sequences.Action after,
            Consumer<List<Sequences.Action>> each) {
        List<Step> steps = request instanceof Job
                ? List.of(Step.job(request.id()))
                : List.of(Step.pickup(request.id()), Step.delivery(request.id()));
        extend(type, base, steps, 0, 0, before, after, each);
    }

    private void extend(
            VehicleType type,
            List<Sequences.Action> sequence,
            List<Step> steps,
            int next,
            int from,
            Sequences.Action before,
            Sequences.Action after,
            Consumer<List<Sequences.Action>> each) {
        if (next == steps.size()) {
            each.accept(sequence);
            return;
        }
        Step step = steps.get(next);
        int choices = request instanceof Job job
                ? job.visits().size()
                : step.kind() == Step.Kind.PICKUP
                        ? ((Shipment) request).pickups().size()
                        : ((Shipment) request).deliveries().size();
        for (int place = from; place <= sequence.size(); place++) {
            for (int alternative = 0; alternative < choices; alternative++) {
                List<Sequences.Action> longer = new ArrayList<>(sequence);
                int at = place;
                if (next == 0 && before != null) {
                    longer.add(at++, before);
                }
                longer.add(at++, action(step, alternative, type));
                if (next == steps.size() - 1 && after != null) {
                    longer.add(at++, after);
                }
                extend(type, longer, steps, next + 1, at, before, after, each);
            }
        }
    }

    private void paused(List<Sequences.Action> sequence, String vehicle, Integer continues, Consumer<Route> each) {
        paused(sequence, types.get(vehicle), 0, continues, each);
    }

    private void paused(
            List<Sequences.Action> sequence, VehicleType type, int next, Integer continues, Consumer<Route> each) {
        if (next == type.breaks().size()) {
            List<Load> loads = loads(sequence);
            Route route = new Timing(problem, type, sequence).route(loads);
            if (route != null && Sequences.light(sequence, loads)) {
                each.accept(route.withContinues(continues));
            }
            return;
        }
        paused(sequence, type, next + 1, continues, each);
        VehicleType.Break pause = type.breaks().get(next);
        if (sequence.stream().noneMatch(action -> action.pause() == pause)) {
            for (int place = 0; place <= sequence.size(); place++) {
                List<Sequences.Action> longer = new ArrayList<>(sequence);
                longer.add(place, new Sequences.Action(Step.pause(pause.id()), null, 0, null, pause));
                paused(longer, type, next + 1, continues, each);
            }
        }
    }

    private List<Load> loads(List<Sequences.Action> sequence) {
        List<Load> loads = new ArrayList<>();
        long[] load = new long[problem.dimensions()];
        for (int index = -1; index < sequence.size(); index++) {
            if (index < 0 || sequence.get(index).is(Step.Kind.RELOAD)) {
                load = new long[problem.dimensions()];
                for (int later = index + 1; later < sequence.size(); later++) {
                    if (sequence.get(later).is(Step.Kind.RELOAD)) {
                        break;
                    }
                    if (sequence.get(later).request() instanceof Job job) {
                        add(load, job.delivery(), 1);
                    }
                }
            } else if (sequence.get(index).request() instanceof Job job) {
                add(load, job.delivery(), -1);
                add(load, job.pickup(), 1);
            } else if (sequence.get(index).request() instanceof Shipment shipment) {
                add(load, shipment.amount(), sequence.get(index).is(Step.Kind.PICKUP) ? 1 : -1);
            }
            List<Long> amounts = new ArrayList<>();
            for (long amount : load) {
                amounts.add(Math.max(0, amount));
            }
            loads.add(new Load(amounts));
        }
        return loads;
    }

    private static void add(long[] load, Load change, int sign) {
        for (int dimension = 0; dimension < load.length; dimension++) {
            load[dimension] += sign * change.in(dimension);
        }
    }

    /** Offers the plan in which {@code one} is {@code first} (a new one for -1) and {@code other}, if not -2, is {@code second}. */
    private void offer(int one, Route first, int other, Route second) {
        List<Route> routes = new ArrayList<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = index == one
                    ? first
                    : index == other ? second : plan.routes().get(index);
            if (route != null) {
                routes.add(route);
            }
        }
        if (one == -1) {
            routes.add(first);
        }
        Plan candidate = plan(routes);
        if (PlanChecker.check(problem, candidate).isEmpty()) {
            found.accept(candidate);
        }
    }

    private Plan plan(List<Route> routes) {
        List<Route> sorted = new ArrayList<>();
        problem.vehicles()
                .forEach(type -> routes.stream()
                        .filter(route -> route.vehicle().equals(type.id()))
                        .forEach(sorted::add));
        Set<String> served = new HashSet<>();
        sorted.forEach(route -> route.stops().stream()
                .map(Stop::step)
                .filter(Step::task)
                .map(Step::id)
                .forEach(served::add));
        List<Request> left = problem.requests().stream()
                .filter(one -> !served.contains(one.id()))
                .toList();
        long prizes = left.stream()
                .mapToLong(one ->
                        one.conditions().prize() == null ? 0 : one.conditions().prize())
                .sum();
        return new Plan(
                sorted,
                left.stream().map(Request::id).toList(),
                sorted.stream().mapToLong(Route::cost).sum(),
                prizes,
                stability(sorted),
                balance(sorted));
    }

    private long stability(List<Route> routes) {
        if (problem.initialPlan() == null) {
            return 0;
        }
        Set<String> moved = new HashSet<>();
        List<InitialRoute> initial = problem.initialPlan().routes();
        for (int index = 0; index < initial.size(); index++) {
            int old = index;
            Set<Step> now = new HashSet<>();
            routes.stream()
                    .filter(route -> route.continues() != null && route.continues() == old)
                    .forEach(route -> route.stops().forEach(stop -> now.add(stop.step())));
            initial.get(index).steps().stream()
                    .filter(step -> step.task() && !now.contains(step))
                    .forEach(step -> moved.add(step.id()));
        }
        return problem.initialPlan().stability() * moved.size();
    }

    private long balance(List<Route> routes) {
        Objective.Balance balance = problem.objective().balance();
        if (balance == null || routes.isEmpty()) {
            return 0;
        }
        long[] measures = routes.stream()
                .mapToLong(route -> switch (balance.measure()) {
                    case DISTANCE -> route.distance();
                    case TASKS -> route.tasks();
                    case DURATION -> route.duration();
                })
                .sorted()
                .toArray();
        return balance.weight() * (measures[measures.length - 1] - measures[0]);
    }
}
