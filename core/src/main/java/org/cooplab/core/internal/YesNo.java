package org.cooplab.core.internal;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people write where true or false belongs. It is never read as either, only asked about. */
public final class YesNo {

    private static final Set<String> YES = Set.of("true", "yes", "y", "oui", "o", "vrai", "1", "نعم");
    private static final Set<String> NO = Set.of("false", "no", "n", "non", "faux", "0", "لا");

    private YesNo() {}

    /** Returns {@code true} or {@code false} as a document has it, or {@code null} if the word means neither. */
    public static @Nullable String meant(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : null;
    }
}
