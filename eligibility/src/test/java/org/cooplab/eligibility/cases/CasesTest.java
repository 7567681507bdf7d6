package org.cooplab.eligibility.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cooplab.core.json.Documents;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.rule.Literal;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rules and outcomes in the neutral vocabulary: our own numbers from the test resources, and a whole folder of them when
 * the system property {@code eligibility.cases} names one.
 */
class CasesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TestFactory
    Stream<DynamicNode> every_case_has_its_stated_outcome() throws IOException {
        return files().stream()
                .flatMap(file -> file.cases().stream().map(one -> dynamicTest(one.id(), () -> judge(file, one))));
    }

    @TestFactory
    Stream<DynamicNode> every_rule_set_survives_its_document() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(file.id(), () -> {
                    String document = Documents.write(file.rules());
                    assertEquals(file.rules(), Documents.read(RuleSet.class, document));
                    assertEquals(file.rules(), JSON.readValue(document, RuleSet.class));
                }));
    }

    @Test
    void the_cases_of_the_test_resources_are_there() throws IOException {
        assertTrue(files().size() >= 15);
    }

    private static void judge(CaseFile file, CaseFile.Case one) {
        Eligibility rules = Eligibility.compile(file.rules());
        // A case may give more than its rules declare.
        Verdict verdict = rules.assess(rules.declared(one.facts()), one.date());
        Object found = file.givesValue()
                ? verdict.benefit().<Object>map(CasesTest::plain).orElse("UNKNOWN")
                : outcome(verdict.kleene());
        if (one.expected() instanceof Number expected && found instanceof BigDecimal number) {
            BigDecimal off =
                    number.subtract(new BigDecimal(expected.toString())).abs();
            assertTrue(off.compareTo(new BigDecimal("0.000001")) <= 0, one.id() + ": " + expected + " but " + number);
        } else {
            assertEquals(one.expected(), found, () -> one.id() + " " + one.facts());
        }
        if (one.missing() != null && !file.givesValue()) {
            assertEquals(new HashSet<>(one.missing()), new HashSet<>(verdict.missing()));
        }
        // Trying out the unknown facts settles what was open and changes nothing else.
        assertTrue(verdict.kleene() == Outcome.UNKNOWN || verdict.outcome() == verdict.kleene());
    }

    /** Outside its days a rule does not apply, which the cases retell as a no. */
    private static String outcome(Outcome outcome) {
        return (outcome == Outcome.NOT_APPLICABLE ? Outcome.INELIGIBLE : outcome).name();
    }

    private static Object plain(Literal literal) {
        return literal.number() != null
                ? literal.number()
                : literal.truth() != null
                        ? literal.truth()
                        : literal.text() != null ? literal.text() : literal.canonical();
    }

    private static List<CaseFile> files() throws IOException {
        List<CaseFile> files = new ArrayList<>();
        try (InputStream own = Objects.requireNonNull(CasesTest.class.getResourceAsStream("cases.json"))) {
            for (Object file : CaseTranslator.list(JSON.readValue(own.readAllBytes(), List.class))) {
                files.add(CaseFile.of(CaseTranslator.map(file)));
            }
        }
        String folder = System.getProperty("eligibility.cases");
        if (folder != null) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(Path.of(folder), "*.json")) {
                for (Path path : paths) {
                    Map<String, Object> file = CaseTranslator.map(JSON.readValue(Files.readAllBytes(path), Map.class));
                    files.add(CaseFile.of(file));
                }
            }
        }
        return files;
    }
}
