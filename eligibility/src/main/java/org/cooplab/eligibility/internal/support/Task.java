package org.cooplab.eligibility.internal.support;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
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
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.Skill;
import org.cooplab.core.support.SupportAction;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.eligibility.support.SupportRound;
import org.jspecify.annotations.Nullable;

/**
 * Something that one supporter is wanted for: an action, or one of the people of a workshop.
 *
 * @param action the action, or null
 * @param workshop the workshop, or null
 * @param number for workshops of several people, which of them
 * @param cooperative whom it helps, or null for a workshop
 * @param weight how much it matters: the urgency of the most urgent need it answers, 1 if none; 5 for a workshop
 * @param effort how long it takes
 * @param by who does it already, or null
 * @param skills what it asks for
 * @param languages one of which it asks for; empty if it does not matter
 * @param visit whether somebody travels
 * @param region where to, or null if not known or nobody travels
 * @param position where exactly, or null
 * @param days the days on which it can be done
 * @param window when it is, or null if the hour is free
 * @param day the one day that it takes up, or null
 * @param cannotBe whether no supporter could do it: the channel does not reach the cooperative
 * @param channelUnknown whether it is not known if the channel reaches the cooperative
 */
public record Task(
        @Nullable SupportActionId action,
        @Nullable WorkshopId workshop,
        int number,
        @Nullable CooperativeId cooperative,
        int weight,
        Duration effort,
        @Nullable SupporterId by,
        Set<Skill> skills,
        Set<LanguageTag> languages,
        boolean visit,
        @Nullable RegionCode region,
        @Nullable GeoPoint position,
        DateRange days,
        @Nullable TimeWindow window,
        @Nullable LocalDate day,
        boolean cannotBe,
        boolean channelUnknown) {

    /** The minutes of a day: how many of them somebody works is for the budget to say. */
    static final int DAY = 1440;

    private static final int WORKSHOP_WEIGHT = 5;

    private static final Comparator<Task> ORDER = Comparator.comparing(
                    Task::action, Comparator.nullsLast(Comparator.<SupportActionId>naturalOrder()))
            .thenComparing(Task::workshop, Comparator.nullsLast(Comparator.<WorkshopId>naturalOrder()))
            .thenComparing(Task::number);

    /** Returns all tasks of a round, those that are decided included: actions by id, then workshops by id. */
    public static List<Task> of(SupportRound round, Gazetteer gazetteer) {
        Map<CooperativeId, Cooperative> cooperatives = new HashMap<>();
        round.cooperatives().forEach(one -> cooperatives.put(one.id(), one));
        Map<SiteId, Site> sites = new HashMap<>();
        round.sites().forEach(site -> sites.put(site.id(), site));
        List<Task> tasks = new ArrayList<>();
        for (SupportPlan plan : round.plans()) {
            Cooperative cooperative = cooperatives.get(plan.cooperative());
            for (SupportAction action : plan.actions()) {
                if (cooperative != null && action.status() != SupportAction.Status.CANCELLED) {
                    tasks.add(of(plan, action, cooperative, gazetteer));
                }
            }
        }
        for (SupportRound.Staffing staffing : round.workshops()) {
            for (int number = 0; number < staffing.needed(); number++) {
                tasks.add(of(staffing, number, sites, gazetteer, round));
            }
        }
        tasks.sort(ORDER);
        return tasks;
    }

    private static Task of(SupportPlan plan, SupportAction action, Cooperative cooperative, Gazetteer gazetteer) {
        boolean visit = action.channel() == Connectivity.Channel.VISIT;
        DateRange days = plan.periodOf(action);
        int weight = action.addresses().stream()
                .flatMap(code -> plan.diagnosis().need(code).stream())
                .mapToInt(Diagnosis.Need::urgency)
                .max()
                .orElse(1);
        Connectivity connectivity = cooperative.connectivity();
        return new Task(
                action.id(),
                null,
                0,
                cooperative.id(),
                weight,
                action.effort(),
                action.by(),
                action.skills(),
                action.languages(),
                visit,
                cooperative.region(gazetteer).orElse(null),
                visit ? cooperative.position() : null,
                days,
                null,
                visit && days.start() != null && days.start().equals(days.end()) ? days.start() : null,
                connectivity != null && !connectivity.allows(action.channel()),
                connectivity == null && !visit);
    }

    private static Task of(
            SupportRound.Staffing staffing,
            int number,
            Map<SiteId, Site> sites,
            Gazetteer gazetteer,
            SupportRound round) {
        Workshop workshop = staffing.workshop();
        Site site = workshop.site() == null ? null : sites.get(workshop.site());
        LocalDate first = workshop.window().start().atZone(round.zone()).toLocalDate();
        LocalDate last =
                workshop.window().end().minusNanos(1).atZone(round.zone()).toLocalDate();
        return new Task(
                null,
                workshop.id(),
                number,
                null,
                WORKSHOP_WEIGHT,
                workshop.window().duration(),
                number == 0 ? workshop.lead() : null,
                staffing.skills(),
                workshop.languages(),
                workshop.mode() != Workshop.Mode.REMOTE,
                site == null ? null : site.region(gazetteer).orElse(null),
                site == null ? null : site.position(),
                DateRange.of(first, last),
                workshop.window(),
                null,
                false,
                false);
    }

    /** Returns what the task takes, in minutes, rounded up. */
    public int minutes() {
        long seconds = effort.getSeconds() + (effort.getNano() > 0 ? 1 : 0);
        return Math.toIntExact((seconds + 59) / 60);
    }

    /**
     * Returns whether one person cannot do both: they are at the same time, are two people of one workshop, or one takes
     * up a day of the other.
     */
    public boolean excludes(Task other) {
        if (workshop != null && workshop.equals(other.workshop)) {
            return true;
        }
        if (window != null && other.window != null) {
            return window.overlaps(other.window);
        }
        return takesDayOf(other) || other.takesDayOf(this);
    }

    /** A visit fixed to one day takes it whole; others to the same cooperative fit if all take no more than a day. */
    private boolean takesDayOf(Task other) {
        if (day == null
                || (cooperative != null
                        && cooperative.equals(other.cooperative)
                        && minutes() + other.minutes() <= DAY)) {
            return false;
        }
        return other.window != null ? other.days.contains(day) : day.equals(other.day);
    }
}
