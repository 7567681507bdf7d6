package org.cooplab.pricing.book;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.pricing.promotion.DiscountLevel;
import org.jspecify.annotations.Nullable;

/**
 * Where and how amounts are rounded to the minor unit of the currency, and where a remainder goes.
 *
 * <p>There is no right answer to any of these questions, only a stated one: two shops that round
 * differently publish different totals for the same basket. The policy is therefore a value, stored
 * in each priced order, so that a refund two years later rounds as the sale did. Omitted members take the value they have
 * in {@link #STANDARD}.
 *
 * @param mode how an amount between two minor units is rounded
 * @param discountMode the same for discounts; absent: {@code mode}
 * @param discountLevel at which level a percentage off goods is rounded
 * @param catalogueRounding what a catalogue promotion rounds: the reduction or the reduced price
 * @param allocation who gets the odd minor units when an amount is divided
 * @param allocationWeights what the parts of an order discount are proportional to
 * @param taxLevel at which level a tax is rounded; delivery and fees are always taxed separately
 * @param includedTax how the tax inside a price is found
 * @param multiRate whether several rates on the same amount are rounded one by one or together
 * @param cashStep the smallest coin, in major units (0.10), when the total is paid in cash; {@code
 *     null}: the total is not rounded again. It must be a whole number of minor units in each currency of the book's prices; an
 *     order in any other currency where it is not is left unrounded
 * @param cashMode how the total is rounded to the step; absent: {@code mode}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoundingPolicy(
        RoundingMode mode,
        RoundingMode discountMode,
        DiscountLevel discountLevel,
        CatalogueRounding catalogueRounding,
        Remainder allocation,
        AllocationWeights allocationWeights,
        TaxLevel taxLevel,
        IncludedTax includedTax,
        MultiRate multiRate,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal cashStep,

        RoundingMode cashMode) {

    /**
     * Half up, discounts by unit, tax by line, largest remainder, no cash step: the policy of a book
     * that does not say otherwise.
     */
    public static final RoundingPolicy STANDARD = new RoundingPolicy(
            RoundingMode.HALF_UP,
            RoundingMode.HALF_UP,
            DiscountLevel.UNIT,
            CatalogueRounding.DISCOUNT,
            Remainder.LARGEST_REMAINDER,
            AllocationWeights.CURRENT,
            TaxLevel.LINE,
            IncludedTax.ROUND_TAX,
            MultiRate.SEPARATE,
            null,
            RoundingMode.HALF_UP);

    /**
     * Fills in what was left out.
     *
     * @throws IllegalArgumentException if {@code cashStep} is zero or negative, or a mode does not round
     */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public RoundingPolicy {
        Refusals refusals = new Refusals();
        if (cashStep != null && cashStep.signum() <= 0) {
            refusals.add(InvalidValue.notPositive("cashStep", cashStep));
        }
        requireRounding("mode", mode, refusals);
        requireRounding("discountMode", discountMode, refusals);
        requireRounding("cashMode", cashMode, refusals);
        refusals.throwIfAny();
        mode = mode == null ? RoundingMode.HALF_UP : mode;
        discountMode = discountMode == null ? mode : discountMode;
        discountLevel = discountLevel == null ? DiscountLevel.UNIT : discountLevel;
        catalogueRounding = catalogueRounding == null ? CatalogueRounding.DISCOUNT : catalogueRounding;
        allocation = allocation == null ? Remainder.LARGEST_REMAINDER : allocation;
        allocationWeights = allocationWeights == null ? AllocationWeights.CURRENT : allocationWeights;
        taxLevel = taxLevel == null ? TaxLevel.LINE : taxLevel;
        includedTax = includedTax == null ? IncludedTax.ROUND_TAX : includedTax;
        multiRate = multiRate == null ? MultiRate.SEPARATE : multiRate;
        cashMode = cashMode == null ? mode : cashMode;
    }

    /** A mode that was left out takes that of another, which is refused once. */
    private static void requireRounding(String name, @Nullable RoundingMode mode, Refusals refusals) {
        if (mode == RoundingMode.UNNECESSARY) {
            refusals.add(InvalidValue.excluded(name, mode));
        }
    }

    /** What a catalogue promotion rounds. */
    public enum CatalogueRounding {
        /** The reduction is rounded and taken off the price. */
        DISCOUNT,
        /** The reduced price is rounded. */
        PRICE
    }

    /** Who gets the odd minor units when an amount is divided in proportion. */
    public enum Remainder {
        /** Shares are rounded down; missing units go to the largest fractions, ties to the lower line. */
        LARGEST_REMAINDER,
        /** Shares are rounded down; missing units go one each to the lines, from the first on. */
        FLOOR_THEN_FIRST,
        /** Shares are rounded to the nearest, halves down; the difference goes one each to the lines, from the first on. */
        NEAREST_HALF_DOWN_THEN_FIRST,
        /** Shares are rounded to the nearest, halves up; the last line takes what remains. */
        LAST_TAKES_REST,
        /** Shares stay exact fractions; only published figures are rounded. */
        EXACT
    }

    /** What the shares of an order discount are proportional to. */
    public enum AllocationWeights {
        /** The current amounts of the lines, as priced. */
        CURRENT,
        /** The current amounts of the lines plus the tax to be added; a delivery that bears a share counts without tax. */
        GROSS
    }

    /** At which level a tax is rounded. */
    public enum TaxLevel {
        /** The tax of each unit. */
        UNIT,
        /** The tax of each line. */
        LINE,
        /** The tax of each rate over all lines, then shared out to them. */
        RATE,
        /** The tax of all lines together (added and included apart), then shared out to them. */
        TOTAL
    }

    /** How the tax inside a price is found. */
    public enum IncludedTax {
        /** The tax is rounded; the net amount is what remains. */
        ROUND_TAX,
        /** The net amount is rounded; the tax is what remains. */
        ROUND_NET
    }

    /** How several rates on the same amount are rounded. */
    public enum MultiRate {
        /** Each rate separately. */
        SEPARATE,
        /** Their sum once; then it is shared out to the rates. */
        COMBINED
    }

    /** Returns this policy with taxes rounded on another level. */
    public RoundingPolicy withTaxLevel(TaxLevel level) {
        return new RoundingPolicy(
                mode,
                discountMode,
                discountLevel,
                catalogueRounding,
                allocation,
                allocationWeights,
                level,
                includedTax,
                multiRate,
                cashStep,
                cashMode);
    }

    /** Returns this policy with totals rounded to a smallest coin, given in major units. */
    public RoundingPolicy withCashStep(BigDecimal step) {
        return new RoundingPolicy(
                mode,
                discountMode,
                discountLevel,
                catalogueRounding,
                allocation,
                allocationWeights,
                taxLevel,
                includedTax,
                multiRate,
                step,
                cashMode);
    }
}
