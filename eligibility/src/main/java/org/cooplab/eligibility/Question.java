package org.cooplab.eligibility;

import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.fact.FactDefinition;
import org.jspecify.annotations.Nullable;

/**
 * A fact to ask for.
 *
 * @param fact what it is, with its type, options and bounds
 * @param weight how much its answer is likely to settle, from 0 to 1: one when it alone decides
 */
public record Question(FactDefinition fact, double weight) {

    /** Returns the words to ask with: the question of the fact, or its label or name where there is none. */
    public LocalizedText text() {
        return fact.question() == null ? fact.called() : fact.question();
    }

    /** Returns the group in which it is asked, or {@code null}. */
    public @Nullable String group() {
        return fact.group();
    }
}
