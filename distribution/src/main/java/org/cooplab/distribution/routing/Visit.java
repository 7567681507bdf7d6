package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One way of carrying out a task: where, for how long, and when it may begin.
 *
 * <p>A task with several visits has <em>alternatives</em>: exactly one of them takes place (how a hub is chosen inside
 * the optimisation).
 *
 * @param location the index of the place in every {@link Travel} of the problem
 * @param setup time spent once on arriving from another location (parking, opening the dock), before the service; at
 *     least 0. It may be spent before a window opens and is not spent when the vehicle is already at this location
 * @param service time spent on the task itself; at least 0. It must <em>begin</em> in a window and may end after it
 * @param windows when the service may begin: in any one of these; never empty; copied. They may be in any order and may
 *     overlap
 */
public record Visit(int location, long setup, long service, List<TimeWindow> windows) {

    public Visit {
        if (location < 0) {
            throw new IllegalArgumentException("location must be at least 0, but was " + location);
        }
        if (setup < 0 || setup > TimeWindow.LATEST) {
            throw new IllegalArgumentException("setup must be from 0 to " + TimeWindow.LATEST + ", but was " + setup);
        }
        if (service < 0 || service > TimeWindow.LATEST) {
            throw new IllegalArgumentException(
                    "service must be from 0 to " + TimeWindow.LATEST + ", but was " + service);
        }
        windows = List.copyOf(requireNonNull(windows, "windows"));
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("windows must not be empty; use TimeWindow.ALWAYS");
        }
    }

    /** Returns the visit of {@code location} at any time, without set-up, lasting {@code service}. */
    public static Visit at(int location, long service) {
        return new Visit(location, 0, service, List.of(TimeWindow.ALWAYS));
    }

    /** Returns the visit of {@code location} lasting {@code service} and beginning from {@code open} to {@code close}. */
    public static Visit at(int location, long service, long open, long close) {
        return new Visit(location, 0, service, List.of(new TimeWindow(open, close)));
    }
}
