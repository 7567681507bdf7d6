package org.cooplab.distribution.consignment;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The most that a vehicle carries or a relay keeps at a time.
 *
 * @param weight the greatest weight; of a vehicle at most 2^40 g
 * @param volume the greatest volume, or {@code null} if only the weight counts; where it is given, goods of unknown volume
 *     do not go in; of a vehicle at most 2^40 ml, given or not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Capacity(
        @JsonProperty(required = true) @NotNull @Valid Weight weight,
        @Nullable @Valid Volume volume) {

    /** Checks what must be there. */
    public Capacity {
        requireNonNull(weight, "weight");
    }

    /** Returns the capacity of so many kilograms, of any volume. */
    public static Capacity ofKilograms(String kilograms) {
        return new Capacity(Weight.ofKilograms(kilograms), null);
    }
}
