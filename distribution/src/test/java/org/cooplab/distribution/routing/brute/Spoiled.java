package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/**
 * A valid plan made invalid in one way: either a number of the plan is changed, or the problem is made stricter than the plan can
 * bear.
 *
 * @param code the violation that must be named, among others perhaps
 */
public record Spoiled(String code, RoutingProblem problem, Plan plan) {

    /** Returns the plan spoiled in every way that it offers, once each. */
    public static List<Spoiled> all(RoutingProblem problem, Plan plan) {
        Spoiler spoiler = new Spoiler(problem, plan);
        spoiler.unserved();
        spoiler.sums();
        for (int route = 0; route < plan.routes().size(); route++) {
            spoiler.numbers(route);
            spoiler.stricterVehicle(route);
            spoiler.tasks(route);
            spoiler.trips(route);
        }
        spoiler.relations();
        spoiler.initialPlan();
        return spoiler.list;
    }

    private static final class Spoiler {
        private final RoutingProblem problem;
        private final Plan plan;
        private final List<Spoiled> list = new ArrayList<>();

        Spoiler(RoutingProblem problem, Plan plan) {
            this.problem = problem;
            this.plan = plan;
        }

        void add(String code, Plan spoiled) {
            list.add(new Spoiled(code, problem, spoiled));
        }

        void add(String code, RoutingProblem stricter) {
            list.add(new Spoiled(code, stricter, plan));
        }

        void unserved() {
            List<String> ids = plan.unserved();
            if (!ids.isEmpty()) {
                add("request-missing", withUnserved(ids.subList(1, ids.size())));
                List<String> twice = new ArrayList<>(ids);
                twice.add(ids.get(0));
                add("unserved-twice", withUnserved(twice));
            }
            if (ids.size() > 1) {
                List<String> reversed = new ArrayList<>(ids);
                java.util.Collections.reverse(reversed);
                add("unserved-order", withUnserved(reversed));
            }
            List<String> unknown = new ArrayList<>(ids);
            unknown.add("nobody");
            add("unserved-unknown", withUnserved(unknown));
            for (Request request : problem.requests()) {
                if (!ids.contains(request.id())) {
                    List<String> both = problem.requests().stream()
                            .map(Request::id)
                            .filter(id -> ids.contains(id) || id.equals(request.id()))
                            .toList();
                    add("served-and-unserved", withUnserved(both));
                }
            }
        }

        private Plan withUnserved(List<String> ids) {
            return new Plan(
                    plan.routes(), ids, plan.routesCost(), plan.prizesLost(), plan.stabilityCost(), plan.balanceCost());
        }

        void sums() {
            long routes = plan.routesCost();
            long prizes = plan.prizesLost();
            long stability = plan.stabilityCost();
            long balance = plan.balanceCost();
            add("routes-cost-wrong", new Plan(plan.routes(), plan.unserved(), routes + 1, prizes, stability, balance));
            add("prizes-lost-wrong", new Plan(plan.routes(), plan.unserved(), routes, prizes + 1, stability, balance));
            add(
                    "stability-cost-wrong",
                    new Plan(plan.routes(), plan.unserved(), routes, prizes, stability + 1, balance));
            add("balance-cost-wrong", new Plan(plan.routes(), plan.unserved(), routes, prizes, stability, balance - 1));
            if (plan.routes().stream().mapToLong(Route::distance).distinct().count() > 1) {
                Objective.Balance other = new Objective.Balance(Objective.Measure.DISTANCE, 999);
                add("balance-cost-wrong", problem.withObjective(new Objective(Objective.First.COST, other)));
            }
            List<Route> reversed = new ArrayList<>(plan.routes());
            java.util.Collections.reverse(reversed);
            boolean types =
                    plan.routes().stream().map(Route::vehicle).distinct().count() > 1;
            if (types) {
                add("routes-order", new Plan(reversed, plan.unserved(), routes, prizes, stability, balance));
            }
        }

