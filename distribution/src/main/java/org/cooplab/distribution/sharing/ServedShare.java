package org.cooplab.distribution.sharing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.refusal.InvalidValue;

/**
 * How much of what was ordered from a cooperative is carried.
 *
 * @param cooperative the producer
 * @param ordered how many lines of the day's orders are for its goods
 * @param carried how many of these are carried whole
 * @param weight what its carried goods weigh
 */
public record ServedShare(
        @JsonProperty(required = true) CooperativeId cooperative,
        @JsonProperty(required = true) int ordered,
        @JsonProperty(required = true) int carried,
        @JsonProperty(required = true) Weight weight) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if more is carried than was ordered
     */
    public ServedShare {
        requireNonNull(cooperative, "cooperative");
        requireNonNull(weight, "weight");
        if (carried < 0 || carried > ordered) {
            throw InvalidValue.notPartOf("carried", "ordered", ordered, carried);
        }
    }
}
