package org.cooplab.core.support;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * A need that a diagnosis found, named within that diagnosis.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record NeedCode(@JsonValue String value) implements Comparable<NeedCode> {

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public NeedCode {
        Codes.check(value, "need");
    }

    /** Returns the need written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NeedCode of(String value) {
        return new NeedCode(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(NeedCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
