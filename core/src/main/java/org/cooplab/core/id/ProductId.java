package org.cooplab.core.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * Identifies a product of a cooperative in the host's own system; opaque, compared as it is, case matters. A plain
 * string on the wire.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record ProductId(@JsonValue String value) implements Comparable<ProductId> {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public ProductId {
        Codes.check(value, "product id");
    }

    /** Returns the id written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProductId of(String value) {
        return new ProductId(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(ProductId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
