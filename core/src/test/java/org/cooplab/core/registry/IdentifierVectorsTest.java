package org.cooplab.core.registry;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdentifierVectorsTest {

    static Stream<String> vectors() throws IOException {
        try (InputStream in = IdentifierVectorsTest.class.getResourceAsStream("identifiers.csv")) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void each_is_what_the_list_says(String line) {
        String[] cells = line.split(",", -1);
        String kind = cells[0];
        String input = cells[1];
        switch (cells[2]) {
            case "valid" -> {
                assertEquals(input, parsed(kind, input));
                assertEquals(true, matches(kind, input));
            }
            // The form that people write; what is kept has none of it.
            case "cleaned" -> assertEquals(false, input.equals(parsed(kind, input)));
            // Which ranges are given out changes from year to year: the form alone is judged, and it is right.
            case "unjudged" -> assertDoesNotThrow(() -> parsed(kind, input));
            case "invalid" -> {
                assertThrows(IllegalArgumentException.class, () -> parsed(kind, input), cells[3]);
                assertEquals(false, matches(kind, input));
            }
            default -> throw new AssertionError("expected must be known, but was " + cells[2]);
        }
    }

    @Test
    void the_list_is_there() throws IOException {
        assertEquals(21, vectors().count());
    }

    private static String parsed(String kind, String input) {
        return switch (kind) {
            case "ICE" -> Ice.parse(input).value();
            case "RIB" -> Rib.parse(input).value();
            case "IBAN" -> Iban.parse(input).value();
            case "PHONE" -> Phone.parse(input).value();
            default -> throw new AssertionError("kind must be known, but was " + kind);
        };
    }

    private static boolean matches(String kind, String input) {
        return switch (kind) {
            case "ICE" -> Ice.matches(input);
            case "RIB" -> Rib.matches(input);
            case "IBAN" -> Iban.matches(input);
            default -> Phone.matches(input);
        };
    }
}
