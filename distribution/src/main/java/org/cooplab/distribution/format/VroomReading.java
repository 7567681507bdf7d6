package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cooplab.core.text.Faults;
import org.cooplab.distribution.routing.Break;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Objective;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleCosts;
import org.cooplab.distribution.routing.VehicleLimits;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Makes a problem of a VROOM document, collecting everything that cannot be followed. */
final class VroomReading {

    private static final TimeWindow ALL_DAY = new TimeWindow(0, TimeWindow.LATEST);

    private final VroomProblem document;
    private final Faults faults;
    private final VroomPlaces places;
    private final VroomTypes alike;
    private final List<String> profiles = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, List<VroomProblem.Vehicle>> vehicles = new LinkedHashMap<>();
    private final List<VehicleType> types = new ArrayList<>();
    private final List<InitialRoute> given = new ArrayList<>();
    private final Map<Step, VroomModel.Named> stops = new HashMap<>();
    private final Map<Step, Visit> visits = new HashMap<>();
    private final Map<Step, TimeWindow> forced = new HashMap<>();
    private boolean costsOfMatrices;

    VroomReading(VroomProblem document, Faults faults) {
        this.document = document;
        this.faults = faults;
        this.places = new VroomPlaces(document, faults);
        this.alike = new VroomTypes(VroomProblem.copy(document.vehicles()));
    }

    /** Returns the model, or {@code null} if there are faults. */
    @Nullable
    VroomModel model() {
        readJobs();
        readShipments();
        readVehicles();
        List<Travel> travels = places.travels(profiles);
        if (!faults.isEmpty()) {
            return null;
        }
        requests.replaceAll(new VroomSetups(requests, types)::merged);
        RoutingProblem problem =
                new RoutingProblem(travels, types, requests, Set.of(), List.of(), Objective.COST, null);
        return new VroomModel(problem, vehicles, given, stops, visits, forced, costsOfMatrices);
    }

    private void readJobs() {
        List<VroomProblem.Job> jobs = VroomProblem.copy(document.jobs());
        Set<Long> ids = new HashSet<>();
        for (int index = 0; index < jobs.size(); index++) {
            VroomProblem.Job job = jobs.get(index);
            String path = "/jobs/" + index;
            unique(ids, job.id(), path + "/id");
            Visit visit = visit(
                    job.location(),
                    job.locationIndex(),
                    job.setup(),
                    job.service(),
                    job.setupPerType(),
                    job.servicePerType(),
                    job.timeWindows(),
                    path);
            List<Long> delivered = VroomProblem.copy(job.delivery());
            List<Long> old = VroomProblem.copy(job.amount());
            String id = "job-" + job.id();
            stops.put(
                    Step.job(id),
                    new VroomModel.Named(job.id(), job.description(), job.location(), job.locationIndex()));
            if (visit != null) {
                visits.put(Step.job(id), visit);
                requests.add(new Job(
                        id,
                        List.of(visit),
                        load(delivered.isEmpty() ? old : delivered, path + "/delivery"),
                        load(job.pickup(), path + "/pickup"),
                        null,
                        conditions(job.skills(), job.priority(), path)));
            }
        }
    }

    private void readShipments() {
        List<VroomProblem.Shipment> shipments = VroomProblem.copy(document.shipments());
        Set<Long> pickups = new HashSet<>();
        Set<Long> deliveries = new HashSet<>();
        for (int index = 0; index < shipments.size(); index++) {
            VroomProblem.Shipment shipment = shipments.get(index);
            String path = "/shipments/" + index;
            unique(pickups, shipment.pickup().id(), path + "/pickup/id");
            unique(deliveries, shipment.delivery().id(), path + "/delivery/id");
            Visit pickup = visit(shipment.pickup(), path + "/pickup");
            Visit delivery = visit(shipment.delivery(), path + "/delivery");
            String id = "shipment-" + shipment.pickup().id() + "-"
                    + shipment.delivery().id();
            stops.put(Step.pickup(id), named(shipment.pickup()));
            stops.put(Step.delivery(id), named(shipment.delivery()));
            if (pickup != null && delivery != null) {
                visits.put(Step.pickup(id), pickup);
                visits.put(Step.delivery(id), delivery);
                requests.add(new Shipment(
                        id,
                        List.of(pickup),
                        List.of(delivery),
                        load(shipment.amount(), path + "/amount"),
                        null,
                        conditions(shipment.skills(), shipment.priority(), path)));
            }
        }
    }

