package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Writes a plan in VROOM's form. */
final class VroomWriting {

    /** VROOM's words for what the checker names. */
    private static final Map<String, String> CAUSES = Map.ofEntries(
            Map.entry("plan.window-missed", "delay"),
            Map.entry("plan.after-shift", "delay"),
            Map.entry("plan.capacity-exceeded", "load"),
            Map.entry("plan.skill-missing", "skills"),
            Map.entry("plan.max-tasks", "max_tasks"),
            Map.entry("plan.max-driving", "max_travel_time"),
            Map.entry("plan.max-distance", "max_distance"),
            Map.entry("plan.break-missing", "missing_break"),
            Map.entry("plan.break-overloaded", "max_load"),
            Map.entry("plan.delivery-without-pickup", "precedence"),
            Map.entry("plan.pickup-without-delivery", "precedence"));

    private final VroomModel model;
    private final List<Reason> violations;
    private final boolean estimated;
    private final Map<String, Request> requests = new HashMap<>();
    private final int dimensions;

    VroomWriting(VroomModel model, List<Reason> violations, boolean estimated) {
        this.model = model;
        this.violations = violations;
        this.estimated = estimated;
        this.dimensions = model.problem().dimensions();
        model.problem().requests().forEach(request -> requests.put(request.id(), request));
    }

    VroomSolution solution(Plan plan) {
        return written(plan, null);
    }

    VroomSolution explained(Plan plan, VroomReasons reasons) {
        return written(plan, reasons);
    }

