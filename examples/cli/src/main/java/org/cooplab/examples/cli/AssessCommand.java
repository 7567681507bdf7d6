package org.cooplab.examples.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.DecisionRecord;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Interview;
import org.cooplab.eligibility.NearestChange;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
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

    /** What is typed for a list without elements: nothing at all leaves a question open. */
    private static final String NONE = "-";

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
            List<String> advice,
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
        List<String> advice = advice(eligibility, verdict);
        answer(new Answer(
                "1",
                verdict.outcome(),
                sentences,
                advice,
                verdict.questions().stream()
                        .map(open ->
                                new Answer.Asked(open.fact().name(), open.text().in(locale())))
                        .toList(),
                verdict.record()));
        voice().say(Reason.of("cli.outcome." + verdict.outcome()));
        sentences.forEach(this::tell);
        advice.forEach(this::tell);
        return verdict.eligible() ? Cooplab.FINE : Cooplab.REFUSED;
    }

    /** Returns why, as a sentence; the words of a rule set say what is asked for, not that it is wanting. */
    private String sentence(Eligibility eligibility, Reason reason) {
        String said = eligibility.sentence(reason, locale());
        return reason.code().equals("eligibility.clause")
                ? voice().messages().text(Reason.of("cli.not-met")) + ' ' + said
                : said;
    }

    /** Returns what it would take to be eligible. */
    private List<String> advice(Eligibility eligibility, Verdict verdict) {
        Messages messages = voice().messages();
        List<String> advice = new ArrayList<>();
        verdict.eligibleFrom()
                .ifPresent(day ->
                        advice.add(messages.text(Reason.of("cli.advice.from").with("day", day))));
        verdict.nearest()
                .ifPresent(nearest -> nearest.changes().forEach(change -> advice.add(advice(eligibility, change))));
        return advice;
    }

    private String advice(Eligibility eligibility, NearestChange.Change change) {
        LocalizedText how = change.how();
        FactDefinition fact = Stream.concat(
                        eligibility.ruleSet().facts().stream(), CooperativeFacts.definitions().values().stream())
                .filter(one -> one.name().equals(change.fact()))
                .findFirst()
                .orElseGet(() -> FactDefinition.of(change.fact(), FactType.TEXT));
        Reason said = Reason.of(how == null ? "cli.advice.value" : "cli.advice.change")
                .with("fact", fact.called().in(locale()))
                .with("days", change.days());
        return voice().messages().text(how == null ? said : said.with("how", how.in(locale())));
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
        if (interview.question().isPresent()) {
            voice().say(Reason.of("cli.ask"));
        }
        while (interview.question().isPresent()) {
            Question question = interview.question().get();
            tell(question.text().in(locale()));
            tell("  " + form(eligibility, question));
            String line = read(typed);
            if (line == null) {
                break;
            }
            interview = line.isBlank() ? interview.pass() : answered(eligibility, interview, line.strip());
        }
        return interview.verdict();
    }

    private String form(Eligibility eligibility, Question question) {
        return question.choices().isEmpty()
                ? new FactWords(voice().messages()).hint(question, programmes(eligibility))
                : question.choices().values().stream()
                        .map(choice -> choice.in(locale()))
                        .collect(Collectors.joining(" | "));
    }

    private static List<String> programmes(Eligibility eligibility) {
        return eligibility.ruleSet().relations().stream()
                .flatMap(relation -> relation.programmes().stream())
                .map(ProgrammeId::value)
                .distinct()
                .toList();
    }

    private Interview answered(Eligibility eligibility, Interview interview, String line) {
        Question question = interview.question().orElseThrow();
        try {
            boolean none = question.fact().type() == FactType.LIST && line.equals(NONE);
            Interview next = interview.answer(none ? "" : line);
            Object value = next.facts().values().get(question.fact().name());
            if (value != null) {
                voice().say(Reason.of("cli.ask.understood")
                        .with("value", new FactWords(voice().messages()).value(question, value)));
            }
            return next;
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
