package org.cooplab.core.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPointersTest {

    @Test
    void the_examples_of_the_standard() {
        assertEquals(List.of(), JsonPointers.steps(""));
        assertEquals(List.of("foo", "0"), JsonPointers.steps("/foo/0"));
        assertEquals(List.of(""), JsonPointers.steps("/"));
        assertEquals(List.of("a/b"), JsonPointers.steps("/a~1b"));
        assertEquals(List.of("m~n"), JsonPointers.steps("/m~0n"));
        assertEquals(List.of("~1"), JsonPointers.steps("/~01"));
        assertEquals("/a~1b", JsonPointers.step("a/b"));
        assertEquals("/m~0n", JsonPointers.step("m~n"));
        assertEquals("/~01", JsonPointers.step("~1"));
    }

    @Test
    void a_lone_tilde_stands_for_itself() {
        assertEquals(List.of("a~2", "~"), JsonPointers.steps("/a~2/~"));
    }

    @Test
    void what_is_no_pointer_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> JsonPointers.steps("foo/0"));
    }
}
