package org.cooplab.eligibility.internal.support;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupportActionId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.rule.Truth;
import org.cooplab.eligibility.support.SupportRound;
import org.jspecify.annotations.Nullable;

/** Something that one supporter is wanted for. */
sealed interface Task permits PlannedAction, WorkshopPost {

    /** The minutes of a day: how many of them somebody works is for the budget to say. */
    int DAY = 1440;

    /** Returns all tasks of a round, those that are decided included: actions by id, then workshops by id. */
    static List<Task> of(SupportRound round, Gazetteer gazetteer) {
        Map<CooperativeId, Cooperative> cooperatives = new HashMap<>();
        for (Cooperative one : round.cooperatives()) {
            cooperatives.put(one.id(), one);
        }
        Map<SiteId, Site> sites = new HashMap<>();
        for (Site site : round.sites()) {
            sites.put(site.id(), site);
        }
        List<PlannedAction> actions = new ArrayList<>();
        for (SupportPlan plan : round.plans()) {
            Cooperative cooperative = cooperatives.get(plan.cooperative());
            for (SupportPlan.Action action : plan.actions()) {
                if (cooperative != null && action.status() != SupportPlan.Action.Status.CANCELLED) {
                    actions.add(PlannedAction.of(plan, action, cooperative, gazetteer));
                }
            }
        }
        List<WorkshopPost> posts = new ArrayList<>();
        for (SupportRound.Staffing staffing : round.workshops()) {
            Site site = sites.get(staffing.workshop().site());
            for (int number = 0; number < staffing.needed(); number++) {
                posts.add(WorkshopPost.of(staffing, number, site, round.zone(), gazetteer));
            }
        }
        actions.sort(Comparator.comparing(PlannedAction::action));
        posts.sort(Comparator.comparing(WorkshopPost::workshop));
        List<Task> tasks = new ArrayList<>(actions);
        tasks.addAll(posts);
        return tasks;
    }

    /** Returns how much it matters: from 1 to 5, as the urgency of a need; 5 for a workshop. */
    int weight();

    /** Returns how long it takes. */
    Duration effort();

    /** Returns who does it already, or null. */
    @Nullable
    SupporterId by();

    /** Returns what it asks for. */
    Set<Skill> skills();

    /** Returns the languages one of which it asks for; empty if it does not matter. */
    Set<LanguageTag> languages();

    /** Returns where somebody travels, or null if nobody does. */
    @Nullable
    Destination destination();

    /** Returns the days on which it can be done; a workshop takes something of each of them. */
    DateRange days();

    /** Returns whether one person cannot do both. */
    boolean excludes(Task other);

    /** Returns the action, or null for a workshop. */
    default @Nullable SupportActionId action() {
        return null;
    }

    /** Returns the workshop, or null for an action. */
    default @Nullable WorkshopId workshop() {
        return null;
    }

    /** Returns the id of the action or of the workshop. */
    default Object id() {
        return action() == null ? requireNonNull(workshop()) : action();
    }

    /** Returns whom it helps, or null for a workshop. */
    default @Nullable CooperativeId cooperative() {
        return null;
    }

    /** Returns the one day that it takes up, or null. */
    default @Nullable LocalDate day() {
        return null;
    }

    /** Returns whether its channel reaches the cooperative; where it does not, no supporter could do it. */
    default Truth reaches() {
        return Truth.TRUE;
    }

    /** Returns what it takes, in minutes, rounded up. */
    default int minutes() {
        return Math.toIntExact(effort().plusMinutes(1).minusNanos(1).toMinutes());
    }

    /**
     * Where somebody travels.
     *
     * @param region the region, or null if not known
     * @param position where exactly, or null if not known
     */
    record Destination(
            @Nullable RegionCode region, @Nullable GeoPoint position) {}
}