        void numbers(int index) {
            Route route = plan.routes().get(index);
            boolean breakFirst = route.stops().get(0).step().kind() == Step.Kind.BREAK;
            if (!breakFirst) {
                add("arrival-wrong", with(index, new Edit(route).start(1).route()));
            }
            add("end-wrong", with(index, new Edit(route).end(1).route()));
            add("distance-wrong", with(index, new Edit(route).distance(1).route()));
            add("driving-wrong", with(index, new Edit(route).driving(-1).route()));
            add("route-cost-wrong", with(index, new Edit(route).cost(-1).route()));
            add(
                    "load-wrong",
                    with(index, new Edit(route).load(more(route.load())).route()));
            add("vehicle-unknown", with(index, new Edit(route).vehicle("nobody").route()));
            for (int at = 0; at < route.stops().size(); at++) {
                Stop stop = route.stops().get(at);
                boolean pause = stop.step().kind() == Step.Kind.BREAK;
                add("arrival-wrong", with(index, at, edit(stop, 1, 0, 0)));
                add("departure-wrong", with(index, at, edit(stop, 0, 0, 1)));
                add("departure-wrong", with(index, at, edit(stop, pause ? 1 : 0, 1, 0)));
                long before =
                        at == 0 ? route.start() : route.stops().get(at - 1).departure();
                long early = before - 1 - stop.start();
                add("start-too-early", with(index, at, edit(stop, pause ? early : 0, early, early)));
                add("location-wrong", with(index, at, at(stop, stop.alternative(), stop.location() + 1)));
                add("alternative-unknown", with(index, at, at(stop, 99, stop.location())));
                add("load-wrong", with(index, at, loaded(stop)));
                add(
                        "step-unknown",
                        with(index, at, step(stop, new Step(stop.step().kind(), "nobody"))));
                List<Stop> shorter = new ArrayList<>(route.stops());
                shorter.remove(at);
                if (stop.step().kind() == Step.Kind.JOB) {
                    add(
                            "request-missing",
                            with(index, new Edit(route).stops(shorter).route()));
                    add(
                            "task-twice",
                            with(
                                    index,
                                    new Edit(route)
                                            .stops(twice(route.stops(), at))
                                            .route()));
                } else if (stop.step().task()) {
                    add("pair-apart", with(index, new Edit(route).stops(shorter).route()));
                    String code = stop.step().kind() == Step.Kind.PICKUP
                            ? "delivery-without-pickup"
                            : "pickup-without-delivery";
                    add(code, with(index, new Edit(route).stops(shorter).route()));
                } else if (pause) {
                    add(
                            "break-twice",
                            with(
                                    index,
                                    new Edit(route)
                                            .stops(twice(route.stops(), at))
                                            .route()));
                }
            }
            List<Stop> none =
                    route.stops().stream().filter(stop -> !stop.step().task()).toList();
            add("route-without-task", with(index, new Edit(route).stops(none).route()));
        }

        private static List<Stop> twice(List<Stop> stops, int at) {
            List<Stop> longer = new ArrayList<>(stops);
            longer.add(at, stops.get(at));
            return longer;
        }

        private static Stop edit(Stop stop, long arrival, long start, long departure) {
            return new Stop(
                    stop.step(),
                    stop.alternative(),
                    stop.location(),
                    stop.arrival() + arrival,
                    stop.start() + start,
                    stop.departure() + departure,
                    stop.load());
        }

        private static Stop at(Stop stop, int alternative, int location) {
            return new Stop(
                    stop.step(), alternative, location, stop.arrival(), stop.start(), stop.departure(), stop.load());
        }

        private static Stop step(Stop stop, Step step) {
            return new Stop(
                    step,
                    stop.alternative(),
                    stop.location(),
                    stop.arrival(),
                    stop.start(),
                    stop.departure(),
                    stop.load());
        }

        private static Stop loaded(Stop stop) {
            return new Stop(
                    stop.step(),
                    stop.alternative(),
                    stop.location(),
                    stop.arrival(),
                    stop.start(),
                    stop.departure(),
                    more(stop.load()));
        }

        private static Load more(Load load) {
            return Load.of(load.in(0) + 1, load.in(1));
        }

        private Plan with(int index, int at, Stop stop) {
            List<Stop> stops = new ArrayList<>(plan.routes().get(index).stops());
            stops.set(at, stop);
            return with(index, new Edit(plan.routes().get(index)).stops(stops).route());
        }

