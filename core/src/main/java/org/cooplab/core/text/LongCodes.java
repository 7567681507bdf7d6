package org.cooplab.core.text;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that have codes of two letters and of three: a tag has only the shorter (RFC 5646, 2.2.1), or a text in
 * {@code fra} would be hidden from readers of {@code fr}.
 */
final class LongCodes {

    /** The second codes that ISO 639-2 has for some languages, for libraries; the JDK has the first. */
    private static final String OF_LIBRARIES = "alb sq arm hy baq eu bur my chi zh cze cs dut nl fre fr geo ka ger de "
            + "gre el ice is mac mk mao mi may ms per fa rum ro slo sk tib bo wel cy";

    private static final Map<String, String> SHORT = table();

    private LongCodes() {}

    /** Returns a tag with the shorter code of its language, or {@code null} if it has that already. */
    static @Nullable String shortened(String tag) {
        String code = tag.split("-", 2)[0];
        String shorter = SHORT.get(code);
        return shorter == null ? null : shorter + tag.substring(code.length());
    }

    private static Map<String, String> table() {
        // Through a tag, for the JDK also lists codes that are no longer used: iw for he.
        Map<String, String> table = Stream.of(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .collect(Collectors.toMap(Locale::getISO3Language, Locale::toLanguageTag, (one, same) -> same));
        String[] codes = OF_LIBRARIES.split(" ", -1);
        for (int i = 0; i < codes.length; i += 2) {
            table.put(codes[i], codes[i + 1]);
        }
        return Map.copyOf(table);
    }
}
