package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

/**
 * A place where a vehicle may end one trip and begin the next: what it has collected is unloaded, what the next trip
 * delivers is loaded.
 *
 * @param id unique among the reloads of a vehicle type
 * @param visit where, how long, and when the reloading may begin
 */
public record Reload(String id, Visit visit) {

    public Reload {
        requireNonNull(id, "id");
        requireNonNull(visit, "visit");
    }
}
