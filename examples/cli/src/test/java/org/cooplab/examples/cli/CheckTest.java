package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cooplab.core.fixture.MessageChecks;
import org.cooplab.examples.quickstart.Quickstart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final int MUTATIONS = Integer.getInteger("cooplab.mutations", 2_000);
    private static final String ALPHABET = "{}[]\":,0123456789.eE+-/ntrue \\\u0000\u0639\uD800abc";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void every_sample_is_fine() throws Exception {
        for (Map.Entry<String, String> sample : Samples.all().entrySet()) {
            Path file = Files.writeString(folder.resolve("sample.json"), sample.getValue());
            assertEquals(Cooplab.FINE, run("check", sample.getKey(), file.toString()), sample.getKey() + ": " + err);
        }
    }

    @Test
    void a_fault_is_told_with_file_line_column_and_pointer() throws Exception {
        Path file = Files.writeString(folder.resolve("order.json"), "{\n  \"id\": 7,\n  \"custmer\": {}\n}");
        assertEquals(Cooplab.BAD_INPUT, run("check", "order", file.toString()));
        assertTrue(
                err.toString()
                        .contains("order.json:3:3 /custmer: There is no \"custmer\" here. Did you mean customer?"),
                err::toString);
        assertTrue(out.toString().isEmpty(), out::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cooperative   | (?s)"latitude" : ([0-9.]+).*?"longitude" : (-[0-9.]+) | "latitude" : $2, "longitude" : $1 | /position
            applications  | (?s)"latitude" : ([0-9.]+).*?"longitude" : (-[0-9.]+) | "latitude" : $2, "longitude" : $1 | /applications/0/cooperative/position
            support-round | (?s)"latitude" : ([0-9.]+).*?"longitude" : (-[0-9.]+) | "latitude" : $2, "longitude" : $1 | /cooperatives/0/position
            order         | (?s)"latitude" : ([0-9.]+).*?"longitude" : (-[0-9.]+) | "latitude" : $2, "longitude" : $1 | /fulfilment/place/position
            network       | "longitude" : -([0-9.]+) | "longitude" : $1 | /producers/0/site/position
            cooperative   | "province" : "MA-[A-Z]+" | "province" : "MA-TZI" | /province
            applications  | "province" : "MA-[A-Z]+" | "province" : "MA-TZI" | /applications/0/cooperative/province
            network       | "province" : "MA-[A-Z]+" | "province" : "MA-TZI" | /producers/0/site/province
            support-round | "province" : "MA-[A-Z]+" | "province" : "MA-TZI" | /cooperatives/0/province
            """)
    void a_place_that_cannot_be_is_told_once_with_what_was_meant(
            String type, String right, String wrong, String pointer) throws Exception {
        String sample = Samples.all().get(type);
        String broken = sample.replaceFirst(right.replace(" : ", ": "), wrong.replace(" : ", ": "));
        assertFalse(broken.equals(sample), sample);
        Path file = Files.writeString(folder.resolve("wrong.json"), broken);
        assertEquals(Cooplab.BAD_INPUT, run("check", type, file.toString()), err::toString);
        List<String> told = err.toString().lines().toList();
        assertEquals(2, told.size(), err::toString);
        assertTrue(told.get(0).contains(" " + pointer + ": "), err::toString);
        assertTrue(told.get(0).matches(".*(Did you mean|looks most like).*"), err::toString);
    }

    @Test
    void standard_input_is_called_by_its_name_in_the_language_asked() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(Samples.all().get("order").getBytes(StandardCharsets.UTF_8)));
            assertEquals(Cooplab.FINE, run("check", "order", "-", "--lang", "fr"), err::toString);
        } finally {
            System.setIn(before);
        }
        assertEquals("(entrée standard) est en ordre", err.toString().strip());
    }

    @Test
    void facts_are_checked_by_the_rules_that_are_given_and_without_rules_that_is_said() throws Exception {
        String rules = Files.writeString(
                        folder.resolve("rules.json"), Samples.all().get("rule-set"))
                .toString();
        String right = Files.writeString(
                        folder.resolve("right.json"), Samples.all().get("facts"))
                .toString();
        String wrong = Files.writeString(folder.resolve("wrong.json"), """
                        {
                          "region": "Sous-Masa",
                          "membres": 5,
                          "women": 9, "members": 8,
                          "registeredOn": "2026-03-07"
                        }
                        """).toString();
        assertEquals(Cooplab.FINE, run("check", "facts", wrong));
        assertEquals(
                List.of(
                        wrong + " is fine",
                        wrong
                                + " was not held against any rule set: add --rules and --date to check which facts there are "
                                + "and what they may be"),
                err.toString().lines().toList());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, run("check", "facts", right, "--rules", rules, "--date", "2026-03-06"));
        assertEquals(List.of(right + " is fine"), err.toString().lines().toList());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.BAD_INPUT, run("check", "facts", wrong, "--rules", rules, "--date", "2026-03-06"));
        List<String> told = err.toString().lines().toList();
        assertEquals(
                List.of("2:13 /region: ", "3:14 /membres: ", "4:12 /women: ", "5:19 /registeredOn: ", "4 faults"),
                told.stream()
                        .map(line -> line.replace(wrong + ":", "").replaceFirst("(?<=: ).*", ""))
                        .toList());
        assertTrue(told.get(0).endsWith("Did you mean Souss-Massa?"), told::toString);
        assertTrue(told.get(2).contains("Number of women members is 9"), told::toString);
    }

    @Test
    void only_facts_and_populations_are_checked_by_rules_and_of_rules_and_day_neither_goes_alone() throws Exception {
        String facts = Files.writeString(folder.resolve("facts.json"), "{}").toString();
        assertEquals(Cooplab.BAD_INPUT, run("check", "order", facts, "--rules", facts, "--date", "2026-03-06"));
        assertTrue(
                err.toString().contains("only facts and populations can be checked by rules, not the type order"),
                err::toString);
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.BAD_INPUT, run("check", "facts", facts, "--rules", facts));
        assertTrue(err.toString().contains("--date"), err::toString);
    }

    /** An order is asked for in the place of each type; no other type takes a member {@code customer} and {@code lines}. */
    @Test
    void a_document_of_another_type_is_called_by_its_type_first() throws Exception {
        for (String asked : List.of("day", "price-book", "cooperative", "population")) {
            Path order = Files.writeString(
                    folder.resolve("order.json"), Samples.all().get("order"));
            err.getBuffer().setLength(0);
            assertEquals(Cooplab.BAD_INPUT, run("check", asked, order.toString()));
            List<String> told = err.toString().lines().toList();
            assertEquals(order + ": this looks like a document of the type order", told.get(0), err::toString);
            assertTrue(told.size() > 3, err::toString);
        }
        Path mistyped = Files.writeString(
                folder.resolve("order.json"), Samples.all().get("order").replaceFirst("\"customer\"", "\"custmer\""));
        for (String asked : List.of("order", "day")) {
            err.getBuffer().setLength(0);
            assertEquals(Cooplab.BAD_INPUT, run("check", asked, mistyped.toString()));
            assertFalse(err.toString().contains("looks like"), err::toString);
        }
    }

    @Test
    void what_is_wrong_with_a_day_on_any_network_is_told_and_that_none_was_asked() throws Exception {
        Path day = Files.writeString(folder.resolve("day.json"), """
                {"schemaVersion": "1", "date": "2026-03-02", "orders": [], "waves": [
                  {"id": "monday", "cutOff": "2026-03-02T09:00:00Z", "distribution": ["2026-03-02"],
                   "collection": {"start": "2026-03-02T08:00:00Z", "end": "2026-03-02T12:00:00Z"}},
                  {"id": "monday", "cutOff": "2026-03-03T07:00:00Z", "distribution": ["2026-03-01"],
                   "collection": {"start": "2026-03-03T08:00:00Z", "end": "2026-03-03T12:00:00Z"}}],
                 "placed": {"zz": "2026-03-01T08:00:00Z"}}
                """);
        assertEquals(Cooplab.BAD_INPUT, run("check", "day", day.toString()));
        assertEquals(
                List.of(
                        day + ":2:30 /waves/0/cutOff",
                        day + ":4:10 /waves/1/id",
                        day + ":4:70 /waves/1/distribution",
                        day + ":6:19 /placed/zz",
                        "4 faults"),
                err.toString()
                        .lines()
                        .map(line -> line.replaceFirst(": .*", ""))
                        .toList());
        Files.writeString(day, Samples.all().get("day"));
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, run("check", "day", day.toString()));
        assertTrue(err.toString().contains("was not held against any network"), err::toString);
    }

    @Test
    void standard_input_is_not_read_for_two_documents() {
        InputStream before = System.in;
        try {
            System.setIn(
                    new ByteArrayInputStream(Samples.all().get("price-book").getBytes(StandardCharsets.UTF_8)));
            assertEquals(Cooplab.BAD_INPUT, run("price", "--book", "-", "--order", "-"));
        } finally {
            System.setIn(before);
        }
        assertEquals(
                List.of("(stdin): standard input holds one document only, but is given for two", "1 fault"),
                err.toString().lines().toList());
    }

    @Test
    void a_map_that_cannot_be_written_costs_no_plan() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "no full device on this machine");
        Path network =
                Files.writeString(folder.resolve("network.json"), Samples.all().get("network"));
        Path day = Files.writeString(folder.resolve("day.json"), Samples.all().get("day"));
        assertEquals(
                Cooplab.BAD_INPUT,
                run("plan", "--network=" + network, "--day=" + day, "--iterations=1", "--geojson=" + full));
        assertTrue(out.toString().startsWith("{"), out::toString);
        List<String> said = err.toString().lines().toList();
        assertTrue(said.get(said.size() - 3).startsWith("Rounds: "), err::toString);
        assertTrue(said.get(said.size() - 2).startsWith(full + ": this cannot be written: "), err::toString);
    }

    @Test
    void a_map_is_written_over_no_input_and_needs_a_name() throws Exception {
        Path network =
                Files.writeString(folder.resolve("network.json"), Samples.all().get("network"));
        Path day = Files.writeString(folder.resolve("day.json"), Samples.all().get("day"));
        String otherwise = folder.resolve("./day.json").toString();
        for (String map : List.of(network.toString(), otherwise, "-", "")) {
            assertEquals(Cooplab.BAD_INPUT, run("plan", "--network=" + network, "--day=" + day, "--geojson", map));
        }
        assertEquals(
                List.of(
                        network + ": this is an input, and would be overwritten",
                        otherwise + ": this is an input, and would be overwritten",
                        "-: the name of a file is needed here",
                        "\"\": the name of a file is needed here"),
                err.toString().lines().filter(line -> !line.equals("1 fault")).toList());
        assertEquals(Samples.all().get("network"), Files.readString(network));
        assertEquals(Samples.all().get("day"), Files.readString(day));
        assertFalse(Files.exists(Path.of("-")));
    }

    @Test
    void what_compiling_finds_has_its_line_too() throws Exception {
        String broken = Samples.all()
                .get("rule-set")
                .replace("least-members", "least-mmbers")
                .replaceFirst("least-mmbers", "least-members");
        Path file = Files.writeString(folder.resolve("rules.json"), broken);
        assertEquals(Cooplab.BAD_INPUT, run("check", "rule-set", file.toString(), "--lang", "fr"));
        assertFalse(err.toString().contains("rules.json:1:1 "), err::toString);
    }

    @Test
    void no_mutated_document_gives_a_stack_trace() throws Exception {
        Random random = new Random(7);
        Path file = folder.resolve("mutated.json");
        Object[] samples = Samples.all().entrySet().toArray();
        for (int i = 0; i < MUTATIONS; i++) {
            @SuppressWarnings("unchecked")
            Map.Entry<String, String> sample = (Map.Entry<String, String>) samples[i % samples.length];
            String text = sample.getValue();
            int times = 1 + random.nextInt(4);
            for (int j = 0; j < times; j++) {
                text = mutated(text, random);
            }
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            err.getBuffer().setLength(0);
            int exit = run("check", sample.getKey(), file.toString());
            String said = err.toString();
            String where = "mutation " + i + " of " + sample.getKey() + ": " + text;
            assertTrue(exit == Cooplab.FINE || exit == Cooplab.BAD_INPUT, () -> where + "\n" + said);
            assertFalse(said.contains("\tat "), () -> where + "\n" + said);
            assertFalse(said.isBlank(), where);
        }
    }

    private static String mutated(String text, Random random) {
        int at = random.nextInt(text.length());
        int until = Math.min(text.length(), at + 1 + random.nextInt(12));
        char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + text.substring(until);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> text.substring(0, at) + other + text.substring(Math.min(text.length(), at + 1));
            case 3 -> text.substring(0, until) + text.substring(at);
            default -> text.replaceFirst("[0-9]+", random.nextInt(3) == 0 ? "99999999999999999999" : "-1");
        };
    }

    @Test
    void unknown_commands_and_kinds_are_bad_input() {
        assertEquals(Cooplab.BAD_INPUT, run("check", "nothing", "x"));
        assertEquals(Cooplab.BAD_INPUT, run("fly"));
        assertEquals(
                Cooplab.BAD_INPUT,
                run("check", "order", folder.resolve("absent.json").toString()));
    }

    @Test
    void what_is_mistyped_is_told_in_a_line_and_points_to_help() {
        assertEquals(Cooplab.BAD_INPUT, run("assess", "--rules", "rules.json", "--date", "2026-13-01"));
        assertTrue(
                err.toString().contains("expected a day such as 2026-03-08, but found \"2026-13-01\""), err::toString);
        assertTrue(err.toString().contains("cooplab assess --help"), err::toString);
        assertFalse(err.toString().contains("java."), err::toString);
        assertEquals(2, err.toString().lines().count(), err::toString);
    }

    @Test
    void facts_of_another_type_are_told_in_their_file() throws Exception {
        Path rules =
                Files.writeString(folder.resolve("rules.json"), Samples.all().get("rule-set"));
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\n  \"members\": \"many\"\n}");
        assertEquals(
                Cooplab.BAD_INPUT,
                run("assess", "--rules", rules.toString(), "--facts", facts.toString(), "--date", "2026-03-06"));
        assertTrue(err.toString().startsWith(facts + ":2:14 /members:"), err::toString);
    }

    @Test
    void facts_that_no_rule_set_knows_are_told_in_their_file() throws Exception {
        Path rules =
                Files.writeString(folder.resolve("rules.json"), Samples.all().get("rule-set"));
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\n  \"membres\": 7\n}");
        assertEquals(
                Cooplab.BAD_INPUT,
                run("assess", "--rules", rules.toString(), "--facts", facts.toString(), "--date", "2026-03-06"));
        String told = "There is no fact membres. Did you mean members?";
        assertTrue(err.toString().startsWith(facts + ":2:14 /membres: " + told), err::toString);
        Path people = Files.writeString(
                folder.resolve("people.json"), "{\"schemaVersion\": \"1\",\n\"facts\": {\"a\": {\n\"membres\": 7}}}");
        err.getBuffer().setLength(0);
        assertEquals(
                Cooplab.BAD_INPUT,
                run(
                        "diff",
                        rules.toString(),
                        rules.toString(),
                        "--population",
                        people.toString(),
                        "--date",
                        "2026-03-06"));
        assertTrue(err.toString().startsWith(people + ":3:12 /facts/a/membres: " + told), err::toString);
    }

    @Test
    void a_table_that_is_not_utf_8_and_a_place_that_cannot_be_written_are_bad_input() throws Exception {
        Path table = Files.write(folder.resolve("table.csv"), new byte[] {'p', (byte) 0xE9, '\n'});
        assertEquals(Cooplab.BAD_INPUT, run("table", "catalogue", table.toString()));
        assertTrue(err.toString().contains("not UTF-8"), err::toString);
        assertEquals(Cooplab.BAD_INPUT, run("demo", "--out", table.toString()));
        assertTrue(err.toString().contains(table + ": this is a file, and a folder is needed here"), err::toString);
        assertFalse(err.toString().contains("1/6"), err::toString);
        Path below = table.resolve("report");
        assertEquals(Cooplab.BAD_INPUT, run("demo", "--out", below.toString()));
        assertTrue(err.toString().contains(below + ": nothing can be written at this place"), err::toString);
    }

    @Test
    void a_map_that_cannot_be_written_is_refused_before_anything_is_read() throws Exception {
        for (String language : new String[] {"en", "fr"}) {
            assertEquals(
                    Cooplab.BAD_INPUT,
                    run("plan", "--network=n", "--day=d", "--geojson", folder.toString(), "--lang", language));
        }
        Path nowhere = folder.resolve("nowhere/map.geojson");
        assertEquals(Cooplab.BAD_INPUT, run("plan", "--network=n", "--day=d", "--geojson", nowhere.toString()));
        Path below = Files.writeString(folder.resolve("file"), "").resolve("map.geojson");
        assertEquals(Cooplab.BAD_INPUT, run("plan", "--network=n", "--day=d", "--geojson", below.toString()));
        assertEquals(
                List.of(
                        folder + ": this is a folder, not a file",
                        folder + ": c’est un dossier, pas un fichier",
                        nowhere + ": nothing can be written at this place",
                        below + ": nothing can be written at this place"),
                err.toString()
                        .lines()
                        .filter(line -> line.startsWith(folder.toString()))
                        .toList());
        assertEquals("", out.toString());
    }

    @Test
    void a_folder_in_place_of_a_file_is_told_in_the_language_asked() {
        assertEquals(Cooplab.BAD_INPUT, run("check", "order", folder.toString(), "--lang", "fr"));
        assertTrue(err.toString().contains(folder + ": c’est un dossier, pas un fichier"), err::toString);
    }

    @Test
    void everything_is_said_in_three_languages() {
        MessageChecks.complete(Cooplab.class);
        MessageChecks.complete(Quickstart.class);
    }
}
