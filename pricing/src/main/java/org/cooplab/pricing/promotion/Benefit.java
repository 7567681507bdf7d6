package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion gives.
 *
 * <p>A discount never exceeds what is left of what it is taken from, nor crosses a floor price.
 * Percentages off goods are of the unit price after catalogue promotions, not of what an earlier
 * discount has left. A {@code level} says what is rounded; absent, the policy of the book does. Where
 * a unit price has more decimals than the currency, or tiers are graduated, what some pieces cost is their part of what
 * the line costs, rounded, and a percentage is rounded for them together instead of for each. Goods sold by measure have no
 * pieces: benefits that pick single pieces (cheapest, buy-get, group, bundle) pass them over.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Benefit.OffItems.class, name = "off-items"),
    @JsonSubTypes.Type(value = Benefit.OffOrder.class, name = "off-order"),
    @JsonSubTypes.Type(value = Benefit.OffDelivery.class, name = "off-delivery"),
    @JsonSubTypes.Type(value = Benefit.OffCheapest.class, name = "off-cheapest"),
    @JsonSubTypes.Type(value = Benefit.BuyGet.class, name = "buy-get"),
    @JsonSubTypes.Type(value = Benefit.OffGroups.class, name = "off-groups"),
    @JsonSubTypes.Type(value = Benefit.Tiered.class, name = "tiered"),
    @JsonSubTypes.Type(value = Benefit.Bundle.class, name = "bundle"),
    @JsonSubTypes.Type(value = Benefit.Gift.class, name = "gift"),
    @JsonSubTypes.Type(value = Benefit.Voucher.class, name = "voucher")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Benefit {

    /**
     * Off each fitting line.
     *
     * @param off what goes off: a share of the price, an amount, or all above a price
     * @param per whether an amount is per unit or once per line
     * @param target which goods; {@code null}: all
     * @param maxUnits how many units of each line at most; {@code null}: all. With {@code per} LINE
     *     the discount is at most the price of so many units
     * @param level what is rounded; {@code null}: as the book says
     */
    record OffItems(
            @JsonProperty(required = true) Off off,
            Per per,
            @Nullable Target target,
            @Nullable Integer maxUnits,
            @Nullable DiscountLevel level)
            implements Benefit {
        /** Requires a discount; an amount is per unit unless it says otherwise. */
        @SuppressWarnings("ConstantValue")
        public OffItems {
            requireNonNull(off, "off");
            per = per == null ? Per.UNIT : per;
        }
    }

    /** What an amount off goods is counted for. */
    enum Per {
        /** Each unit. */
        UNIT,
        /** Each line, once. */
        LINE
    }

    /**
     * Off the current total of the fitting goods, shared out to them.
     *
     * @param off what goes off: a share, an amount, or all above a price
     * @param target which goods; {@code null}: all
     * @param maxAmount the most it gives, or {@code null}
     * @param withDelivery whether delivery counts too and bears its share
     * @param level what is rounded; {@code null}: as the book says
     */
    record OffOrder(
            @JsonProperty(required = true) Off off,
            @Nullable Target target,
            @Nullable Money maxAmount,
            boolean withDelivery,
            @Nullable DiscountLevel level)
            implements Benefit {
        /** Requires a discount. */
        public OffOrder {
            requireNonNull(off, "off");
        }
    }

    /**
     * Off each delivery charge, of its full amount. A share of 1 makes delivery free.
     *
     * @param off what goes off
     * @param deliveries which tariffs; empty: all
     * @param level what is rounded; {@code null}: as the book says
     */
    record OffDelivery(
            @JsonProperty(required = true) Off off,
            Set<String> deliveries,
            @Nullable DiscountLevel level) implements Benefit {
        /** Requires a discount and copies the ids. */
        @SuppressWarnings("ConstantValue")
        public OffDelivery {
            requireNonNull(off, "off");
            deliveries = deliveries == null || deliveries.isEmpty()
                    ? Set.of()
                    : Collections.unmodifiableSet(new LinkedHashSet<>(deliveries));
        }
    }

    /**
     * Off one unit of the line with the lowest unit price; equal ones: the lower line number.
     *
     * @param off what goes off
     * @param target which goods; {@code null}: all
     * @param level what is rounded; {@code null}: as the book says
     */
    record OffCheapest(
            @JsonProperty(required = true) Off off,
            @Nullable Target target,
            @Nullable DiscountLevel level) implements Benefit {
        /** Requires a discount. */
        public OffCheapest {
            requireNonNull(off, "off");
        }
    }

    /**
     * Who buys so many gets so many cheaper, all or nothing. The dearest units count as bought, then
     * the dearest of the rest are reduced; equal prices: the later line first. Units used once are not
     * used again by another benefit of this kind.
     *
     * @param buy which goods must be bought; {@code null}: any
     * @param quantityBought how many units
     * @param get which goods are reduced; {@code null}: any
     * @param quantityReduced how many units
     * @param off what goes off each of them
     * @param times how often it may apply in one order; absent: once
     * @param level what is rounded, each time that it applies; {@code null}: as the book says
     */
    record BuyGet(
            @Nullable Target buy,
            @JsonProperty(required = true) int quantityBought,
            @Nullable Target get,
            @JsonProperty(required = true) int quantityReduced,
            @JsonProperty(required = true) Off off,
            @Nullable Integer times,
            @Nullable DiscountLevel level)
            implements Benefit {
        /** Requires a discount. */
        public BuyGet {
            requireNonNull(off, "off");
        }
    }

    /**
     * Off each unit of every complete group of so many units, taken in the order of the lines.
     *
     * @param size the units of a group
     * @param off what goes off each unit
     * @param target which goods; {@code null}: all
     * @param level what is rounded; {@code null}: as the book says
     */
    record OffGroups(
            @JsonProperty(required = true) int size,
            @JsonProperty(required = true) Off off,
            @Nullable Target target,
            @Nullable DiscountLevel level)
            implements Benefit {
        /** Requires a discount. */
        public OffGroups {
            requireNonNull(off, "off");
        }
    }

    /**
     * Off each fitting line, more of it the larger the basket is: the highest step reached counts.
     * An amount is once per line.
     *
     * @param base what goes off below the first step, or {@code null} for nothing
     * @param measure what the steps are measured on
     * @param steps the steps, in rising order
     * @param target which goods are reduced and, for the measure, counted; {@code null}: all
     * @param level what is rounded; {@code null}: as the book says
     */
    record Tiered(
            @Nullable Off base,
            TierMeasure measure,
            @JsonProperty(required = true) List<Step> steps,
            @Nullable Target target,
            @Nullable DiscountLevel level)
            implements Benefit {
        /** Copies the steps; they are on the subtotal unless they say otherwise. */
        @SuppressWarnings("ConstantValue")
        public Tiered {
            measure = measure == null ? TierMeasure.SUBTOTAL : measure;
            steps = List.copyOf(requireNonNull(steps, "steps"));
        }
    }

    /**
     * A step of a tiered discount.
     *
     * @param from where it begins, inclusive: major units of the currency, or a quantity
     * @param off what goes off from there on
     */
    record Step(
            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal from,

            @JsonProperty(required = true) Off off) {
        /** Requires both. */
        public Step {
            requireNonNull(from, "from");
            requireNonNull(off, "off");
        }
    }

    /** What the steps of a tiered discount are measured on. */
    enum TierMeasure {
        /** The current amounts of the goods. */
        SUBTOTAL,
        /** Their quantities, each in the unit of its price. */
        QUANTITY
    }

    /**
     * So many of each of these goods together at one price, the dearest units first, as often as the
     * basket holds the complete set.
     *
     * @param parts what makes the set
     * @param price the price of one set; never raises what the goods cost
     */
    record Bundle(
            @JsonProperty(required = true) List<Part> parts,
            @JsonProperty(required = true) Money price) implements Benefit {
        /** Copies the parts. */
        public Bundle {
            parts = List.copyOf(requireNonNull(parts, "parts"));
            requireNonNull(price, "price");
        }
    }

    /**
     * A part of a bundle.
     *
     * @param target which goods
     * @param units how many
     */
    record Part(
            @JsonProperty(required = true) Target target,
            @JsonProperty(required = true) int units) {
        /** Requires goods. */
        public Part {
            requireNonNull(target, "target");
        }
    }

    /**
     * Goods added to the order for nothing: the engine adds a line at the price of the list and takes
     * all of it off, so that the producer is paid by whoever funds the promotion. The line has the number after the highest of the
     * order, or where that is the highest that a number can be, the lowest that is free.
     *
     * @param goods what is given
     * @param quantity how much
     */
    record Gift(
            @JsonProperty(required = true) OfferedGoods goods,
            @JsonProperty(required = true) Quantity quantity) implements Benefit {
        /** Requires goods and a quantity. */
        public Gift {
            requireNonNull(goods, "goods");
            requireNonNull(quantity, "quantity");
        }
    }

    /**
     * Off the order total after tax, with a proportional part of the tax: what has been paid before.
     *
     * @param off what goes off the total: a share or an amount
     */
    record Voucher(@JsonProperty(required = true) Off off) implements Benefit {
        /** Requires a discount. */
        public Voucher {
            requireNonNull(off, "off");
        }
    }
}
