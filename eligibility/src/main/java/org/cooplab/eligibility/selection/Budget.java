package org.cooplab.eligibility.selection;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The money of a call.
 *
 * @param total what there is in all; not negative
 * @param grant what each selected application gets, more than zero; or {@code null} if each gets what it asked for
 * @param whenExhausted what happens to an application that needs more than is left, or {@code null} for {@code SKIP}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Budget(
        @JsonProperty(required = true) @NotNull @Valid Money total,
        @Nullable @Valid Money grant,
        @Nullable WhenExhausted whenExhausted) {

    /** Checks that the total is there. */
    public Budget {
        requireNonNull(total, "total");
    }

    /** Returns a budget that gives the same to each. */
    public static Budget of(Money total, Money grant) {
        return new Budget(total, grant, null);
    }

    /** Returns a budget that gives each what it asked for. */
    public static Budget asRequested(Money total, WhenExhausted whenExhausted) {
        return new Budget(total, null, whenExhausted);
    }

    /** What happens where amounts differ and an application needs more than is left. */
    public enum WhenExhausted {
        /** It is skipped, and a smaller one further down may still fit. */
        SKIP,
        /** The list ends there: nobody overtakes for asking less. */
        STOP
    }
}
