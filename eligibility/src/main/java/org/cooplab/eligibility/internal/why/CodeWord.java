package org.cooplab.eligibility.internal.why;

import java.util.Locale;

/** The closed words of the rules, as codes of sentences have them. */
final class CodeWord {

    private CodeWord() {}

    /** Returns the word in small letters with dashes: {@code at-least}. */
    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
