package org.cooplab.pricing.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Orders with known totals. The cases beside this test are ours, made after the situations that the
 * specifications of Sylius, Medusa, Solidus, Vendure, Open Food Network, CoopCycle, Saleor and
 * Broadleaf describe; the figures are worked out apart from the engine. A folder of further cases of
 * the same form is run when {@code pricing.cases} names it.
 */
class CasesTest {

    @Test
    void every_case_of_ours_comes_out_as_expected() {
        List<Case> cases = Case.read(resource("cases.json"));
        assertTrue(cases.size() > 150, "fewer cases than there were");
        assertEquals(List.of(), wrong(cases));
    }

    @Test
    @EnabledIfSystemProperty(named = "pricing.cases", matches = ".+")
    void every_case_of_the_folder_comes_out_as_expected() throws IOException {
        List<String> wrong = new ArrayList<>();
        int count = 0;
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("pricing.cases")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                List<Case> cases = Case.read(Files.readString(file));
                count += cases.size();
                wrong.addAll(wrong(cases));
            }
        }
        assertTrue(count > 0, "no cases found");
        System.out.println(count + " cases, " + wrong.size() + " otherwise");
        assertEquals(List.of(), wrong);
    }

    @Test
    void a_word_that_is_not_understood_is_an_error_and_never_passed_over() {
        String json = resource("cases.json").replace("\"max_units\"", "\"most_units\"");
        List<String> wrong = wrong(Case.read(json));
        assertTrue(wrong.size() > 1, "no case has it");
        wrong.forEach(each -> assertTrue(each.contains("/promotions/actions/most_units]"), each));
    }

    @Test
    void minor_units_are_those_of_the_case_whatever_its_currency_has() {
        String json = resource("cases.json").replace("\"JPY\"", "\"EUR\"").replace("\"TND\"", "\"EUR\"");
        assertEquals(List.of(), wrong(Case.read(json)));
    }

    static List<String> wrong(List<Case> cases) {
        List<String> wrong = new ArrayList<>();
        for (Case each : cases) {
            try {
                List<String> differences = new CaseRun(each).differences();
                if (!differences.isEmpty()) {
                    wrong.add(each.id() + " " + differences);
                }
            } catch (RuntimeException failure) {
                wrong.add(each.id() + " " + failure);
            }
        }
        return wrong;
    }

    static String resource(String name) {
        try (InputStream stream = CasesTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
