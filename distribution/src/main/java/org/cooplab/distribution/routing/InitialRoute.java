package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;

/**
 * An existing route: where the search begins, and how much of it must stay.
 *
 * @param vehicle the id of its vehicle type
 * @param steps its stops in order; copied. Alternatives are chosen by the engine
 * @param locked how many of the first steps are fixed: the route that continues this one begins with exactly these, in this
 *     order; from 0 to the number of steps
 * @param pinned whether the whole route is fixed: exactly these steps, nothing more
 */
public record InitialRoute(String vehicle, List<Step> steps, int locked, boolean pinned) {

    public InitialRoute {
        requireNonNull(vehicle, "vehicle");
        steps = List.copyOf(requireNonNull(steps, "steps"));
        if (locked < 0 || locked > steps.size()) {
            throw InvalidValue.notPartOf("locked", "steps", steps.size(), locked);
        }
    }
}
