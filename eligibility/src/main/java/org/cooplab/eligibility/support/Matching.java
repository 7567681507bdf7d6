package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who helps whom, and what nobody could be found for.
 *
 * @param matches what somebody was found for: actions by id, then workshops by id
 * @param unmet what nobody was found for, in the same order, with reasons
 * @param loads what each supporter gives, by id
 * @param optimal whether it is proved that no other matching is better by the rule of {@link Matcher}
 * @param covered the weight of what somebody was found for
 * @param coverable the most weight that any matching can cover, as far as proved; {@code covered} if optimal
 */
public record Matching(
        @JsonProperty(required = true) List<Match> matches,
        @JsonProperty(required = true) List<Unmet> unmet,
        @JsonProperty(required = true) List<Load> loads,
        @JsonProperty(required = true) boolean optimal,
        @JsonProperty(required = true) long covered,
        @JsonProperty(required = true) long coverable) {

    /** Copies the lists. */
    public Matching {
        matches = List.copyOf(requireNonNull(matches, "matches"));
        unmet = List.copyOf(requireNonNull(unmet, "unmet"));
        loads = List.copyOf(requireNonNull(loads, "loads"));
    }

    /** Returns the plans with their actions in the hands of those found; other actions stay as they are. */
    public List<SupportPlan> staffed(List<SupportPlan> plans) {
        Map<SupportActionId, SupporterId> found = new HashMap<>();
        for (Match match : matches) {
            if (match.action() != null) {
                found.put(match.action(), match.supporter());
            }
        }
        return plans.stream()
                .map(plan -> plan.withActions(plan.actions().stream()
                        .map(action -> staffed(action, found.get(action.id())))
                        .toList()))
                .toList();
    }

    private static SupportPlan.Action staffed(SupportPlan.Action action, @Nullable SupporterId found) {
        return found == null ? action : action.withBy(found);
    }

    /**
     * One supporter for one action or workshop.
     *
     * @param action the action, or {@code null} if it is a workshop
     * @param workshop the workshop, or {@code null} if it is an action
     * @param supporter who
     * @param effort how long it takes
     * @param preferred whether it is somebody who should help this cooperative, or works with it already
     * @param travel how far one way, or {@code null} if nobody travels or a position is not known
     * @param notes open points to clear up; usually none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Match(
            @Nullable SupportActionId action,
            @Nullable WorkshopId workshop,
            @JsonProperty(required = true) SupporterId supporter,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration effort,

            @JsonProperty(required = true) boolean preferred,
            @Nullable Distance travel,
            List<Reason> notes) {

        /** Copies the notes. */
        public Match {
            requireNonNull(supporter, "supporter");
            requireNonNull(effort, "effort");
            notes = notes == null ? List.of() : List.copyOf(notes);
        }
    }

    /**
     * What nobody was found for.
     *
     * @param action the action, or {@code null} if it is a workshop
     * @param workshop the workshop, or {@code null} if it is an action
     * @param people how many are missing
     * @param reasons why; at least one
     * @param closest those who lack only what the reason says; if there are none, those who lack the fewest of skill,
     *     language, reach, days, travel and hours; at most {@value #MOST_CLOSEST}, by id: whom to ask, train or free
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Unmet(
            @Nullable SupportActionId action,
            @Nullable WorkshopId workshop,
            @JsonProperty(required = true) int people,
            @JsonProperty(required = true) List<Reason> reasons,
            List<SupporterId> closest) {

        /** How many of the closest are named. */
        public static final int MOST_CLOSEST = 20;

        /** Copies the lists. */
        public Unmet {
            reasons = List.copyOf(requireNonNull(reasons, "reasons"));
            closest = closest == null ? List.of() : List.copyOf(closest);
        }
    }

    /**
     * What one supporter gives.
     *
     * @param supporter who
     * @param budget the total budget
     * @param before what was decided before
     * @param given what this matching adds
     */
    public record Load(
            @JsonProperty(required = true) SupporterId supporter,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration budget,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration before,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            Duration given) {

        /** Checks what must be there. */
        public Load {
            requireNonNull(supporter, "supporter");
            requireNonNull(budget, "budget");
            requireNonNull(before, "before");
            requireNonNull(given, "given");
        }
    }
}
