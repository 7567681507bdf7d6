package org.cooplab.pricing.book;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.cooplab.core.id.OfferId;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.internal.book.InOrder;
import org.jspecify.annotations.Nullable;

/**
 * What something costs under given conditions: one row of a price list.
 *
 * <p>It names either an offer or a product; within one list, a price for the offer goes before a price for
 * its product. The unit price may be per piece, pack, weight or volume; the ordered
 * or delivered quantity is converted to it.
 *
 * @param offer the offer it prices, or {@code null}
 * @param product the product it prices, whoever offers it, or {@code null}
 * @param unitPrice the price; not negative
 * @param taxCategory the category by which tax rates are looked up; {@code null}: no tax
 * @param minQuantity the smallest quantity of a line for which it holds, in units of the price,
 *     inclusive; {@code null}: any. The delivered quantity counts once it is known; until then, or if
 *     nothing could be delivered, the ordered quantity
 * @param maxQuantity the largest, inclusive; {@code null}: any
 * @param when attributes the context must have: for each name, one of the values; empty: none
 * @param period the days of order on which it holds; {@code null}: always
 * @param tierMode how {@code tiers} are read
 * @param tiers other unit prices from a quantity on, in rising order; empty: one price for any quantity
 * @param before the price before a reduction, from which catalogue promotions start; {@code null}: none
 * @param floor the unit price below which discounts must not go; {@code null}: zero
 * @param floorGuards whom the floor protects
 * @param source where the price comes from, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Price(
        @Nullable OfferId offer,
        @Nullable ProductId product,
        @JsonProperty(required = true) UnitPrice unitPrice,
        @Nullable TaxCategory taxCategory,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal minQuantity,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        BigDecimal maxQuantity,

        Map<String, List<String>> when,
        @Nullable DateRange period,
        TierMode tierMode,
        List<Tier> tiers,
        @Nullable UnitPrice before,
        @Nullable UnitPrice floor,
        FloorGuards floorGuards,
        @Nullable Source source) {

    /** Fills in what was left out and copies the rest. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public Price {
        requireNonNull(unitPrice, "unitPrice");
        when = InOrder.conditions(when);
        tierMode = tierMode == null ? TierMode.VOLUME : tierMode;
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        floorGuards = floorGuards == null ? FloorGuards.PRICE : floorGuards;
    }

    /** Returns the price of a product at any time, for anyone. */
    public static Price of(ProductId product, UnitPrice unitPrice, @Nullable TaxCategory taxCategory) {
        return plain(null, product, unitPrice, taxCategory);
    }

    /** Returns the price of one offer at any time, for anyone. */
    public static Price of(OfferId offer, UnitPrice unitPrice, @Nullable TaxCategory taxCategory) {
        return plain(offer, null, unitPrice, taxCategory);
    }

    private static Price plain(
            @Nullable OfferId offer,
            @Nullable ProductId product,
            UnitPrice unitPrice,
            @Nullable TaxCategory taxCategory) {
        return new Price(
                offer,
                product,
                unitPrice,
                taxCategory,
                null,
                null,
                Map.of(),
                null,
                TierMode.VOLUME,
                List.of(),
                null,
                null,
                FloorGuards.PRICE,
                null);
    }

    /** Returns this price with a floor for discounts. */
    public Price withFloor(UnitPrice newFloor, FloorGuards guards) {
        return new Price(
                offer,
                product,
                unitPrice,
                taxCategory,
                minQuantity,
                maxQuantity,
                when,
                period,
                tierMode,
                tiers,
                before,
                newFloor,
                guards,
                source);
    }

    /** Returns this price with tiers. */
    public Price withTiers(TierMode mode, List<Tier> newTiers) {
        return new Price(
                offer,
                product,
                unitPrice,
                taxCategory,
                minQuantity,
                maxQuantity,
                when,
                period,
                mode,
                newTiers,
                before,
                floor,
                floorGuards,
                source);
    }

    /**
     * A unit price that holds from a quantity on.
     *
     * @param from the quantity, in units of the price, inclusive; above zero
     * @param unitPrice the price from there on
     */
    public record Tier(
            @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
            BigDecimal from,

            @JsonProperty(required = true) UnitPrice unitPrice) {

        /** Requires both. */
        public Tier {
            requireNonNull(from, "from");
            requireNonNull(unitPrice, "unitPrice");
        }
    }

    /** How the tiers of a price are read. */
    public enum TierMode {
        /** The tier reached prices the whole quantity. */
        VOLUME,
        /** Each band of the quantity has its own price, as with income tax. */
        GRADUATED
    }

    /** Whom a floor price protects. */
    public enum FloorGuards {
        /**
         * The price that the buyer pays: no discount goes below it, whoever funds it. The line is considered as a whole, except
         * that a discount off items limited to a number of units keeps to the floor for each of them.
         */
        PRICE,
        /** What the seller earns: discounts at the seller's expense stop at the floor, those funded by others do not. */
        SELLER
    }
}
