package org.cooplab.eligibility.internal.support;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * An action that helps a cooperative.
 *
 * @param source the action as it is in its plan
 * @param cooperative whom it helps
 * @param weight the urgency of the most urgent need it answers, 1 if none
 * @param destination where to, or null if it is no visit
 * @param days its own days, or those of its plan
 * @param reaches whether its channel reaches the cooperative
 */
record PlannedAction(
        SupportPlan.Action source,
        CooperativeId cooperative,
        int weight,
        @Nullable Destination destination,
        DateRange days,
        Truth reaches)
        implements Task {

    static PlannedAction of(SupportPlan plan, SupportPlan.Action action, Cooperative cooperative, Gazetteer gazetteer) {
        int weight = 1;
        for (NeedCode code : action.addresses()) {
            weight = Math.max(
                    weight,
                    plan.diagnosis().need(code).map(Diagnosis.Need::urgency).orElse(1));
        }
        boolean visit = action.channel() == Connectivity.Channel.VISIT;
        Connectivity connectivity = cooperative.connectivity();
        return new PlannedAction(
                action,
                cooperative.id(),
                weight,
                visit ? new Destination(cooperative.region(gazetteer).orElse(null), cooperative.position()) : null,
                plan.periodOf(action),
                connectivity != null
                        ? Truth.of(connectivity.allows(action.channel()))
                        : visit ? Truth.TRUE : Truth.UNKNOWN);
    }

    @Override
    public SupportActionId action() {
        return source.id();
    }

    @Override
    public Duration effort() {
        return source.effort();
    }

    @Override
    public @Nullable SupporterId by() {
        return source.by();
    }

    @Override
    public Set<Skill> skills() {
        return source.skills();
    }

    @Override
    public Set<LanguageTag> languages() {
        return source.languages();
    }

    /** Returns the day to which a visit is fixed. */
    @Override
    public @Nullable LocalDate day() {
        LocalDate start = days.start();
        return destination != null && start != null && start.equals(days.end()) ? start : null;
    }

    /** A visit fixed to one day takes it whole; others to the same cooperative fit if all take no more than a day. */
    @Override
    public boolean excludes(Task other) {
        LocalDate day = day();
        if (day == null) {
            return false;
        }
        if (other instanceof WorkshopPost) {
            return other.days().contains(day);
        }
        return day.equals(other.day())
                && !(cooperative.equals(other.cooperative()) && minutes() + other.minutes() <= DAY);
    }
}
