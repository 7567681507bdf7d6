package org.cooplab.core.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a cooperative about the needs found in a diagnosis.
 *
 * <p>{@link #coverage()} says whether it answers them: a plan that leaves a need open is valid all the same.
 *
 * @param id identifies it in the host's own system
 * @param cooperative for whom; the one that was diagnosed
 * @param programme the programme it belongs to, or {@code null} if none
 * @param objective what it is for
 * @param diagnosis what was found
 * @param actions what is done; no id twice; copied, sorted by id
 * @param period its days, both ends included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupportPlan(
        @JsonProperty(required = true) @NotNull @Valid SupportPlanId id,
        @JsonProperty(required = true) @NotNull @Valid CooperativeId cooperative,
        @Nullable @Valid ProgrammeId programme,
        @JsonProperty(required = true) @NotNull Objective objective,
        @JsonProperty(required = true) @NotNull @Valid Diagnosis diagnosis,
        @JsonProperty(required = true) @NotNull List<@Valid Action> actions,
        @JsonProperty(required = true) @NotNull @Valid DateRange period) {

    /**
     * Checks the whole, copies and sorts the actions.
     *
     * @throws IllegalArgumentException if the diagnosis is of another cooperative, two actions have one id, or an action
     *     reaches beyond the period
     */
    public SupportPlan {
        requireNonNull(id, "id");
        requireNonNull(cooperative, "cooperative");
        requireNonNull(objective, "objective");
        requireNonNull(diagnosis, "diagnosis");
        requireNonNull(period, "period");
        List<Action> given = Copies.list(requireNonNull(actions, "actions"), "actions");
        Refusals refusals = new Refusals();
        actions = Copies.sortedBy(Action::id, given, "actions", refusals);
        if (!diagnosis.cooperative().equals(cooperative)) {
            refusals.add(InvalidValue.differs("diagnosis", "cooperative", cooperative, diagnosis.cooperative())
                    .at("/diagnosis/cooperative"));
        }
        for (int i = 0; i < given.size(); i++) {
            DateRange done = given.get(i).period();
            if (done != null && !period.encloses(done)) {
                refusals.add(InvalidValue.notWithin("actions", "period", period, done)
                        .at("/actions/" + i + "/period"));
            }
        }
        refusals.throwIfAny();
    }

    /** Returns the days in which an action of this plan is done: its own, else those of the plan. */
    public DateRange periodOf(Action action) {
        DateRange own = requireNonNull(action, "action").period();
        return own == null ? period : own;
    }

    /** Returns how the actions meet the needs. Actions that are cancelled answer nothing. */
    public Coverage coverage() {
        return CoverageCheck.of(this);
    }

    /**
     * Returns how long each supporter gives to this plan, by id; cancelled actions take nothing.
     *
     * @throws ArithmeticException if the efforts of one supporter sum to more than a {@link Duration} holds
     */
    public Map<SupporterId, Duration> effortBySupporter() {
        Map<SupporterId, Duration> effort = new TreeMap<>();
        for (Action action : actions) {
            SupporterId by = action.by();
            if (by != null && action.status() != Action.Status.CANCELLED) {
                effort.merge(by, action.effort(), (sum, more) -> sum(by, sum, more));
            }
        }
        return Collections.unmodifiableMap(effort);
    }

    private static Duration sum(SupporterId by, Duration sum, Duration more) {
        try {
            return sum.plus(more);
        } catch (ArithmeticException overflow) {
            throw new ArithmeticException("effort of supporter " + by + " overflows: " + sum + " and " + more);
        }
    }

    /**
     * Returns this plan with other actions.
     *
     * @throws IllegalArgumentException if two actions have one id, or one reaches beyond the period
     */
    public SupportPlan withActions(List<Action> newActions) {
        requireNonNull(newActions, "newActions");
        return new SupportPlan(id, cooperative, programme, objective, diagnosis, newActions, period);
    }

    /**
     * One thing that is done for a cooperative under a support plan.
     *
     * @param id identifies it in the host's own system
     * @param kind what is done
     * @param theme what it is about
     * @param effort how long it takes a supporter, travel not counted; more than zero. On the wire ISO 8601: {@code PT12H}
     * @param period the days in which it is done, both ends included, or {@code null} for those of the plan
     * @param channel how it reaches the cooperative
     * @param skills what the supporter must be able to do
     * @param languages the languages of which the supporter must work in one; empty if it does not matter
     * @param by who does it, or {@code null} if nobody was found yet
     * @param addresses the needs that it addresses
     * @param status its state
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            @JsonProperty(required = true) @NotNull @Valid SupportActionId id,
            @JsonProperty(required = true) @NotNull Kind kind,
            @JsonProperty(required = true) @NotNull @Valid Theme theme,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull
            Duration effort,

            @Nullable @Valid DateRange period,
            @JsonProperty(required = true) @NotNull Connectivity.Channel channel,
            Set<@Valid Skill> skills,
            Set<@Valid LanguageTag> languages,
            @Nullable @Valid SupporterId by,
            Set<@Valid NeedCode> addresses,
            @JsonProperty(required = true) @NotNull Status status) {

        /**
         * Checks what must be there and copies the sets; an absent set is an empty one.
         *
         * @throws IllegalArgumentException if the effort is not more than zero, or if it is done and nobody is named who did it
         */
        public Action {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(theme, "theme");
            requireNonNull(channel, "channel");
            requireNonNull(status, "status");
            Refusals refusals = new Refusals();
            if (requireNonNull(effort, "effort").isZero() || effort.isNegative()) {
                refusals.add(InvalidValue.notPositive("effort", effort));
            }
            skills = Copies.set(skills, "skills");
            languages = Copies.set(languages, "languages");
            addresses = Copies.set(addresses, "addresses");
            if (status == Status.DONE && by == null) {
                refusals.add(InvalidValue.needed("by", "status", status));
            }
            refusals.throwIfAny();
        }

        /** Returns this action with somebody to do it, or with nobody if {@code supporter} is {@code null}. */
        public Action withBy(@Nullable SupporterId supporter) {
            return new Action(
                    id, kind, theme, effort, period, channel, skills, languages, supporter, addresses, status);
        }

        /** What is done. */
        public enum Kind {
            /** Help with equipment, methods, hygiene. */
            TECHNICAL_REINFORCEMENT,
            /** Help with new products, markets, income. */
            ACTIVITY_DEVELOPMENT,
            /** Coaching of one cooperative. */
            COACHING,
            /** Advice from afar. */
            REMOTE_ADVICE
        }

        /** Where an action stands. */
        public enum Status {
            /** To be done. */
            PLANNED,
            /** Under way. */
            STARTED,
            /** Done. */
            DONE,
            /** Will not be done. */
            CANCELLED
        }
    }

    /** What a plan is for. */
    public enum Objective {
        /** To resume an activity that was disturbed. */
        RESUMPTION,
        /** To keep an activity going. */
        CONTINUITY,
        /** To grow. */
        DEVELOPMENT
    }

    /**
     * How the actions of a plan meet its needs.
     *
     * @param needs all needs of the diagnosis
     * @param covered the needs that an action answers
     * @param open the needs that no action answers
     * @param gaps why the plan is incomplete, in a fixed order: {@code support.plan.empty}; {@code support.need.open}, one
     *     for each need without an action, the most urgent first; {@code support.action.pointless}, one for each action
     *     without a need of the diagnosis; {@code support.need.unknown}, one for each need that an action answers but the
     *     diagnosis does not have; {@code support.action.unstaffed}, one for each action without a supporter
     */
    public record Coverage(int needs, List<NeedCode> covered, List<NeedCode> open, List<Reason> gaps) {

        /** Copies the lists. */
        public Coverage {
            covered = Copies.list(requireNonNull(covered, "covered"), "covered");
            open = Copies.list(requireNonNull(open, "open"), "open");
            gaps = Copies.list(requireNonNull(gaps, "gaps"), "gaps");
        }

        /** Returns whether every need is answered, every action answers a need and has somebody to do it. */
        public boolean whole() {
            return gaps.isEmpty();
        }
    }
}
