package org.cooplab.core.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * A class of goods that are taxed alike. Its rates, with their dates, are in the price book.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record TaxCategory(@JsonValue String value) implements Comparable<TaxCategory> {

    /** Goods at the rate that holds unless another is named. */
    public static final TaxCategory STANDARD = new TaxCategory("STANDARD");

    /** Goods that the law exempts. */
    public static final TaxCategory EXEMPT = new TaxCategory("EXEMPT");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public TaxCategory {
        Codes.check(value, "tax category");
    }

    /** Returns the tax category written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TaxCategory of(String value) {
        return new TaxCategory(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(TaxCategory other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
