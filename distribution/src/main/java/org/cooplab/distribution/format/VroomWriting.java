package org.cooplab.distribution.format;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.routing.Explanation;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Route;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Stop;
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
            routes.add(new VroomRoute(this, model, plan.routes().get(index), drivers.get(index), "/routes/" + index)
                    .written());
        }
        List<VroomSolution.Unassigned> unassigned = new ArrayList<>();
        for (int index = 0; index < plan.unserved().size(); index++) {
            boolean told = reasons != null && index < reasons.most();
            unassigned.addAll(unassigned(requests.get(plan.unserved().get(index)), told ? reasons : null));
        }
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
                boolean own = !vehicle.steps().isEmpty() && follows(vehicle, steps);
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
        for (VroomProblem.Step step : vehicle.steps()) {
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

    /** Returns whether the times are reckoned, so that there are no matrices whose places could be named. */
    boolean estimated() {
        return estimated;
    }

    Request request(Step step) {
        return requireNonNull(requests.get(step.id()));
    }

    static String word(Step step) {
        return step.kind().name().toLowerCase(Locale.ROOT);
    }

    static <T> @Nullable List<T> orNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private VroomSolution.Summary summary(List<VroomSolution.Route> routes, int unassigned) {
        List<VroomSolution.Violation> all = new ArrayList<>();
        List<Long> delivery = zeros();
        List<Long> pickup = zeros();
        for (VroomSolution.Route route : routes) {
            all.addAll(route.violations());
            route.steps().forEach(step -> all.addAll(step.violations()));
            delivery = sum(delivery, route.delivery());
            pickup = sum(pickup, route.pickup());
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
                distance(routes),
                List.copyOf(new LinkedHashSet<>(all)));
    }

    private static @Nullable Long distance(List<VroomSolution.Route> routes) {
        long sum = 0;
        for (VroomSolution.Route route : routes) {
            if (route.distance() == null) {
                return null;
            }
            sum += route.distance();
        }
        return sum;
    }

    List<Long> zeros() {
        return Collections.nCopies(dimensions, 0L);
    }

    /** Returns the sums in the dimensions of {@code one}; those that {@code other} does not name are zero. */
    static List<Long> sum(List<Long> one, List<Long> other) {
        List<Long> sums = new ArrayList<>(one);
        for (int dimension = 0; dimension < Math.min(one.size(), other.size()); dimension++) {
            sums.set(dimension, one.get(dimension) + other.get(dimension));
        }
        return sums;
    }

    /** Returns what the checker found at a place, in VROOM's words; a delay is as long as {@code late}. */
    List<VroomSolution.Violation> violations(String path, long late) {
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
}
