package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;

/**
 * How much it is worth to share the work evenly among the vehicles in use: the search weighs this price, times the difference between
 * the busiest and the least busy of them, against the cost. It is not part of the cost of a plan.
 *
 * <p>A large day, which is planned in parts, is balanced within each part, collection and distribution separately.
 *
 * @param measure what is to be even
 * @param price what one unit of difference is worth: a stop, a kilometre or an hour; not negative
 */
public record Balance(
        @JsonProperty(required = true) @NotNull Measure measure,
        @JsonProperty(required = true) @NotNull @Valid Money price) {

    /** What of a vehicle's day is compared. */
    public enum Measure {
        /** Loads taken and loads brought, as {@link Vehicle#maxStops()} counts them. */
        STOPS,
        /** Kilometres. */
        DISTANCE,
        /** Hours from leaving home until coming back. */
        DURATION
    }

    /**
     * Checks the price.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Balance {
        requireNonNull(measure, "measure");
        if (requireNonNull(price, "price").signum() < 0) {
            throw InvalidValue.negative("price", price);
        }
    }
}
