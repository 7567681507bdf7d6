package org.cooplab.core.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void what_is_absent_is_empty() {
        assertEquals(List.of(), Copies.list(null, "x"));
        assertEquals(Set.of(), Copies.<String>set(null, "x"));
        assertEquals(Map.of(), Copies.<String, String>map(null, "x"));
    }

    @Test
    void a_null_among_the_elements_is_named() {
        assertEquals(
                "labels[1]",
                assertThrows(NullPointerException.class, () -> Copies.set(Arrays.asList("a", null), "labels"))
                        .getMessage());
    }

    @Test
    void sets_and_maps_iterate_in_their_natural_order() {
        assertEquals(List.of("a", "b", "c"), List.copyOf(Copies.set(List.of("c", "a", "b", "a"), "x")));
        assertEquals(
                List.of("a", "b"),
                List.copyOf(Copies.map(Map.of("b", 1, "a", 2), "x").keySet()));
    }

    @Test
    void two_elements_of_one_key_are_refused() {
        InvalidValue refusal = refusalOf(refusals -> assertEquals(
                List.of("b", "aa"), Copies.sortedBy(String::length, List.of("aa", "cc", "b"), "words", refusals)));
        assertEquals("words must differ, but 2 is there twice", refusal.getMessage());
        assertEquals("/words/1", refusal.pointer(), "the second of them, as they were given");
    }

    @Test
    void of_three_elements_of_one_key_the_second_and_the_third_are_refused() {
        InvalidValue refusal =
                refusalOf(refusals -> Copies.sortedBy(word -> word, List.of("b", "a", "b", "b"), "words", refusals));
        assertEquals("words must differ, but b is there twice (and 1 more)", refusal.getMessage());
        assertEquals(
                List.of("/words/2", "/words/3"),
                refusal.all().stream().map(InvalidValue::pointer).toList());
    }

    private static InvalidValue refusalOf(Consumer<Refusals> check) {
        Refusals refusals = new Refusals();
        check.accept(refusals);
        return assertThrows(InvalidValue.class, refusals::throwIfAny);
    }

    @Test
    void codes_have_one_form() {
        assertDoesNotThrow(() -> Codes.check("E_COMMERCE", "theme"));
        assertDoesNotThrow(() -> Codes.check("x".repeat(64), "theme"));
        assertThrows(IllegalArgumentException.class, () -> Codes.check("", "theme"));
        assertThrows(IllegalArgumentException.class, () -> Codes.check("a b", "theme"));
        assertThrows(IllegalArgumentException.class, () -> Codes.check("زيت", "theme"));
        assertThrows(IllegalArgumentException.class, () -> Codes.check("x".repeat(65), "theme"));
    }
}
