package org.cooplab.eligibility.fact;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.eligibility.internal.number.PlainNumber;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to change a fact: the words, the one who does it, the cost, the time.
 *
 * <p>Costs are in units that the author of the rules chooses; only their order and sums matter.
 *
 * @param by who can change it: {@code the general assembly}; or {@code null}
 * @param how what is to be done: {@code admit women members}; or {@code null}
 * @param cost the cost of changing it at all; from 0
 * @param perUnit the further cost of each unit of a number (of each whole unit of currency for money, each day for a
 *     date); from 0, absent is 0
 * @param days the days it takes; from 0
 * @param direction which way it can go
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Effort(
        @Nullable @Valid LocalizedText by,
        @Nullable @Valid LocalizedText how,

        @JsonProperty(required = true) @NotNull @PositiveOrZero
        BigDecimal cost,

        @PositiveOrZero BigDecimal perUnit,
        @JsonProperty(required = true) @PositiveOrZero int days,
        Direction direction) {

    /** Which way a fact can be changed. */
    public enum Direction {
        /** Either way. */
        ANY,
        /** To more only; from no to yes. */
        UP,
        /** To less only; from yes to no. */
        DOWN
    }

    /**
     * Checks the bounds and drops trailing zeros; absent parts are zero and ANY.
     *
     * @throws IllegalArgumentException if a cost or the days are negative, or a cost has more than 40 digits before the decimal
     *     point or 20 after it
     */
    public Effort {
        Refusals refusals = new Refusals();
        cost = PlainNumber.of("cost", requireNonNull(cost, "cost"), refusals);
        perUnit = perUnit == null ? BigDecimal.ZERO : PlainNumber.of("perUnit", perUnit, refusals);
        direction = direction == null ? Direction.ANY : direction;
        if (cost.signum() < 0) {
            refusals.add(InvalidValue.negative("cost", cost));
        }
        if (perUnit.signum() < 0) {
            refusals.add(InvalidValue.negative("perUnit", perUnit));
        }
        if (days < 0) {
            refusals.add(InvalidValue.negative("days", days));
        }
        refusals.throwIfAny();
    }

    /** Returns an effort without words. */
    public static Effort of(long cost, long perUnit, int days) {
        return new Effort(null, null, BigDecimal.valueOf(cost), BigDecimal.valueOf(perUnit), days, Direction.ANY);
    }

    /** Returns a copy that goes one way only. */
    public Effort going(Direction direction) {
        return new Effort(by, how, cost, perUnit, days, direction);
    }

    /** Returns a copy done by {@code by}, who must do {@code how}. */
    public Effort by(LocalizedText by, LocalizedText how) {
        return new Effort(by, how, cost, perUnit, days, direction);
    }
}