        private Plan with(int index, Route route) {
            List<Route> routes = new ArrayList<>(plan.routes());
            routes.set(index, route);
            return new Plan(
                    routes,
                    plan.unserved(),
                    plan.routesCost(),
                    plan.prizesLost(),
                    plan.stabilityCost(),
                    plan.balanceCost());
        }

        void stricterVehicle(int index) {
            Route route = plan.routes().get(index);
            VehicleType type = type(route);
            VehicleType.Limits limits = type.limits();
            long used = plan.routes().stream()
                    .filter(other -> other.vehicle().equals(type.id()))
                    .count();
            vehicle(
                    "too-many-routes",
                    type,
                    one -> one.toBuilder().count((int) used - 1).build());
            for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
                int at = dimension;
                long most = Math.max(
                        route.load().in(at),
                        route.stops().stream()
                                .mapToLong(stop -> stop.load().in(at))
                                .max()
                                .orElse(0));
                if (most > 0) {
                    List<Long> amounts = new ArrayList<>();
                    for (int other = 0; other < problem.dimensions(); other++) {
                        amounts.add(other == at ? most - 1 : type.capacity().in(other));
                    }
                    vehicle("capacity-exceeded", type, one -> capacity(one, new Load(amounts)));
                }
            }
            vehicle(
                    "before-shift",
                    type,
                    one -> one.toBuilder()
                            .shift(route.start() + 1, TimeWindow.LATEST)
                            .build());
            if (route.end() > -TimeWindow.LATEST) {
                vehicle(
                        "after-shift",
                        type,
                        one -> one.toBuilder()
                                .shift(-TimeWindow.LATEST, route.end() - 1)
                                .build());
            }
            if (route.duration() > 0) {
                limit("max-duration", type, limits.withMaxDuration(route.duration() - 1));
                VehicleType.Break missing =
                        new VehicleType.Break("new", 0, List.of(new TimeWindow(route.end() - 1, TimeWindow.LATEST)));
                List<VehicleType.Break> more = new ArrayList<>(type.breaks());
                more.add(missing);
                vehicle(
                        "break-missing",
                        type,
                        one -> one.toBuilder().breaks(more).build());
            }
            if (route.distance() > 0) {
                limit("max-distance", type, new VehicleType.Limits(null, route.distance() - 1, null, null));
            }
            if (route.driving() > 0) {
                limit("max-driving", type, new VehicleType.Limits(null, null, route.driving() - 1, null));
            }
            limit("max-tasks", type, new VehicleType.Limits(null, null, null, route.tasks() - 1));
            VehicleType.Costs costs = type.costs();
            vehicle(
                    "route-cost-wrong",
                    type,
                    one -> one.toBuilder()
                            .costs(new VehicleType.Costs(
                                            costs.fixed() + 1,
                                            costs.perDistance(),
                                            costs.perDriving(),
                                            costs.perDuration())
                                    .withPerWork(costs.perWork()))
                            .build());
            boolean works =
                    route.stops().stream().anyMatch(stop -> stop.step().task() && stop.departure() > stop.start());
            if (works) {
                vehicle(
                        "route-cost-wrong",
                        type,
                        one -> one.toBuilder()
                                .costs(costs.withPerWork(costs.perWork() + 1))
                                .build());
            }
            route.stops().stream()
                    .filter(stop -> stop.step().kind() == Step.Kind.BREAK)
                    .forEach(stop -> lighter(type, stop));
            int reloads = (int) route.stops().stream()
                    .filter(stop -> stop.step().kind() == Step.Kind.RELOAD)
                    .count();
            if (reloads > 0) {
                vehicle(
                        "too-many-reloads",
                        type,
                        one -> one.toBuilder()
                                .reloads(one.reloads(), reloads - 1)
                                .build());
            }
        }

        /** A break bears a little less than what is on board there, in one dimension. */
        private void lighter(VehicleType type, Stop stop) {
            for (int dimension = 0; dimension < problem.dimensions(); dimension++) {
                List<Long> amounts =
                        new ArrayList<>(List.of(stop.load().in(0), stop.load().in(1)));
                amounts.set(dimension, amounts.get(dimension) - 1);
                if (amounts.get(dimension) >= 0) {
                    List<VehicleType.Break> breaks = type.breaks().stream()
                            .map(pause ->
                                    pause.id().equals(stop.step().id()) ? pause.withMaxLoad(new Load(amounts)) : pause)
                            .toList();
                    vehicle(
                            "break-overloaded",
                            type,
                            one -> one.toBuilder().breaks(breaks).build());
                }
            }
        }

