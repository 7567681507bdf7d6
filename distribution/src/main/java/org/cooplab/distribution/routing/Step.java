package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

/**
 * What is done at one stop of a route.
 *
 * @param kind what sort of activity it is
 * @param id the id of the request, or of the break or reload of the vehicle type
 */
public record Step(Kind kind, String id) {

    /** The sorts of activity. The first three are tasks. */
    public enum Kind {
        /** A {@link Job}. */
        JOB,
        /** The first stop of a {@link Shipment}. */
        PICKUP,
        /** The second stop of a {@link Shipment}. */
        DELIVERY,
        /** A {@link VehicleType.Break}. */
        BREAK,
        /** A {@link VehicleType.Reload}. */
        RELOAD
    }

    public Step {
        requireNonNull(kind, "kind");
        requireNonNull(id, "id");
    }

    /** Returns the step of a job. */
    public static Step job(String id) {
        return new Step(Kind.JOB, id);
    }

    /** Returns the first step of a shipment. */
    public static Step pickup(String id) {
        return new Step(Kind.PICKUP, id);
    }

    /** Returns the second step of a shipment. */
    public static Step delivery(String id) {
        return new Step(Kind.DELIVERY, id);
    }

    /** Returns the step of a break. */
    public static Step pause(String id) {
        return new Step(Kind.BREAK, id);
    }

    /** Returns the step of a reload. */
    public static Step reload(String id) {
        return new Step(Kind.RELOAD, id);
    }

    /** Returns whether this is a task: part of a request. */
    public boolean task() {
        return kind == Kind.JOB || kind == Kind.PICKUP || kind == Kind.DELIVERY;
    }
}
