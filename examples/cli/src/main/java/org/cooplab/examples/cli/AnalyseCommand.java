package org.cooplab.examples.cli;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selections;
import org.cooplab.eligibility.analysis.Analysis;
import org.cooplab.eligibility.analysis.BoundaryCase;
import org.cooplab.eligibility.analysis.Finding;
import org.cooplab.eligibility.rule.RuleSet;
import org.cooplab.eligibility.selection.CallForProjects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds what is odd about a rule set, or about the rules of a call, before anyone is judged. */
@Command(name = "analyse", mixinStandardHelpOptions = true)
final class AnalyseCommand extends Task {

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--date", required = true, paramLabel = DAY)
    private LocalDate date;

    @Option(names = "--boundaries")
    private boolean boundaries;

    /** What is looked at. */
    static final class Subject {

        @Parameters(paramLabel = FILE, descriptionKey = "rules")
        private @Nullable String rules;

        @Option(names = "--call", paramLabel = FILE)
        private @Nullable String call;
    }

    private record Boundaries(String schemaVersion, List<BoundaryCase> cases) {}

    @Override
    public Integer call() {
        if (subject.call != null) {
            return ofCall(subject.call);
        }
        RuleSet ruleSet = Input.of(requireNonNull(subject.rules))
                .compiled(RuleSet.class, Eligibility::compile)
                .ruleSet();
        if (boundaries) {
            Boundaries cases = new Boundaries("1", Analysis.boundaries(ruleSet, date));
            answer(cases);
            voice().say(Reason.of("cli.analyse.cases")
                    .with("count", cases.cases().size()));
            return Cooplab.FINE;
        }
        return told(Analysis.of(ruleSet, date), voice().messages()::text);
    }

    private int ofCall(String call) {
        if (boundaries) {
            throw bad("--boundaries", Fault.of("cli.analyse.boundaries", ""));
        }
        Selections selections = Input.of(call).compiled(CallForProjects.class, Selections::compile);
        return told(selections.analysis(date), reason -> selections.sentence(reason, locale()));
    }

    private int told(Analysis analysis, Function<Reason, String> words) {
        answer(analysis);
        for (Finding finding : analysis.findings()) {
            Reason reason = finding.reason();
            tell(reason.path() + ": " + words.apply(reason));
        }
        int found = analysis.findings().size();
        voice().say(
                        found == 0
                                ? Reason.of("cli.analyse.none")
                                : Reason.of("cli.analyse.found").with("count", found));
        return found == 0 ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