    private static VroomModel.Named named(VroomProblem.End end) {
        return new VroomModel.Named(end.id(), end.description(), end.location(), end.locationIndex());
    }

    private @Nullable Visit visit(VroomProblem.End end, String path) {
        return visit(
                end.location(),
                end.locationIndex(),
                end.setup(),
                end.service(),
                end.setupPerType(),
                end.servicePerType(),
                end.timeWindows(),
                path);
    }

    private @Nullable Visit visit(
            @Nullable List<BigDecimal> location,
            @Nullable Integer index,
            @Nullable Long setup,
            @Nullable Long service,
            @Nullable Map<String, Long> setups,
            @Nullable Map<String, Long> services,
            @Nullable List<List<Long>> windows,
            String path) {
        Integer place = places.of(location, index, path + "/location");
        long settingUp = seconds(setup, path + "/setup");
        long serving = seconds(service, path + "/service");
        boolean may = seconds(setups, path + "/setup_per_type");
        may &= seconds(services, path + "/service_per_type");
        List<TimeWindow> open = windows(windows, path + "/time_windows");
        return place == null || !may
                ? null
                : new Visit(place, settingUp, serving, open, alike.works(settingUp, serving, setups, services));
    }

    /** Returns whether all these are possible. */
    private boolean seconds(@Nullable Map<String, Long> times, String path) {
        boolean possible = true;
        for (Map.Entry<String, Long> time : new TreeMap<>(times == null ? Map.of() : times).entrySet()) {
            String name = time.getKey().replace("~", "~0").replace("/", "~1");
            possible &= inside(time.getValue(), TimeWindow.LATEST, path + "/" + name);
        }
        return possible;
    }

