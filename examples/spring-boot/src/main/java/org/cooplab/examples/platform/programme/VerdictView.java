package org.cooplab.examples.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.DecisionRecord;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.NearestChange;
import org.cooplab.eligibility.Verdict;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.Outcome;
import org.cooplab.examples.platform.door.Said;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that can be read.
 *
 * @param outcome what the rules say
 * @param text the outcome in words, in the language asked
 * @param meaning what the outcome means, as a sentence
 * @param reasons why
 * @param advice what it would take to be eligible, as sentences; empty if nothing is known or needed
 * @param questions what to ask, the best first
 * @param nearest the smallest change that would help, or {@code null} if none is known
 * @param eligibleFrom the first day on which the same facts would do, or {@code null} if none is known
 * @param record the decision, to be kept and replayed
 */
record VerdictView(
        Outcome outcome,
        String text,
        String meaning,
        List<Said> reasons,
        List<String> advice,
        List<QuestionView> questions,
        @Nullable NearestChange nearest,
        @Nullable LocalDate eligibleFrom,
        DecisionRecord record) {

    static VerdictView of(Eligibility rules, Verdict verdict, Messages messages) {
        Locale locale = messages.language().toLocale();
        return new VerdictView(
                verdict.outcome(),
                messages.text("outcome." + verdict.outcome(), Map.of()),
                messages.text("meaning." + verdict.outcome(), Map.of()),
                Said.all(verdict.reasons(), reason -> sentence(reason, rules.sentence(reason, locale), messages)),
                advice(rules, verdict, messages),
                verdict.questions().stream()
                        .map(question -> QuestionView.of(rules, question, messages))
                        .toList(),
                verdict.nearest().orElse(null),
                verdict.eligibleFrom().orElse(null),
                verdict.record());
    }

    private static List<String> advice(Eligibility rules, Verdict verdict, Messages messages) {
        List<String> advice = new ArrayList<>();
        verdict.eligibleFrom()
                .ifPresent(
                        day -> advice.add(messages.text(Reason.of("advice.from").with("day", day))));
        verdict.nearest()
                .ifPresent(nearest -> nearest.changes().forEach(change -> advice.add(advice(rules, change, messages))));
        if (advice.isEmpty() && verdict.outcome() == Outcome.INELIGIBLE) {
            verdict.reasons().stream()
                    .map(reason -> definition(
                            rules, reason.parameters().getOrDefault("fact", "").replaceAll("[{}]", "")))
                    .distinct()
                    .flatMap(fact -> possible(fact, messages).stream())
                    .forEach(advice::add);
        }
        return advice;
    }

    /** Says how a fact can be changed: of whom much is not known yet, nobody can tell whether that would be enough. */
    private static Optional<String> possible(FactDefinition fact, Messages messages) {
        return Optional.ofNullable(fact.effort())
                .flatMap(effort -> Optional.ofNullable(effort.how())
                        .map(how -> messages.text(Reason.of("advice.possible")
                                .with("how", how.in(messages.language()))
                                .with("days", effort.days()))));
    }

    private static String advice(Eligibility rules, NearestChange.Change change, Messages messages) {
        LocalizedText how = change.how();
        FactDefinition fact = definition(rules, change.fact());
        FactWords words = new FactWords(messages);
        Reason said = Reason.of(how == null ? "advice.value" : "advice.change")
                .with("fact", fact.called().in(messages.language()))
                .with("from", words.value(fact, change.from()))
                .with("to", words.value(fact, change.to()))
                .with("days", change.days());
        return messages.text(how == null ? said : said.with("how", how.in(messages.language())));
    }

    private static FactDefinition definition(Eligibility rules, String name) {
        return Stream.concat(rules.ruleSet().facts().stream(), CooperativeFacts.definitions().values().stream())
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseGet(() -> FactDefinition.of(name, FactType.TEXT));
    }

    /** The words of a rule set say what is asked for, not that it is wanting. */
    private static String sentence(Reason reason, String said, Messages messages) {
        return reason.code().equals("eligibility.clause") ? messages.text("not-met", Map.of()) + ' ' + said : said;
    }
}
