package org.cooplab.core.cooperative;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A programme that supported a cooperative before; rules of other programmes may depend on it.
 *
 * @param programme the programme
 * @param period the days of the support, both ends included; an open end means that it still runs
 * @param amount what it paid in all, or {@code null} if it paid nothing or the amount is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastSupport(
        @JsonProperty(required = true) @NotNull @Valid ProgrammeId programme,
        @JsonProperty(required = true) @NotNull @Valid DateRange period,
        @Nullable @Valid Money amount) {

    /**
     * Checks what must be there.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public PastSupport {
        requireNonNull(programme, "programme");
        requireNonNull(period, "period");
        if (amount != null && amount.signum() < 0) {
            throw InvalidValue.negative("amount", amount);
        }
    }
}
