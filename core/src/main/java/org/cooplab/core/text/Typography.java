package org.cooplab.core.text;

import java.util.regex.Pattern;

/**
 * Turns what a keyboard types into what a printer sets: the apostrophe, and the spaces of French that keep a mark of
 * punctuation on the line of its word. Sentences are typed plainly, since nobody sees such a space in an editor.
 */
final class Typography {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}{])");
    private static final Pattern BEFORE_HIGH_MARK = Pattern.compile(" (?=[;?!])");
    private static final Pattern INSIDE_QUOTES_OR_BEFORE_COLON = Pattern.compile(" (?=[:»])|(?<=«) ");

    private Typography() {}

    static String set(String typed, LanguageTag language) {
        String text = APOSTROPHE.matcher(typed).replaceAll("’");
        if (!language.equals(LanguageTag.FR)) {
            return text;
        }
        text = BEFORE_HIGH_MARK.matcher(text).replaceAll("\u202F");
        return INSIDE_QUOTES_OR_BEFORE_COLON.matcher(text).replaceAll("\u00A0");
    }
}
