package org.cooplab.eligibility.internal.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.eligibility.support.TrainingCalendar;
import org.jspecify.annotations.Nullable;

/** Lays out one calendar. */
public final class CalendarRun {

    private final Programme programme;
    private final List<Workshop> workshops;
    private final TrainingCalendar.People people;
    private final Map<WorkshopId, List<Enrolment>> enrolments = new HashMap<>();
    private final Map<WorkshopId, Workshop.Roster> rosters = new HashMap<>();
    private final List<Workshop> given;

    /** Takes a programme, its workshops, and who asks for places in them. */
    public CalendarRun(
            Programme programme,
            List<Workshop> workshops,
            Collection<Enrolment> enrolments,
            TrainingCalendar.People people) {
        this.programme = programme;
        this.given = List.copyOf(workshops);
        this.people = people;
        this.workshops = workshops.stream()
                .sorted(Comparator.comparing((Workshop one) -> one.window().start())
                        .thenComparing(Workshop::id))
                .toList();
        for (Enrolment enrolment : enrolments) {
            this.enrolments
                    .computeIfAbsent(enrolment.workshop(), id -> new ArrayList<>())
                    .add(enrolment);
        }
        for (Workshop workshop : workshops) {
            rosters.put(workshop.id(), workshop.roster(of(workshop)));
        }
    }

    private List<Enrolment> of(Workshop workshop) {
        return enrolments.getOrDefault(workshop.id(), List.of());
    }

    /** Returns the calendar. */
    public TrainingCalendar calendar() {
        return new TrainingCalendar(
                programme,
                programme.faults(given, people.zone()),
                workshops.stream().map(this::entry).toList());
    }

    private TrainingCalendar.Entry entry(Workshop workshop) {
        List<CooperativeId> seated = seated(workshop);
        Integer places = workshop.places();
        return new TrainingCalendar.Entry(
                workshop.id(),
                workshop.course(),
                firstDay(workshop.window(), people.zone()),
                workshop.window(),
                workshop.mode(),
                workshop.site(),
                workshop.lead(),
                seated,
                roster(workshop).waiting().stream().map(Enrolment::cooperative).toList(),
                places == null ? null : places - seated.size(),
                warnings(workshop, seated));
    }

    private Workshop.Roster roster(Workshop workshop) {
        return rosters.getOrDefault(workshop.id(), new Workshop.Roster(List.of(), List.of()));
    }

    private List<CooperativeId> seated(Workshop workshop) {
        return roster(workshop).seated().stream().map(Enrolment::cooperative).toList();
    }

    private static LocalDate firstDay(TimeWindow window, ZoneId zone) {
        return window.start().atZone(zone).toLocalDate();
    }

    private static LocalDate lastDay(TimeWindow window, ZoneId zone) {
        return window.end().minusNanos(1).atZone(zone).toLocalDate();
    }

    private List<Reason> warnings(Workshop workshop, List<CooperativeId> seated) {
        List<Reason> warnings = new ArrayList<>();
        List<Cooperative> attendees = new ArrayList<>();
        for (CooperativeId id : seated) {
            Optional<Cooperative> known = people.cooperatives().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst();
            known.ifPresentOrElse(
                    attendees::add,
                    () -> warnings.add(
                            about("training.cooperative.unknown", workshop).with("cooperative", id)));
        }
        warnings.addAll(workshop.warnings(attendees));
        warnings.addAll(workshop.unmetNeeds(roster(workshop).seated()));
        cooperatives(workshop, seated, warnings);
        lead(workshop, warnings);
        site(workshop, warnings);
        prerequisites(workshop, seated, warnings);
        return warnings;
    }

    private static Reason about(String code, Workshop workshop) {
        return Reason.of(code).with("workshop", workshop.id());
    }

    /** Of two workshops that collide, the later in the calendar is warned. */
    private List<Workshop> collidingBefore(Workshop workshop) {
        return workshops.subList(0, workshops.indexOf(workshop)).stream()
                .filter(other -> other.window().overlaps(workshop.window()))
                .toList();
    }

