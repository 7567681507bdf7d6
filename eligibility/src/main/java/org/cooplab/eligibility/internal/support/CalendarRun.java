package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.Fault;
import org.cooplab.eligibility.support.TrainingCalendar;

/** Lays out one calendar. */
public final class CalendarRun {

    private static final Comparator<Workshop> BY_TIME =
            Comparator.comparing((Workshop one) -> one.window().start()).thenComparing(Workshop::id);

    private final Programme programme;
    private final List<Fault> faults;
    private final List<Meeting> meetings = new ArrayList<>();
    private final TrainingCalendar.People people;

    /** Takes a programme, its workshops, and who asks for places in them. */
    public CalendarRun(
            Programme programme,
            List<Workshop> workshops,
            Collection<Enrolment> enrolments,
            TrainingCalendar.People people) {
        this.programme = programme;
        this.faults = programme.faults(workshops, people.zone());
        this.people = people;
        Map<WorkshopId, List<Enrolment>> asking = new HashMap<>();
        for (Enrolment one : enrolments) {
            asking.computeIfAbsent(one.workshop(), id -> new ArrayList<>()).add(one);
        }
        List<Meeting> held = new ArrayList<>();
        for (Workshop workshop : workshops.stream().sorted(BY_TIME).toList()) {
            held.removeIf(one -> !one.workshop().window().overlaps(workshop.window()));
            Meeting meeting = new Meeting(
                    workshop,
                    workshop.roster(asking.getOrDefault(workshop.id(), List.of())),
                    held.stream()
                            .takeWhile(one -> !one.workshop().equals(workshop)) // listed twice, it is still one
                            .toList());
            held.add(meeting);
            meetings.add(meeting);
        }
    }

    /** Returns the calendar. */
    public TrainingCalendar calendar() {
        MeetingCheck check = new MeetingCheck(programme, meetings, people);
        return new TrainingCalendar(
                programme,
                faults,
                meetings.stream().map(meeting -> entry(meeting, check)).toList());
    }

    private TrainingCalendar.Entry entry(Meeting meeting, MeetingCheck check) {
        Workshop workshop = meeting.workshop();
        List<CooperativeId> seated = meeting.seated();
        Integer places = workshop.places();
        return new TrainingCalendar.Entry(
                workshop.id(),
                workshop.course(),
                workshop.window().firstDay(people.zone()),
                workshop.window(),
                workshop.mode(),
                workshop.site(),
                workshop.lead(),
                seated,
                meeting.waiting(),
                places == null ? null : places - seated.size(),
                check.warnings(meeting));
    }
}
