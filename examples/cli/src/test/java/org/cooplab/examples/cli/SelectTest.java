package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.application.Application;
import org.cooplab.core.json.Documents;
import org.cooplab.examples.quickstart.report.Applications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told of a selection. */
class SelectTest {

    @TempDir
    private Path folder;

    private StringWriter err;

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        err = new StringWriter();
        return Cooplab.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
    }

    private int select(String call, String applications, String... more) {
        List<String> command =
                List.of("select", "--call", call, "--applications", applications, "--date", "2026-03-06");
        return run(Stream.concat(command.stream(), List.of(more).stream()).toArray(String[]::new));
    }

    @Test
    void an_id_that_two_applications_have_is_told_where_it_stands() throws Exception {
        String call = file("call.json", Samples.all().get("call"));
        List<Application> two = Documents.read(Applications.class, Samples.all().get("applications"))
                .applications();
        String twice = Documents.writePretty(
                Map.of("schemaVersion", "1", "applications", List.of(two.get(0), two.get(1), two.get(0), two.get(0))));
        String applications = file("applications.json", twice);
        List<String> lines = twice.lines().toList();
        for (String[] command : new String[][] {
            {"select", "--call", call, "--applications", applications, "--date", "2026-03-06"},
            {"check", "applications", applications}
        }) {
            assertEquals(Cooplab.BAD_INPUT, run(command));
            List<String> told = err.toString().lines().toList();
            assertEquals(3, told.size(), err::toString);
            for (int i = 0; i < 2; i++) {
                String[] place = told.get(i).replace(applications + ":", "").split("[: ]");
                assertTrue(
                        lines.get(Integer.parseInt(place[0]) - 1)
                                .contains("\"id\": \"" + two.get(0).id()),
                        place[0]);
                assertTrue(
                        told.get(i)
                                .endsWith(" /applications/" + (i + 2) + "/id: "
                                        + two.get(0).id() + " appears twice."),
                        told.get(i));
            }
        }
        String once = file("once.json", Samples.all().get("applications"));
        assertEquals(Cooplab.BAD_INPUT, select(call, once, "--withdrawn", "nobody"));
        assertTrue(err.toString().startsWith("--withdrawn=ID: "), err::toString);
    }

    @Test
    void a_minimum_that_is_not_met_is_said() throws Exception {
        String call = file("call.json", """
                {"schemaVersion": "1", "id": "march", "name": {"en": "March"}, "seats": 2, "ties": [{"by": "id"}],
                  "quotas": [{"attribute": "region", "value": "MA-02", "min": 2}]}
                """);
        String none = file("applications.json", "{\"schemaVersion\": \"1\", \"applications\": []}");
        for (Map.Entry<String, String> said : Map.of(
                        "en", "Quota for the region Oriental: 0 of at least 2; 2 short, for lack of applicants.",
                        "fr",
                                "Quota pour la région «\u00A0Oriental\u00A0»\u00A0: 0 sur au moins 2\u202F; il en manque 2, faute de candidates.")
                .entrySet()) {
            assertEquals(Cooplab.REFUSED, select(call, none, "--lang", said.getKey()), () -> err.toString());
            assertEquals(said.getValue(), err.toString().strip());
        }
    }
}
