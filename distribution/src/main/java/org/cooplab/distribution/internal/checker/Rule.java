package org.cooplab.distribution.internal.checker;

import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.VehicleType;
import org.jspecify.annotations.Nullable;

/**
 * One constraint that may stand in the way of a request on one vehicle.
 *
 * @param step which stop it is about, or {@code null}
 * @param name which skill, break or kind of load it is about; may be empty
 * @param number which dimension, relation or window it is about
 */
public record Rule(Kind kind, @Nullable Step step, String name, int number) {

    /** In the order in which they are told; those of time from {@link #CLOSES} to {@link #BREAK}. */
    public enum Kind {
        FLEET,
        VEHICLE,
        SKILL,
        PINNED,
        LOCKED,
        RELATION,
        LOAD_ORDER,
        CAPACITY,
        KINDS,
        MAX_TASKS,
        MAX_RELOADS,
        MAX_DISTANCE,
        MAX_DRIVING,
        CLOSES,
        OPENS,
        RELEASE,
        SHIFT_END,
        SHIFT_START,
        MAX_DURATION,
        ON_BOARD,
        BREAK_LOAD,
        BREAK,
        ROUTES_FIRST,
        PRIZE
    }

    /** Returns whether it is about the route of the initial plan that an order continues, and no other. */
    public boolean ofOneRoute() {
        return kind == Kind.PINNED || kind == Kind.LOCKED;
    }

    /** Returns whether routes may be driven at other times, or with fewer breaks, once this is relaxed. */
    public boolean ofTime() {
        return ofOneRoute()
                || kind == Kind.RELATION
                || (kind.compareTo(Kind.CLOSES) >= 0 && kind.compareTo(Kind.BREAK) <= 0);
    }

    public static Rule of(Kind kind) {
        return new Rule(kind, null, "", 0);
    }

    public static Rule of(Kind kind, String name) {
        return new Rule(kind, null, name, 0);
    }

    public static Rule of(Kind kind, int number) {
        return new Rule(kind, null, "", number);
    }

    public static Rule load(VehicleType.Break pause, int dimension) {
        return new Rule(Kind.BREAK_LOAD, null, pause.id(), dimension);
    }

    public static Rule window(Kind kind, Step step, int window) {
        return new Rule(kind, step, "", window);
    }
}
