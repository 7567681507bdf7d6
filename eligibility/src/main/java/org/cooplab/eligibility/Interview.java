package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.Facts;
import org.cooplab.eligibility.internal.fact.Options;
import org.jspecify.annotations.Nullable;

/**
 * Asks question by question until the outcome is settled or nothing is left to ask. Stays with a group of questions
 * until it is done. Immutable: every answer gives the next state.
 *
 * <pre>{@code
 * Interview interview = rules.interview(Facts.none(), date);
 * while (interview.question().isPresent()) {
 *     interview = interview.answer(ask(interview.question().get()));
 * }
 * interview.verdict();
 * }</pre>
 */
public final class Interview {

    private final Eligibility rules;
    private final Facts facts;
    private final LocalDate date;
    private final Set<String> passed;
    private final @Nullable String group;
    private final Verdict verdict;

    Interview(Eligibility rules, Facts facts, LocalDate date) {
        this(rules, facts, date, Set.of(), null);
    }

    private Interview(Eligibility rules, Facts facts, LocalDate date, Set<String> passed, @Nullable String group) {
        this.rules = rules;
        this.facts = facts;
        this.date = date;
        this.passed = passed;
        this.group = group;
        this.verdict = rules.assess(facts, date);
    }

    /** Returns what the answers so far come to. */
    public Verdict verdict() {
        return verdict;
    }

    /** Returns what is known so far. */
    public Facts facts() {
        return facts;
    }

    /** Returns what to ask next; empty when the outcome is settled or the rest was passed over. */
    public Optional<Question> question() {
        List<Question> open = verdict.questions().stream()
                .filter(question -> !passed.contains(question.fact().name()))
                .toList();
        return Questions.next(open, group);
    }

    /**
     * Answers the question at hand.
     *
     * @param value a value as {@link Facts#with} takes it
     * @throws InvalidDocument if it is not of the type of the fact, out of its range or not one of its options
     * @throws IllegalStateException if there is no question
     */
    public Interview answerWith(Object value) {
        // What was answered is not asked again, even if the answer was not complete.
        return next(facts.with(fact().name(), value));
    }

    /**
     * Answers the question at hand with what somebody typed: one of its {@link Question#choices}, the value or its name in any
     * of the languages, whatever the case, accents and hyphens (of a place also the first words of its name, or its code
     * without the country, where only one can be meant); the code of another sector, in capitals ({@code APICULTURE});
     * yes or no (oui, non, نعم, لا), a number, {@code 2026-03-08} or
     * {@code 2026/3/8}, or day first {@code 8/3/2026},
     * an amount with or without its currency, {@code 32.2, -7.9}, or the elements of a list, separated by commas, the
     * fields of one element by slashes. A word in an element for which the rules look is understood whatever its case and
     * accents; in {@code supports}, a programme that only comes near such a word, or cannot be one by its form, is refused
     * with the words that are known. Without semicolons, a comma right between two digits is refused in a list with
     * numbers: put a space behind it, or separate the elements by semicolons; then commas may mark decimals. Digits of any
     * script, Arabic commas, the minus sign of typography and a decimal comma are understood. Thousands may be separated
     * by spaces of any width, or by whichever of comma and point does not mark the decimals: {@code 1.250,00}.
     *
     * <p>What may be thousands or decimals is refused: {@code 250,000} always, {@code 250.000} where at most two
     * decimals make sense. {@code 1,250,000} can only be thousands; {@code 0,250,000} is no number. A whole number
     * may have no decimals but zeros, and an amount no more than its currency has.
     *
     * @throws InvalidDocument if it cannot be understood
     * @throws IllegalStateException if there is no question
     */
    public Interview answer(String typed) {
        requireNonNull(typed, "typed");
        FactDefinition fact = fact();
        Options options = rules.table().options(fact);
        boolean chosen = !options.byValue().isEmpty();
        Object value = chosen ? options.answered(typed.strip()) : TypedAnswer.read(fact, typed);
        if (value == null && chosen) {
            throw new InvalidDocument(List.of(options.fault(fact, typed, JsonPointers.step(fact.name()))));
        } else if (value == null) {
            String form = fact.type().name().toLowerCase(Locale.ROOT);
            throw new InvalidDocument(List.of(Fault.of("eligibility.answer." + form, JsonPointers.step(fact.name()))
                    .with("fact", fact.name())
                    .with("expected", fact.type() + (fact.unit() == null ? "" : " " + fact.unit()))
                    .with("unit", fact.unit() == null ? "" : fact.unit())));
        }
        return answerWith(value instanceof List<?> elements ? meant(fact, elements) : value);
    }

    private List<Object> meant(FactDefinition fact, List<?> elements) {
        Faults faults = new Faults();
        List<Object> meant =
                ElementWords.of(rules.ruleSet(), fact).meant(elements, JsonPointers.step(fact.name()), faults);
        faults.throwIfAny();
        return meant;
    }

    /** Leaves the question at hand open and goes on to the next. */
    public Interview pass() {
        return next(facts);
    }

    private Interview next(Facts known) {
        Set<String> asked = new TreeSet<>(passed);
        asked.add(fact().name());
        return new Interview(rules, known, date, Set.copyOf(asked), fact().group());
    }

    private FactDefinition fact() {
        return question()
                .orElseThrow(() -> new IllegalStateException("there is no question to answer"))
                .fact();
    }
}
