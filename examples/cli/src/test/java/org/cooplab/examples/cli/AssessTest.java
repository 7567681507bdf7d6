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
        List<String> lines = told.lines().toList();
        assertEquals(2, lines.size(), told);
        String why = lines.get(1);
        assertTrue(why.startsWith(said) && why.contains("5") && why.contains("3"), told);
        assertTrue(out.toString().replaceAll("[\u2068\u2069]", "").contains('"' + why + '"'), out::toString);
    }

    @Test
    void a_condition_without_words_says_by_itself_what_is_wanting() throws Exception {
        assertEquals(Cooplab.REFUSED, assess("", "{\"members\": 3}", "en"));
        assertEquals(
                List.of(
                        "Not eligible: by what is known, not all conditions are met.",
                        "Number of members must be at least 5; found: 3."),
                err.toString().lines().toList());
    }

    @Test
    void what_is_not_known_is_told_and_so_is_a_yes() throws Exception {
        assertEquals(Cooplab.REFUSED, assess("", "{}", "en"));
        assertEquals(
                List.of("Not known yet: some answers are missing.", "It is not known yet: Number of members."),
                err.toString().lines().toList());
        err.getBuffer().setLength(0);
        assertEquals(Cooplab.FINE, assess("", "{\"members\": 5}", "en"));
        assertEquals(
                "Eligible: by what is known, all conditions are met.",
                err.toString().strip());
    }

    @ParameterizedTest
    @CsvSource({
        "en, It would take: Admit new members – Number of members (60 days).",
        "fr, Il faudrait\u00A0: Admettre de nouveaux membres – Nombre de membres (60 jours).",
        "ar, المطلوب: قبول أعضاء جدد – عدد الأعضاء (60 يوما)."
    })
    void what_it_would_take_is_told(String language, String said) throws Exception {
        Path rules =
                Files.writeString(folder.resolve("rules.json"), Samples.all().get("rule-set"));
        Path facts = Files.writeString(folder.resolve("facts.json"), """
                {"sector": "ARGAN", "registeredOn": "2020-05-04", "members": 3, "connectivity": "BROADBAND",
                 "turnover": {"amount": "1000.00", "currency": "MAD"}, "supports": []}""");
        assertEquals(
                Cooplab.REFUSED,
                Cooplab.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "assess",
                        "--rules=" + rules,
                        "--facts=" + facts,
                        "--date=2026-03-06",
                        "--lang=" + language));
        List<String> told =
                err.toString().replaceAll("[\u2068\u2069]", "").lines().toList();
        assertEquals(said, told.get(told.size() - 1));
        assertTrue(out.toString().contains("\"advice\""), out::toString);
    }

    @Test
    void an_interview_says_how_to_answer_reads_each_answer_back_and_ends_with_the_verdict() throws Exception {
        Path rules =
                Files.writeString(folder.resolve("rules.json"), Samples.all().get("rule-set"));
        String typed = String.join(
                        "\n",
                        "mourafaka / 2015-06-01 / 2015-12-31 / 20000.5",
                        "argan",
                        "12/05/2021",
                        "1200",
                        "",
                        "250 000",
                        "")
                + "\n";
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
            Cooplab.run(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    "assess",
                    "--rules=" + rules,
                    "--date=2026-03-06",
                    "--lang=en",
                    "--ask");
        } finally {
            System.setIn(before);
        }
        List<String> told = err.toString().replace('\u00A0', ' ').lines().toList();
        assertEquals("An empty line means: I do not know.", told.get(0));
        assertEquals(
                "  programme / start / end / amount (days such as 2026-03-08); a semicolon before the next one; - for none."
                        + " The rules know: mourafaka",
                told.get(2));
        assertTrue(
                told.containsAll(List.of(
                        "  = mourafaka · 1 June 2015 · 31 December 2015 · MAD 20,000.50",
                        "  = Argan",
                        "  a day: 2026-03-08, or day first: 8/3/2026",
                        "  = 12 May 2021",
                        "  = 1,200",
                        "  = MAD 250,000.00",
                        "Not known yet: some answers are missing.")),
                told::toString);
    }

    @Test
    void a_dash_is_a_list_without_anything() throws Exception {
        Path rules =
                Files.writeString(folder.resolve("rules.json"), Samples.all().get("rule-set"));
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream("-\n".getBytes(StandardCharsets.UTF_8)));
            Cooplab.run(
                    new PrintWriter(out, true),
                    new PrintWriter(err, true),
                    "assess",
                    "--rules=" + rules,
                    "--date=2026-03-06",
                    "--lang=fr",
                    "--ask");
        } finally {
            System.setIn(before);
        }
        assertTrue(err.toString().lines().toList().contains("  = aucun"), err::toString);
        assertTrue(out.toString().replaceAll("\\s", "").contains("\"supports\":[]"), out::toString);
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
        assertEquals("في أي قطاع تعمل التعاونية؟", told.get(1));
        assertTrue(told.get(2).contains("الفلاحة | "), told::toString);
        assertEquals(told.get(1), told.get(4), told::toString);
        assertTrue(told.get(told.size() - 1).startsWith("مؤهلة: "), told::toString);
    }
}
