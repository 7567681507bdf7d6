package org.cooplab.distribution.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/** Reads the vehicles of a VROOM document: those that are alike are of one type. */
final class VroomVehicles {

    private final VroomProblem document;
    private final Faults faults;
    private final VroomValues values;
    private final VroomPlaces places;
    private final VroomTypes alike;
    private final VroomTasks tasks;

    /** The names of the ways of travelling, in the order of their first use. */
    final List<String> profiles = new ArrayList<>();

    /** The types, in the order of their first vehicle. */
    final List<VehicleType> types = new ArrayList<>();

    /** The vehicles of each type. */
    final Map<String, List<VroomProblem.Vehicle>> vehicles = new LinkedHashMap<>();

    /** The steps that the document gives. */
    final List<InitialRoute> given = new ArrayList<>();

    /** When steps must begin. */
    final Map<Step, TimeWindow> forced = new HashMap<>();

    private final Set<Step> visited = new HashSet<>();

    VroomVehicles(
            VroomProblem document,
            Faults faults,
            VroomValues values,
            VroomPlaces places,
            VroomTypes alike,
            VroomTasks tasks) {
        this.document = document;
        this.faults = faults;
        this.values = values;
        this.places = places;
        this.alike = alike;
        this.tasks = tasks;
        readVehicles();
    }

    private void readVehicles() {
        Set<Long> ids = new HashSet<>();
        Set<VroomProblem.Vehicle> kinds = new HashSet<>();
        if (document.vehicles().isEmpty()) {
            faults.add("vroom.no-vehicle", "/vehicles");
        }
        for (int index = 0; index < document.vehicles().size(); index++) {
            VroomProblem.Vehicle vehicle = document.vehicles().get(index);
            String path = "/vehicles/" + index;
            values.unique(ids, vehicle.id(), path + "/id");
            String type = alike.id(vehicle);
            if (kinds.add(vehicle.nameless())) {
                type(type, vehicle, path);
            }
            vehicles.computeIfAbsent(type, none -> new ArrayList<>()).add(vehicle);
            steps(type, vehicle, path);
        }
        types.replaceAll(type -> type.toBuilder()
                .count(vehicles.getOrDefault(type.id(), List.of()).size())
                .build());
    }

    private void type(String id, VroomProblem.Vehicle vehicle, String path) {
        String profile = vehicle.profile() == null ? "car" : vehicle.profile();
        if (!profiles.contains(profile)) {
            profiles.add(profile);
        }
        boolean starts = !vehicle.start().isEmpty() || vehicle.startIndex() != null;
        boolean ends = !vehicle.end().isEmpty() || vehicle.endIndex() != null;
        if (!starts && !ends) {
            faults.add("vroom.no-start-or-end", path);
        }
        List<VehicleType.Break> breaks = breaks(vehicle, path);
        TimeWindow shift = values.window(vehicle.timeWindow(), path + "/time_window");
        types.add(VehicleType.builder(id, capacity(vehicle, path))
                .start(starts ? places.of(vehicle.start(), vehicle.startIndex(), path + "/start") : null)
                .end(ends ? places.of(vehicle.end(), vehicle.endIndex(), path + "/end") : null)
                .shift(shift.open(), shift.close())
                .costs(costs(vehicle, profile, path))
                .limits(new VehicleType.Limits(
                        null,
                        values.limit(vehicle.maxDistance(), path + "/max_distance"),
                        values.limit(vehicle.maxTravelTime(), path + "/max_travel_time"),
                        values.tasks(vehicle.maxTasks(), path + "/max_tasks")))
                .skills(VroomValues.skills(vehicle.skills()))
                .profile(profiles.indexOf(profile))
                .slowness(values.slowness(vehicle.speedFactor(), path + "/speed_factor"))
                .breaks(breaks)
                .build());
    }

    private List<VehicleType.Break> breaks(VroomProblem.Vehicle vehicle, String path) {
        List<VehicleType.Break> breaks = new ArrayList<>();
        Set<Long> ids = new HashSet<>();
        for (int index = 0; index < vehicle.breaks().size(); index++) {
            VroomProblem.Break pause = vehicle.breaks().get(index);
            String at = path + "/breaks/" + index;
            values.unique(ids, pause.id(), at + "/id");
            breaks.add(new VehicleType.Break(
                    Long.toString(pause.id()),
                    values.seconds(pause.service(), at + "/service"),
                    values.windows(pause.timeWindows(), at + "/time_windows"),
                    pause.maxLoad().isEmpty() ? null : values.load(pause.maxLoad(), at + "/max_load")));
        }
        // ids may be there twice; the document will be refused
        return ids.size() < vehicle.breaks().size() ? List.of() : breaks;
    }

