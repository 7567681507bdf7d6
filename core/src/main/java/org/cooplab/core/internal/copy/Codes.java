package org.cooplab.core.internal.copy;

import static java.util.Objects.requireNonNull;

/** The form that every id and every code of an open list has. */
public final class Codes {

    private static final int LONGEST = 64;

    private Codes() {}

    /** Refuses {@code value} unless it is 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}. */
    public static String check(String value, String what) {
        requireNonNull(value, what);
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " must have 1 to " + LONGEST + " characters, but had " + value.length());
        }
        for (int i = 0; i < value.length(); i++) {
            if (!allowed(value.charAt(i))) {
                throw new IllegalArgumentException(
                        what + " must be of the characters A-Z a-z 0-9 . _ : ~ - only, but was \"" + value + "\"");
            }
        }
        return value;
    }

    // Written out rather than Character.isLetterOrDigit, which lets in every alphabet and all digits of Unicode.
    private static boolean allowed(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == ':'
                || c == '~'
                || c == '-';
    }
}
