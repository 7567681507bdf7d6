package org.cooplab.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * Identifies a support action in the host's own system; opaque, compared as it is, case matters. A plain string on the
 * wire.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record SupportActionId(@JsonValue String value) implements Comparable<SupportActionId> {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public SupportActionId {
        Codes.check(value, "support action id");
    }

    /** Returns the id written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SupportActionId of(String value) {
        return new SupportActionId(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(SupportActionId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
