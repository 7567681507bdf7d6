package org.cooplab.examples.platform.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A question as a form shows it.
 *
 * @param fact the name of the fact it asks for
 * @param type what the answer is
 * @param text the question, in the language asked
 * @param options the answers to choose from; empty if it is open
 * @param fields for a list the parts of an entry, in the order in which they are typed between slashes; else empty
 * @param unit the unit or currency of the answer, or {@code null}
 * @param least the smallest number there can be, or {@code null}
 * @param most the greatest number there can be, or {@code null}
 */
record QuestionView(
        String fact,
        FactType type,
        String text,
        List<Option> options,
        List<Field> fields,
        @Nullable String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** What is typed for a programme of which the rules know nothing. */
    private static final String OTHER = "other";

    /** An answer with its name for people. */
    record Option(String value, String text) {}

    /**
     * A part of an entry of a list.
     *
     * @param name its stable name
     * @param type what it is
     * @param text its name for people, in the language asked
     * @param options what to choose from; empty if it is open
     */
    record Field(String name, FactType type, String text, List<Option> options) {}

    static QuestionView of(Eligibility rules, Question question, Messages messages) {
        FactWords words = new FactWords(messages);
        FactDefinition fact = question.fact();
        return new QuestionView(
                fact.name(),
                fact.type(),
                question.text().in(messages.language()),
                question.choices().entrySet().stream()
                        .map(choice -> new Option(
                                choice.getKey(), words.choice(fact.name(), choice.getKey(), choice.getValue())))
                        .toList(),
                fields(rules, fact, words),
                fact.unit(),
                fact.least(),
                fact.most());
    }

    private static List<Field> fields(Eligibility rules, FactDefinition fact, FactWords words) {
        List<Field> fields = new ArrayList<>();
        if (fact.fields() != null) {
            fact.fields()
                    .forEach((name, type) -> fields.add(new Field(
                            name,
                            type,
                            words.choice("part", name, LocalizedText.of(name)),
                            name.equals("programme") ? programmes(rules, words) : List.of())));
        }
        return fields;
    }

    /** The programmes that matter to the rules, and one word for all others: nobody has to know how an id is spelt. */
    private static List<Option> programmes(Eligibility rules, FactWords words) {
        List<Option> programmes = rules.ruleSet().relations().stream()
                .flatMap(relation -> relation.programmes().stream())
                .distinct()
                .map(programme -> new Option(programme.value(), words.choice("programme", programme.value(), null)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!programmes.isEmpty()) {
            programmes.add(new Option(OTHER, words.choice("programme", OTHER, null)));
        }
        return programmes;
    }
}
