package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.analysis.VersionDiff;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what another version of a rule set would change for a population. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says for whom another version of a rule set decides otherwise. Exit code 1 if for anyone.")
final class DiffCommand extends Task {

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The rule set as it is.")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "The rule set as it would be.")
    private String after;

    @Option(names = "--population", required = true, paramLabel = "FILE", description = "The facts of each, by id.")
    private String population;

    @Option(names = "--date", required = true, paramLabel = "DAY", description = "The day of judgement.")
    private LocalDate date;

    /** The document of the population. */
    record Population(
            @JsonProperty(required = true) String schemaVersion,
            @JsonProperty(required = true) Map<String, Facts> facts) {

        Population {
            Applications.checkForm(schemaVersion);
        }
    }

    @Override
    public Integer call() {
        RuleSet was = ruleSet(before);
        RuleSet is = ruleSet(after);
        Input people = Input.of(population);
        Map<String, Facts> facts = people.as(Population.class).facts();
        VersionDiff diff = people.judged("/facts", () -> VersionDiff.between(was, is, facts, date));
        answer(diff);
        return diff.changed().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    private static RuleSet ruleSet(String file) {
        return Input.of(file).compiled(RuleSet.class, Eligibility::compile).ruleSet();
    }
}
