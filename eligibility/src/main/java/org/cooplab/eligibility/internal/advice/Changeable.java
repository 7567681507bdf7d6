package org.cooplab.eligibility.internal.advice;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.cooplab.eligibility.fact.Effort;
import org.cooplab.eligibility.fact.Effort.Direction;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.FactTable;
import org.cooplab.eligibility.internal.fact.NaturalForm;
import org.jspecify.annotations.Nullable;

/**
 * A fact that can be changed: how far, and what that costs.
 *
 * @param fact its definition, which has an effort
 * @param digits the decimals of its currency; 0 if it is no amount
 */
record Changeable(FactDefinition fact, int digits) {

    private static final BigDecimal FARTHEST = BigDecimal.valueOf(Long.MAX_VALUE / 4);
    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    static Changeable of(FactTable table, int slot) {
        FactDefinition fact = table.fact(slot);
        return new Changeable(fact, fact.type() == FactType.MONEY ? table.digits(slot) : 0);
    }

    private Effort effort() {
        return requireNonNull(fact.effort());
    }

    boolean rises() {
        return effort().direction() != Direction.DOWN;
    }

    boolean falls() {
        return effort().direction() != Direction.UP;
    }

    /** Returns what it costs to change the fact, however little. */
    BigDecimal cost() {
        return effort().cost();
    }

    /** Returns what it costs to change the fact by so much. */
    BigDecimal cost(BigDecimal distance) {
        return cost().add(effort().perUnit().multiply(distance));
    }

    /** Returns the least long that the fact can be changed to, or {@code now}. */
    long least(long now) {
        long none = fact.type() == FactType.DATE ? FIRST_DAY : -farthest();
        return falls() ? Math.min(now, bound(fact.least(), RoundingMode.CEILING, none)) : now;
    }

    /** Returns the greatest long that the fact can be changed to, or {@code now}. */
    long most(long now) {
        long none = fact.type() == FactType.DATE ? LAST_DAY : farthest();
        return rises() ? Math.max(now, bound(fact.most(), RoundingMode.FLOOR, none)) : now;
    }

    private long bound(@Nullable BigDecimal bound, RoundingMode rounding, long none) {
        if (bound == null || fact.type() == FactType.DATE) {
            return none;
        }
        BigDecimal far = BigDecimal.valueOf(farthest());
        return bound.movePointRight(digits)
                .setScale(0, rounding)
                .min(far)
                .max(far.negate())
                .longValueExact();
    }

    /** Returns the most that a fact can be, in minor units for an amount: a change beyond would be refused as a fact. */
    private long farthest() {
        return NaturalForm.BEYOND
                .movePointRight(digits)
                .subtract(BigDecimal.ONE)
                .min(FARTHEST)
                .longValueExact();
    }

    /** Says whether a decimal can be changed to a value that stands so to what it is now. */
    boolean allows(BigDecimal value, int sign) {
        return (sign > 0 ? rises() : sign < 0 && falls())
                && (fact.least() == null || value.compareTo(fact.least()) >= 0)
                && (fact.most() == null || value.compareTo(fact.most()) <= 0);
    }
}
