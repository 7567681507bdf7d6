package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.eligibility.internal.support.CalendarRun;
import org.jspecify.annotations.Nullable;

/**
 * The workshops of a programme by time: who has a place, who waits, and what conflicts.
 *
 * <p>Nothing is moved or refused here; each warning names what collides. Codes of warnings: those of
 * {@link Workshop#warnings} and {@link Workshop#unmetNeeds}, and {@code training.cooperative.twice} (a cooperative is
 * seated in two workshops at the same time), {@code training.lead.missing}, {@code training.lead.twice},
 * {@code training.lead.away}, {@code training.lead.language}, {@code training.site.twice}, {@code training.site.closed},
 * {@code training.prerequisite.late} (somebody seated could not have finished a course that must come before), and
 * {@code training.cooperative.unknown}, {@code training.lead.unknown}, {@code training.site.unknown} (not among those who
 * take part, so that nothing more can be said of it).
 *
 * @param programme which programme
 * @param faults what is wrong with the programme and its workshops, as {@link Programme#faults(List, ZoneId)} says
 * @param entries one for each workshop, by start, then by id
 */
public record TrainingCalendar(
        @JsonProperty(required = true) Programme programme,
        @JsonProperty(required = true) List<Fault> faults,
        @JsonProperty(required = true) List<Entry> entries) {

    /** Copies the lists. */
    public TrainingCalendar {
        requireNonNull(programme, "programme");
        faults = List.copyOf(requireNonNull(faults, "faults"));
        entries = List.copyOf(requireNonNull(entries, "entries"));
    }

    /**
     * Lays out the calendar.
     *
     * @param programme the programme
     * @param workshops its workshops
     * @param enrolments those who ask for places in them
     * @param people what else is known of those who take part
     */
    public static TrainingCalendar of(
            Programme programme, List<Workshop> workshops, Collection<Enrolment> enrolments, People people) {
        return new CalendarRun(programme, workshops, enrolments, people).calendar();
    }

    /** Returns the warnings of all workshops, in their order. */
    public List<Reason> warnings() {
        return entries.stream().flatMap(entry -> entry.warnings().stream()).toList();
    }

    /**
     * Those who take part, and where.
     *
     * @param zone the zone in which days are counted
     * @param cooperatives those who enrol
     * @param supporters those who lead
     * @param sites where workshops are held
     */
    public record People(
            @JsonProperty(required = true) ZoneId zone,
            List<Cooperative> cooperatives,
            List<Supporter> supporters,
            List<Site> sites) {

        /** Copies the lists; an absent list is an empty one. */
        public People {
            requireNonNull(zone, "zone");
            cooperatives = cooperatives == null ? List.of() : List.copyOf(cooperatives);
            supporters = supporters == null ? List.of() : List.copyOf(supporters);
            sites = sites == null ? List.of() : List.copyOf(sites);
        }
    }

    /**
     * One workshop in the calendar.
     *
     * @param workshop which
     * @param course of which course
     * @param day its first day, in the zone of the calendar
     * @param window when it is
     * @param mode on site, remote, or both
     * @param site where, or {@code null}
     * @param lead who leads it, or {@code null}
     * @param seated who has a place, in the order of asking
     * @param waiting who waits for one, in the order of asking
     * @param placesLeft the places that are free, or {@code null} if they are not limited
     * @param warnings what conflicts or is missing; empty if nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            @JsonProperty(required = true) WorkshopId workshop,
            @JsonProperty(required = true) CourseId course,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate day,

            @JsonProperty(required = true) TimeWindow window,
            @JsonProperty(required = true) Workshop.Mode mode,
            @Nullable SiteId site,
            @Nullable SupporterId lead,
            @JsonProperty(required = true) List<CooperativeId> seated,
            @JsonProperty(required = true) List<CooperativeId> waiting,
            @Nullable Integer placesLeft,
            List<Reason> warnings) {

        /** Copies the lists. */
        public Entry {
            requireNonNull(workshop, "workshop");
            requireNonNull(course, "course");
            requireNonNull(day, "day");
            requireNonNull(window, "window");
            requireNonNull(mode, "mode");
            seated = List.copyOf(requireNonNull(seated, "seated"));
            waiting = List.copyOf(requireNonNull(waiting, "waiting"));
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }
    }
}