    private void readVehicles() {
        Set<Long> ids = new HashSet<>();
        Set<VroomProblem.Vehicle> kinds = new HashSet<>();
        List<VroomProblem.Vehicle> all = VroomProblem.copy(document.vehicles());
        if (all.isEmpty()) {
            faults.add("vroom.no-vehicle", "/vehicles");
        }
        for (int index = 0; index < all.size(); index++) {
            VroomProblem.Vehicle vehicle = all.get(index);
            String path = "/vehicles/" + index;
            unique(ids, vehicle.id(), path + "/id");
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
        boolean starts = !VroomProblem.copy(vehicle.start()).isEmpty() || vehicle.startIndex() != null;
        boolean ends = !VroomProblem.copy(vehicle.end()).isEmpty() || vehicle.endIndex() != null;
        if (!starts && !ends) {
            faults.add("vroom.no-start-or-end", path);
        }
        List<Break> breaks = new ArrayList<>();
        List<VroomProblem.Break> pauses = VroomProblem.copy(vehicle.breaks());
        Set<Long> ids = new HashSet<>();
        for (int index = 0; index < pauses.size(); index++) {
            VroomProblem.Break pause = pauses.get(index);
            String at = path + "/breaks/" + index;
            unique(ids, pause.id(), at + "/id");
            List<Long> most = VroomProblem.copy(pause.maxLoad());
            breaks.add(new Break(
                    Long.toString(pause.id()),
                    seconds(pause.service(), at + "/service"),
                    windows(pause.timeWindows(), at + "/time_windows"),
                    most.isEmpty() ? null : load(most, at + "/max_load")));
        }
        TimeWindow shift = window(VroomProblem.copy(vehicle.timeWindow()), path + "/time_window");
        Load capacity = load(vehicle.capacity(), path + "/capacity");
        if (!faults.isEmpty()) {
            breaks.clear(); // the document will be refused; ids may be there twice
        }
        types.add(VehicleType.builder(id, VroomProblem.copy(vehicle.capacity()).isEmpty() ? unlimited() : capacity)
                .start(starts ? places.of(vehicle.start(), vehicle.startIndex(), path + "/start") : null)
                .end(ends ? places.of(vehicle.end(), vehicle.endIndex(), path + "/end") : null)
                .shift(shift.open(), shift.close())
                .costs(costs(vehicle, profile, path))
                .limits(new VehicleLimits(
                        null,
                        limit(vehicle.maxDistance(), path + "/max_distance"),
                        limit(vehicle.maxTravelTime(), path + "/max_travel_time"),
                        tasks(vehicle.maxTasks(), path + "/max_tasks")))
                .skills(skills(vehicle.skills()))
                .profile(profiles.indexOf(profile))
                .slowness(slowness(vehicle.speedFactor(), path + "/speed_factor"))
                .breaks(breaks)
                .build());
    }

    /** A vehicle without capacity carries anything, in as many dimensions as there are. */
    private Load unlimited() {
        int dimensions = 1;
        for (VroomProblem.Job job : VroomProblem.copy(document.jobs())) {
            dimensions = Math.max(dimensions, VroomProblem.copy(job.delivery()).size());
            dimensions = Math.max(dimensions, VroomProblem.copy(job.pickup()).size());
            dimensions = Math.max(dimensions, VroomProblem.copy(job.amount()).size());
        }
        for (VroomProblem.Shipment shipment : VroomProblem.copy(document.shipments())) {
            dimensions =
                    Math.max(dimensions, VroomProblem.copy(shipment.amount()).size());
        }
        return new Load(Collections.nCopies(dimensions, 1L << 40));
    }

    private VehicleCosts costs(VroomProblem.Vehicle vehicle, String profile, String path) {
        VroomProblem.Costs costs = vehicle.costs();
        long fixed = costs == null || costs.fixed() == null ? 0 : costs.fixed();
        long perHour = costs == null || costs.perHour() == null ? 3600 : costs.perHour();
        long perKm = costs == null || costs.perKm() == null ? 0 : costs.perKm();
        long perTaskHour = costs == null || costs.perTaskHour() == null ? 0 : costs.perTaskHour();
        inside(fixed, (1L << 40) / VroomModel.COST_UNITS, path + "/costs/fixed");
        inside(perHour, 200_000, path + "/costs/per_hour");
        inside(perKm, 50_000, path + "/costs/per_km");
        inside(perTaskHour, 200_000, path + "/costs/per_task_hour");
        VroomProblem.Matrices matrices =
                document.matrices() == null ? null : document.matrices().get(profile);
        if (matrices != null && !VroomProblem.copy(matrices.costs()).isEmpty()) {
            costsOfMatrices = true;
            refuse(vehicle.maxDistance() != null, path + "/max_distance");
            refuse(perKm != 0, path + "/costs/per_km");
            refuse(perHour != 3600, path + "/costs/per_hour");
            return faults.isEmpty()
                    ? new VehicleCosts(fixed * VroomModel.COST_UNITS, VroomModel.COST_UNITS, 0, 0, perTaskHour * 5)
                    : VehicleCosts.DISTANCE;
        }
        // per hour: 18,000 / 3600 units a second; per kilometre: 18,000 / 1000 units a metre
        return faults.isEmpty()
                ? new VehicleCosts(fixed * VroomModel.COST_UNITS, perKm * 18, perHour * 5, 0, perTaskHour * 5)
                : VehicleCosts.DISTANCE;
    }

    private int slowness(@Nullable BigDecimal speed, String path) {
        if (speed == null) {
            return 100;
        }
        if (speed.signum() > 0) {
            BigDecimal percent = BigDecimal.valueOf(100).divide(speed, 0, RoundingMode.HALF_UP);
            if (percent.compareTo(BigDecimal.ONE) >= 0 && percent.compareTo(BigDecimal.valueOf(10_000)) <= 0) {
                return percent.intValueExact();
            }
        }
        faults.add("vroom.out-of-range", path, "value", speed);
        return 100;
    }

    /** Reads the steps of a vehicle: its tasks and breaks in order. */
    private void steps(String type, VroomProblem.Vehicle vehicle, String path) {
        List<Step> steps = new ArrayList<>();
        List<VroomProblem.Step> all = VroomProblem.copy(vehicle.steps());
        for (int index = 0; index < all.size(); index++) {
            VroomProblem.Step step = all.get(index);
            if (step.type().equals("start") || step.type().equals("end")) {
                continue;
            }
            Step found = step.id() == null ? null : step(step.type(), step.id(), vehicle);
            if (found == null) {
                faults.add(
                        "vroom.step-unknown",
                        path + "/steps/" + index,
                        "type",
                        step.type(),
                        "id",
                        String.valueOf(step.id()));
                continue;
            }
            steps.add(found);
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
                faults.add("vroom.out-of-range", path + "/steps/" + index, "value", step.toString());
            } else if (after > -TimeWindow.LATEST || before < TimeWindow.LATEST) {
                forced.put(found, new TimeWindow(after, Math.max(after, before)));
            }
        }
        if (!steps.isEmpty()) {
            given.add(new InitialRoute(type, steps, 0, false));
        }
    }

