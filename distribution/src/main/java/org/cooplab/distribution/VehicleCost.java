package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.cooplab.core.measure.Distance;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;

/**
 * What a vehicle costs on a day on which it runs. A network accepts each amount up to a bound, in minor units of the currency.
 *
 * @param fixed once a day; not negative, at most 1,099,511,627 minor units
 * @param perKilometre for each kilometre driven; not negative, at most 1,000,000 minor units
 * @param perHour for each hour from leaving home until coming back, waiting included; not negative, at most 3,600,000 minor units
 */
public record VehicleCost(
        @JsonProperty(required = true) @NotNull @Valid Money fixed,
        @JsonProperty(required = true) @NotNull @Valid Money perKilometre,
        @JsonProperty(required = true) @NotNull @Valid Money perHour) {

    private static final long SECONDS_PER_HOUR = 3600;

    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative or in another currency than the others
     */
    public VehicleCost {
        Refusals refusals = new Refusals();
        check(fixed, fixed, "fixed", refusals);
        check(perKilometre, fixed, "perKilometre", refusals);
        check(perHour, fixed, "perHour", refusals);
        refusals.throwIfAny();
    }

    private static void check(Money amount, Money first, String name, Refusals refusals) {
        requireNonNull(amount, name);
        if (amount.signum() < 0) {
            refusals.add(InvalidValue.negative(name, amount));
        }
        if (!amount.currency().equals(first.currency())) {
            refusals.add(InvalidValue.otherCurrency(name, first.currency(), amount));
        }
    }

    /** Returns what a day costs on which it drives so far and is away so long: road and time each rounded half up to the minor unit. */
    public Money of(Distance driven, Duration away) {
        Money road = perKilometre.times(BigDecimal.valueOf(driven.metres(), 3), RoundingMode.HALF_UP);
        Money time = perHour.times(away.toSeconds()).dividedBy(SECONDS_PER_HOUR, RoundingMode.HALF_UP);
        return fixed.plus(road).plus(time);
    }
}