    /** Reads what a vehicle carries: where it does not say, anything, in as many dimensions as there are. */
    private Load capacity(VroomProblem.Vehicle vehicle, String path) {
        if (!vehicle.capacity().isEmpty()) {
            return values.load(vehicle.capacity(), path + "/capacity");
        }
        int dimensions = 1;
        for (VroomProblem.Job job : document.jobs()) {
            dimensions = Math.max(dimensions, job.delivery().size());
            dimensions = Math.max(dimensions, job.pickup().size());
            dimensions = Math.max(dimensions, job.amount().size());
        }
        for (VroomProblem.Shipment shipment : document.shipments()) {
            dimensions = Math.max(dimensions, shipment.amount().size());
        }
        return new Load(Collections.nCopies(dimensions, 1L << 40));
    }

    private VehicleType.Costs costs(VroomProblem.Vehicle vehicle, String profile, String path) {
        VroomProblem.Costs costs = vehicle.costs();
        long fixed = costs == null || costs.fixed() == null ? 0 : costs.fixed();
        long perHour = costs == null || costs.perHour() == null ? 3600 : costs.perHour();
        long perKm = costs == null || costs.perKm() == null ? 0 : costs.perKm();
        long perTaskHour = costs == null || costs.perTaskHour() == null ? 0 : costs.perTaskHour();
        values.inside(fixed, (1L << 40) / VroomModel.COST_UNITS, path + "/costs/fixed");
        values.inside(perHour, 200_000, path + "/costs/per_hour");
        values.inside(perKm, 50_000, path + "/costs/per_km");
        values.inside(perTaskHour, 200_000, path + "/costs/per_task_hour");
        VroomProblem.Matrices matrices = document.matrices().get(profile);
        boolean priced = matrices != null && matrices.priced();
        if (matrices != null && (priced || !matrices.measured())) { // of distances, nothing is known or counted
            values.refuse(vehicle.maxDistance() != null, path + "/max_distance");
            values.refuse(perKm != 0, path + "/costs/per_km");
        }
        if (priced) {
            values.refuse(perHour != 3600, path + "/costs/per_hour");
            return faults.isEmpty()
                    ? new VehicleType.Costs(fixed * VroomModel.COST_UNITS, VroomModel.COST_UNITS, 0, 0, perTaskHour * 5)
                    : VehicleType.Costs.DISTANCE;
        }
        // per hour: 18,000 / 3600 units a second; per kilometre: 18,000 / 1000 units a metre
        return faults.isEmpty()
                ? new VehicleType.Costs(fixed * VroomModel.COST_UNITS, perKm * 18, perHour * 5, 0, perTaskHour * 5)
                : VehicleType.Costs.DISTANCE;
    }

    /** Reads the steps of a vehicle: its tasks and breaks in order. */
    private void steps(String type, VroomProblem.Vehicle vehicle, String path) {
        List<Step> steps = new ArrayList<>();
        Set<Step> breaks = new HashSet<>(); // other vehicles may have breaks of the same ids
        for (int index = 0; index < vehicle.steps().size(); index++) {
            VroomProblem.Step step = vehicle.steps().get(index);
            if (step.type().equals("start") || step.type().equals("end")) {
                continue;
            }
            String at = path + "/steps/" + index;
            String id = String.valueOf(step.id());
            Step found = step.id() == null ? null : step(step.type(), step.id(), vehicle);
            if (found == null) {
                faults.add("vroom.step-unknown", at, "type", step.type(), "id", id);
            } else if (!(found.task() ? visited : breaks).add(found)) {
                faults.add("vroom.id-twice", at + "/id", "id", id);
            } else {
                steps.add(found);
                force(found, step, at);
            }
        }
        if (!steps.isEmpty()) {
            given.add(InitialRoute.of(type, steps));
        }
    }

    private void force(Step found, VroomProblem.Step step, String at) {
        long after = step.serviceAfter() == null ? -TimeWindow.LATEST : step.serviceAfter();
        long before = step.serviceBefore() == null ? TimeWindow.LATEST : step.serviceBefore();
        if (step.serviceAt() != null) {
            after = step.serviceAt();
            before = step.serviceAt();
        }
        boolean countable = after >= -TimeWindow.LATEST
                && after <= TimeWindow.LATEST
                && before >= -TimeWindow.LATEST
                && before <= TimeWindow.LATEST;
        if (!countable) {
            faults.add("vroom.out-of-range", at, "value", step.toString());
        } else if (after > before) {
            faults.add("vroom.window", at, "value", List.of(after, before).toString());
        } else if (after > -TimeWindow.LATEST || before < TimeWindow.LATEST) {
            forced.put(found, new TimeWindow(after, before));
        }
    }

    private @Nullable Step step(String type, long id, VroomProblem.Vehicle vehicle) {
        if (type.equals("break")) {
            boolean known = vehicle.breaks().stream().anyMatch(pause -> pause.id() == id);
            return known ? Step.pause(Long.toString(id)) : null;
        }
        Step.Kind kind = switch (type) {
            case "job" -> Step.Kind.JOB;
            case "pickup" -> Step.Kind.PICKUP;
            case "delivery" -> Step.Kind.DELIVERY;
            default -> null;
        };
        return kind == null ? null : tasks.task(kind, id);
    }
}
