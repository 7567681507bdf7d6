package org.cooplab.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.DecisionRecord;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Interview;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a cooperative by a rule set, asking for what is not known if told to. */
@Command(name = "assess", mixinStandardHelpOptions = true)
final class AssessCommand extends Task {

    @Option(names = "--rules", required = true, paramLabel = FILE)
    private String rules;

    @ArgGroup
    private Subject subject = new Subject();

    @Option(names = "--date", required = true, paramLabel = DAY)
    private LocalDate date;

    @Option(names = "--ask")
    private boolean ask;

    /** Who is judged. */
    static final class Subject {

        @Option(names = "--cooperative", paramLabel = FILE)
        private @Nullable String cooperative;

        @Option(names = "--facts", paramLabel = FILE)
        private @Nullable String facts;
    }

    /** The decision with its sentences in the language asked. */
    record Answer(
            String schemaVersion,
            Outcome outcome,
            List<String> sentences,
            List<Asked> questions,
            DecisionRecord decision) {

        /** A question that is still open. */
        record Asked(String fact, String question) {}
    }

    @Override
    public Integer call() {
        Inputs inputs = new Inputs();
        Supplier<Eligibility> compiled =
                inputs.read(() -> inputs.open(rules).compiled(RuleSet.class, Eligibility::compile));
        Supplier<Function<Eligibility, Verdict>> judging = inputs.read(() -> judging(inputs));
        inputs.requireSound();
        Eligibility eligibility = compiled.get();
        Verdict first = judging.get().apply(eligibility);
        Verdict verdict = ask ? interview(eligibility, first) : first;
        List<String> sentences = verdict.reasons().stream()
                .map(reason -> sentence(eligibility, reason))
                .toList();
        answer(new Answer(
                "1",
                verdict.outcome(),
                sentences,
                verdict.questions().stream()
                        .map(open ->
                                new Answer.Asked(open.fact().name(), open.text().in(locale())))
                        .toList(),
                verdict.record()));
        sentences.forEach(this::tell);
        return verdict.eligible() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** Returns why, as a sentence; the words of a rule set say what is asked for, not that it is wanting. */
    private String sentence(Eligibility eligibility, Reason reason) {
        String said = eligibility.sentence(reason, locale());
        return reason.code().equals("eligibility.clause")
                ? voice().messages().text(Reason.of("cli.not-met").with("condition", said))
                : said;
    }

    /** Reads what is known, and returns how it is judged. */
    private Function<Eligibility, Verdict> judging(Inputs inputs) {
        if (subject.cooperative != null) {
            Input cooperative = inputs.open(subject.cooperative);
            Cooperative known = cooperative.as(Cooperative.class);
            return eligibility -> cooperative.judged(
                    () -> eligibility.assess(known, date), fault -> eligibility.sentence(fault, locale()));
        }
        if (subject.facts != null) {
            Input facts = inputs.open(subject.facts);
            Facts known = facts.as(Facts.class);
            return eligibility ->
                    facts.judged(() -> eligibility.assess(known, date), fault -> eligibility.sentence(fault, locale()));
        }
        return eligibility -> eligibility.assess(Facts.none(), date);
    }

    private Verdict interview(Eligibility eligibility, Verdict first) {
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Interview interview = eligibility.interview(first.facts(), date);
        while (interview.question().isPresent()) {
            Question question = interview.question().get();
            tell(question.text().in(locale()));
            if (!question.choices().isEmpty()) {
                tell(question.choices().values().stream()
                        .map(choice -> choice.in(locale()))
                        .collect(Collectors.joining(" | ", "  ", "")));
            }
            String line = read(typed);
            if (line == null) {
                break;
            }
            interview = line.isBlank() ? interview.pass() : answered(eligibility, interview, line.strip());
        }
        return interview.verdict();
    }

    private Interview answered(Eligibility eligibility, Interview interview, String line) {
        try {
            return interview.answer(line);
        } catch (InvalidDocument unfit) {
            unfit.faults().forEach(fault -> tell(eligibility.sentence(fault, locale())));
            return interview;
        }
    }

    private static @Nullable String read(BufferedReader typed) {
        try {
            return typed.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
