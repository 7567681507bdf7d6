package org.cooplab.pricing.promotion;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a promotion gives.
 *
 * <p>A discount never exceeds the remaining amount of what it is taken from, and never goes below a floor price.
 * Percentages off goods are taken on the unit price after catalogue promotions, not on what earlier
 * discounts have left. {@code level} says what is rounded; if it is absent, the book's policy says so. If
 * a unit price has more decimals than the currency, is per several pieces, or has graduated tiers, some pieces of a line cost
 * their share of the line's amount, rounded, and a percentage is rounded once for all of them. Goods sold by measure have no
 * pieces: benefits that pick single pieces (cheapest, buy-get, groups, bundle) skip them.
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

    /** Returns what goes off; {@code null} for steps, sets and gifts, which say it in other words. */
    default @Nullable Off off() {
        return null;
    }

    /** Returns from which goods it is taken off, if one target says so; {@code null}: any, or several targets say it. */
    default @Nullable Target target() {
        return null;
    }

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
            deliveries = InOrder.set(deliveries, "deliveries");
        }
    }

    /**
     * Off one unit of the line with the lowest unit price; if several have it, of the one with the lowest line number.
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
     * Buy some units, get others cheaper; all or nothing, and as often as the basket allows. The most expensive units count as
     * bought, and the most expensive of the rest are reduced, but none without which it would apply less often: then the next
     * one does. Of equal prices, units of the later line come first. A unit is never used twice, neither by another such benefit
     * nor by a bundle.
     *
     * @param buy which goods must be bought; {@code null}: any
     * @param quantityBought how many units
     * @param get which goods are reduced; {@code null}: any
     * @param quantityReduced how many units
     * @param off what goes off each of them
     * @param times how often it may apply in one order; absent: once
     * @param level what is rounded each time it applies; {@code null}: as the book says
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
     * Off each fitting line, more the larger the basket is: the highest step reached applies.
     * An amount is taken off once per line.
     *
     * @param base what goes off below the first step, or {@code null} for nothing
     * @param measure what the steps are measured on
     * @param steps the steps, in rising order
     * @param target which goods are reduced and, unless all of the order are, measured; {@code null}: all
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
        /** The current amounts of all goods of the order, also of those that are not reduced. */
        ORDER_SUBTOTAL,
        /** Their quantities, each in the unit of its price. */
        QUANTITY
    }

    /**
     * A set of goods at one price, as often as the basket holds the complete set, whatever the order of the parts. Set by set,
     * the parts in their order take the most expensive units that fit them, but none without which fewer sets would be complete;
     * of equal prices, those of the later line. A unit is never used twice, neither by another bundle nor by a buy-get. Where unit
     * prices have fractions of the minor unit, all sets of the same units are rounded together.
     *
     * @param parts what makes the set
     * @param price the price of one set; a set that costs less already keeps its price
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
     * Goods added to the order for free: the engine adds a line at its list price and takes all of it off, so that whoever
     * funds the promotion pays the producer. The line gets the number after the order's highest, or the lowest free number if
     * there is none after it. If no price of the book can apply to the goods during the promotion, the book has a fault; if
     * none applies to an order, the gift is declined.
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
     * Taken off the order total after tax, a proportional part of it off the tax: for something already paid for, such as a gift
     * card. Tax is on what remains, whoever funds the voucher, as {@link FundingShare} says: of honey at 120.00, 20.00 of it tax, a
     * voucher of 120.00 or more leaves nothing to pay and no tax, and a funder's whole 120.00 goes to the seller. Where the
     * law taxes the full price, a card is a payment, which the host takes off what the buyer owes, and no voucher.
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
