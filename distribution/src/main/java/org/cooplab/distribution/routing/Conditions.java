package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles may serve a request, and whether it must be served.
 *
 * @param skills what a vehicle must be able to do: it must have all of these; copied
 * @param vehicles the ids of the only vehicle types that may serve it; empty means any; copied
 * @param kind what kind of load it is (frozen, livestock), or {@code null} if it goes with anything; see
 *     {@link RoutingProblem#incompatibleKinds()}
 * @param prize if not {@code null}, the request is optional and leaving it out costs this much (0 to 2^40, in the unit of
 *     cost); if {@code null}, it is to be served whatever the cost, if at all possible
 * @param priority among requests without a prize, which to prefer when not all can be served: leaving one out weighs
 *     {@code 1 + priority}; from 0 to 100
 */
public record Conditions(
        Set<String> skills,
        Set<String> vehicles,
        @Nullable String kind,
        @Nullable Long prize,
        int priority) {

    /** No skill needed, any vehicle, goes with anything, to be served, priority 0. */
    public static final Conditions NONE = new Conditions(Set.of(), Set.of(), null, null, 0);

    private static final long MOST_PRIZE = 1L << 40;

    public Conditions {
        skills = Set.copyOf(requireNonNull(skills, "skills"));
        vehicles = Set.copyOf(requireNonNull(vehicles, "vehicles"));
        Refusals refusals = new Refusals();
        if (prize != null && (prize < 0 || prize > MOST_PRIZE)) {
            refusals.add(InvalidValue.outside("prize", 0, MOST_PRIZE, prize));
        }
        if (priority < 0 || priority > 100) {
            refusals.add(InvalidValue.outside("priority", 0, 100, priority));
        }
        refusals.throwIfAny();
    }

    /** Returns these conditions with other skills. */
    public Conditions withSkills(Set<String> newSkills) {
        return new Conditions(newSkills, vehicles, kind, prize, priority);
    }

    /** Returns these conditions with other allowed vehicle types. */
    public Conditions withVehicles(Set<String> newVehicles) {
        return new Conditions(skills, newVehicles, kind, prize, priority);
    }

    /** Returns these conditions with another kind of load. */
    public Conditions withKind(@Nullable String newKind) {
        return new Conditions(skills, vehicles, newKind, prize, priority);
    }

    /** Returns these conditions, optional at the cost of {@code newPrize}, or to be served if it is {@code null}. */
    public Conditions withPrize(@Nullable Long newPrize) {
        return new Conditions(skills, vehicles, kind, newPrize, priority);
    }

    /** Returns these conditions with another priority. */
    public Conditions withPriority(int newPriority) {
        return new Conditions(skills, vehicles, kind, prize, newPriority);
    }
}
