package org.cooplab.core.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** Finds all that is wrong with a programme. One check, one use. */
final class ProgrammeCheck {

    private final Programme programme;
    private final Faults faults = new Faults();

    ProgrammeCheck(Programme programme) {
        this.programme = programme;
    }

    List<Fault> faults() {
        checkPartners();
        checkCourses();
        checkCircles();
        return faults.list();
    }

    List<Fault> faults(List<Workshop> workshops, ZoneId zone) {
        faults();
        checkWorkshops(workshops, zone);
        return faults.list();
    }

    private void checkPartners() {
        List<PartnerId> operators = new ArrayList<>();
        Set<PartnerId> seen = new HashSet<>();
        for (int i = 0; i < programme.partners().size(); i++) {
            Programme.Participation one = programme.partners().get(i);
            if (!seen.add(one.partner())) {
                faults.add("programme.partner.repeated", "/partners/" + i + "/partner", "partner", one.partner());
            }
            if (one.roles().contains(Partner.Role.OPERATOR)) {
                operators.add(one.partner());
                if (operators.size() > 1) {
                    faults.add(
                            "programme.operator.second",
                            "/partners/" + i + "/roles",
                            "partner",
                            one.partner(),
                            "operator",
                            operators.get(0));
                }
            }
        }
        if (operators.isEmpty()) {
            faults.add("programme.operator.missing", "/partners");
        }
    }

    private void checkCourses() {
        Set<CourseId> known = new HashSet<>();
        for (int i = 0; i < programme.courses().size(); i++) {
            CourseId id = programme.courses().get(i).id();
            if (!known.add(id)) {
                faults.add("programme.course.repeated", "/courses/" + i + "/id", "course", id);
            }
        }
        for (int i = 0; i < programme.courses().size(); i++) {
            Course course = programme.courses().get(i);
            for (CourseId before : course.prerequisites()) {
                if (!known.contains(before)) {
                    faults.add(
                            "programme.prerequisite.unknown",
                            "/courses/" + i + "/prerequisites",
                            "course",
                            course.id(),
                            "prerequisite",
                            before);
                }
            }
        }
    }

    /*
     * Takes away, again and again, the courses all of whose prerequisites are taken away. What remains is on a circle or
     * waits for one; a course is reported if it can reach itself. Quadratic in the courses, of which there are few.
     */
    private void checkCircles() {
        Map<CourseId, Set<CourseId>> waiting = new LinkedHashMap<>();
        for (Course course : programme.courses()) {
            waiting.computeIfAbsent(course.id(), id -> new HashSet<>()).addAll(course.prerequisites());
        }
        waiting.values().forEach(before -> before.retainAll(waiting.keySet()));
        boolean moved = true;
        while (moved) {
            List<CourseId> free = waiting.entrySet().stream()
                    .filter(entry -> entry.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .toList();
            free.forEach(waiting::remove);
            waiting.values().forEach(before -> before.removeAll(free));
            moved = !free.isEmpty();
        }
        for (int i = 0; i < programme.courses().size(); i++) {
            CourseId id = programme.courses().get(i).id();
            if (waiting.containsKey(id) && reaches(waiting, id)) {
                faults.add("programme.prerequisite.circle", "/courses/" + i + "/prerequisites", "course", id);
            }
        }
    }

    private static boolean reaches(Map<CourseId, Set<CourseId>> before, CourseId start) {
        Set<CourseId> seen = new HashSet<>();
        List<CourseId> open = new ArrayList<>(before.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            CourseId next = open.remove(open.size() - 1);
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(before.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    private void checkWorkshops(List<Workshop> workshops, ZoneId zone) {
        Set<WorkshopId> seen = new HashSet<>();
        for (int i = 0; i < workshops.size(); i++) {
            Workshop workshop = workshops.get(i);
            String pointer = "/workshops/" + i;
            if (!seen.add(workshop.id())) {
                faults.add("programme.workshop.repeated", pointer + "/id", "workshop", workshop.id());
            }
            if (programme.course(workshop.course()).isEmpty()) {
                faults.add(
                        "programme.workshop.course.unknown",
                        pointer + "/course",
                        "workshop",
                        workshop.id(),
                        "course",
                        workshop.course());
            }
            LocalDate first = workshop.window().firstDay(zone);
            LocalDate last = workshop.window().lastDay(zone);
            if (!programme.period().contains(first) || !programme.period().contains(last)) {
                faults.add(
                        "programme.workshop.outside",
                        pointer + "/window",
                        "workshop",
                        workshop.id(),
                        "day",
                        programme.period().contains(first) ? last : first);
            }
            if (workshop.mode() != Workshop.Mode.REMOTE && workshop.site() == null) {
                faults.add("programme.workshop.site.missing", pointer + "/site", "workshop", workshop.id());
            }
            if (workshop.mode() != Workshop.Mode.ON_SITE && workshop.channels().isEmpty()) {
                faults.add("programme.workshop.channel.missing", pointer + "/channels", "workshop", workshop.id());
            }
        }
    }
}
