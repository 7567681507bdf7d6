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
import org.cooplab.pricing.internal.book.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * What something costs under stated conditions: one row of a price list.
 *
 * <p>It names an offer or a product, exactly one of them; a price of the offer goes before a price of
 * its product within one list. The unit price may be per piece, pack, weight or volume; the ordered
 * or delivered quantity is converted to it.
 *
 * @param offer the offer it prices, or {@code null}
 * @param product the product it prices, whoever offers it, or {@code null}
 * @param unitPrice the price; not negative
 * @param taxCategory the category that the tax rates are looked up by; {@code null}: no tax
 * @param minQuantity the smallest quantity of the line it holds for, in units of the price,
 *     inclusive; {@code null}: any. The quantity delivered counts once it is known, that ordered before and where
 *     nothing could be delivered
 * @param maxQuantity the largest, inclusive; {@code null}: any
 * @param when what the context must say: for each name, one of the values; empty: nothing
 * @param period the days of order on which it holds; {@code null}: always
 * @param tierMode how {@code tiers} are read
 * @param tiers other unit prices from a quantity on, in rising order; empty: one price for all
 * @param before the price before a reduction, which catalogue promotions start from; {@code null}: none
 * @param floor the unit price that discounts must leave; {@code null}: zero
 * @param floorGuards what the floor guards
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
        when = Conditions.copy(when);
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

    /** Returns this price with a floor that discounts must leave. */
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

    /** Returns this price with other prices from given quantities on. */
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
        /** Each band of the quantity has its own price, as with a tariff. */
        GRADUATED
    }

    /** What a floor price guards. */
    public enum FloorGuards {
        /**
         * The price the buyer sees: no discount goes below it, whoever pays for it. A line is looked at as a whole; a
         * discount of so many of its units at most, as those that are off items, leaves it to each of them.
         */
        PRICE,
        /** What the seller gets: discounts at the seller's expense stop there, those of others do not. */
        SELLER
    }
}
