package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one vehicle does.
 *
 * @param vehicle the id of its vehicle type
 * @param stops its activities in order, at least one of them a task; copied
 * @param load what is on board at the start
 * @param start when it leaves the start location, or arrives at the first stop if there is none
 * @param end when it arrives at the end location, or is done with the last activity if there is none
 * @param distance the sum of the distances of its legs
 * @param driving the sum of the durations of its legs
 * @param cost {@code fixed + perDistance * distance + perDriving * driving + perDuration * (end - start) + perWork * work}, where work
 *     is the time spent on its tasks
 * @param continues which route of the initial plan it continues, an index from 0, or {@code null}
 */
public record Route(
        String vehicle,
        List<Stop> stops,
        Load load,
        long start,
        long end,
        long distance,
        long driving,
        long cost,
        @Nullable Integer continues) {

    public Route {
        requireNonNull(vehicle, "vehicle");
        stops = List.copyOf(requireNonNull(stops, "stops"));
        requireNonNull(load, "load");
    }

    /** Returns this route said to continue another route of the initial plan, or none. */
    public Route withContinues(@Nullable Integer newContinues) {
        return new Route(vehicle, stops, load, start, end, distance, driving, cost, newContinues);
    }

    /** Returns this route with other stops; its times and sums stay. */
    public Route withStops(List<Stop> newStops) {
        return new Route(vehicle, newStops, load, start, end, distance, driving, cost, continues);
    }

    /** Returns the time from start to end. */
    public long duration() {
        return end - start;
    }

    /** Returns the number of tasks. */
    public int tasks() {
        return (int) stops.stream().filter(stop -> stop.step().task()).count();
    }
}
