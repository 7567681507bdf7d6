package org.cooplab.distribution.internal.explain;

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
 * A stop in an order, with what the problem says of it.
 *
 * @param request the request served, or {@code null} for breaks and reloads
 * @param visit where and when, or {@code null} for breaks
 * @param setup how long its set-up is for the vehicle, where there is one
 * @param windows when it may begin
 * @param length how long it lasts for the vehicle
 */
record Node(
        Step step,
        int alternative,
        @Nullable Request request,
        @Nullable Visit visit,
        long setup,
        List<TimeWindow> windows,
        long length) {

    static Node of(VehicleType.Break pause) {
        return new Node(Step.pause(pause.id()), 0, null, null, 0, pause.windows(), pause.duration());
    }

    static Node of(VehicleType.Reload reload) {
        Visit visit = reload.visit();
        return new Node(Step.reload(reload.id()), 0, null, visit, visit.setup(), visit.windows(), visit.service());
    }

    /** Returns the alternatives of a task for a vehicle of a type. */
    static List<Node> choices(Request request, Step.Kind kind, VehicleType type) {
        List<Node> choices = new ArrayList<>();
        for (Visit visit : visits(request, kind)) {
            Visit.Work work = visit.work(type.id());
            Step step = new Step(kind, request.id());
            choices.add(new Node(step, choices.size(), request, visit, work.setup(), visit.windows(), work.service()));
        }
        return choices;
    }

    private static List<Visit> visits(Request request, Step.Kind kind) {
        if (request instanceof Job job) {
            return job.visits();
        }
        Shipment shipment = (Shipment) request;
        return kind == Step.Kind.PICKUP ? shipment.pickups() : shipment.deliveries();
    }

    /** Returns how long the set-up takes a vehicle that comes from a place, or from nowhere. */
    long setupFrom(@Nullable Integer place) {
        return visit == null || (place != null && place == visit.location()) ? 0 : setup;
    }

    boolean is(Step.Kind kind) {
        return step.kind() == kind;
    }

    /** Returns what it takes on board from outside. */
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

    boolean takes() {
        return is(Step.Kind.PICKUP) || (is(Step.Kind.JOB) && !taken().nothing());
    }

    boolean brings() {
        return is(Step.Kind.DELIVERY) || (is(Step.Kind.JOB) && !brought().nothing());
    }
}
