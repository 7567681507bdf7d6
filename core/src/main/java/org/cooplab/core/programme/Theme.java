package org.cooplab.core.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.cooplab.core.internal.Codes;

/**
 * What a course or a support action is about.
 *
 * <p>An open list: the constants are the words that cooplab itself uses, every other code is kept as it is. A plain
 * string on the wire, compared as it is written.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record Theme(@JsonValue String value) implements Comparable<Theme> {

    /** Keeping the activity going in a crisis. */
    public static final Theme BUSINESS_CONTINUITY = new Theme("BUSINESS_CONTINUITY");

    /** Working with digital tools. */
    public static final Theme DIGITAL_TRANSFORMATION = new Theme("DIGITAL_TRANSFORMATION");

    /** Governance of the cooperative. */
    public static final Theme GOVERNANCE = new Theme("GOVERNANCE");

    /** Marketing. */
    public static final Theme MARKETING = new Theme("MARKETING");

    /** Management and accounts. */
    public static final Theme MANAGEMENT = new Theme("MANAGEMENT");

    /** Quality and certification. */
    public static final Theme QUALITY_CERTIFICATION = new Theme("QUALITY_CERTIFICATION");

    /** Selling online. */
    public static final Theme E_COMMERCE = new Theme("E_COMMERCE");

    /**
     * Checks the form of the code.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public Theme {
        Codes.check(value, "theme");
    }

    /** Returns the theme written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Theme of(String value) {
        return new Theme(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(Theme other) {
        return value.compareTo(other.value);
    }

    /** Returns the code as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