    private @Nullable Step step(String type, long id, VroomProblem.Vehicle vehicle) {
        if (type.equals("break")) {
            boolean known = VroomProblem.copy(vehicle.breaks()).stream().anyMatch(pause -> pause.id() == id);
            return known ? Step.pause(Long.toString(id)) : null;
        }
        Step.Kind kind = switch (type) {
            case "job" -> Step.Kind.JOB;
            case "pickup" -> Step.Kind.PICKUP;
            case "delivery" -> Step.Kind.DELIVERY;
            default -> null;
        };
        for (Map.Entry<Step, VroomModel.Named> stop : stops.entrySet()) {
            if (stop.getKey().kind() == kind && stop.getValue().id() == id) {
                return stop.getKey();
            }
        }
        return null;
    }

    private Conditions conditions(@Nullable List<Integer> skills, @Nullable Integer priority, String path) {
        int asked = priority == null ? 0 : priority;
        inside(asked, 100, path + "/priority");
        return Conditions.NONE.withSkills(skills(skills)).withPriority(Math.min(100, Math.max(0, asked)));
    }

    private static Set<String> skills(@Nullable List<Integer> skills) {
        return VroomProblem.copy(skills).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private Load load(@Nullable List<Long> amounts, String path) {
        List<Long> all = VroomProblem.copy(amounts);
        for (int index = 0; index < all.size(); index++) {
            if (!inside(all.get(index), 1L << 40, path + "/" + index)) {
                return Load.NONE;
            }
        }
        return new Load(all);
    }

    private List<TimeWindow> windows(@Nullable List<List<Long>> windows, String path) {
        List<TimeWindow> all = new ArrayList<>();
        List<List<Long>> given = VroomProblem.copy(windows);
        for (int index = 0; index < given.size(); index++) {
            all.add(window(given.get(index), path + "/" + index));
        }
        return all.isEmpty() ? List.of(ALL_DAY) : all;
    }

    private TimeWindow window(List<Long> ends, String path) {
        if (ends.isEmpty()) {
            return ALL_DAY;
        }
        if (ends.size() != 2
                || ends.get(0) > ends.get(1)
                || ends.get(0) < -TimeWindow.LATEST
                || ends.get(1) > TimeWindow.LATEST) {
            faults.add("vroom.window", path, "value", ends.toString());
            return ALL_DAY;
        }
        return new TimeWindow(ends.get(0), ends.get(1));
    }

    private long seconds(@Nullable Long seconds, String path) {
        return seconds == null || !inside(seconds, TimeWindow.LATEST, path) ? 0 : seconds;
    }

    private @Nullable Long limit(@Nullable Long most, String path) {
        return most == null || !inside(most, Long.MAX_VALUE, path) ? null : most;
    }

    private @Nullable Integer tasks(@Nullable Integer most, String path) {
        return most == null || !inside(most, Integer.MAX_VALUE, path) ? null : most;
    }

    private boolean inside(long value, long most, String path) {
        if (value < 0 || value > most) {
            faults.add("vroom.out-of-range", path, "value", value);
            return false;
        }
        return true;
    }

    private void unique(Set<Long> ids, long id, String path) {
        if (!ids.add(id)) {
            faults.add("vroom.id-twice", path, "id", id);
        }
    }

    private void refuse(boolean present, String path) {
        if (present) {
            faults.add("vroom.unsupported", path);
        }
    }
}
