package org.cooplab.distribution.routing.brute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.InitialPlan;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Relation;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;

/** A problem in which just one rule is relaxed: the one to which a reason points, by as much as it says. */
public final class Relaxed {

    private final RoutingProblem problem;
    private final Reason reason;
    private final String[] path;
    private final long by;

    private Relaxed(RoutingProblem problem, Reason reason, long less) {
        this.problem = problem;
        this.reason = reason;
        this.path = reason.path().substring(1).split("/");
        this.by = Long.parseLong(reason.parameters().getOrDefault("by", "1")) - less;
    }

    /** Returns the problem relaxed as much as the reason says. */
    public static RoutingProblem by(RoutingProblem problem, Reason reason) {
        return new Relaxed(problem, reason, 0).problem();
    }

    /** Returns the problem relaxed as much as all the reasons say; what goes from a list goes from its end first. */
    public static RoutingProblem by(RoutingProblem problem, List<Reason> reasons) {
        List<Reason> fromTheEnd = new ArrayList<>(reasons);
        fromTheEnd.sort(Comparator.comparing(Relaxed::place).reversed());
        RoutingProblem relaxed = problem;
        for (Reason reason : fromTheEnd) {
            relaxed = by(relaxed, reason);
        }
        return relaxed;
    }

    /** Returns the place in its list of what may go from there. */
    private static int place(Reason reason) {
        String[] path = reason.path().substring(1).split("/");
        if (path[0].equals("relations")) {
            return Integer.parseInt(path[1]);
        }
        return path.length > 3 && path[2].equals("breaks") ? Integer.parseInt(path[3]) : 0;
    }

    /** Returns the problem relaxed by one unit less, or {@code null} if nothing is relaxed then. */
    public static RoutingProblem almost(RoutingProblem problem, Reason reason) {
        Relaxed almost = new Relaxed(problem, reason, 1);
        return almost.by == 0 ? problem : almost.problem();
    }

    private RoutingProblem problem() {
        List<VehicleType> vehicles = new ArrayList<>(problem.vehicles());
        List<Request> requests = new ArrayList<>(problem.requests());
        Set<RoutingProblem.IncompatibleKinds> kinds = new HashSet<>(problem.incompatibleKinds());
        List<Relation> relations = new ArrayList<>(problem.relations());
        Objective objective = problem.objective();
        InitialPlan initial = problem.initialPlan();
        switch (path[0]) {
            case "vehicles" -> {
                VehicleType before = vehicles.get(index());
                vehicles.set(index(), vehicle(before));
                if (path[2].equals("breaks") && path.length == 4) {
                    initial = without(initial, before, before.breaks().get(Integer.parseInt(path[3])));
                }
            }
            case "requests" -> requests.set(index(), request(requests.get(index())));
            case "relations" -> relations.remove(index());
            case "incompatibleKinds" -> {
                String kind = reason.parameters().get("kind");
                String own = requests.stream()
                        .filter(request ->
                                request.id().equals(reason.parameters().get("id")))
                        .findFirst()
                        .orElseThrow()
                        .conditions()
                        .kind();
                kinds.remove(new RoutingProblem.IncompatibleKinds(kind, own));
                kinds.remove(new RoutingProblem.IncompatibleKinds(own, kind));
            }
            case "objective" -> objective = new Objective(Objective.First.COST, objective.balance());
            case "initialPlan" -> {
                List<InitialRoute> routes = new ArrayList<>(initial.routes());
                int route = Integer.parseInt(path[2]);
                routes.set(
                        route,
                        new InitialRoute(
                                routes.get(route).vehicle(), routes.get(route).steps(), 0, false));
                initial = new InitialPlan(routes, initial.stability());
            }
            default -> throw new AssertionError(reason);
        }
        return new RoutingProblem(problem.travels(), vehicles, requests, kinds, relations, objective, initial);
    }

    /** A break that is gone is gone from what is fixed, too. */
    private static InitialPlan without(InitialPlan initial, VehicleType type, VehicleType.Break pause) {
        if (initial == null) {
            return null;
        }
        List<InitialRoute> routes = new ArrayList<>();
        for (InitialRoute route : initial.routes()) {
            List<Step> gone = route.vehicle().equals(type.id()) ? List.of(Step.pause(pause.id())) : List.of();
            List<Step> fixed = new ArrayList<>(route.steps().subList(0, route.locked()));
            fixed.removeAll(gone);
            List<Step> steps = new ArrayList<>(route.steps());
            steps.removeAll(gone);
            routes.add(new InitialRoute(route.vehicle(), steps, fixed.size(), route.pinned()));
        }
        return new InitialPlan(routes, initial.stability());
    }

    private int index() {
        return Integer.parseInt(path[1]);
    }

