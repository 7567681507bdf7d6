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
        assertNull(nearest("ab", "ba"));
        assertEquals("abcd", nearest("abcdef", "abcd"));
        assertNull(nearest("abcdef", "abc"));
        assertEquals("xbcdeyghi", nearest("abcdefghi", "xbcdeyghi"));
        assertNull(nearest("abcdef", "uvwxyz"));
    }

    @Test
    void letters_are_added_dropped_or_changed() {
        assertEquals("members", nearest("mmbers", "members"));
        assertEquals("members", nearest("memmbers", "members"));
        assertEquals("members", nearest("membars", "members"));
        assertEquals("", nearest("a", ""));
        assertEquals("a", nearest("", "a"));
    }

    @Test
    void the_nearest_is_told_and_of_equals_the_first_by_alphabet() {
        assertEquals("women", nearest("woman", "workers", "women"));
        assertEquals("abd", nearest("abc", "abe", "abd"));
        assertNull(nearest("abc"));
    }

    @Test
    void very_long_words_are_not_compared() {
        String long64 = "x".repeat(64);
        assertEquals(long64, nearest("x".repeat(63), long64));
        assertEquals("x".repeat(63), nearest(long64, "x".repeat(63)));
        assertNull(nearest("x".repeat(65), long64));
        assertNull(nearest(long64, "x".repeat(65)));
    }
}
