package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code route} on files of a benchmark person, good and bad. */
class RouteTest {

    private static final String FILE = """
            NAME : two homes
            TYPE : MDVRPTW
            DIMENSION : 4
            VEHICLES : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EUC_2D
            NODE_COORD_SECTION
            1 0 0
            2 100 0
            3 0 5
            4 100 5
            DEMAND_SECTION
            3 4
            4 10
            TIME_WINDOW_SECTION
            1 0 99
            2 0 99
            3 0 50
            4 0 50
            PRIZE_SECTION
            3 0
            4 1000
            VEHICLES_DEPOT_SECTION
            1 2
            2 1
            DEPOT_SECTION
            1
            2
            -1
            EOF
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int route(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("file.vrp"), text);
        String[] arguments = new String[options.length + 5];
        System.arraycopy(
                new String[] {"route", file.toString(), "--compact", "--iterations", "50"}, 0, arguments, 0, 5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void the_answer_says_which_vehicle_drives_each_route() throws Exception {
        assertEquals(Cooplab.FINE, route(FILE), err::toString);
        String answer = out.toString();
        assertTrue(answer.startsWith("{\"instance\":\"two homes\",\"cost\":20.0,\"vehicles\":2,"), answer);
        assertTrue(
                answer.matches("(?s).*\"cpuSeconds\":[0-9]+\\.[0-9]{3},\"wallSeconds\":[0-9]+\\.[0-9]{3}}\\s*"),
                answer);
        boolean inOrder = answer.contains("\"routes\":[[\"3\"],[\"2\"]],\"routeVehicles\":[1,2]");
        assertTrue(inOrder || answer.contains("\"routes\":[[\"2\"],[\"3\"]],\"routeVehicles\":[2,1]"), answer);
        assertTrue(answer.contains("\"checked\":true"), answer);
    }

    @Test
    void what_has_a_prize_may_be_left_and_nothing_else() throws Exception {
        assertEquals(Cooplab.FINE, route(FILE.replace("4 0 50", "4 0 1").replace("4 1000", "4 7")), err::toString);
        assertTrue(
                out.toString().contains("\"cost\":17.0,") && out.toString().contains("\"unserved\":[\"3\"]"),
                out::toString);
        assertEquals(Cooplab.REFUSED, route(FILE.replace("4 0 50", "4 0 1").replace("4 1000", "4 0")), err::toString);
    }

    @Test
    void the_convention_and_the_objective_are_chosen_by_name() throws Exception {
        String far = FILE.replace("3 0 5", "3 1 5");
        for (String[] words :
                new String[][] {{"nint", "20"}, {"float", "20.1980"}, {"trunc1", "20.0"}, {"x1000", "20.198"}}) {
            out.getBuffer().setLength(0);
            assertEquals(Cooplab.FINE, route(far, "--distances", words[0], "--objective", "distance"), err::toString);
            assertTrue(out.toString().contains("\"cost\":" + words[1] + ","), out::toString);
        }
        out.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, route(far, "--objective", "vehicles"), err::toString);
        assertTrue(out.toString().contains("\"vehicles\":1,"), out::toString);
        assertEquals(Cooplab.BAD_INPUT, route(FILE, "--distances", "miles"));
        assertTrue(err.toString().contains("\"miles\" is not one of: nint, float, trunc1, x1000"), err::toString);
    }

    private String seconds(String typed, String language) throws IOException {
        Path file = Files.writeString(folder.resolve("file.vrp"), FILE);
        err.getBuffer().setLength(0);
        String[] arguments = {"route", file.toString(), "--seconds", typed, "--lang", language};
        assertEquals(Cooplab.BAD_INPUT, Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments));
        return err.toString();
    }

    @Test
    void a_length_of_search_that_cannot_be_is_refused_in_words() throws Exception {
        for (String typed : List.of("x", "0", "-1", "0.0005", "1000000.001", "1e30", "1e999999999")) {
            assertTrue(
                    seconds(typed, "en")
                            .startsWith("--seconds=S: expected more than 0 and at most 1000000 seconds, with at most"
                                    + " 3 decimals, but found \"" + typed + '"' + System.lineSeparator()),
                    err::toString);
            assertTrue(seconds(typed, "fr").startsWith("--seconds=S\u00A0: attendu plus de 0"), err::toString);
            assertTrue(seconds(typed, "ar").contains("أكثر من 0 ثانية"), err::toString);
        }
        assertEquals("", out.toString());
    }

    @Test
    void a_document_in_json_is_vroom_s_without_being_told() throws Exception {
        assertEquals(
                Cooplab.FINE,
                route("{\"vehicles\":[{\"id\":1,\"start_index\":0}],\"jobs\":[{\"id\":7,\"location_index\":1}],"
                        + "\"matrices\":{\"car\":{\"durations\":[[0,60],[60,0]]}}}"),
                err::toString);
        assertTrue(out.toString().contains("\"unassigned\":[]"), out::toString);
    }

    @Test
    void of_many_that_are_left_the_first_are_explained_and_the_others_counted() throws Exception {
        StringBuilder rows = new StringBuilder("VEHICLE\n1 1\n0 0 0 0 0 9 0\n");
        StringBuilder jobs = new StringBuilder();
        for (int id = 1; id <= 104; id++) {
            rows.append(id).append(" 0 1 1 0 9 0\n");
            jobs.append(id == 1 ? "" : ",").append("{\"id\":" + id + ",\"location_index\":1,\"delivery\":[1]}");
        }
        String vroom = "{\"vehicles\":[{\"id\":1,\"start_index\":0,\"capacity\":[1]}],\"jobs\":[" + jobs
                + "],\"matrices\":{\"car\":{\"durations\":[[0,60],[60,0]]}}}";
        for (String text : List.of(rows.toString(), vroom)) {
            out.getBuffer().setLength(0);
            err.getBuffer().setLength(0);
            assertEquals(Cooplab.REFUSED, route(text, "--explain", "--lang", "en"), err::toString);
            assertEquals(100, out.toString().split("\"what_?[wW]ould_?[hH]elp\":").length - 1, out::toString);
            assertTrue(
                    err.toString().contains("The first 100 unserved requests are explained. Not explained: 3."),
                    err::toString);
        }
    }

    @Test
    void plans_are_read_in_the_json_of_vroom_only() throws Exception {
        assertEquals(Cooplab.BAD_INPUT, route(FILE, "--plan"));
        assertTrue(err.toString().startsWith("--plan: this option needs a problem in VROOM"), err::toString);
    }

    @Test
    void everything_wrong_in_a_file_is_told_at_once_with_line_and_column() throws Exception {
        String wrong = FILE.replace("2 100 0", "2 100 O")
                .replace("3 4\n4 10", "3 4\n4 -10")
                .replace("3 0 50\n", "");
        for (String language : List.of("en", "fr", "ar")) {
            err.getBuffer().setLength(0);
            assertEquals(Cooplab.BAD_INPUT, route(wrong, "--lang", language));
            String told = err.toString();
            assertTrue(told.contains("file.vrp:9:7: "), told);
            assertTrue(told.contains("file.vrp:14:3: "), told);
            assertTrue(told.contains("file.vrp:15:1: "), told);
            assertFalse(told.contains("file.number-expected") || told.contains("file.rows-missing"), told);
        }
        assertEquals("", out.toString());
    }
}
