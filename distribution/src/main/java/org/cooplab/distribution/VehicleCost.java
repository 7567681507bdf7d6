package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.money.Money;

/**
 * What a vehicle costs on a day on which it runs.
 *
 * @param fixed once a day; not negative
 * @param perKilometre for each kilometre driven; not negative
 * @param perHour for each hour from leaving home until coming back, waiting included; not negative
 */
public record VehicleCost(
        @JsonProperty(required = true) @NotNull @Valid Money fixed,
        @JsonProperty(required = true) @NotNull @Valid Money perKilometre,
        @JsonProperty(required = true) @NotNull @Valid Money perHour) {

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or in another currency than the others
     */
    public VehicleCost {
        check(fixed, fixed, "fixed");
        check(perKilometre, fixed, "perKilometre");
        check(perHour, fixed, "perHour");
    }

    private static void check(Money amount, Money first, String name) {
        requireNonNull(amount, name);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, but was " + amount);
        }
        if (!amount.currency().equals(first.currency())) {
            throw new IllegalArgumentException(name + " must be in " + first.currency() + ", but was " + amount);
        }
    }
}
