package org.cooplab.distribution.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.distribution.routing.Conditions;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/** Reads the jobs and shipments of a VROOM document. */
final class VroomTasks {

    private final VroomProblem document;
    private final VroomValues values;
    private final VroomPlaces places;
    private final VroomTypes alike;

    /** What is asked for, in the order of the document. */
    final List<Request> requests = new ArrayList<>();

    /** How the document names each task. */
    final Map<Step, VroomModel.Named> stops = new HashMap<>();

    /** Where and when each task is carried out. */
    final Map<Step, Visit> visits = new HashMap<>();

    private final Map<Numbered, Step> byNumber = new HashMap<>();

    /** A task as vehicles name it in their steps. */
    private record Numbered(Step.Kind kind, long id) {}

    VroomTasks(VroomProblem document, VroomValues values, VroomPlaces places, VroomTypes alike) {
        this.document = document;
        this.values = values;
        this.places = places;
        this.alike = alike;
        readJobs();
        readShipments();
    }

    /** Returns the task of that kind and number, or {@code null} if there is none. */
    @Nullable
    Step task(Step.Kind kind, long id) {
        return byNumber.get(new Numbered(kind, id));
    }

    private void readJobs() {
        Set<Long> ids = new HashSet<>();
        for (int index = 0; index < document.jobs().size(); index++) {
            VroomProblem.Job job = document.jobs().get(index);
            String path = "/jobs/" + index;
            values.unique(ids, job.id(), path + "/id");
            Visit visit = visit(
                    job.location(),
                    job.locationIndex(),
                    job.setup(),
                    job.service(),
                    job.setupPerType(),
                    job.servicePerType(),
                    job.timeWindows(),
                    path);
            String id = "job-" + job.id();
            name(Step.job(id), new VroomModel.Named(job.id(), job.description(), job.location(), job.locationIndex()));
            if (visit != null) {
                visits.put(Step.job(id), visit);
                requests.add(new Job(
                        id,
                        List.of(visit),
                        values.load(job.delivery().isEmpty() ? job.amount() : job.delivery(), path + "/delivery"),
                        values.load(job.pickup(), path + "/pickup"),
                        null,
                        conditions(job.skills(), job.priority(), path)));
            }
        }
    }

    private void readShipments() {
        Set<Long> pickups = new HashSet<>();
        Set<Long> deliveries = new HashSet<>();
        for (int index = 0; index < document.shipments().size(); index++) {
            VroomProblem.Shipment shipment = document.shipments().get(index);
            String path = "/shipments/" + index;
            values.unique(pickups, shipment.pickup().id(), path + "/pickup/id");
            values.unique(deliveries, shipment.delivery().id(), path + "/delivery/id");
            Visit pickup = visit(shipment.pickup(), path + "/pickup");
            Visit delivery = visit(shipment.delivery(), path + "/delivery");
            String id = "shipment-" + shipment.pickup().id() + "-"
                    + shipment.delivery().id();
            name(Step.pickup(id), named(shipment.pickup()));
            name(Step.delivery(id), named(shipment.delivery()));
            if (pickup != null && delivery != null) {
                visits.put(Step.pickup(id), pickup);
                visits.put(Step.delivery(id), delivery);
                requests.add(new Shipment(
                        id,
                        List.of(pickup),
                        List.of(delivery),
                        values.load(shipment.amount(), path + "/amount"),
                        null,
                        conditions(shipment.skills(), shipment.priority(), path)));
            }
        }
    }

    private void name(Step task, VroomModel.Named named) {
        stops.put(task, named);
        byNumber.putIfAbsent(new Numbered(task.kind(), named.id()), task);
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
            List<BigDecimal> location,
            @Nullable Integer index,
            @Nullable Long setup,
            @Nullable Long service,
            Map<String, Long> setups,
            Map<String, Long> services,
            List<List<Long>> windows,
            String path) {
        Integer place = places.of(location, index, path + "/location");
        long settingUp = values.seconds(setup, path + "/setup");
        long serving = values.seconds(service, path + "/service");
        boolean may = values.seconds(setups, path + "/setup_per_type");
        may &= values.seconds(services, path + "/service_per_type");
        List<TimeWindow> open = values.windows(windows, path + "/time_windows");
        return place == null || !may
                ? null
                : new Visit(place, settingUp, serving, open, alike.works(settingUp, serving, setups, services));
    }

    private Conditions conditions(List<Integer> skills, @Nullable Integer priority, String path) {
        int asked = priority == null ? 0 : priority;
        values.inside(asked, 100, path + "/priority");
        return Conditions.NONE.withSkills(VroomValues.skills(skills)).withPriority(Math.min(100, Math.max(0, asked)));
    }
}
