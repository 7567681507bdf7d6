package org.cooplab.core.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * A sign of origin or quality that a product or a cooperative carries.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record LabelCode(@JsonValue String value) implements Comparable<LabelCode> {

    /** Protected geographical indication (law 25-06). */
    public static final LabelCode IGP = new LabelCode("IGP");

    /** Protected designation of origin (law 25-06). */
    public static final LabelCode AOP = new LabelCode("AOP");

    /** Agricultural label (law 25-06). */
    public static final LabelCode LABEL_AGRICOLE = new LabelCode("LABEL_AGRICOLE");

    /** Organic production. */
    public static final LabelCode ORGANIC = new LabelCode("ORGANIC");

    /** Fair trade. */
    public static final LabelCode FAIR_TRADE = new LabelCode("FAIR_TRADE");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public LabelCode {
        Codes.check(value, "label");
    }

    /** Returns the label written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LabelCode of(String value) {
        return new LabelCode(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(LabelCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
