package org.cooplab.core.geo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Suggestion;
import org.jspecify.annotations.Nullable;

/** Finds the code of the place that somebody meant. */
final class PlaceNames {

    private static final int LONGEST = 64;

    /** The country and a dash. */
    private static final int PREFIX = 3;

    private static final Pattern NO_SIGN_OF_CODES = Pattern.compile("[^A-Z0-9]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0+(?=[0-9])");

    private PlaceNames() {}

    /**
     * Returns the code that a text stands for: the code itself in small letters, without its dash, its country or its
     * zeros; the name in any language, written right or nearly; or the code with letters swapped. Otherwise {@code null}:
     * codes are a digit or a letter from each other, so that a wrong letter does not tell which was meant.
     *
     * @param names the names of the places by their codes
     */
    static @Nullable String meant(String text, Map<String, LocalizedText> names) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = plain(text);
        for (String code : names.keySet()) {
            if (plain.equals(plain(code)) || plain.equals(plain(code.substring(PREFIX)))) {
                return code;
            }
        }
        Map<String, String> codes = new LinkedHashMap<>();
        names.forEach((code, name) -> name.byLanguage().values().forEach(each -> codes.putIfAbsent(each, code)));
        String name = Suggestion.of(text, codes.keySet());
        return name == null ? swapped(text, names) : codes.get(name);
    }

    private static String plain(String code) {
        String signs = NO_SIGN_OF_CODES.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
        return LEADING_ZEROS.matcher(signs).replaceAll("");
    }

    private static @Nullable String swapped(String text, Map<String, LocalizedText> names) {
        String nearest = Suggestion.of(text, names.keySet());
        return nearest != null && sorted(nearest).equals(sorted(text.toUpperCase(Locale.ROOT))) ? nearest : null;
    }

    private static String sorted(String text) {
        char[] signs = text.toCharArray();
        Arrays.sort(signs);
        return new String(signs);
    }
}
