package org.cooplab.core.registry;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/** Digits that end in a two-digit key, and what people put between digits. */
final class KeyedNumber {

    private static final int MODULUS = 97;

    private KeyedNumber() {}

    /** Returns {@code text} without spaces, no-break spaces, dashes and dots. */
    static String stripped(String text, String what) {
        requireNonNull(text, what);
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '.' && c != '\u00a0' && c != '\u202f') {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    /** Tells whether {@code text} has exactly {@code length} digits 0 to 9 and nothing else. */
    static boolean digits(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Returns 97 - (number followed by 00) mod 97: from 1 to 97, so that number and key together divide by 97. */
    static int key(String number) {
        return MODULUS - remainder(number + "00");
    }

    /** Returns what is wrong with digits that must end in the key of those before; {@code null} if nothing is. */
    static @Nullable InvalidValue refusal(String name, String digits) {
        int split = digits.length() - 2;
        if (digits.startsWith("0".repeat(split))) {
            return new InvalidValue(
                    "registry.number.missing", "", Map.of("name", name), name + " must have a number before its key");
        }
        int held = key(digits.substring(0, split));
        String found = digits.substring(split);
        if (Integer.parseInt(found) == held) {
            return null;
        }
        String key = String.format(Locale.ROOT, "%02d", held);
        return new InvalidValue(
                "registry.key",
                "",
                Map.of("name", name, "key", key, "found", found),
                name + " must end in the key " + key + ", but ended in " + found);
    }

    /** Returns {@code digits} mod 97, however many there are. */
    static int remainder(String digits) {
        int remainder = 0;
        for (int i = 0; i < digits.length(); i++) {
            remainder = (remainder * 10 + (digits.charAt(i) - '0')) % MODULUS;
        }
        return remainder;
    }

    /** Returns {@code text} with all but the last four characters masked. */
    static String masked(String text) {
        int shown = Math.max(0, text.length() - 4);
        return "*".repeat(shown) + text.substring(shown);
    }
}
