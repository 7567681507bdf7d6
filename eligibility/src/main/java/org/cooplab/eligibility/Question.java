package org.cooplab.eligibility;

import java.util.Map;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.fact.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A fact to ask for.
 *
 * @param fact what it is, with its type, options and bounds
 * @param weight how much its answer is likely to settle, from 0 to 1: one when it alone decides
 * @param choices the answers to choose from, by value, with what people call them; empty if it is open. Beside the options
 *     of a fact these are the regions and provinces of the gazetteer, the sectors of cooperatives, and further ones that the
 *     rules name; unmodifiable
 */
public record Question(FactDefinition fact, double weight, Map<String, LocalizedText> choices) {

    /** Returns the words to ask with: the question of the fact, or its label or name where there is none. */
    public LocalizedText text() {
        return fact.question() == null ? fact.called() : fact.question();
    }

    /** Returns the group in which it is asked, or {@code null}. */
    public @Nullable String group() {
        return fact.group();
    }
}
