package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;

/**
 * An existing plan from which the search starts, and from which it departs only for good reason.
 *
 * <p>A route of the result may <em>continue</em> an initial route ({@link Route#continues()}): it has the same vehicle type, and no
 * other route continues that one. Initial routes that are pinned or have locked steps are always continued, whatever the cost, if there
 * is a task among these steps; their breaks are taken where, and in the order in which, the steps have them. It is an error if the
 * fixed steps break a rule of the model both alone and with the rest of their route. Steps that are not fixed are a suggestion: those
 * that do not fit are left to the search.
 *
 * @param routes the routes; each task at most once in all of them; copied
 * @param stability what is added to the cost for each request of the initial plan that is not on the route continuing its own: served
 *     elsewhere, or not at all; from 0 to 2^40
 */
public record InitialPlan(List<InitialRoute> routes, long stability) {

    public InitialPlan {
        routes = List.copyOf(requireNonNull(routes, "routes"));
        if (stability < 0 || stability > 1L << 40) {
            throw InvalidValue.outside("stability", 0, 1L << 40, stability);
        }
    }

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

        /** Returns a route that is a suggestion: none of it is fixed. */
        public static InitialRoute of(String vehicle, List<Step> steps) {
            return new InitialRoute(vehicle, steps, 0, false);
        }

        /**
         * Returns this route with so many of its first steps fixed: of a vehicle that has left already.
         *
         * @throws InvalidValue if {@code first} is negative or more than there are steps
         */
        public InitialRoute withLocked(int first) {
            return new InitialRoute(vehicle, steps, first, pinned);
        }

        /** Returns this route with all of it fixed: exactly these steps, nothing more. */
        public InitialRoute withPinned() {
            return new InitialRoute(vehicle, steps, locked, true);
        }
    }
}
