package org.cooplab.distribution.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.cooplab.core.json.Documents;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.VehicleRouting;
import org.junit.jupiter.api.Test;

/** What a VROOM document says of the load at breaks and of the time that tasks take; place 1 is 100 s from place 0, place 2 another 100 s. */
class VroomTimesTest {

    private static final String MATRICES = """
            "matrices": {"car": {"durations": [[0, 100, 200], [100, 0, 100], [200, 100, 0]]}}
            """;

    private static final String BREAK = """
            {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "capacity": [4],
              "breaks": [{"id": 7, "description": "lunch", "service": 600, "max_load": [1]}]}],
             "jobs": [{"id": 1, "location_index": 1, "delivery": [2]}, {"id": 2, "location_index": 2, "delivery": [1]}],
            """ + MATRICES + "}";

    private static final String TIMES = """
            {"vehicles": [
              {"id": 1, "start_index": 0, "end_index": 0, "type": "van", "costs": {"per_task_hour": 1800}},
              {"id": 2, "start_index": 0, "end_index": 0, "type": "tricycle", "costs": {"fixed": 40, "per_task_hour": 1800}}],
             "jobs": [
              {"id": 1, "location_index": 1, "setup": 60, "service": 600, "service_per_type": {"tricycle": 300, "boat": 9}},
              {"id": 2, "location_index": 1, "setup": 60, "service": 600, "setup_per_type": {"tricycle": 200}}],
            """ + MATRICES + "}";

    private static VroomSolution solved(String document) {
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, document));
        return vroom.solution(VehicleRouting.solve(vroom.problem(), RoutingOptions.of(Budget.iterations(300)))
                .plan());
    }

    @Test
    void a_break_waits_until_little_enough_is_on_board() {
        List<VroomSolution.Step> steps = solved(BREAK).routes().get(0).steps();
        int at = steps.indexOf(steps.stream()
                .filter(step -> step.type().equals("break"))
                .findFirst()
                .orElseThrow());
        assertEquals("lunch", steps.get(at).description());
        assertEquals(600, steps.get(at).service());
        assertTrue(steps.get(at).load().get(0) <= 1);
        assertEquals("job", steps.get(at - 1).type());
    }

    @Test
    void in_plan_mode_too_much_on_board_at_a_break_is_a_violation() {
        String planned = BREAK.replace("\"capacity\"", """
                "steps": [{"type": "job", "id": 2}, {"type": "break", "id": 7}, {"type": "job", "id": 1}], "capacity\"""");
        VroomSolution.Step pause = Vroom.compile(Documents.read(VroomProblem.class, planned))
                .planned()
                .routes()
                .get(0)
                .steps()
                .get(2);
        assertEquals(List.of(new VroomSolution.Violation("max_load", null)), pause.violations());
    }

    @Test
    void a_task_takes_a_type_its_own_time_and_costs_it() {
        VroomSolution.Route route = solved(TIMES).routes().get(0);
        // The tricycle: 200 s on the road, no other set-up than that of the first task, 300 s and 600 s; half a unit
        // for each.
        assertEquals(2, route.vehicle());
        assertEquals(60, route.setup());
        assertEquals(900, route.service());
        assertEquals(40 + 200 + (60 + 900) / 2, route.cost());
        assertEquals(
                200 + 60 + 900,
                route.steps().get(3).arrival() - route.steps().get(0).arrival());
    }

    @Test
    void without_a_price_for_tasks_only_travel_costs() {
        VroomSolution.Route route = solved(TIMES.replace("\"per_task_hour\": 1800", "\"per_task_hour\": 0"))
                .routes()
                .get(0);
        assertEquals(1, route.vehicle());
        assertEquals(60 + 1200, route.setup() + route.service());
        assertEquals(200, route.cost());
    }

    @Test
    void a_set_up_begins_in_the_window_where_it_is_always_spent() {
        String document = """
                {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0}],
                 "jobs": [{"id": 1, "location_index": 1, "setup": 60, "service": 30, "time_windows": [[0, 100]]}],
                """ + MATRICES + "}";
        VroomSolution.Step job = solved(document).routes().get(0).steps().get(1);
        assertEquals(100, job.arrival());
        assertEquals(List.of(60L, 30L, 0L), List.of(job.setup(), job.service(), job.waitingTime()));
    }

    @Test
    void one_matrix_is_that_of_cars() {
        String old = TIMES.replace("\"matrices\": {\"car\": {\"durations\": ", "\"matrix\": ")
                .replace("0]]}}", "0]]");
        assertEquals(Documents.read(VroomProblem.class, TIMES), Documents.read(VroomProblem.class, old));
    }

    @Test
    void documents_and_solutions_read_again_are_the_same() throws Exception {
        for (String document : List.of(BREAK, TIMES)) {
            VroomProblem problem = Documents.read(VroomProblem.class, document);
            assertEquals(problem, Documents.read(VroomProblem.class, Documents.write(problem)));
            assertEquals(problem, new ObjectMapper().readValue(document, VroomProblem.class));
            VroomSolution solution = solved(document);
            assertEquals(solution, Documents.read(VroomSolution.class, Documents.write(solution)));
        }
    }
}
