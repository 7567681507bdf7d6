package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A country by its code in ISO 3166-1, two letters. A plain string on the wire.
 *
 * @param value two capital letters: MA
 */
public record CountryCode(@JsonValue String value) implements Comparable<CountryCode> {

    // Before the constants, which it checks.
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    /** Morocco. */
    public static final CountryCode MA = new CountryCode("MA");

    /**
     * Checks the form of the code, not whether such a place exists.
     *
     * @throws IllegalArgumentException if the form is another
     */
    public CountryCode {
        requireNonNull(value, "country code");
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.malformed("country code", "country", "a country code such as MA", value);
        }
    }

    /** Returns the code written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return value;
    }
}
