package org.cooplab.core.cooperative;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * How a cooperative is run, as calls and programmes ask for it; each part is absent if not known.
 *
 * @param boardMembers the members of its board; not negative
 * @param boardWomen the women among them, from 0 to {@code boardMembers}
 * @param chairedByWoman whether a woman chairs it
 * @param lastAssemblyOn the day of its last general assembly
 * @param shareValue the value of one share; not negative
 * @param taxesSettled whether it owes no taxes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Governance(
        @Nullable @PositiveOrZero Integer boardMembers,
        @Nullable @PositiveOrZero Integer boardWomen,
        @Nullable Boolean chairedByWoman,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate lastAssemblyOn,

        @Nullable @Valid Money shareValue,
        @Nullable Boolean taxesSettled) {

    /** A governance of which nothing is known. */
    public static final Governance UNKNOWN = new Governance(null, null, null, null, null, null);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if a number is negative, or women of the board are more than its members
     */
    public Governance {
        Refusals refusals = new Refusals();
        if (boardMembers != null && boardMembers < 0) {
            refusals.add(InvalidValue.negative("boardMembers", boardMembers));
        }
        if (boardWomen != null && boardWomen < 0) {
            refusals.add(InvalidValue.negative("boardWomen", boardWomen));
        } else if (boardWomen != null && boardMembers != null && boardMembers >= 0 && boardWomen > boardMembers) {
            refusals.add(InvalidValue.notPartOf("boardWomen", "boardMembers", boardMembers, boardWomen));
        }
        if (shareValue != null && shareValue.signum() < 0) {
            refusals.add(InvalidValue.negative("shareValue", shareValue));
        }
        refusals.throwIfAny();
    }
}
