package org.cooplab.distribution.internal.checker;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Request;
import org.cooplab.distribution.routing.Shipment;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.TimeWindow;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a vehicle, with what the problem says of it.
 *
 * @param alternative which visit of the task takes place
 * @param request the request served, or {@code null} for breaks and reloads
 * @param location where it takes place; {@code null} for breaks
 * @param setup how long its set-up is for the vehicle, where there is one
 * @param service how long it lasts for the vehicle
 * @param windows when it may begin
 */
public record Activity(
        Step step,
        int alternative,
        @Nullable Request request,
        @Nullable Integer location,
        long setup,
        long service,
        List<TimeWindow> windows) {

    /** Returns a break as it is taken. */
    public static Activity of(VehicleType.Break pause) {
        return new Activity(Step.pause(pause.id()), 0, null, null, 0, pause.duration(), pause.windows());
    }

    /** Returns a reload of a vehicle of a type. */
    public static Activity of(VehicleType.Reload reload, VehicleType type) {
        return of(Step.reload(reload.id()), 0, null, reload.visit(), type);
    }

    /** Returns the alternatives of a task of a request for a vehicle of a type; none if the request has no such task. */
    public static List<Activity> of(Request request, Step.Kind task, VehicleType type) {
        List<Activity> alternatives = new ArrayList<>();
        for (Visit visit : visits(request, task)) {
            alternatives.add(of(new Step(task, request.id()), alternatives.size(), request, visit, type));
        }
        return alternatives;
    }

    private static List<Visit> visits(Request request, Step.Kind task) {
        if (request instanceof Shipment shipment) {
            return switch (task) {
                case PICKUP -> shipment.pickups();
                case DELIVERY -> shipment.deliveries();
                default -> List.of();
            };
        }
        return task == Step.Kind.JOB ? ((Job) request).visits() : List.of();
    }

    private static Activity of(Step step, int alternative, @Nullable Request request, Visit visit, VehicleType type) {
        Visit.Work work = visit.work(type.id());
        return new Activity(
                step, alternative, request, visit.location(), work.setup(), work.service(), visit.windows());
    }

    Activity with(List<TimeWindow> otherWindows) {
        return new Activity(step, alternative, request, location, setup, service, otherWindows);
    }

    /** Returns whether it is of a kind. */
    public boolean is(Step.Kind kind) {
        return step.kind() == kind;
    }

    /** Returns how long the set-up takes a vehicle that comes from a place, or from nowhere. */
    public long setupFrom(@Nullable Integer place) {
        return place != null && place.equals(location) ? 0 : setup;
    }

    /** Returns what it takes on board from outside; nothing for the end of a shipment. */
    Load taken() {
        if (request instanceof Job job) {
            return job.pickup();
        }
        return request instanceof Shipment shipment && is(Step.Kind.PICKUP) ? shipment.amount() : Load.NONE;
    }

    /** Returns what it hands over. */
    Load brought() {
        if (request instanceof Job job) {
            return job.delivery();
        }
        return request instanceof Shipment shipment && is(Step.Kind.DELIVERY) ? shipment.amount() : Load.NONE;
    }

    /** Returns whether it takes something: the pickup of a shipment always does. */
    boolean takes() {
        return is(Step.Kind.PICKUP) || (is(Step.Kind.JOB) && !taken().nothing());
    }

    /** Returns whether it brings something: the delivery of a shipment always does. */
    boolean brings() {
        return is(Step.Kind.DELIVERY) || (is(Step.Kind.JOB) && !brought().nothing());
    }

    /** Returns when it begins if everything is ready then: in the first of its windows; at once if they are all over. */
    long open(long ready) {
        long open = Long.MAX_VALUE;
        for (TimeWindow window : windows) {
            if (ready <= window.close()) {
                open = Math.min(open, Math.max(ready, window.open()));
            }
        }
        return open == Long.MAX_VALUE ? ready : open;
    }
}
