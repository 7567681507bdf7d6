package org.cooplab.eligibility.internal.check;

import java.util.Collection;
import org.cooplab.core.text.Fault;
import org.jspecify.annotations.Nullable;

/** Finds the name that somebody may have meant. */
final class Spelling {

    private Spelling() {}

    /**
     * Returns the fault of a name that is not known; where one of those known may have been meant, the fault of the code
     * with {@code .suggestion}.
     *
     * @param what the parameter of the message that is the name
     */
    static Fault unknown(String code, String at, String what, String name, Collection<String> known) {
        String nearest = nearest(name, known);
        return nearest == null
                ? Fault.of(code, at).with(what, name)
                : Fault.of(code + ".suggestion", at).with(what, name).with("suggestion", nearest);
    }

    /** Returns the nearest of the names, at most a third of its letters away; ties by alphabet; or {@code null}. */
    static @Nullable String nearest(String word, Collection<String> names) {
        String best = null;
        int least = Math.max(1, Math.min(word.length(), 64) / 3) + 1;
        for (String name : names.stream().sorted().toList()) {
            int distance = word.length() > 64 || name.length() > 64 ? 65 : distance(word, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** The number of letters to add, drop or change (Levenshtein). */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int swap = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
