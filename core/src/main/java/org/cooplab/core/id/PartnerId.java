package org.cooplab.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * Identifies a partner organisation in the host's own system; opaque, compared as it is, case matters. A plain string
 * on the wire.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record PartnerId(@JsonValue String value) implements Comparable<PartnerId> {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public PartnerId {
        Codes.check(value, "partner id");
    }

    /** Returns the id written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PartnerId of(String value) {
        return new PartnerId(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(PartnerId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
