package org.cooplab.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was most likely meant, for a question in a fault: {@code Did you mean customer?}
 *
 * <p>The distance of two words is that of optimal string alignment: how many letters are added, dropped, changed or swapped
 * with their neighbour to make one of the other.
 */
public final class Suggestion {

    private static final int LONGEST = 64;

    private Suggestion() {}

    /**
     * Returns the known word that is nearest to {@code word} without regard to case, or {@code null} if none is at most
     * a third of the letters of {@code word} away, or one letter; where neither word has three letters, only if letters
     * are swapped. Letters up to a colon are not counted among them, for they say the kind: {@code cooperative:zitoun}.
     * Of equally near words those win that swap letters, then those of the same length, then the first. Words of more
     * than 64 letters match none.
     */
    public static @Nullable String of(String word, Collection<String> known) {
        String best = null;
        if (requireNonNull(word, "word").length() <= LONGEST) {
            String lower = word.toLowerCase(Locale.ROOT);
            int bound = Math.max(1, (word.length() - 1 - word.lastIndexOf(':')) / 3);
            int least = Integer.MAX_VALUE;
            for (String candidate : requireNonNull(known, "known")) {
                if (requireNonNull(candidate, "known").length() > LONGEST) {
                    continue;
                }
                String other = candidate.toLowerCase(Locale.ROOT);
                int distance = distance(lower, other);
                if (distance > bound) {
                    continue;
                }
                boolean swapped = sameLetters(lower, other);
                boolean compared = swapped || Math.max(word.length(), candidate.length()) > 2;
                int rank = 3 * distance + (swapped ? 0 : lower.length() == other.length() ? 1 : 2);
                if (compared && rank < least) {
                    least = rank;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private static boolean sameLetters(String a, String b) {
        return Arrays.equals(a.chars().sorted().toArray(), b.chars().sorted().toArray());
    }

    /** The distance, by rows. */
    static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(previous[j - 1] + change, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, beforePrevious[j - 2] + 1);
                }
                current[j] = best;
            }
            int[] spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }
}