        private void limit(String code, VehicleType type, VehicleType.Limits limits) {
            vehicle(code, type, one -> one.toBuilder().limits(limits).build());
        }

        private VehicleType type(Route route) {
            return problem.vehicles().stream()
                    .filter(type -> type.id().equals(route.vehicle()))
                    .findFirst()
                    .orElseThrow();
        }

        private void vehicle(String code, VehicleType type, UnaryOperator<VehicleType> change) {
            add(
                    code,
                    new RoutingProblem(
                            problem.travels(),
                            problem.vehicles().stream()
                                    .map(one -> one == type ? change.apply(one) : one)
                                    .toList(),
                            problem.requests(),
                            problem.incompatibleKinds(),
                            problem.relations(),
                            problem.objective(),
                            problem.initialPlan()));
        }

        private static VehicleType capacity(VehicleType type, Load capacity) {
            return new VehicleType(
                    type.id(),
                    type.count(),
                    capacity,
                    type.start(),
                    type.end(),
                    type.shift(),
                    type.costs(),
                    type.limits(),
                    type.skills(),
                    type.profile(),
                    type.slowness(),
                    type.order(),
                    type.breaks(),
                    type.reloads(),
                    type.maxReloads());
        }

        void tasks(int index) {
            Route route = plan.routes().get(index);
            for (Stop stop : route.stops()) {
                if (!stop.step().task()) {
                    continue;
                }
                Request request = request(stop.step().id());
                Conditions conditions = request.conditions();
                request("skill-missing", request, conditions(request, conditions.withSkills(Set.of("flying"))));
                for (VehicleType other : problem.vehicles()) {
                    if (!other.id().equals(route.vehicle())) {
                        request(
                                "vehicle-not-allowed",
                                request,
                                conditions(request, conditions.withVehicles(Set.of(other.id()))));
                    }
                }
                window(request, stop);
                if (request instanceof Shipment shipment && stop.step().kind() == Step.Kind.DELIVERY) {
                    long onBoard = stop.start() - departure(route, Step.pickup(shipment.id()));
                    if (onBoard > 0) {
                        request("too-long-on-board", request, shipment.withMaxOnBoard(onBoard - 1));
                    }
                }
            }
        }

        private static long departure(Route route, Step step) {
            return route.stops().stream()
                    .filter(stop -> stop.step().equals(step))
                    .findFirst()
                    .orElseThrow()
                    .departure();
        }

        /** The window closes just before the service began; and the service takes longer than it did. */
        private void window(Request request, Stop stop) {
            UnaryOperator<Visit> closed =
                    visit -> visit.withWindows(List.of(new TimeWindow(stop.start() + 1, stop.start() + 1)));
            UnaryOperator<Visit> longer = visit -> {
                Map<String, Visit.Work> works = new HashMap<>();
                problem.vehicles().forEach(type -> {
                    Visit.Work work = visit.work(type.id());
                    works.put(type.id(), new Visit.Work(work.setup(), work.service() + 1));
                });
                return new Visit(visit.location(), visit.setup(), visit.service(), visit.windows(), works);
            };
            request("window-missed", request, visits(request, stop, closed));
            request("departure-wrong", request, visits(request, stop, longer));
        }

        private static Request visits(Request request, Stop stop, UnaryOperator<Visit> change) {
            if (request instanceof Job job) {
                return job.withVisits(changed(job.visits(), stop, change));
            }
            Shipment shipment = (Shipment) request;
            boolean pickup = stop.step().kind() == Step.Kind.PICKUP;
            return new Shipment(
                    shipment.id(),
                    pickup ? changed(shipment.pickups(), stop, change) : shipment.pickups(),
                    pickup ? shipment.deliveries() : changed(shipment.deliveries(), stop, change),
                    shipment.amount(),
                    shipment.maxOnBoard(),
                    shipment.conditions());
        }

        private static List<Visit> changed(List<Visit> visits, Stop stop, UnaryOperator<Visit> change) {
            List<Visit> changed = new ArrayList<>(visits);
            changed.set(stop.alternative(), change.apply(visits.get(stop.alternative())));
            return changed;
        }

