package org.cooplab.examples.quickstart.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;

/** Example applications to the call of 8 March, with the marks of an example jury: from half of the cooperatives. */
final class Applications {

    static final CallId CALL = CallId.of("march-2026");

    private Applications() {}

    static List<Application> all(List<Cooperative> cooperatives, LocalDate day, Chance chance) {
        List<Application> applications = new ArrayList<>();
        for (Cooperative cooperative : cooperatives) {
            if (chance.percent(50)) {
                ApplicationId id = ApplicationId.of("application-" + cooperative.id());
                applications.add(Application.of(id, CALL, cooperative, submitted(day, chance))
                        .withMarks(Map.of(
                                "innovation", mark(chance), "durability", mark(chance), "impact", mark(chance))));
            }
        }
        return applications;
    }

    private static Instant submitted(LocalDate day, Chance chance) {
        return day.minusDays(chance.between(5, 30))
                .atTime(LocalTime.of(chance.between(8, 17), chance.between(0, 59)))
                .atZone(World.ZONE)
                .toInstant();
    }

    private static BigDecimal mark(Chance chance) {
        return BigDecimal.valueOf(chance.between(8, 20));
    }
}
