package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;

/**
 * A province or prefecture by its code in ISO 3166-2. A plain string on the wire.
 *
 * @param value country and one to three capital letters or digits: MA-REH
 */
public record ProvinceCode(@JsonValue String value) implements Comparable<ProvinceCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    /**
     * Checks the form of the code, not whether such a place exists.
     *
     * @throws IllegalArgumentException if the form is another
     */
    public ProvinceCode {
        requireNonNull(value, "province code");
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.malformed("province code", "province", "a province code such as MA-REH", value)
                    .suggesting(Gazetteer.morocco()
                            .provinceMeant(value)
                            .map(ProvinceCode::value)
                            .orElse(null));
        }
    }

    /** Returns the code written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProvinceCode of(String value) {
        return new ProvinceCode(value);
    }

    /** Returns the country that the code begins with, as ISO 3166-1 writes it in two letters: MA for MA-REH. */
    public String country() {
        return value.substring(0, 2);
    }

    @Override
    public int compareTo(ProvinceCode other) {
        return value.compareTo(other.value);
    }

    /** Returns the code. */
    @Override
    public String toString() {
        return value;
    }
}
