package org.cooplab.examples.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.analysis.VersionDiff;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what another version of a rule set would change for a population. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand extends Task {

    @Parameters(index = "0", paramLabel = BEFORE, descriptionKey = "before")
    private String before;

    @Parameters(index = "1", paramLabel = AFTER, descriptionKey = "after")
    private String after;

    @Option(names = "--population", required = true, paramLabel = FILE)
    private String population;

    @Option(names = "--date", required = true, paramLabel = DAY)
    private LocalDate date;

    /** The document of the population. */
    record Population(
            @JsonProperty(required = true) String schemaVersion,
            @JsonProperty(required = true) Map<String, Facts> facts) {

        Population {
            Refusals.requireVersion(schemaVersion, "1");
        }
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs();
        Supplier<RuleSet> was = inputs.read(() -> ruleSet(inputs.open(before)));
        Supplier<RuleSet> is = inputs.read(() -> ruleSet(inputs.open(after)));
        Supplier<Input> people = inputs.read(() -> inputs.open(population));
        Supplier<Population> read = inputs.read(() -> people.get().as(Population.class));
        inputs.requireSound();
        VersionDiff diff = people.get()
                .judged(
                        "/facts",
                        () -> VersionDiff.between(
                                was.get(), is.get(), read.get().facts(), date));
        answer(diff);
        return diff.changed().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    private static RuleSet ruleSet(Input input) {
        return input.compiled(RuleSet.class, Eligibility::compile).ruleSet();
    }
}