        private static Request conditions(Request request, Conditions conditions) {
            return request instanceof Job job
                    ? job.withConditions(conditions)
                    : ((Shipment) request).withConditions(conditions);
        }

        private Request request(String id) {
            return problem.requests().stream()
                    .filter(request -> request.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        private void request(String code, Request request, Request changed) {
            add(
                    code,
                    withRequests(problem.requests().stream()
                            .map(one -> one == request ? changed : one)
                            .toList()));
        }

        private RoutingProblem withRequests(List<Request> requests) {
            return new RoutingProblem(
                    problem.travels(),
                    problem.vehicles(),
                    requests,
                    problem.incompatibleKinds(),
                    problem.relations(),
                    problem.objective(),
                    problem.initialPlan());
        }

        /** Looks for neighbours in a trip that another rule would forbid. */
        void trips(int index) {
            Route route = plan.routes().get(index);
            long begin = route.start();
            for (int at = 0; at < route.stops().size(); at++) {
                Stop stop = route.stops().get(at);
                if (stop.step().kind() == Step.Kind.RELOAD) {
                    begin = stop.start();
                }
                if (stop.step().kind() == Step.Kind.JOB) {
                    request(
                            "released-later",
                            request(stop.step().id()),
                            ((Job) request(stop.step().id())).withRelease(begin + 1));
                }
                if (at > 0) {
                    neighbours(route, route.stops().get(at - 1), stop);
                }
            }
        }

        private void neighbours(Route route, Stop before, Stop stop) {
            if (!(before.step().task() && stop.step().task())) {
                return;
            }
            Request one = request(before.step().id());
            Request other = request(stop.step().id());
            if (!(one instanceof Job first && other instanceof Job second)) {
                return;
            }
            boolean bringOnly = !first.delivery().nothing() && first.pickup().nothing();
            boolean takeOnly = first.delivery().nothing() && !first.pickup().nothing();
            if (takeOnly && !second.delivery().nothing()) {
                order(route, VehicleType.LoadOrder.DELIVERIES_FIRST);
            }
            if (bringOnly && !second.pickup().nothing()) {
                order(route, VehicleType.LoadOrder.PICKUPS_FIRST);
            }
            if (!first.delivery().nothing() && !second.delivery().nothing()) {
                List<Request> named = problem.requests().stream()
                        .map(request -> request == one
                                ? conditions(one, one.conditions().withKind("fire"))
                                : request == other
                                        ? conditions(other, other.conditions().withKind("straw"))
                                        : request)
                        .toList();
                add(
                        "kinds-together",
                        withRequests(named)
                                .withIncompatibleKinds(Set.of(new RoutingProblem.IncompatibleKinds("straw", "fire"))));
            }
        }

        private void order(Route route, VehicleType.LoadOrder order) {
            vehicle(
                    "load-order",
                    type(route),
                    one -> one.toBuilder().order(order).build());
        }

        void relations() {
            List<Stop> stops = plan.routes().stream()
                    .flatMap(route -> route.stops().stream())
                    .filter(stop -> stop.step().task())
                    .toList();
            for (int one = 0; one < stops.size(); one++) {
                for (int other = one + 1; other < stops.size(); other++) {
                    Step first = stops.get(one).step();
                    Step second = stops.get(other).step();
                    if (first.id().equals(second.id())) {
                        continue;
                    }
                    add(
                            "not-in-sequence",
                            problem.withRelations(List.of(new Relation.Sequence(List.of(second, first)))));
                    add("not-direct", problem.withRelations(List.of(new Relation.Direct(List.of(second, first)))));
                    if (other > one + 1 || apart(first, second)) {
                        add("not-direct", problem.withRelations(List.of(new Relation.Direct(List.of(first, second)))));
                    }
                    if (apart(first, second)) {
                        add(
                                "same-vehicle",
                                problem.withRelations(
                                        List.of(new Relation.SameVehicle(Set.of(first.id(), second.id())))));
                    }
                }
            }
        }

        private boolean apart(Step one, Step other) {
            return plan.routes().stream()
                    .map(route -> route.stops().stream().map(Stop::step).toList())
                    .noneMatch(steps -> steps.contains(one) && steps.contains(other));
        }

        void initialPlan() {
            for (int index = 0; index < plan.routes().size(); index++) {
                Route route = plan.routes().get(index);
                List<Step> steps = route.stops().stream().map(Stop::step).toList();
                InitialRoute same = new InitialRoute(route.vehicle(), steps, 0, true);
                if (problem.initialPlan() == null) {
                    add("fixed-route-missing", problem.withInitialPlan(new InitialPlan(List.of(same), 0)));
                    InitialRoute loose = new InitialRoute(route.vehicle(), steps, 0, false);
                    add("stability-cost-wrong", problem.withInitialPlan(new InitialPlan(List.of(loose), 7)));
                    add(
                            "continues-unknown",
                            with(index, new Edit(route).continues(0).route()));
                }
                for (VehicleType type : problem.vehicles()) {
                    if (!type.id().equals(route.vehicle())) {
                        InitialRoute others = new InitialRoute(type.id(), List.of(), 0, false);
                        RoutingProblem foreign = problem.withInitialPlan(new InitialPlan(List.of(others), 0));
                        Plan continuing =
                                with(index, new Edit(route).continues(0).route());
                        list.add(new Spoiled("continues-other-vehicle", foreign, continuing));
                    }
                }
                if (index > 0 && plan.routes().get(index - 1).vehicle().equals(route.vehicle())) {
                    InitialRoute empty = new InitialRoute(route.vehicle(), List.of(), 0, false);
                    List<Route> routes = new ArrayList<>(plan.routes());
                    routes.set(
                            index - 1,
                            new Edit(routes.get(index - 1)).continues(0).route());
                    routes.set(index, new Edit(route).continues(0).route());
                    list.add(new Spoiled(
                            "continued-twice",
                            problem.withInitialPlan(new InitialPlan(List.of(empty), 0)),
                            new Plan(routes, plan.unserved(), plan.routesCost(), plan.prizesLost(), 0, 0)));
                }
                if (steps.size() > 1) {
                    List<Step> fewer = steps.subList(1, steps.size());
                    if (fewer.stream().anyMatch(Step::task)) {
                        InitialRoute other = new InitialRoute(route.vehicle(), fewer, 0, true);
                        RoutingProblem pinned = problem.withInitialPlan(new InitialPlan(List.of(other), 0));
                        list.add(new Spoiled(
                                "fixed-part-changed",
                                pinned,
                                with(index, new Edit(route).continues(0).route())));
                        InitialRoute begun = new InitialRoute(route.vehicle(), fewer, fewer.size(), false);
                        RoutingProblem locked = problem.withInitialPlan(new InitialPlan(List.of(begun), 0));
                        list.add(new Spoiled(
                                "fixed-part-changed",
                                locked,
                                with(index, new Edit(route).continues(0).route())));
                    }
                }
            }
        }
    }

    /** A route with one thing changed. */
    private static final class Edit {
        private final Route old;
        private String vehicle;
        private List<Stop> stops;
        private Load load;
        private long start;
        private long end;
        private long distance;
        private long driving;
        private long cost;
        private Integer continues;

        Edit(Route route) {
            old = route;
            vehicle = route.vehicle();
            stops = route.stops();
            load = route.load();
            start = route.start();
            end = route.end();
            distance = route.distance();
            driving = route.driving();
            cost = route.cost();
            continues = route.continues();
        }

        Edit vehicle(String other) {
            vehicle = other;
            return this;
        }

        Edit stops(List<Stop> others) {
            stops = others;
            return this;
        }

        Edit load(Load other) {
            load = other;
            return this;
        }

        Edit start(long by) {
            start = old.start() + by;
            return this;
        }

        Edit end(long by) {
            end = old.end() + by;
            return this;
        }

        Edit distance(long by) {
            distance = old.distance() + by;
            return this;
        }

        Edit driving(long by) {
            driving = old.driving() + by;
            return this;
        }

        Edit cost(long by) {
            cost = old.cost() + by;
            return this;
        }

        Edit continues(Integer other) {
            continues = other;
            return this;
        }

        Route route() {
            return new Route(vehicle, stops, load, start, end, distance, driving, cost, continues);
        }
    }
}
