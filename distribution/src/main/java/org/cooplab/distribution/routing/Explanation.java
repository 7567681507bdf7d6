package org.cooplab.distribution.routing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is as it is, request by request. Plain data that binds to JSON; {@link PlanExplainer} makes it.
 *
 * <p>The path of a reason points into the {@link RoutingProblem}, at what stands in the way or could be changed
 * ({@code /vehicles/0/capacity}). Numbers are in the units of the problem. The sentences are those of
 * {@code Messages.of(locale, PlanChecker.class)}.
 *
 * @param unserved what the plan leaves out, in the order of the problem; copied
 * @param served what it serves, in the order of the problem; copied
 */
public record Explanation(List<Unserved> unserved, List<Served> served) {

    public Explanation {
        unserved = List.copyOf(requireNonNull(unserved, "unserved"));
        served = List.copyOf(requireNonNull(served, "served"));
    }

    /** Why a request is not served, in a word. */
    public enum Cause {
        /** No vehicle could serve it, even if it had nothing else to do. */
        IMPOSSIBLE,
        /** A vehicle could serve it alone, but none can beside what the plan already has. */
        NO_ROOM,
        /** A vehicle could serve it as it is, but that costs no less than its prize. */
        NOT_WORTH_IT,
        /** A vehicle could serve it as it is, and that would be better: the search ended too early, or did not make this plan. */
        FITS
    }

    /**
     * Why one request is not served.
     *
     * <p>What would help is sorted by the size of the change, the smallest first. The size is the share by which a limit must grow: a
     * capacity, a number of tasks or reloads, a distance, a load at a break, the prize. Every change of a time is measured against the
     * time from the first start to the last end of the plan's routes (against the shift if there are none). A change of what is either
     * there or not (a skill, a permitted vehicle, a place in a sequence, one more vehicle) counts as 1, and so does each unit beyond a
     * limit of 0. Among equals the order is: permitted vehicles, skills, pinned and locked steps, relations, order of loading,
     * capacity, kinds together, tasks, reloads, distance, driving, closing, opening, release, end and start of the shift, duration,
     * time on board, load at a break, the break itself, number of routes, prize, one more vehicle; and then the lower cost of the plan.
     *
     * @param request its id
     * @param cause why, in a word
     * @param reasons the reasons in short, one for each kind, the most frequent first; never empty; copied
     * @param alone for each vehicle type, in the order of the problem, whether one with nothing else to do could serve it;
     *     prizes play no part; copied
     * @param places for each route of the plan, in its order, and then for a new route of each vehicle type, whether it could
     *     serve it as well; copied
     * @param whatWouldHelp the smallest remedies, at most eight: with any one of them the request fits into the plan as it is and is
     *     worth its prize; only remedies of a single change if there are any; in the order stated above; copied
     */
    public record Unserved(
            String request,
            Cause cause,
            List<Reason> reasons,
            List<Verdict> alone,
            List<Verdict> places,
            List<Remedy> whatWouldHelp) {

        public Unserved {
            requireNonNull(request, "request");
            requireNonNull(cause, "cause");
            reasons = List.copyOf(requireNonNull(reasons, "reasons"));
            alone = List.copyOf(requireNonNull(alone, "alone"));
            places = List.copyOf(requireNonNull(places, "places"));
            whatWouldHelp = List.copyOf(requireNonNull(whatWouldHelp, "whatWouldHelp"));
            if (reasons.isEmpty()) {
                throw InvalidValue.empty("reasons");
            }
        }
    }

    /**
     * Whether one route could serve a request beside what it has, at any position.
     *
     * @param route which route of the plan, an index from 0; {@code null} for a new one
     * @param vehicle the id of its vehicle type
     * @param reasons what stands in the way, each with the smallest relaxation that would do at any position; empty if
     *     nothing does; copied
     * @param together {@code false} if each reason is the only obstacle at some position, so that relaxing any one of them is enough;
     *     {@code true} if every position has several obstacles; the reasons are then those of the position with the fewest, and all of
     *     them must be relaxed
     * @param place the cheapest place, if nothing stands in the way or only the prize or the number of routes does
     */
    public record Verdict(
            @Nullable Integer route,
            String vehicle,
            List<Reason> reasons,
            boolean together,
            @Nullable Place place) {

        public Verdict {
            requireNonNull(vehicle, "vehicle");
            reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * Something that would help.
     *
     * @param changes what to change in the problem: all of these; never empty; copied
     */
    public record Remedy(List<Reason> changes) {

        public Remedy {
            changes = List.copyOf(requireNonNull(changes, "changes"));
            if (changes.isEmpty()) {
                throw InvalidValue.empty("changes");
            }
        }
    }

    /**
     * What serving one request costs, and where else it could be.
     *
     * @param request its id
     * @param route in which route of the plan it is, an index from 0
     * @param vehicle the id of the vehicle type
     * @param marginalCost how much less the plan would cost without it, the other stops in their order and its prize not counted;
     *     negative if the plan would cost more; {@code null} if the plan cannot do without it
     * @param next the cheapest other place, its route now as it is {@linkplain PlanExplainer#without without} it; or {@code null}
     *     if there is none
     * @param reasons why there is no marginal cost or no other place; copied
     */
    public record Served(
            String request,
            int route,
            String vehicle,
            @Nullable Long marginalCost,
            @Nullable Place next,
            List<Reason> reasons) {

        public Served {
            requireNonNull(request, "request");
            requireNonNull(vehicle, "vehicle");
            reasons = List.copyOf(requireNonNull(reasons, "reasons"));
        }
    }

    /**
     * A place in a plan where a request could be. The breaks of the route are taken anew, wherever they fit best.
     *
     * @param route which route of the plan, an index from 0; {@code null} for a new one
     * @param vehicle the id of its vehicle type
     * @param spots the one or two stops of the request, and reloads that are added for it, in the order of the route; copied
     * @param extraCost what the plan costs more then, prizes not counted: less than 0 if it costs less
     */
    public record Place(@Nullable Integer route, String vehicle, List<Spot> spots, long extraCost) {

        public Place {
            requireNonNull(vehicle, "vehicle");
            spots = List.copyOf(requireNonNull(spots, "spots"));
        }
    }

    /**
     * Where a stop would stand.
     *
     * @param step the stop
     * @param alternative which visit of the task takes place, from 0
     * @param position its index in the route as it would be, breaks that no initial plan fixes not counted
     * @param after the stop before it in that count, or {@code null} if it would be the first
     */
    public record Spot(
            Step step,
            int alternative,
            int position,
            @Nullable Step after) {

        public Spot {
            requireNonNull(step, "step");
        }
    }
}
