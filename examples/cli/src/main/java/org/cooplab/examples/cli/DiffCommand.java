package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.analysis.VersionDiff;
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

    @Override
    public Integer call() {
        Inputs inputs = new Inputs();
        Supplier<Eligibility> was =
                inputs.read(() -> inputs.open(before).compiled(RuleSet.class, Eligibility::compile));
        Supplier<Eligibility> is = inputs.read(() -> inputs.open(after).compiled(RuleSet.class, Eligibility::compile));
        Supplier<Input> people = inputs.read(() -> inputs.open(population));
        Supplier<Population> read = inputs.read(() -> people.get().as(Population.class));
        inputs.requireSound();
        VersionDiff diff = people.get().judged("/facts", () -> {
            try {
                return VersionDiff.between(
                        was.get().ruleSet(), is.get().ruleSet(), read.get().facts(), date);
            } catch (InvalidDocument first) {
                PopulationCheck.require(read.get(), people.get(), date, locale(), List.of(was.get(), is.get()));
                throw first;
            }
        });
        answer(diff);
        return diff.changed().isEmpty() ? Cooplab.FINE : Cooplab.REFUSED;
    }
}
