package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

/**
 * One activity of a route, with its times.
 *
 * @param step what is done
 * @param alternative which visit of the task takes place, from 0; 0 for breaks and reloads
 * @param location where; for a break the location of the activity before it (at the beginning of a route its start location,
 *     or that of the first stop if it has none)
 * @param arrival when the vehicle arrives, before any set-up; for a break its beginning
 * @param start when the service, the reloading or the break begins
 * @param departure when it is over: {@code start} plus its length
 * @param load what is on board afterwards: after a reload, the deliveries of the trip that begins
 */
public record Stop(Step step, int alternative, int location, long arrival, long start, long departure, Load load) {

    public Stop {
        requireNonNull(step, "step");
        requireNonNull(load, "load");
    }

    /** Returns this stop at another location; its times stay. */
    public Stop at(int newLocation) {
        return new Stop(step, alternative, newLocation, arrival, start, departure, load);
    }
}
