package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.List;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.analysis.BoundaryCase;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is odd about a rule set before anyone is judged. */
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = "Finds gaps, overlaps and rules that never matter in a rule set. Exit code 1 if there are any.")
final class AnalyseCommand extends Task {

    @Parameters(paramLabel = "FILE", description = "The rule set; - for standard input.")
    private String rules;

    @Option(names = "--date", required = true, paramLabel = "DAY", description = "The day whose rules are looked at.")
    private LocalDate date;

    @Option(
            names = "--boundaries",
            description = "Print cases that stand on the bounds of the rules, to keep as tests.")
    private boolean boundaries;

    private record Boundaries(String schemaVersion, List<BoundaryCase> cases) {}

    @Override
    public Integer call() {
        RuleSet ruleSet =
                Input.of(rules).compiled(RuleSet.class, Eligibility::compile).ruleSet();
        if (boundaries) {
            answer(new Boundaries("1", Analysis.boundaries(ruleSet, date)));
            return Cooplab.FINE;
        }
        Analysis analysis = Analysis.of(ruleSet, date);
        answer(analysis);
        for (Finding finding : analysis.findings()) {
            Reason reason = finding.reason();
            tell(reason.path() + ": " + voice().messages().text(reason));
        }
        return analysis.findings().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
