package org.cooplab.distribution.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.routing.Travel;

class FormatProperties {

    private static final String VROOM = """
            {"vehicles": [{"id": 1, "start": [-4.64, 34.54], "capacity": [4], "time_window": [10, 999], "speed_factor": 1.5,
            "breaks": [{"id": 1, "service": 30, "time_windows": [[50, 90]], "max_load": [2]}], "max_tasks": 3, "type": "van",
            "costs": {"fixed": 5, "per_task_hour": 9}, "steps": [{"type": "job", "id": 1, "service_at": 70}]}],
            "jobs": [{"id": 1, "service": 30, "delivery": [1], "location": [-4.60, 34.50], "time_windows": [[0, 900]],
            "setup": 8, "setup_per_type": {"van": 7}, "service_per_type": {"van": 20}}],
            "shipments": [{"amount": [1], "pickup": {"id": 4, "location": [-4.66, 34.52]},
            "delivery": {"id": 6, "location": [-4.61, 34.57], "service_per_type": {"van": 6, "bus": 5}}}]}
            """;

    private static final String OSRM = """
            {"code": "Ok", "durations": [[0, 12.5, 7], [13.4, 0, 1e2], [5, 6, 0]], "fallback_speed_cells": [[0, 1]],
            "distances": [[0, 100.4, 70], [99.5, 0, 1], [50, 60.25, 0]], "sources": [{"hint": "x", "location": [-6.8, 34.0]}],
            "destinations": []}
            """;

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.of(
                "",
                " ",
                "\n",
                "-1",
                "0",
                "9",
                "1e9",
                "1e-9",
                "99999999999999999999",
                "-",
                ".",
                "NaN",
                ":",
                "x",
                "\t7",
                "1.5",
                "1000000000000",
                "1e-999999999",
                "[[",
                "{}",
                "\"Ok\"",
                "[",
                "]",
                "null",
                "}");
    }

    @Property
    @Label("a damaged VROOM document is followed or refused with faults; nothing else happens")
    void damaged_documents_are_refused_with_faults(@ForAll long seed, @ForAll @From("odd") String odd) {
        SplittableRandom random = new SplittableRandom(seed);
        try {
            Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, damaged(VROOM, random, odd)));
            VroomSolution planned = vroom.planned();
            assertEquals(planned, Documents.read(VroomSolution.class, Documents.write(planned)));
            planned.routes().forEach(FormatProperties::assertEveryMomentIsAccountedFor);
        } catch (InvalidDocument refused) {
            assertFalse(refused.faults().isEmpty());
        }
    }

    private static void assertEveryMomentIsAccountedFor(VroomSolution.Route route) {
        VroomSolution.Step first = route.steps().get(0);
        VroomSolution.Step last = route.steps().get(route.steps().size() - 1);
        if (first.type().equals("start") && last.type().equals("end")) {
            assertEquals(
                    last.arrival() - first.arrival(),
                    route.duration() + route.setup() + route.service() + route.waitingTime());
        }
    }

    @Property
    @Label("a damaged table of OSRM is read whole or refused with faults, each at a place in the document")
    void damaged_tables_are_refused_with_faults(@ForAll long seed, @ForAll @From("odd") String odd) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = damaged(OSRM, random, odd);
        try {
            Travel travel = Documents.read(OsrmTable.class, text).travel();
            for (int place = 0; place < travel.size(); place++) {
                assertEquals(0, travel.duration(place, place));
                assertTrue(travel.distance(0, place) >= 0);
            }
        } catch (InvalidDocument refused) {
            assertFalse(refused.faults().isEmpty());
            refused.faults().forEach(fault -> assertTrue(fault.pointer().matches("(/.*)?"), fault::toString));
        }
    }

    private static String damaged(String text, SplittableRandom random, String odd) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(6));
        return text.substring(0, from) + odd + text.substring(to);
    }
}
