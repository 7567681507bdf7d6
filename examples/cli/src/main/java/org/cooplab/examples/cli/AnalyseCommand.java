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
@Command(name = "analyse", mixinStandardHelpOptions = true)
final class AnalyseCommand extends Task {

    @Parameters(paramLabel = FILE, descriptionKey = "rules")
    private String rules;

    @Option(names = "--date", required = true, paramLabel = DAY)
    private LocalDate date;

    @Option(names = "--boundaries")
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
