package org.cooplab.core.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * A family of products, for price lists, promotions and tax rules: {@code oil}, {@code honey}.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record CategoryCode(@JsonValue String value) implements Comparable<CategoryCode> {

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public CategoryCode {
        Codes.check(value, "category");
    }

    /** Returns the category written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CategoryCode of(String value) {
        return new CategoryCode(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
