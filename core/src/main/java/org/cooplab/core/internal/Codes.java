package org.cooplab.core.internal;

import static java.util.Objects.requireNonNull;

import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/** The form that every id and every code of an open list has. */
public final class Codes {

    private static final int LONGEST = 64;
    private static final String FORM = "1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -";

    private Codes() {}

    /** Refuses the {@code value} of a {@code what} unless it is 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}. */
    public static void check(String value, String what) {
        if (!fits(requireNonNull(value, what))) {
            throw InvalidValue.malformed(what, "code", FORM, value);
        }
    }

    /** Adds to {@code refusals} a component of that name, at {@code place}, unless it is of such a form. */
    public static void check(String value, String name, String place, Refusals refusals) {
        if (!fits(requireNonNull(value, name))) {
            refusals.add(InvalidValue.malformed(name, "code", FORM, value).at(place));
        }
    }

    private static boolean fits(String value) {
        boolean fits = !value.isEmpty() && value.length() <= LONGEST;
        for (int i = 0; i < value.length() && fits; i++) {
            fits = allowed(value.charAt(i));
        }
        return fits;
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
