package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of the facts of a population: everything, at its place, in the words of the rules. */
class DiffTest {

    private static final String RULES = """
            {"schemaVersion": "1", "id": "training", "version": "%s", "facts": [{"name": "%s", "type": "TRUTH"}],
              "requirement": {"entries": [{"period": {}, "value": {"rule": "compare", "is": ">=",
                "left": {"expr": "fact", "name": "members"}, "right": {"expr": "literal", "number": 5}}}]}}
            """;

    @TempDir
    private Path folder;

    private String rules;
    private StringWriter err;

    @BeforeEach
    void write() throws Exception {
        rules = file("rules.json", RULES.formatted("1", "website"));
    }

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String population(String... cases) throws Exception {
        return file("people.json", "{\"schemaVersion\": \"1\", \"facts\": {\n" + String.join(",\n", cases) + "\n}}");
    }

    private int run(String... arguments) {
        err = new StringWriter();
        return Cooplab.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
    }

    private int diff(String after, String people) {
        return run("diff", rules, after, "--population", people, "--date", "2026-03-06");
    }

    /** Returns where something is wrong, and what, without the name of the file. */
    private List<String> told(String people) {
        return err.toString()
                .lines()
                .map(line -> line.replace(people + ":", ""))
                .toList();
    }

    @Test
    void every_fault_of_every_case_is_told_in_the_words_of_the_rules() throws Exception {
        String people = population(
                "\"a\": {\"members\": 5, \"website\": true}",
                "\"b/\": {\"members\": \"x\", \"regoin\": \"MA-09\"}",
                "\"c\": {\"members\": 7, \"women\": 9, \"website\": \"yes\"}",
                "\"d\": {\"region\": \"Sous-Massa\"}",
                "\"e\": {\"region\": \"Sous-Massa\"}");
        List<String> expected = List.of(
                "3:19 /facts/b~1/members: The fact Number of members must be a whole number.",
                "3:34 /facts/b~1/regoin: There is no fact regoin. Did you mean region?",
                "4:30 /facts/c/women: The fact Number of women members is 9, more than Number of members (7), of which it is a"
                        + " part.",
                "4:44 /facts/c/website: The fact website must be yes or no.",
                "5:17 /facts/d/region: Sous-Massa is not one of the options of Region: ",
                "6:17 /facts/e/region: Sous-Massa is not one of the options of Region: ",
                "6 faults");
        for (String[] command : new String[][] {
            {"diff", rules, rules, "--population", people, "--date", "2026-03-06"},
            {"check", "population", people, "--rules", rules, "--date", "2026-03-06"}
        }) {
            assertEquals(Cooplab.BAD_INPUT, run(command));
            assertEquals(
                    expected,
                    told(people).stream()
                            .map(line -> line.replaceFirst("(?<=options of Region: ).*", ""))
                            .toList());
        }
    }

    @Test
    void a_fact_that_only_one_version_knows_is_not_unknown_and_its_faults_are_told_too() throws Exception {
        String after = file("after.json", RULES.formatted("2", "telephone"));
        String fine = population("\"a\": {\"members\": 5, \"website\": true, \"telephone\": true}");
        assertEquals(Cooplab.FINE, diff(after, fine), () -> err.toString());
        String people = population(
                "\"a\": {\"members\": \"x\", \"website\": 1, \"telephone\": 2}",
                "\"b\": {\"website\": true, \"fax\": 1}");
        assertEquals(Cooplab.BAD_INPUT, diff(after, people));
        assertEquals(
                List.of("/facts/a/members", "/facts/a/website", "/facts/a/telephone", "/facts/b/fax", ""),
                told(people).stream()
                        .map(line -> line.replaceFirst("^[0-9]+( faults)?(:[0-9]+ )?", "")
                                .replaceFirst(":.*", ""))
                        .toList());
    }

    @Test
    void a_population_without_rules_is_fine_but_not_held_against_any() throws Exception {
        assertEquals(Cooplab.FINE, run("check", "population", population("\"a\": {\"membres\": 5}")));
        assertTrue(err.toString().contains("was not held against any rule set"), err::toString);
    }
}
