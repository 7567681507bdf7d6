package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told of a verdict. */
class AssessTest {

    private static final String RULES = """
            {"schemaVersion": "1", "id": "training", "version": "1", "requirement": {"entries": [{"period": {}, "value":
              {"rule": "clause", "id": "enough", %s "requires": {"rule": "compare", "is": ">=",
                "left": {"expr": "fact", "name": "members"}, "right": {"expr": "literal", "number": 5}}}}]}}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int assess(String text, String facts, String language) throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), RULES.formatted(text));
        Path known = Files.writeString(folder.resolve("facts.json"), facts);
        return Cooplab.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "assess",
                "--rules=" + rules,
                "--facts=" + known,
                "--date=2026-03-06",
                "--lang=" + language);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Not met: It has five members",
        "fr, Non rempli\u00A0: Elle a cinq membres",
        "ar, غير مستوفى: لها خمسة أعضاء"
    })
    void a_condition_that_is_not_met_is_not_said_as_if_it_were(String language, String said) throws Exception {
        String text = "\"text\": {\"en\": \"It has five members\", \"fr\": \"Elle a cinq membres\","
                + " \"ar\": \"لها خمسة أعضاء\"},";
        assertEquals(Cooplab.REFUSED, assess(text, "{\"members\": 3}", language));
        String told = err.toString().strip().replaceAll("[\u2068\u2069]", "");
        assertTrue(told.startsWith(said) && told.contains("5") && told.contains("3"), told);
        assertTrue(out.toString().replaceAll("[\u2068\u2069]", "").contains('"' + told + '"'), out::toString);
    }

    @Test
    void a_condition_without_words_says_by_itself_what_is_wanting() throws Exception {
        assertEquals(Cooplab.REFUSED, assess("", "{\"members\": 3}", "en"));
        assertEquals(
                List.of("Number of members must be at least 5; found: 3."),
                err.toString().lines().toList());
    }

    @Test
    void what_is_not_known_is_told_and_of_a_yes_nothing() throws Exception {
        assertEquals(Cooplab.REFUSED, assess("", "{}", "en"));
        assertEquals(1, err.toString().lines().count(), err::toString);
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, assess("", "{\"members\": 5}", "en"));
        assertEquals("", err.toString());
    }

    @Test
    void what_is_wrong_with_a_fact_is_told_in_the_words_of_the_rules() throws Exception {
        assertEquals(Cooplab.BAD_INPUT, assess("", "{\"members\": \"some\"}", "en"));
        assertEquals(
                folder.resolve("facts.json") + ":1:13 /members: The fact Number of members must be a whole number.",
                err.toString().lines().findFirst().orElseThrow());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.BAD_INPUT, assess("", "{\"turnover\": 5}", "fr"));
        assertTrue(err.toString().contains("(MAD)"), err::toString);
    }

    @Test
    void a_question_shows_what_there_is_to_choose_from_and_takes_it_as_it_is_called() throws Exception {
        Path rules = Files.writeString(folder.resolve("rules.json"), """
                {"schemaVersion": "1", "id": "training", "version": "1", "requirement": {"entries": [{"period": {}, "value":
                  {"rule": "in", "value": {"expr": "fact", "name": "sector"}, "options": ["AGRICULTURE"]}}]}}
                """);
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("زراعة\nفلاحة\n".getBytes(StandardCharsets.UTF_8)));
            assertEquals(
                    Cooplab.FINE,
                    Cooplab.run(
                            new PrintWriter(out, true),
                            new PrintWriter(err, true),
                            "assess",
                            "--rules=" + rules,
                            "--date=2026-03-06",
                            "--lang=ar",
                            "--ask"),
                    err::toString);
        } finally {
            System.setIn(before);
        }
        List<String> told = err.toString().lines().toList();
        assertEquals("في أي قطاع تعمل التعاونية؟", told.get(0));
        assertTrue(told.get(1).contains("الفلاحة | "), told::toString);
        assertEquals(told.get(0), told.get(3), told::toString);
    }
}
