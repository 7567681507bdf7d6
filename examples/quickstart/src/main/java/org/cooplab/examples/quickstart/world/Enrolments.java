package org.cooplab.examples.quickstart.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.programme.Workshop.AccessNeed;
import org.cooplab.core.programme.Workshop.Enrolment;
import org.cooplab.core.text.LanguageTag;

/** Example enrolments: every cooperative asks for one workshop of each course, some with an access need. */
final class Enrolments {

    private static final int MINUTES_OF_TEN_DAYS = 14_400;

    private Enrolments() {}

    static List<Enrolment> all(List<Cooperative> cooperatives, LocalDate day, Chance chance) {
        return cooperatives.stream()
                .flatMap(one -> Stream.of(
                        asks(one, chance.oneOf(Workshops.CONTINUITY), day, chance),
                        asks(one, digital(one, chance), day, chance)))
                .toList();
    }

    /** Most of those who do not read French ask for another workshop than the French one. */
    private static WorkshopId digital(Cooperative one, Chance chance) {
        WorkshopId workshop = chance.oneOf(Workshops.DIGITAL);
        boolean lost = workshop.equals(Workshops.IN_FRENCH) && !one.languages().contains(LanguageTag.FR);
        return lost && chance.percent(75) ? chance.oneOf(Workshops.DIGITAL) : workshop;
    }

    private static Enrolment asks(Cooperative one, WorkshopId workshop, LocalDate day, Chance chance) {
        return new Enrolment(
                workshop,
                one.id(),
                day.plusDays(2)
                        .atStartOfDay(World.ZONE)
                        .plusMinutes(chance.between(0, MINUTES_OF_TEN_DAYS))
                        .toInstant(),
                chance.percent(8)
                        ? Set.of(chance.oneOf(List.of(AccessNeed.ORAL_TEACHING, AccessNeed.CHILD_CARE)))
                        : Set.of());
    }
}
