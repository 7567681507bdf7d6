package org.cooplab.eligibility.internal.advice;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.eligibility.internal.program.Sweep;

/** The words with which rules compare a text. */
final class WordTurns extends Sweep {

    private static final String NO_WORD = "\u0000";

    private final Consumer<String> put;
    private final Set<String> words = new LinkedHashSet<>();

    /** Prepares to look; {@code put} changes the fact of the subject that rules are then shown with. */
    WordTurns(int slot, Consumer<String> put) {
        super(slot);
        this.put = put;
    }

    /** Returns the words, in the order of the rules. */
    Set<String> words() {
        return words;
    }

    /** Returns words that are none of them: before all, and right behind each. */
    Set<String> others() {
        Set<String> others = new LinkedHashSet<>();
        others.add(NO_WORD);
        words.forEach(word -> others.add(word + NO_WORD));
        return others;
    }

    @Override
    protected void roughly(Side left, Side right) {
        unforeseen();
        crossing(left, right);
    }

    @Override
    protected void crossing(Side left, Side right) {
        put.accept(NO_WORD);
        for (Side side : new Side[] {left, right}) {
            if (side.now() instanceof String word && !word.equals(NO_WORD)) {
                words.add(word);
            }
        }
    }
}
