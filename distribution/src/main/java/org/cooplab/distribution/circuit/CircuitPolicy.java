package org.cooplab.distribution.circuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.refusal.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * Which circuits may be planned. One that breaks the policy is never planned; the order is then unassigned and the reason
 * says so.
 *
 * <p>An intermediary buys the goods and sells them on; a party that only carries or keeps them is not one. How far the goods go is
 * another matter, and has a bound of its own.
 *
 * @param maxIntermediaries the most intermediaries between producer and customer; at least 0. One is the French
 *     and European measure of a short circuit (delegated regulation 807/2014, article 11); Morocco has no legal one
 * @param maxDistance the longest way allowed, measured from producer to relay to customer without the detours of the rounds; or
 *     {@code null} for no bound
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CircuitPolicy(
        @JsonProperty(required = true) @PositiveOrZero int maxIntermediaries,
        @Nullable @Valid Distance maxDistance) {

    /** At most one intermediary, any distance. */
    public static final CircuitPolicy DEFAULT = new CircuitPolicy(1, null);

    /**
     * Checks the bound.
     *
     * @throws IllegalArgumentException if {@code maxIntermediaries} is negative
     */
    public CircuitPolicy {
        if (maxIntermediaries < 0) {
            throw InvalidValue.negative("maxIntermediaries", maxIntermediaries);
        }
    }
}
