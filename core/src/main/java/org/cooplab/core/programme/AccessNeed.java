package org.cooplab.core.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * What a participant needs in order to take part, or what a workshop offers to that end.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record AccessNeed(@JsonValue String value) implements Comparable<AccessNeed> {

    /** A place without steps. */
    public static final AccessNeed STEP_FREE = new AccessNeed("STEP_FREE");

    /** Somebody who looks after the children. */
    public static final AccessNeed CHILD_CARE = new AccessNeed("CHILD_CARE");

    /** A ride to the place. */
    public static final AccessNeed TRANSPORT = new AccessNeed("TRANSPORT");

    /** Sign language. */
    public static final AccessNeed SIGN_LANGUAGE = new AccessNeed("SIGN_LANGUAGE");

    /** Teaching that asks for no reading or writing. */
    public static final AccessNeed ORAL_TEACHING = new AccessNeed("ORAL_TEACHING");

    /** A group of women only. */
    public static final AccessNeed WOMEN_ONLY = new AccessNeed("WOMEN_ONLY");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public AccessNeed {
        Codes.check(value, "access need");
    }

    /** Returns the access need written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccessNeed of(String value) {
        return new AccessNeed(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(AccessNeed other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
