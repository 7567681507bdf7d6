package org.cooplab.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExcerptTest {

    @Property
    void what_fits_is_whole_and_the_rest_is_a_beginning_of_whole_signs(
            @ForAll @IntRange(max = 9) int letters,
            @ForAll @IntRange(max = 9) int signs,
            @ForAll @IntRange(min = 2, max = 20) int most) {
        String text = "é".repeat(letters) + "\uD83C\uDF6F".repeat(signs);
        String excerpt = Excerpt.of(text, most);
        assertTrue(excerpt.length() <= most, excerpt);
        assertEquals(text.length() <= most, excerpt.equals(text));
        assertTrue(excerpt.length() >= Math.min(text.length(), most - 1), "no more is cut than must be");
        assertEquals(
                excerpt, new String(excerpt.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), "half a sign");
        assertTrue(text.startsWith(excerpt.replace("…", "")), excerpt);
    }
}