    private VehicleType vehicle(VehicleType type) {
        Integer count = type.count();
        Load capacity = type.capacity();
        TimeWindow shift = type.shift();
        VehicleType.Limits limits = type.limits();
        Set<String> skills = new HashSet<>(type.skills());
        VehicleType.LoadOrder order = type.order();
        List<VehicleType.Break> breaks = new ArrayList<>(type.breaks());
        List<VehicleType.Reload> reloads = new ArrayList<>(type.reloads());
        Integer maxReloads = type.maxReloads();
        switch (path[2]) {
            case "count" -> count = count + 1;
            case "capacity" -> {
                capacity = more(capacity, Integer.parseInt(path[4]));
            }
            case "shift" ->
                shift = path[3].equals("close")
                        ? new TimeWindow(shift.open(), shift.close() + by)
                        : new TimeWindow(shift.open() - by, shift.close());
            case "limits" ->
                limits = switch (path[3]) {
                    case "maxDuration" ->
                        new VehicleType.Limits(
                                limits.maxDuration() + by,
                                limits.maxDistance(),
                                limits.maxDriving(),
                                limits.maxTasks());
                    case "maxDistance" ->
                        new VehicleType.Limits(
                                limits.maxDuration(),
                                limits.maxDistance() + by,
                                limits.maxDriving(),
                                limits.maxTasks());
                    case "maxDriving" ->
                        new VehicleType.Limits(
                                limits.maxDuration(),
                                limits.maxDistance(),
                                limits.maxDriving() + by,
                                limits.maxTasks());
                    default ->
                        new VehicleType.Limits(limits.maxDuration(), limits.maxDistance(), limits.maxDriving(), (int)
                                (limits.maxTasks() + by));
                };
            case "skills" -> skills.add(reason.parameters().get("skill"));
            case "order" -> order = VehicleType.LoadOrder.FREE;
            case "breaks" -> {
                VehicleType.Break pause = breaks.remove(Integer.parseInt(path[3]));
                if (path.length > 4) {
                    breaks.add(Integer.parseInt(path[3]), changed(pause));
                }
            }
            case "maxReloads" -> maxReloads = (int) (maxReloads + by);
            case "reloads" -> {
                int reload = Integer.parseInt(path[3]);
                reloads.set(
                        reload,
                        new VehicleType.Reload(
                                reloads.get(reload).id(),
                                visit(reloads.get(reload).visit(), 6)));
            }
            default -> throw new AssertionError(reason);
        }
        return new VehicleType(
                type.id(),
                count,
                capacity,
                type.start(),
                type.end(),
                shift,
                type.costs(),
                limits,
                skills,
                type.profile(),
                type.slowness(),
                order,
                breaks,
                reloads,
                maxReloads);
    }

    private VehicleType.Break changed(VehicleType.Break pause) {
        if (path[4].equals("maxLoad")) {
            return pause.withMaxLoad(more(pause.maxLoad(), Integer.parseInt(path[6])));
        }
        return new VehicleType.Break(pause.id(), pause.duration(), windows(pause.windows(), 5), pause.maxLoad());
    }

    private Load more(Load load, int dimension) {
        List<Long> amounts = new ArrayList<>(load.amounts());
        while (amounts.size() <= dimension) {
            amounts.add(0L);
        }
        amounts.set(dimension, amounts.get(dimension) + by);
        return new Load(amounts);
    }

    private Visit visit(Visit visit, int at) {
        return visit.withWindows(windows(visit.windows(), at));
    }

    private List<TimeWindow> windows(List<TimeWindow> before, int at) {
        List<TimeWindow> windows = new ArrayList<>(before);
        int window = Integer.parseInt(path[at]);
        TimeWindow old = windows.get(window);
        windows.set(
                window,
                path[at + 1].equals("close")
                        ? new TimeWindow(old.open(), old.close() + by)
                        : new TimeWindow(old.open() - by, old.close()));
        return windows;
    }

    private List<Visit> visits(List<Visit> visits) {
        List<Visit> changed = new ArrayList<>(visits);
        int alternative = Integer.parseInt(path[3]);
        changed.set(alternative, visit(visits.get(alternative), 5));
        return changed;
    }

    private Request request(Request request) {
        Conditions conditions = request.conditions();
        if (path[2].equals("conditions")) {
            conditions = path[3].equals("prize")
                    ? conditions.withPrize(conditions.prize() + prizeBy())
                    : conditions.withVehicles(Set.of());
        }
        if (request instanceof Job job) {
            return new Job(
                    job.id(),
                    path[2].equals("visits") ? visits(job.visits()) : job.visits(),
                    job.delivery(),
                    job.pickup(),
                    path[2].equals("release") ? Long.valueOf(job.release() - by) : job.release(),
                    conditions);
        }
        Shipment shipment = (Shipment) request;
        return new Shipment(
                shipment.id(),
                path[2].equals("pickups") ? visits(shipment.pickups()) : shipment.pickups(),
                path[2].equals("deliveries") ? visits(shipment.deliveries()) : shipment.deliveries(),
                shipment.amount(),
                path[2].equals("maxOnBoard") ? Long.valueOf(shipment.maxOnBoard() + by) : shipment.maxOnBoard(),
                conditions);
    }

    /** A reason says what it costs and what the prize is; a change says by how much more. */
    private long prizeBy() {
        if (!reason.parameters().containsKey("cost")) {
            return by;
        }
        return Long.parseLong(reason.parameters().get("cost"))
                - Long.parseLong(reason.parameters().get("prize"))
                + 1;
    }
}
