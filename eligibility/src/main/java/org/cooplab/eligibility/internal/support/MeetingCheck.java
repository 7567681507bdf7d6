package org.cooplab.eligibility.internal.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.eligibility.support.TrainingCalendar;

/** What conflicts or is missing in the workshops of one calendar. Of two that collide, the later is warned. */
final class MeetingCheck {

    private final Programme programme;
    private final ZoneId zone;
    private final Map<CooperativeId, Cooperative> cooperatives;
    private final Map<SupporterId, Supporter> supporters;
    private final Map<SiteId, Site> sites;

    /** When each cooperative has first been through a workshop of a course. */
    private final Map<CourseId, Map<CooperativeId, Instant>> taught = new HashMap<>();

    MeetingCheck(Programme programme, List<Meeting> meetings, TrainingCalendar.People people) {
        this.programme = programme;
        zone = people.zone();
        cooperatives = byId(people.cooperatives(), Cooperative::id);
        supporters = byId(people.supporters(), Supporter::id);
        sites = byId(people.sites(), Site::id);
        for (Meeting meeting : meetings) {
            Map<CooperativeId, Instant> ends =
                    taught.computeIfAbsent(meeting.workshop().course(), id -> new HashMap<>());
            Instant end = meeting.workshop().window().end();
            for (CooperativeId id : meeting.seated()) {
                if (end.isBefore(ends.getOrDefault(id, Instant.MAX))) {
                    ends.put(id, end);
                }
            }
        }
    }

    private static <K, V> Map<K, V> byId(List<V> all, Function<V, K> id) {
        Map<K, V> map = new HashMap<>();
        all.forEach(one -> map.putIfAbsent(id.apply(one), one));
        return map;
    }

    /** Returns the warnings of one workshop: who attends, who leads, where, and what must come before. */
    List<Reason> warnings(Meeting meeting) {
        List<Reason> warnings = new ArrayList<>(attendees(meeting));
        warnings.addAll(meeting.workshop().unmetNeeds(meeting.roster().seated()));
        warnings.addAll(attendedTwice(meeting));
        warnings.addAll(lead(meeting));
        warnings.addAll(site(meeting));
        warnings.addAll(prerequisites(meeting));
        return warnings;
    }

    private List<Reason> attendees(Meeting meeting) {
        List<Reason> warnings = new ArrayList<>();
        List<Cooperative> attendees = new ArrayList<>();
        for (CooperativeId id : meeting.seated()) {
            Cooperative known = cooperatives.get(id);
            if (known == null) {
                warnings.add(meeting.warning("training.cooperative.unknown").with("cooperative", id));
            } else {
                attendees.add(known);
            }
        }
        warnings.addAll(meeting.workshop().warnings(attendees));
        return warnings;
    }

    private static List<Reason> attendedTwice(Meeting meeting) {
        List<Reason> warnings = new ArrayList<>();
        for (Meeting other : meeting.colliding()) {
            for (CooperativeId id : new TreeSet<>(meeting.seated())) {
                if (other.seated().contains(id)) {
                    warnings.add(meeting.warning("training.cooperative.twice")
                            .with("cooperative", id)
                            .with("other", other.workshop().id()));
                }
            }
        }
        return warnings;
    }

    private List<Reason> lead(Meeting meeting) {
        Workshop workshop = meeting.workshop();
        SupporterId id = workshop.lead();
        if (id == null) {
            return List.of(meeting.warning("training.lead.missing"));
        }
        List<Reason> warnings = meeting.shared("training.lead.twice", "lead", Workshop::lead);
        Supporter lead = supporters.get(id);
        if (lead == null) {
            warnings.add(meeting.warning("training.lead.unknown").with("lead", id));
            return warnings;
        }
        TimeWindow window = workshop.window();
        if (!Suitability.availableThroughout(lead, DateRange.of(window.firstDay(zone), window.lastDay(zone)))) {
            warnings.add(meeting.warning("training.lead.away").with("lead", id));
        }
        if (!lead.speaksOneOf(workshop.languages())) {
            warnings.add(meeting.warning("training.lead.language").with("lead", id));
        }
        return warnings;
    }

    private List<Reason> site(Meeting meeting) {
        SiteId id = meeting.workshop().site();
        if (id == null) {
            return List.of();
        }
        List<Reason> warnings = meeting.shared("training.site.twice", "site", Workshop::site);
        Site site = sites.get(id);
        if (site == null) {
            warnings.add(meeting.warning("training.site.unknown").with("site", id));
        } else if (closed(site, meeting.workshop().window())) {
            warnings.add(meeting.warning("training.site.closed").with("site", id));
        }
        return warnings;
    }

    private static boolean closed(Site site, TimeWindow window) {
        if (site.hours() == null) {
            return false;
        }
        ZoneId local = site.hours().zone();
        LocalDate dayBefore = window.firstDay(local).minusDays(1); // its hours may reach beyond midnight
        Instant openUntil = window.start();
        for (LocalDate day = dayBefore; !day.isAfter(window.lastDay(local)); day = day.plusDays(1)) {
            for (TimeWindow open : site.hours().on(day)) {
                if (!open.start().isAfter(openUntil) && open.end().isAfter(openUntil)) {
                    openUntil = open.end();
                }
            }
        }
        return openUntil.isBefore(window.end());
    }

    /** A course before must have a workshop that ends before this one starts, in which the cooperative is seated. */
    private List<Reason> prerequisites(Meeting meeting) {
        List<Reason> warnings = new ArrayList<>();
        Course course = programme.course(meeting.workshop().course()).orElse(null);
        if (course == null) {
            return warnings;
        }
        Instant start = meeting.workshop().window().start();
        for (CourseId before : course.prerequisites()) {
            Map<CooperativeId, Instant> ends = taught.getOrDefault(before, Map.of());
            for (CooperativeId id : new TreeSet<>(meeting.seated())) {
                if (ends.getOrDefault(id, Instant.MAX).isAfter(start)) {
                    warnings.add(meeting.warning("training.prerequisite.late")
                            .with("cooperative", id)
                            .with("course", before));
                }
            }
        }
        return warnings;
    }
}
