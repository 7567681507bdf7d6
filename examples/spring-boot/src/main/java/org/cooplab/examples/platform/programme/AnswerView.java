package org.cooplab.examples.platform.programme;

import org.cooplab.core.text.Messages;
import org.cooplab.eligibility.Question;
import org.cooplab.eligibility.fact.Facts;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was understood, to be read once more by whoever typed it.
 *
 * @param fact what was asked
 * @param question the question, in the language asked
 * @param text the answer in words, or {@code null} if the question was passed over
 */
record AnswerView(String fact, String question, @Nullable String text) {

    static AnswerView of(Question question, Facts facts, Messages messages) {
        Object value = facts.values().get(question.fact().name());
        return new AnswerView(
                question.fact().name(),
                question.text().in(messages.language()),
                value == null ? null : new FactWords(messages).value(question.fact(), value, question.choices()));
    }
}
