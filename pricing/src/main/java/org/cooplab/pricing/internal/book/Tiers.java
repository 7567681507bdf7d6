package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.pricing.book.Price;
import org.jspecify.annotations.Nullable;

/** The unit prices of a price by quantity; one without tiers has a single one. */
public final class Tiers {

    /** Whether each band of the quantity has its own price. */
    public final boolean graduated;

    private final UnitPrice first;
    private final List<Price.Tier> tiers;

    /** What the unit prices are per, in the base unit of its dimension. */
    private final BigDecimal one;

    /** Where each tier begins, in that unit. */
    private final BigDecimal[] from;

    Tiers(Price price) {
        first = price.unitPrice();
        tiers = price.tiers();
        graduated = !tiers.isEmpty() && price.tierMode() == Price.TierMode.GRADUATED;
        one = first.per().inBaseUnit();
        from = tiers.stream().map(tier -> one.multiply(tier.from())).toArray(BigDecimal[]::new);
    }

    /** Returns so much of what the unit prices are per, in the base unit of its dimension. */
    @Nullable
    BigDecimal inBaseUnit(@Nullable BigDecimal quantity) {
        return quantity == null ? null : one.multiply(quantity);
    }

    /** Returns the unit price of the tier that so much reaches. */
    public UnitPrice reached(Quantity quantity) {
        return from.length == 0 ? first : reached(quantity.inBaseUnit());
    }

    private UnitPrice reached(BigDecimal quantity) {
        UnitPrice reached = first;
        for (int k = 0; k < from.length && quantity.compareTo(from[k]) >= 0; k++) {
            reached = tiers.get(k).unitPrice();
        }
        return reached;
    }

    /** Returns what so much costs in minor units if tiers are graduated: each band at its own price, rounded once. */
    public long graduated(Quantity quantity, RoundingMode mode) {
        return bands(quantity.inBaseUnit())
                .movePointRight(Currencies.digits(first.currency()))
                .divide(one, 0, mode)
                .longValueExact();
    }

    /** Returns whether so much costs less than the same goods, so much of them, in other tiers: exactly. */
    boolean isCheaper(Quantity quantity, Tiers other, Quantity ofOther) {
        BigDecimal here = costTimesPer(quantity.inBaseUnit()).multiply(other.one);
        BigDecimal there = other.costTimesPer(ofOther.inBaseUnit()).multiply(one);
        return here.compareTo(there) < 0;
    }

    /** Returns what so much costs, times the quantity that the price is per: nothing is divided, nothing rounded. */
    private BigDecimal costTimesPer(BigDecimal quantity) {
        return graduated ? bands(quantity) : reached(quantity).amount().multiply(quantity);
    }

    /** Returns what so much costs in bands, times what the price is per: a single division is left to round. */
    private BigDecimal bands(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal begin = BigDecimal.ZERO;
        UnitPrice current = first;
        for (int k = 0; k < from.length && quantity.compareTo(from[k]) > 0; k++) {
            sum = sum.add(from[k].subtract(begin).multiply(current.amount()));
            begin = from[k];
            current = tiers.get(k).unitPrice();
        }
        return sum.add(quantity.subtract(begin).multiply(current.amount()));
    }
}
