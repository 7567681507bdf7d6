package org.cooplab.examples.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds everything that is wrong in a document. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = TYPE,
            descriptionKey = "type",
            completionCandidates = DocumentType.Names.class,
            converter = DocumentType.Names.class)
    private DocumentType<?> type;

    @Parameters(index = "1", paramLabel = FILE, descriptionKey = "file")
    private String file;

    @ArgGroup(exclusive = false)
    private @Nullable By by;

    /** The rules that say which facts there are, and the day on which they are to be true. */
    static final class By {

        @Option(names = "--rules", required = true, paramLabel = FILE)
        private String rules;

        @Option(names = "--date", required = true, paramLabel = DAY)
        private LocalDate date;
    }

    @Override
    public Integer call() {
        if (by != null && type.type() != Facts.class && type.type() != Population.class) {
            throw bad("--rules", Fault.of("cli.check.rules", "").with("type", type.name()));
        }
        Inputs inputs = new Inputs();
        if (by == null) {
            type.check().accept(inputs.open(file));
        } else {
            check(inputs, by);
        }
        String name = voice().name(file.equals(Input.STANDARD) ? Input.STANDARD_NAME : file);
        voice().say(Reason.of("cli.fine").with("file", name));
        if (by == null && type.unchecked() != null) {
            voice().say(Reason.of(type.unchecked()).with("file", name));
        }
        return Cooplab.FINE;
    }

    private void check(Inputs inputs, By given) {
        Supplier<Eligibility> compiled =
                inputs.read(() -> inputs.open(given.rules).compiled(RuleSet.class, Eligibility::compile));
        Supplier<Input> document = inputs.read(() -> inputs.open(file));
        Supplier<?> read = inputs.read(() -> document.get().as(type.type()));
        inputs.requireSound();
        Eligibility rules = compiled.get();
        if (read.get() instanceof Population population) {
            PopulationCheck.require(population, document.get(), given.date, locale(), List.of(rules));
        } else if (read.get() instanceof Facts facts) {
            document.get().judged(() -> rules.assess(facts, given.date), fault -> rules.sentence(fault, locale()));
        }
    }
}
