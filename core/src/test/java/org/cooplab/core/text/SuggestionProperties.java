package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SuggestionProperties {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(6);
    }

    @Property
    @Label("the distance is what one finds by trying every step")
    void agrees_with_trying(@ForAll("words") String a, @ForAll("words") String b) {
        assertEquals(tried(a, b), Suggestion.distance(a, b));
        assertEquals(Suggestion.distance(b, a), Suggestion.distance(a, b));
    }

    private static int tried(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length();
        }
        String shortA = a.substring(1);
        String shortB = b.substring(1);
        int change = tried(shortA, shortB) + (a.charAt(0) == b.charAt(0) ? 0 : 1);
        int best = Math.min(change, Math.min(tried(shortA, b), tried(a, shortB)) + 1);
        boolean swapped = a.length() > 1 && b.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0);
        return swapped ? Math.min(best, tried(a.substring(2), b.substring(2)) + 1) : best;
    }
}
