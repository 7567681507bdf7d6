package org.cooplab.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void the_nearest_word_is_found_whatever_its_case() {
        assertEquals("customer", Suggestion.of("custmer", List.of("currency", "customer")));
        assertEquals("MAD", Suggestion.of("mda", List.of("EUR", "MAD")));
        assertEquals("تعاونية", Suggestion.of("تعاونة", List.of("كشف", "تعاونية")));
    }

    @Test
    void letters_are_added_dropped_changed_or_swapped() {
        for (String typed : List.of("mmbers", "memmbers", "membars", "mebmers")) {
            assertEquals("members", Suggestion.of(typed, List.of("workers", "members", "women")));
        }
    }

    @Test
    void a_short_word_is_only_meant_where_letters_are_swapped() {
        List<String> comparisons = List.of("<", "<=", "=", ">", ">=");
        assertEquals(">=", Suggestion.of("=>", comparisons));
        for (String unknown : List.of("", "~", "<>", "==")) {
            assertNull(Suggestion.of(unknown, comparisons), unknown);
        }
        assertEquals("KG", Suggestion.of("kg", List.of("MG", "KG")));
    }

    @Test
    void the_kind_before_a_colon_makes_no_two_names_alike() {
        List<String> known = List.of("cooperative:tifawin");
        assertNull(Suggestion.of("cooperative:zitoun", known));
        assertEquals("cooperative:tifawin", Suggestion.of("cooperative:tifawine", known));
        assertEquals("cooperative:tifawin", Suggestion.of("coperative:tifawin", known));
    }

    @Test
    void of_equally_near_words_swapped_letters_hold_then_the_same_length() {
        assertEquals("form", Suggestion.of("from", List.of("fro", "frog", "form")));
        assertEquals("frog", Suggestion.of("from", List.of("fro", "frog")));
    }

    @Test
    void of_equally_near_words_the_first_holds() {
        assertEquals("bat", Suggestion.of("cat", List.of("bat", "rat")));
        assertEquals("rat", Suggestion.of("cat", List.of("rat", "bat")));
    }

    @Test
    void a_third_of_the_letters_may_differ_or_one() {
        assertEquals("abc", Suggestion.of("ab", List.of("abc")));
        assertEquals("abcdxy", Suggestion.of("abcdef", List.of("abcdxy")));
        assertNull(Suggestion.of("abcdef", List.of("abcxyz")));
        assertNull(Suggestion.of("order", List.of()));
    }

    @Test
    void a_fault_says_what_was_meant_if_a_word_is_near() {
        Fault unknown = Fault.of("word.unknown", "/a").at(3, 4).with("found", "mda");
        assertEquals(unknown, unknown.suggesting("mda", List.of("EUR")));
        assertEquals(
                Fault.of("word.unknown.suggestion", "/a")
                        .at(3, 4)
                        .with("found", "mda")
                        .with("suggestion", "MAD"),
                unknown.suggesting("mda", List.of("EUR", "MAD")));
    }

    @Test
    void a_very_long_word_is_near_to_none() {
        assertEquals("a".repeat(64), Suggestion.of("a".repeat(63), List.of("a".repeat(64))));
        assertNull(Suggestion.of("a".repeat(64), List.of("a".repeat(65))));
        assertNull(Suggestion.of("a".repeat(65), List.of("a".repeat(65))));
    }
}