    private VroomSolution written(Plan plan, @Nullable VroomReasons reasons) {
        Map<Integer, VroomProblem.Vehicle> drivers = drivers(plan);
        List<VroomSolution.Route> routes = new ArrayList<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            routes.add(new Written(plan.routes().get(index), drivers.get(index), "/routes/" + index).route());
        }
        List<VroomSolution.Unassigned> unassigned = new ArrayList<>();
        plan.unserved().forEach(id -> unassigned.addAll(unassigned(requests.get(id), reasons)));
        return new VroomSolution(
                0, summary(routes, unassigned.size()), unassigned, routes, estimated ? Boolean.TRUE : null);
    }

    /** Gives each route a vehicle of its type: the one whose steps it follows if there is one. */
    private Map<Integer, VroomProblem.Vehicle> drivers(Plan plan) {
        Map<Integer, VroomProblem.Vehicle> drivers = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        for (int index = 0; index < plan.routes().size(); index++) {
            Route route = plan.routes().get(index);
            List<Step> steps = route.stops().stream().map(Stop::step).toList();
            for (VroomProblem.Vehicle vehicle : model.vehicles().getOrDefault(route.vehicle(), List.of())) {
                boolean own = !VroomProblem.copy(vehicle.steps()).isEmpty() && follows(vehicle, steps);
                if (own && taken.add(vehicle.id())) {
                    drivers.put(index, vehicle);
                    break;
                }
            }
        }
        for (int index = 0; index < plan.routes().size(); index++) {
            if (!drivers.containsKey(index)) {
                for (VroomProblem.Vehicle vehicle :
                        model.vehicles().getOrDefault(plan.routes().get(index).vehicle(), List.of())) {
                    if (taken.add(vehicle.id())) {
                        drivers.put(index, vehicle);
                        break;
                    }
                }
            }
        }
        return drivers;
    }

    private boolean follows(VroomProblem.Vehicle vehicle, List<Step> steps) {
        List<Long> ids = new ArrayList<>();
        for (VroomProblem.Step step : VroomProblem.copy(vehicle.steps())) {
            if (step.id() != null && !step.type().equals("break")) {
                ids.add(step.id());
            }
        }
        List<Long> now = new ArrayList<>();
        for (Step step : steps) {
            VroomModel.Named named = model.stops().get(step);
            if (named != null) {
                now.add(named.id());
            }
        }
        return ids.equals(now);
    }

    private List<VroomSolution.Unassigned> unassigned(@Nullable Request request, @Nullable VroomReasons reasons) {
        Explanation.Unserved why = request == null || reasons == null ? null : reasons.why(request.id());
        List<VroomSolution.Unassigned> tasks = new ArrayList<>();
        List<Step> steps = request instanceof Shipment shipment
                ? List.of(Step.pickup(shipment.id()), Step.delivery(shipment.id()))
                : request == null ? List.of() : List.of(Step.job(request.id()));
        for (Step step : steps) {
            VroomModel.Named named = model.stops().get(step);
            if (named != null) {
                tasks.add(new VroomSolution.Unassigned(
                        named.id(),
                        word(step),
                        named.description(),
                        orNull(named.location()),
                        named.locationIndex(),
                        why == null || reasons == null ? null : reasons.reasons(why),
                        why == null || reasons == null ? null : reasons.whatWouldHelp(why)));
            }
        }
        return tasks;
    }

    private static String word(Step step) {
        return step.kind().name().toLowerCase(Locale.ROOT);
    }

    private static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private VroomSolution.Summary summary(List<VroomSolution.Route> routes, int unassigned) {
        List<VroomSolution.Violation> all = new ArrayList<>();
        List<Long> delivery = zeros();
        List<Long> pickup = zeros();
        for (VroomSolution.Route route : routes) {
            all.addAll(route.violations());
            route.steps().forEach(step -> all.addAll(step.violations()));
            delivery = sum(delivery, new Load(route.delivery()));
            pickup = sum(pickup, new Load(route.pickup()));
        }
        return new VroomSolution.Summary(
                routes.stream().mapToLong(VroomSolution.Route::cost).sum(),
                routes.size(),
                unassigned,
                delivery,
                pickup,
                routes.stream().mapToLong(VroomSolution.Route::setup).sum(),
                routes.stream().mapToLong(VroomSolution.Route::service).sum(),
                routes.stream().mapToLong(VroomSolution.Route::duration).sum(),
                routes.stream().mapToLong(VroomSolution.Route::waitingTime).sum(),
                routes.stream().mapToLong(VroomSolution.Route::priority).sum(),
                routes.stream().mapToLong(VroomSolution.Route::distance).sum(),
                List.copyOf(new LinkedHashSet<>(all)));
    }

    private List<Long> zeros() {
        return Collections.nCopies(dimensions, 0L);
    }

    private static List<Long> sum(List<Long> one, Load other) {
        List<Long> sums = new ArrayList<>();
        for (int dimension = 0; dimension < one.size(); dimension++) {
            sums.add(one.get(dimension) + other.in(dimension));
        }
        return sums;
    }

    private List<VroomSolution.Violation> violations(String path, long late) {
        List<VroomSolution.Violation> found = new ArrayList<>();
        for (Reason reason : violations) {
            String cause = CAUSES.get(reason.code());
            if (cause != null && reason.path().equals(path)) {
                VroomSolution.Violation violation =
                        new VroomSolution.Violation(cause, cause.equals("delay") && late > 0 ? late : null);
                if (!found.contains(violation)) {
                    found.add(violation);
                }
            }
        }
        return found;
    }

    /** One route on its way to paper. */
    private final class Written {
        private final Route route;
        private final VehicleType type;
        private final VroomProblem.@Nullable Vehicle driver;
        private final String path;
        private final Travel travel;
        private final List<VroomSolution.Step> steps = new ArrayList<>();
        private List<Long> delivery = zeros();
        private List<Long> pickup = zeros();
        private long setup;
        private long service;
        private long waiting;
        private long priority;
        private long driven;
        private long metres;
        private @Nullable Integer place;

        /** When the last step was over, and how much of the way to the next place is left then. */
        private long over;

        private long ahead;

        Written(Route route, VroomProblem.@Nullable Vehicle driver, String path) {
            this.route = route;
            this.driver = driver;
            this.path = path;
            this.type = model.problem().vehicles().stream()
                    .filter(one -> one.id().equals(route.vehicle()))
                    .findFirst()
                    .orElseThrow();
            this.travel = model.problem().travels().get(type.profile());
            this.place = type.start();
            this.over = route.start();
            this.ahead = leg(0);
        }

        VroomSolution.Route route() {
            if (type.start() != null) {
                end("start", driver == null ? null : driver.start(), type.start(), route.start(), route.load());
            }
            for (int index = 0; index < route.stops().size(); index++) {
                stop(index, path + "/stops/" + index);
            }
            if (type.end() != null) {
                drive(type.end());
                Load last = route.stops().get(route.stops().size() - 1).load();
                end("end", driver == null ? null : driver.end(), type.end(), route.end(), last);
            }
            return new VroomSolution.Route(
                    driver == null ? 0 : driver.id(),
                    Math.floorDiv(route.cost() + VroomModel.COST_UNITS / 2, VroomModel.COST_UNITS),
                    driver == null ? null : driver.description(),
                    delivery,
                    pickup,
                    setup,
                    service,
                    route.driving(),
                    waiting,
                    priority,
                    model.costsOfMatrices() ? 0 : route.distance(),
                    steps,
                    violations(path, route.end() - type.shift().close()));
        }

        private void end(String word, @Nullable List<BigDecimal> location, int index, long arrival, Load load) {
            steps.add(new VroomSolution.Step(
                    word,
                    null,
                    null,
                    orNull(location),
                    estimated ? null : Integer.valueOf(index),
                    0,
                    0,
                    0,
                    sum(zeros(), load),
                    arrival,
                    driven,
                    metres,
                    List.of()));
        }

        private void stop(int index, String at) {
            Stop stop = route.stops().get(index);
            if (stop.step().kind() == Step.Kind.BREAK) {
                long idle = stop.start() - over;
                long drives = Math.min(idle, ahead);
                service += stop.departure() - stop.start();
                waiting += idle - drives;
                ahead -= drives;
                over = stop.departure();
                steps.add(new VroomSolution.Step(
                        "break",
                        Long.parseLong(stop.step().id()),
                        description(stop.step().id()),
                        null,
                        null,
                        0,
                        stop.departure() - stop.start(),
                        idle - drives,
                        sum(zeros(), stop.load()),
                        stop.start() - (idle - drives),
                        driven + leg(index) - ahead,
                        metres,
                        violations(at, 0)));
                return;
            }
            boolean stays = place != null && place == stop.location();
            drive(stop.location());
            over = stop.departure();
            ahead = leg(index + 1);
            Visit visit = requireNonNull(model.visits().get(stop.step()));
            Visit.Work work = visit.work(type.id());
            long settingUp = stays ? 0 : work.setup();
            long waited = stop.departure() - stop.arrival() - settingUp - work.service();
            setup += settingUp;
            waiting += waited;
            service += work.service();
            count(stop);
            VroomModel.Named named = model.stops().get(stop.step());
            long close = visit.windows().stream()
                    .mapToLong(window -> window.close())
                    .max()
                    .orElse(0);
            steps.add(new VroomSolution.Step(
                    word(stop.step()),
                    named == null ? null : Long.valueOf(named.id()),
                    named == null ? null : named.description(),
                    named == null ? null : orNull(named.location()),
                    named == null ? null : named.locationIndex(),
                    settingUp,
                    work.service(),
                    waited,
                    sum(zeros(), stop.load()),
                    stop.arrival(),
                    driven,
                    metres,
                    violations(at, stop.start() - close)));
        }

        /** Returns what the document calls a break; vehicles of a type have the same. */
        private @Nullable String description(String pause) {
            return model.vehicles().getOrDefault(type.id(), List.of()).stream()
                    .limit(1)
                    .flatMap(vehicle -> VroomProblem.copy(vehicle.breaks()).stream())
                    .filter(one -> Long.toString(one.id()).equals(pause))
                    .map(VroomProblem.Break::description)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private void count(Stop stop) {
            Request request = requireNonNull(requests.get(stop.step().id()));
            if (request instanceof Job job) {
                delivery = sum(delivery, job.delivery());
                pickup = sum(pickup, job.pickup());
            } else if (request instanceof Shipment shipment && stop.step().kind() == Step.Kind.PICKUP) {
                delivery = sum(delivery, shipment.amount());
                pickup = sum(pickup, shipment.amount());
            }
            if (stop.step().kind() != Step.Kind.DELIVERY) {
                priority += request.conditions().priority();
            }
        }

        /** Returns how long the way is from where the vehicle is to the next place, that of stop {@code index} or a later one. */
        private long leg(int index) {
            Integer next = route.stops().subList(index, route.stops().size()).stream()
                    .filter(stop -> stop.step().kind() != Step.Kind.BREAK)
                    .map(Stop::location)
                    .findFirst()
                    .orElse(type.end());
            return place == null || next == null ? 0 : duration(place, next);
        }

        private long duration(int from, int to) {
            return (travel.duration(from, to) * (long) type.slowness() + 50) / 100;
        }

        private void drive(int to) {
            if (place != null) {
                driven += duration(place, to);
                metres += model.costsOfMatrices() ? 0 : travel.distance(place, to);
            }
            place = to;
        }
    }
}
