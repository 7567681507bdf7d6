package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.cooplab.core.refusal.InvalidValue;

/**
 * Identifies a vehicle in the host's own system; opaque, compared as it is, case matters. A plain string on the wire.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 . _ : ~ -}
 */
public record VehicleId(@JsonValue String value) implements Comparable<VehicleId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:~-]{1,64}");

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if {@code value} is not 1 to 64 of the characters allowed
     */
    public VehicleId {
        requireNonNull(value, "vehicle id");
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.malformed(
                    "vehicle id", "code", "1 to 64 of the characters A-Z a-z 0-9 . _ : ~ -", value);
        }
    }

    /** Returns the id written {@code value}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static VehicleId of(String value) {
        return new VehicleId(value);
    }

    /** Compares by UTF-16 code units, the same in every locale. */
    @Override
    public int compareTo(VehicleId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
