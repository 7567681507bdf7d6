package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A region by its code in ISO 3166-2. A plain string on the wire.
 *
 * <p>In Morocco the numbers 01 to 12 stood for other regions before 2015: a code of unknown date is ambiguous, see {@link
 * Gazetteer#region(RegionCode, String)}.
 *
 * @param value country and one to three capital letters or digits: MA-07
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /**
     * Checks the form of the code, not whether such a place exists.
     *
     * @throws IllegalArgumentException if the form is another
     */
    public RegionCode {
        requireNonNull(value, "region code");
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.malformed("region code", "region", "a region code such as MA-07", value)
                    .suggesting(Gazetteer.morocco()
                            .regionMeant(value)
                            .map(RegionCode::value)
                            .orElse(null));
        }
    }

    /** Returns the code written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RegionCode of(String value) {
        return new RegionCode(value);
    }

    /** Returns the country that the code begins with, as ISO 3166-1 writes it in two letters: MA for MA-07. */
    public String country() {
        return value.substring(0, 2);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return value;
    }
}
