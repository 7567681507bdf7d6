package org.cooplab.examples.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** The languages of help and messages. */
final class Languages implements Iterable<String> {

    /** The option that chooses one. */
    static final String OPTION = "--lang";

    /** The default. */
    static final String USUAL = "en";

    private static final List<String> ALL = List.of("ar", "fr", "en");

    @Override
    public Iterator<String> iterator() {
        return ALL.iterator();
    }

    /**
     * Reads a language, {@code fr} or {@code fr-MA}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static Locale parse(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!ALL.contains(locale.getLanguage())) {
            throw new IllegalArgumentException(tag);
        }
        return locale;
    }

    /**
     * Finds the language that a command line asks for before the rest of it is read, because help and what is wrong with
     * the rest are said in it too.
     */
    static Locale asked(String... arguments) {
        String tag = USUAL;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                tag = arguments[i].substring(OPTION.length() + 1);
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                tag = arguments[i + 1];
            }
        }
        try {
            return parse(tag);
        } catch (IllegalArgumentException unknown) {
            return parse(USUAL);
        }
    }
}
