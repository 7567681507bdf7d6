package org.cooplab.pricing.fee;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.jspecify.annotations.Nullable;

/**
 * How a fee or a delivery charge is calculated from the goods it is for.
 *
 * <p>Units are counted as the price counts them: pieces or packs for goods priced by them; for goods priced by weight or
 * volume, packed or not, the exact quantity in the unit of the price. Where the charge depends on a unit's position (flexi,
 * first-then), a started unit counts as a whole one. Each amount is rounded once, at the level of the fee.
 *
 * <p>Amounts and rates of a fee may be negative; such a fee is a rebate to its payer. Those of a delivery may not.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Calculator.Flat.class, name = "flat"),
    @JsonSubTypes.Type(value = Calculator.PerItem.class, name = "per-item"),
    @JsonSubTypes.Type(value = Calculator.Percent.class, name = "percent"),
    @JsonSubTypes.Type(value = Calculator.PercentOfUnits.class, name = "percent-of-units"),
    @JsonSubTypes.Type(value = Calculator.PerWeight.class, name = "per-weight"),
    @JsonSubTypes.Type(value = Calculator.PriceSack.class, name = "price-sack"),
    @JsonSubTypes.Type(value = Calculator.Flexi.class, name = "flexi"),
    @JsonSubTypes.Type(value = Calculator.Bands.class, name = "bands"),
    @JsonSubTypes.Type(value = Calculator.Steps.class, name = "steps"),
    @JsonSubTypes.Type(value = Calculator.FirstThen.class, name = "first-then"),
    @JsonSubTypes.Type(value = Calculator.AtCost.class, name = "at-cost")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Calculator {

    /**
     * A fixed amount, whatever is bought.
     *
     * @param amount the amount; may be negative
     */
    record Flat(@JsonProperty(required = true) Money amount) implements Calculator {
        /** Requires an amount. */
        public Flat {
            requireNonNull(amount, "amount");
        }
    }

    /**
     * An amount for each unit.
     *
     * @param amount the amount of one unit
     */
    record PerItem(@JsonProperty(required = true) Money amount) implements Calculator {
        /** Requires an amount. */
        public PerItem {
            requireNonNull(amount, "amount");
        }
    }

    /**
     * A share of the amount of the goods.
     *
     * @param rate the share, 0.08 = 8 %
     */
    record Percent(@JsonProperty(required = true) Rate rate) implements Calculator {
        /** Requires a rate. */
        public Percent {
            requireNonNull(rate, "rate");
        }
    }

    /**
     * A share of each unit's price, rounded for one unit and multiplied by their number: 10 % of 0.25 is 0.03, and of
     * two such units 0.06. For goods sold by measure whose unit price has more decimals than the currency, or that
     * discounts have reduced, the share of the line is rounded instead.
     *
     * @param rate the share, 0.08 = 8 %
     */
    record PercentOfUnits(@JsonProperty(required = true) Rate rate) implements Calculator {
        /** Requires a rate. */
        public PercentOfUnits {
            requireNonNull(rate, "rate");
        }
    }

    /**
     * An amount by weight: the weight measured at packing, else the gross weight, else the weight of the
     * contents. Weights are added up before anything is rounded.
     *
     * @param amount the amount for {@code per}
     * @param per the weight it is for
     * @param assumed the weight of a unit whose own weight is not known; {@code null}: the fee of such an order is
     *     declined with a reason, never calculated on a weight of zero
     */
    record PerWeight(
            @JsonProperty(required = true) Money amount,
            @JsonProperty(required = true) Quantity per,
            @Nullable Quantity assumed)
            implements Calculator {
        /** Requires an amount and a weight. */
        public PerWeight {
            requireNonNull(amount, "amount");
            requireNonNull(per, "per");
        }
    }

    /**
     * One amount below a basket value, another from that value on.
     *
     * @param minimum the amount of goods from which the reduced charge holds, inclusive
     * @param normal the charge below it
     * @param reduced the charge from it on
     */
    record PriceSack(
            @JsonProperty(required = true) Money minimum,
            @JsonProperty(required = true) Money normal,
            @JsonProperty(required = true) Money reduced)
            implements Calculator {
        /** Requires all three. */
        public PriceSack {
            requireNonNull(minimum, "minimum");
            requireNonNull(normal, "normal");
            requireNonNull(reduced, "reduced");
        }
    }

    /**
     * One amount for the first unit and another for each further one.
     *
     * @param first the amount for the first unit
     * @param additional the amount for each further unit
     * @param maxItems the number of units on the scale, or {@code null} for any number
     * @param beyond what happens beyond them
     */
    record Flexi(
            @JsonProperty(required = true) Money first,
            @JsonProperty(required = true) Money additional,
            @Nullable Integer maxItems,
            Beyond beyond)
            implements Calculator {
        /** Requires the amounts; beyond the scale units are free unless it says otherwise. */
        @SuppressWarnings("ConstantValue")
        public Flexi {
            requireNonNull(first, "first");
            requireNonNull(additional, "additional");
            beyond = beyond == null ? Beyond.FREE : beyond;
        }
    }

    /** What a flexible rate does after its last unit. */
    enum Beyond {
        /** Further units are free. */
        FREE,
        /** The scale begins anew. */
        RESTART
    }

    /**
     * The charge of the highest band reached; nothing below the first band. Of bands that begin at
     * the same point the cheapest applies.
     *
     * @param measure what is measured
     * @param bands the bands
     */
    record Bands(
            @JsonProperty(required = true) Measure measure,
            @JsonProperty(required = true) List<Band> bands) implements Calculator {
        /** Copies the bands. */
        public Bands {
            requireNonNull(measure, "measure");
            bands = List.copyOf(requireNonNull(bands, "bands"));
        }
    }

    /**
     * A band: from a value on, either an amount or a share of the goods.
     *
     * @param from where it begins, inclusive, in the unit of the measure
     * @param amount the charge, or {@code null}
     * @param rate the share of the amount of the goods, or {@code null}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Band(
            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal from,

            @Nullable Money amount,
            @Nullable Rate rate) {
        /** Requires a beginning. */
        public Band {
            requireNonNull(from, "from");
        }
    }

    /**
     * An amount for each started step above a free range.
     *
     * @param measure what is measured
     * @param freeUpTo the end of the free range, inclusive
     * @param step the length of a step
     * @param amount the charge for each started step
     */
    record Steps(
            @JsonProperty(required = true) Measure measure,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal freeUpTo,

            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal step,

            @JsonProperty(required = true) Money amount)
            implements Calculator {
        /** Requires all four. */
        public Steps {
            requireNonNull(measure, "measure");
            requireNonNull(freeUpTo, "freeUpTo");
            requireNonNull(step, "step");
            requireNonNull(amount, "amount");
        }
    }

    /**
     * One amount for each unit up to a certain one, another from that unit on.
     *
     * @param amount the amount for each unit before {@code fromUnit}
     * @param fromUnit the first unit with the other amount, counted from 1
     * @param then the amount for each unit from there on
     */
    record FirstThen(
            @JsonProperty(required = true) Money amount,
            @JsonProperty(required = true) int fromUnit,
            @JsonProperty(required = true) Money then)
            implements Calculator {
        /** Requires the amounts. */
        public FirstThen {
            requireNonNull(amount, "amount");
            requireNonNull(then, "then");
        }
    }

    /**
     * A share of the real cost of delivering this order, which the context gives.
     *
     * @param rate the share, 1 = all of it
     */
    record AtCost(@JsonProperty(required = true) Rate rate) implements Calculator {
        /** Requires a rate. */
        public AtCost {
            requireNonNull(rate, "rate");
        }
    }

    /** What bands and steps measure. */
    enum Measure {
        /** The amount of the goods, in major units of the currency. */
        SUBTOTAL,
        /** The number of units. */
        UNITS,
        /** The weight in kilograms. */
        KILOGRAMS,
        /**
         * The distance of the delivery in kilometres: the one the order states, else the one from the planned rounds
         * ({@code PricingContext.deliveryCost}). It is not known for an order that the buyer collects.
         */
        KILOMETRES
    }
}
