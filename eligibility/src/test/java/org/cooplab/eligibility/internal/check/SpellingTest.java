package org.cooplab.eligibility.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static String nearest(String word, String... names) {
        return Spelling.nearest(word, List.of(names));
    }

    @Test
    void a_third_of_the_letters_may_be_wrong_and_one_always() {
        assertEquals("b", nearest("a", "b"));
        assertEquals("ab", nearest("aa", "ab"));
        assertEquals("abcd", nearest("abcdef", "abcd"));
        assertNull(nearest("abcdef", "abc"));
        assertEquals("xbcdeyghi", nearest("abcdefghi", "xbcdeyghi"));
        assertNull(nearest("abcdef", "uvwxyz"));
    }

    @Test
    void the_nearest_is_told_and_of_equals_the_first_by_alphabet() {
        assertEquals("women", nearest("woman", "workers", "women"));
        assertEquals("abd", nearest("abc", "abe", "abd"));
        assertNull(nearest("abc"));
    }
}
