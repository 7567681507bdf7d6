package org.cooplab.examples.platform.programme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
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
        List<String> fields,
        @Nullable String unit,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    /** An answer with its name for people. */
    record Option(String value, String text) {}

    static QuestionView of(Question question, Messages messages) {
        FactDefinition fact = question.fact();
        return new QuestionView(
                fact.name(),
                fact.type(),
                question.text().in(messages.language()),
                question.choices().entrySet().stream()
                        .map(choice ->
                                new Option(choice.getKey(), named(fact, choice.getKey(), choice.getValue(), messages)))
                        .toList(),
                fact.fields() == null ? List.of() : List.copyOf(fact.fields().keySet()),
                fact.unit(),
                fact.least(),
                fact.most());
    }

    /** Returns the platform's own word for a value; where it has none, that of the library or of the rules. */
    private static String named(FactDefinition fact, String value, LocalizedText name, Messages messages) {
        String code = fact.name() + "." + value;
        return messages.codes().contains(code) ? messages.text(code, Map.of()) : name.in(messages.language());
    }
}
