package org.cooplab.distribution.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.VehicleRouting;
import org.cooplab.distribution.routing.brute.BruteForce;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VroomTest {

    /** Jobs, a shipment, skills, windows, a break; places by coordinates: from Taounate to the country around. */
    private static final String COORDINATES = """
            {
              "vehicles": [
                {"id": 1, "start": [-4.64, 34.54], "end": [-4.64, 34.54], "capacity": [4], "skills": [1, 14],
                 "time_window": [28800, 43200],
                 "breaks": [{"id": 1, "service": 300, "time_windows": [[32400, 34200]]}]},
                {"id": 2, "start": [-4.64, 34.54], "end": [-4.64, 34.54], "capacity": [4], "skills": [2, 14],
                 "time_window": [28800, 43200], "color": "green"}
              ],
              "jobs": [
                {"id": 1, "service": 300, "delivery": [1], "location": [-4.60, 34.50], "skills": [1],
                 "time_windows": [[32400, 36000]]},
                {"id": 2, "service": 300, "pickup": [1], "location": [-4.70, 34.56], "description": "olives"}
              ],
              "shipments": [
                {"amount": [1], "skills": [2],
                 "pickup": {"id": 4, "service": 300, "location": [-4.66, 34.52]},
                 "delivery": {"id": 6, "service": 300, "location": [-4.61, 34.57]}}
              ]
            }
            """;

    private static final String MATRIX = """
            {
              "vehicles": [{"id": 0, "start_index": 0, "end_index": 3, "profile": "van"}],
              "jobs": [{"id": 1414, "location_index": 1}, {"id": 1515, "location_index": 2, "service": 60}],
              "matrices": {"van": {"durations": [[0, 210, 20, 130], [210, 0, 200, 90], [20, 200, 0, 150], [130, 90, 150, 0]]}}
            }
            """;

    @Test
    void places_by_coordinates_are_estimated_and_said_to_be() {
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, COORDINATES));
        assertTrue(vroom.estimated());
        Plan plan = BruteForce.best(vroom.problem());
        assertEquals(List.of(), PlanChecker.check(vroom.problem(), plan));
        VroomSolution solution = vroom.solution(plan);
        assertEquals(0, solution.unassigned().size());
        assertEquals(2, solution.routes().size());
        assertEquals(Boolean.TRUE, solution.estimated());
        VroomSolution.Route first = solution.routes().get(0);
        assertEquals(1, first.vehicle());
        assertEquals("start", first.steps().get(0).type());
        assertEquals("break", word(first, "break").type());
        assertEquals(1, word(first, "job").id());
        assertEquals(first.duration(), first.cost());
        VroomSolution.Route second = solution.routes().get(1);
        assertEquals(4, word(second, "pickup").id());
        assertEquals(List.of(1L), word(second, "pickup").load());
        assertEquals(6, word(second, "delivery").id());
    }

    private static VroomSolution.Step word(VroomSolution.Route route, String type) {
        return route.steps().stream()
                .filter(step -> step.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void places_by_row_of_a_matrix_cost_their_seconds() {
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, MATRIX));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        // 0 -> 2 -> 1 -> 3: 20 + 200 + 90
        assertEquals(310, solution.summary().cost());
        assertEquals(List.of("start", "job", "job", "end"), types(solution));
        assertEquals(1515, solution.routes().get(0).steps().get(1).id());
        assertEquals(310 + 60, solution.routes().get(0).steps().get(3).arrival());
        assertNull(solution.estimated());
    }

    private static List<String> types(VroomSolution solution) {
        return solution.routes().get(0).steps().stream()
                .map(VroomSolution.Step::type)
                .toList();
    }

    @Test
    void waiting_for_a_break_is_waiting() {
        String document = """
                {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0, "time_window": [0, 9000],
                  "breaks": [{"id": 3, "service": 600, "time_windows": [[3000, 6000]]}],
                  "steps": [{"type": "job", "id": 1, "service_at": 1000}, {"type": "break", "id": 3}, {"type": "job", "id": 2}]}],
                 "jobs": [{"id": 1, "location_index": 1, "service": 300}, {"id": 2, "location_index": 1, "service": 100}],
                 "matrices": {"car": {"durations": [[0, 500], [500, 0]]}}}
                """;
        VroomSolution.Route route = Vroom.compile(Documents.read(VroomProblem.class, document))
                .planned()
                .routes()
                .get(0);
        VroomSolution.Step pause = route.steps().get(2);
        assertEquals("break", pause.type());
        assertEquals(1300, pause.arrival());
        assertEquals(1700, pause.waitingTime());
        assertEquals(4200 - 500, route.duration() + route.service() + route.waitingTime());
    }

    @Test
    void the_price_of_a_vehicle_is_per_hour_and_per_kilometre() {
        String priced = MATRIX.replace(
                        "\"profile\": \"van\"",
                        "\"profile\": \"van\", \"costs\": {\"fixed\": 1000, \"per_hour\": 7200, \"per_km\": 5}")
                .replace(
                        "\"durations\"",
                        "\"distances\": [[0,1,1000,1],[1,0,1,2000],[1,3000,0,1],[1,1,1,0]], \"durations\"");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, priced));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        // two a second for 310 s, five a kilometre for 1 + 3 + 2 km
        assertEquals(1000 + 620 + 30, solution.summary().cost());
        assertEquals(6000, solution.summary().distance());
    }

    private static String twoPlaces(String vehicle, String matrices) {
        return """
                {"vehicles": [{"id": 1, "start_index": 0, "end_index": 0 %s}], "jobs": [{"id": 1, "location_index": 1}],
                 "matrices": {"car": {"durations": [[0, 10], [10, 0]] %s}}}
                """.formatted(vehicle, matrices);
    }

    private static String written(String document) throws Exception {
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, document));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        assertEquals(solution, Documents.read(VroomSolution.class, Documents.write(solution)));
        return Documents.write(solution);
    }

    @Test
    void without_distances_nothing_is_limited_or_priced_by_them_and_none_is_answered() throws Exception {
        String limited = twoPlaces(", \"max_distance\": 500, \"costs\": {\"per_km\": 1000}", "");
        InvalidDocument refused =
                assertThrows(InvalidDocument.class, () -> Vroom.compile(Documents.read(VroomProblem.class, limited)));
        assertEquals(
                List.of("/vehicles/0/costs/per_km", "/vehicles/0/max_distance"),
                refused.faults().stream().map(Fault::pointer).sorted().toList());
        assertFalse(written(twoPlaces("", "")).contains("\"distance\""));
        assertFalse(written(twoPlaces("", ", \"costs\": [[0, 3], [5, 0]]")).contains("\"distance\""));
    }

    @Test
    void beside_costs_the_distances_are_those_of_their_matrix() {
        String both = twoPlaces("", ", \"distances\": [[0, 1200], [800, 0]], \"costs\": [[0, 3], [5, 0]]");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, both));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        assertEquals(8, solution.summary().cost());
        assertEquals(2000, solution.summary().distance());
        assertEquals(2000, solution.routes().get(0).distance());
        assertEquals(
                List.of(0L, 1200L, 2000L),
                solution.routes().get(0).steps().stream()
                        .map(VroomSolution.Step::distance)
                        .toList());
    }

    @Test
    void plan_mode_gives_times_to_steps_and_names_what_they_break() {
        String planned = MATRIX.replace("\"profile\": \"van\"", """
                        "profile": "van", "max_tasks": 1, "steps": [{"type": "start"}, {"type": "job", "id": 1414, "service_at": 1000},
                        {"type": "job", "id": 1515, "service_before": 1100}, {"type": "end"}]
                        """);
        VroomSolution solution =
                Vroom.compile(Documents.read(VroomProblem.class, planned)).planned();
        List<VroomSolution.Step> steps = solution.routes().get(0).steps();
        assertEquals(1000, steps.get(1).arrival() + steps.get(1).waitingTime());
        assertEquals(1200, steps.get(2).arrival());
        assertEquals(List.of(), steps.get(1).violations());
        assertEquals(1, steps.get(2).violations().size());
        assertEquals("delay", steps.get(2).violations().get(0).cause());
        assertEquals("max_tasks", solution.routes().get(0).violations().get(0).cause());
        assertEquals(2, solution.summary().violations().size());
    }

    @Test
    void steps_are_a_plan_to_start_from() {
        String warm = MATRIX.replace(
                "\"profile\": \"van\"", "\"profile\": \"van\", \"steps\": [{\"type\": \"job\", \"id\": 1515}]");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, warm));
        assertEquals(1, vroom.problem().initialPlan().routes().size());
        assertFalse(vroom.problem().initialPlan().routes().get(0).pinned());
    }

    @Test
    void vehicles_that_are_alike_are_one_type() {
        String two = MATRIX.replace(
                "\"vehicles\": [",
                "\"vehicles\": [{\"id\": 9, \"start_index\": 0, \"end_index\": 3, "
                        + "\"profile\": \"van\", \"description\": \"Fatima\"},");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, two));
        assertEquals(1, vroom.problem().vehicles().size());
        assertEquals(2, vroom.problem().vehicles().get(0).count());
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        assertEquals(9, solution.routes().get(0).vehicle());
        assertEquals("Fatima", solution.routes().get(0).description());
    }

    @Test
    void what_no_vehicle_can_do_is_unassigned() {
        String skilled = MATRIX.replace("\"location_index\": 2,", "\"location_index\": 2, \"skills\": [7],");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, skilled));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        assertEquals(1, solution.summary().unassigned());
        assertEquals(1515, solution.unassigned().get(0).id());
        assertEquals("job", solution.unassigned().get(0).type());
        assertEquals(2, solution.unassigned().get(0).locationIndex());
    }

    @Test
    void what_is_unassigned_says_why_if_asked_and_is_read_again_the_same() throws Exception {
        String skilled = MATRIX.replace("\"location_index\": 2,", "\"location_index\": 2, \"skills\": [7],");
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, skilled));
        VroomSolution solution =
                vroom.explained(BruteForce.best(vroom.problem()), Messages.of(Locale.FRENCH, PlanChecker.class));
        VroomSolution.Unassigned left = solution.unassigned().get(0);
        assertEquals(List.of("job-1515 demande 7, que vehicle-0 n’a pas."), left.reasons());
        assertEquals(List.of("Donner à vehicle-0 la compétence 7."), left.whatWouldHelp());
        String text = Documents.write(solution);
        assertTrue(text.contains("\"what_would_help\""));
        assertEquals(solution, Documents.read(VroomSolution.class, text));
        assertEquals(solution, new ObjectMapper().readValue(text, VroomSolution.class));
        VroomSolution plain = vroom.solution(BruteForce.best(vroom.problem()));
        assertFalse(Documents.write(plain).contains("reasons"));
    }

    @Test
    void what_all_routes_bring_may_be_more_than_one_vehicle_takes() {
        long most = 1L << 40;
        String full = "{\"id\": %d, \"start\": [0, 0], \"capacity\": [" + most + "]}";
        String job = "{\"id\": %d, \"location\": [0, 0.1], \"delivery\": [" + most + "]}";
        Vroom vroom = Vroom.compile(Documents.read(
                VroomProblem.class,
                "{\"vehicles\": [" + full.formatted(1) + ", " + full.formatted(2) + "], \"jobs\": [" + job.formatted(1)
                        + ", " + job.formatted(2) + "]}"));
        Plan plan = VehicleRouting.solve(vroom.problem(), RoutingOptions.of(Budget.iterations(50)))
                .plan();
        assertEquals(List.of(2 * most), vroom.solution(plan).summary().delivery());
    }

    @Test
    void everything_that_cannot_be_followed_is_said_at_once() {
        String wrong = """
                {
                  "vehicles": [{"id": 1, "costs": {"per_task_hour": -3}, "steps": [{"type": "job", "id": 5}, {"type": "job", "id": 2}]},
                               {"id": 1, "start": [0, 0], "speed_factor": 0, "breaks": [{"id": 1, "max_load": [-2]}],
                                "steps": [{"type": "break", "id": 1, "service_after": 9, "service_before": 8},
                                          {"type": "job", "id": 2}, {"type": "break", "id": 1}]}],
                  "jobs": [{"id": 1, "location": [200, 1]}, {"id": 1, "location": [1, 1], "time_windows": [[5, 3]]},
                           {"id": 2, "location": [1, 1], "service": -1, "service_per_type": {"a/b": -1}}]
                }
                """;
        VroomProblem document = Documents.read(VroomProblem.class, wrong);
        List<Fault> faults = assertThrows(InvalidDocument.class, () -> Vroom.compile(document))
                .faults();
        assertEquals(
                List.of(
                        "/jobs/0/location",
                        "/jobs/1/id",
                        "/jobs/1/time_windows/0",
                        "/jobs/2/service",
                        "/jobs/2/service_per_type/a~1b",
                        "/vehicles/0",
                        "/vehicles/0/costs/per_task_hour",
                        "/vehicles/0/steps/0",
                        "/vehicles/1/id",
                        "/vehicles/1/breaks/0/max_load/0",
                        "/vehicles/1/speed_factor",
                        "/vehicles/1/steps/0",
                        "/vehicles/1/steps/1/id",
                        "/vehicles/1/steps/2/id"),
                faults.stream().map(Fault::pointer).toList());
    }

    @Test
    void a_solution_read_again_is_the_same_by_each_reader() throws Exception {
        Vroom vroom = Vroom.compile(Documents.read(VroomProblem.class, COORDINATES));
        VroomSolution solution = vroom.solution(BruteForce.best(vroom.problem()));
        String text = Documents.write(solution);
        assertEquals(solution, Documents.read(VroomSolution.class, text));
        assertEquals(solution, new ObjectMapper().readValue(text, VroomSolution.class));
        assertEquals(solution, JsonMapper.builder().build().readValue(text, VroomSolution.class));
        VroomProblem problem = Documents.read(VroomProblem.class, COORDINATES);
        assertEquals(problem, Documents.read(VroomProblem.class, Documents.write(problem)));
        assertEquals(problem, new ObjectMapper().readValue(COORDINATES, VroomProblem.class));
        assertEquals(problem, JsonMapper.builder().build().readValue(COORDINATES, VroomProblem.class));
    }

    @Test
    void no_number_of_tasks_is_negative() {
        String text = """
                {"vehicles": [{"id": 1, "start": [-4.64, 34.54], "max_tasks": -1}, {"id": 2, "start": [-4.64, 34.54], "max_tasks": 0}],
                "jobs": [{"id": 1, "location": [-4.60, 34.50]}]}
                """;
        InvalidDocument refused =
                assertThrows(InvalidDocument.class, () -> Vroom.compile(Documents.read(VroomProblem.class, text)));
        assertEquals(
                "[/vehicles/0/max_tasks vroom.out-of-range {value=-1}]",
                refused.faults().toString());
    }
}
