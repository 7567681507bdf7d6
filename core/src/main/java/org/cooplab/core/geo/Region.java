package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A region: the first level below a country.
 *
 * @param code its code
 * @param name its names
 * @param population inhabitants at the last census known, zero or more, or {@code null} if not known
 * @param capital the name of its chief town, or {@code null} if not known
 * @param capitalPosition where that town is, or {@code null} if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Region(
        @JsonProperty(required = true) RegionCode code,
        @JsonProperty(required = true) LocalizedText name,
        @Nullable Long population,
        @Nullable String capital,
        @Nullable GeoPoint capitalPosition) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code population} is negative
     */
    public Region {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        if (population != null && population < 0) {
            throw InvalidValue.negative("population", population);
        }
    }

    /** Returns the region of which only the code and the names are known. */
    public static Region of(RegionCode code, LocalizedText name) {
        return new Region(code, name, null, null, null);
    }
}
