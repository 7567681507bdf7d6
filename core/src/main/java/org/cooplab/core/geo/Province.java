package org.cooplab.core.geo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A province or prefecture: the second level below a country.
 *
 * @param code its code
 * @param region the region it belongs to
 * @param name its names
 * @param population inhabitants at the last census known, zero or more, or {@code null} if not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Province(
        @JsonProperty(required = true) ProvinceCode code,
        @JsonProperty(required = true) RegionCode region,
        @JsonProperty(required = true) LocalizedText name,
        @Nullable Long population) {

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if {@code population} is negative
     */
    public Province {
        requireNonNull(code, "code");
        requireNonNull(region, "region");
        requireNonNull(name, "name");
        if (population != null && population < 0) {
            throw InvalidValue.negative("population", population);
        }
    }

    /** Returns the province of which only the code, the region and the names are known. */
    public static Province of(ProvinceCode code, RegionCode region, LocalizedText name) {
        return new Province(code, region, name, null);
    }
}