    private void cooperatives(Workshop workshop, List<CooperativeId> seated, List<Reason> warnings) {
        for (Workshop other : collidingBefore(workshop)) {
            List<CooperativeId> there = seated(other);
            for (CooperativeId id : seated.stream().sorted().toList()) {
                if (there.contains(id)) {
                    warnings.add(about("training.cooperative.twice", workshop)
                            .with("cooperative", id)
                            .with("other", other.id()));
                }
            }
        }
    }

    private void lead(Workshop workshop, List<Reason> warnings) {
        if (workshop.lead() == null) {
            warnings.add(about("training.lead.missing", workshop));
            return;
        }
        for (Workshop other : collidingBefore(workshop)) {
            if (workshop.lead().equals(other.lead())) {
                warnings.add(about("training.lead.twice", workshop)
                        .with("lead", workshop.lead())
                        .with("other", other.id()));
            }
        }
        Supporter lead = people.supporters().stream()
                .filter(one -> one.id().equals(workshop.lead()))
                .findFirst()
                .orElse(null);
        if (lead == null) {
            warnings.add(about("training.lead.unknown", workshop).with("lead", workshop.lead()));
        } else {
            DateRange days =
                    DateRange.of(firstDay(workshop.window(), people.zone()), lastDay(workshop.window(), people.zone()));
            if (!Suitability.availableThroughout(lead, days)) {
                warnings.add(about("training.lead.away", workshop).with("lead", lead.id()));
            }
            if (!lead.speaksOneOf(workshop.languages())) {
                warnings.add(about("training.lead.language", workshop).with("lead", lead.id()));
            }
        }
    }

    private void site(Workshop workshop, List<Reason> warnings) {
        if (workshop.site() == null) {
            return;
        }
        for (Workshop other : collidingBefore(workshop)) {
            if (workshop.site().equals(other.site())) {
                warnings.add(about("training.site.twice", workshop)
                        .with("site", workshop.site())
                        .with("other", other.id()));
            }
        }
        Site site = people.sites().stream()
                .filter(one -> one.id().equals(workshop.site()))
                .findFirst()
                .orElse(null);
        if (site == null) {
            warnings.add(about("training.site.unknown", workshop).with("site", workshop.site()));
        } else if (closed(site, workshop.window())) {
            warnings.add(about("training.site.closed", workshop).with("site", site.id()));
        }
    }

    private static boolean closed(Site site, TimeWindow window) {
        if (site.hours() == null) {
            return false;
        }
        ZoneId zone = site.hours().zone();
        LocalDate dayBefore = firstDay(window, zone).minusDays(1); // its hours may reach beyond midnight
        Instant openUntil = window.start();
        for (LocalDate day = dayBefore; !day.isAfter(lastDay(window, zone)); day = day.plusDays(1)) {
            for (TimeWindow open : site.hours().on(day)) {
                if (!open.start().isAfter(openUntil) && open.end().isAfter(openUntil)) {
                    openUntil = open.end();
                }
            }
        }
        return openUntil.isBefore(window.end());
    }

    /** A course before must have a workshop that ends before this one starts, in which the cooperative is seated. */
    private void prerequisites(Workshop workshop, List<CooperativeId> seated, List<Reason> warnings) {
        Course course = programme.course(workshop.course()).orElse(null);
        if (course == null) {
            return;
        }
        for (CourseId before : course.prerequisites()) {
            for (CooperativeId id : seated.stream().sorted().toList()) {
                if (!taughtBefore(before, workshop, id)) {
                    warnings.add(about("training.prerequisite.late", workshop)
                            .with("cooperative", id)
                            .with("course", before));
                }
            }
        }
    }

    private boolean taughtBefore(CourseId course, Workshop workshop, @Nullable CooperativeId cooperative) {
        return workshops.stream()
                .filter(other -> other.course().equals(course))
                .filter(other -> !other.window().end().isAfter(workshop.window().start()))
                .anyMatch(other -> seated(other).contains(cooperative));
    }
}
