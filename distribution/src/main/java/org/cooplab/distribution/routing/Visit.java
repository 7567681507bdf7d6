package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;

/**
 * One way of carrying out a task: where, for how long, and when it may begin.
 *
 * <p>A task with several visits has <em>alternatives</em>, of which exactly one takes place: this is how a hub is chosen within the
 * optimisation.
 *
 * @param location the index of the place in every {@link Travel} of the problem
 * @param setup time spent once on arriving from another location (parking, opening the dock), before the service; at
 *     least 0. It may be spent before a window opens and is not spent when the vehicle is already at this location
 * @param service time spent on the task itself; at least 0. It must <em>begin</em> in a window and may end after it
 * @param windows when the service may begin: in any one of these; never empty; copied. They may be in any order and may
 *     overlap
 * @param byVehicle the setup and service times of the vehicle types that need others than these, by the id of the type; copied.
 *     Empty where a vehicle reloads
 */
public record Visit(int location, long setup, long service, List<TimeWindow> windows, Map<String, Work> byVehicle) {

    /**
     * What a vehicle spends on a visit.
     *
     * @param setup as {@link Visit#setup}
     * @param service as {@link Visit#service}
     */
    public record Work(long setup, long service) {

        public Work {
            check("setup", setup);
            check("service", service);
        }

        private static void check(String what, long value) {
            if (value < 0 || value > TimeWindow.LATEST) {
                throw InvalidValue.outside(what, 0, TimeWindow.LATEST, value);
            }
        }
    }

    public Visit {
        if (location < 0) {
            throw InvalidValue.negative("location", location);
        }
        Work.check("setup", setup);
        Work.check("service", service);
        windows = List.copyOf(requireNonNull(windows, "windows"));
        if (windows.isEmpty()) {
            throw InvalidValue.empty("windows");
        }
        byVehicle = Map.copyOf(requireNonNull(byVehicle, "byVehicle"));
    }

    /** Makes a visit that takes every vehicle as long. */
    public Visit(int location, long setup, long service, List<TimeWindow> windows) {
        this(location, setup, service, windows, Map.of());
    }

    /** Returns the visit of {@code location} at any time, without set-up, lasting {@code service}. */
    public static Visit at(int location, long service) {
        return new Visit(location, 0, service, List.of(TimeWindow.ALWAYS));
    }

    /** Returns the visit of {@code location} lasting {@code service} and beginning from {@code open} to {@code close}. */
    public static Visit at(int location, long service, long open, long close) {
        return new Visit(location, 0, service, List.of(new TimeWindow(open, close)));
    }

    /** Returns the same visit in other windows. */
    public Visit withWindows(List<TimeWindow> others) {
        return new Visit(location, setup, service, others, byVehicle);
    }

    /** Returns what a vehicle of the type {@code vehicle} spends here. */
    public Work work(String vehicle) {
        Work own = byVehicle.get(vehicle);
        return own == null ? new Work(setup, service) : own;
    }
}
