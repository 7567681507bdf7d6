package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cooplab.core.id.CallId;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.rule.Expression;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Criterion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is odd about rules, and about the rules of a call. */
class AnalyseTest {

    @TempDir
    private Path folder;

    private StringWriter out;
    private StringWriter err;

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("document.json"), text).toString();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void a_value_that_no_applicant_has_is_found_in_its_criterion() throws Exception {
        Rule misspelt = Expression.fact("sector").equalTo("ARGANN");
        String call = file(
                Documents.writePretty(CallForProjects.builder(CallId.of("march"), LocalizedText.of("en", "March"), 2)
                        .criteria(Criterion.when("argan", "5", misspelt))
                        .build()));
        assertEquals(Cooplab.REFUSED, run("analyse", "--call", call, "--date", "2026-03-06"), () -> err.toString());
        assertEquals(
                "/criteria/0/when/right: sector is compared with ARGANN, which is none of its usual values. "
                        + "Did you mean ARGAN?",
                err.toString().lines().findFirst().orElseThrow());
        assertEquals("1 finding", err.toString().lines().skip(1).findFirst().orElseThrow());
        assertTrue(out.toString().contains("\"findings\""), out::toString);
    }

    @Test
    void a_call_in_order_has_no_findings() throws Exception {
        String call = file(Samples.all().get("call"));
        assertEquals(Cooplab.FINE, run("analyse", "--call", call, "--date", "2026-03-06"));
        assertEquals(
                "Nothing to report: no gap, no overlap, and everything matters.",
                err.toString().strip());
    }

    @Test
    void cases_at_the_boundaries_are_counted() throws Exception {
        String rules = file(Samples.all().get("rule-set"));
        assertEquals(
                Cooplab.FINE,
                run("analyse", rules, "--date", "2026-03-06", "--boundaries", "--lang", "fr"),
                err::toString);
        assertTrue(err.toString().strip().matches("\\d+ cas aux bornes"), err::toString);
    }

    @Test
    void rules_or_a_call_are_given_and_only_rules_have_boundaries() throws Exception {
        assertEquals(Cooplab.BAD_INPUT, run("analyse", "--date", "2026-03-06"));
        assertEquals(
                List.of("Exactly one of FILE, --call=FILE must be given, but 0 were.", "Try: cooplab analyse --help"),
                err.toString().lines().toList());
        String call = file(Samples.all().get("call"));
        assertEquals(Cooplab.BAD_INPUT, run("analyse", "--call", call, "--date", "2026-03-06", "--boundaries"));
        assertTrue(
                err.toString().startsWith("--boundaries: only a rule set has boundary cases, not a call"),
                err::toString);
    }
}
