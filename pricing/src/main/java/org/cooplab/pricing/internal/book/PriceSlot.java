package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.TaxCategory;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.internal.basket.Facts;
import org.cooplab.pricing.internal.exact.Quotient;
import org.jspecify.annotations.Nullable;

/**
 * A price of the book, ready to be asked.
 *
 * <p>{@code minor} is the unit price in whole minor units, or {@link #NOT_WHOLE} where it has more
 * decimals than the currency; such a price is multiplied out per line, in decimals.
 */
public final class PriceSlot {

    /** Marks a unit price that is not a whole number of minor units. */
    public static final long NOT_WHOLE = -1;

    private static final BigDecimal[] NO_TIERS = {};

    public final UnitPrice unitPrice;
    public final long minor;
    public final Currency currency;

    /** The unit the price is per, if it is per one of them; else {@code null}. */
    public final @Nullable UnitCode perOne;

    public final boolean counted;

    /** Whether it is per several pieces or packs, each of which costs its share of a line. */
    public final boolean perSeveral;

    public final int taxCategory;
    public final @Nullable TaxCategory category;
    public final String list;
    public final boolean lock;

    /** Null for a price that comes from a lock. */
    public final @Nullable Price price;

    final int rank;
    final When when;
    final Days days;
    final boolean offer;
    final boolean plain;
    public final boolean tiered;

    /** The price whose floor it is: itself, or that which the goods of a lock have now. */
    public final PriceSlot guard;

    /** The floor in minor units for what {@code guard} is per; 0 for none. */
    public final long floor;

    public final boolean floorGuardsSeller;
    public final String pointer;

    /** The bounds and where each tier begins, in the base unit of what the price is per: compared without a division. */
    private final @Nullable BigDecimal least;

    private final @Nullable BigDecimal most;
    private final BigDecimal[] tierFrom;

    /** A price of a list, in the context and on the days in which it holds. */
    static PriceSlot of(Price price, PriceList list, When when, Days days, int taxCategory, String pointer) {
        return new PriceSlot(
                price.unitPrice(),
                price,
                list.id(),
                list.rank(),
                when,
                days,
                price.taxCategory(),
                taxCategory,
                pointer,
                null);
    }

    /** A price that a placed order has locked, with the floor of the price that its goods have now. */
    public static PriceSlot locked(
            UnitPrice locked, TaxCategory category, int taxCategory, String reference, @Nullable PriceSlot now) {
        return new PriceSlot(locked, null, reference, 0, When.ANYTHING, Days.ALWAYS, category, taxCategory, "", now);
    }

    private PriceSlot(
            UnitPrice unitPrice,
            @Nullable Price price,
            String list,
            int rank,
            When when,
            Days days,
            @Nullable TaxCategory category,
            int taxCategory,
            String pointer,
            @Nullable PriceSlot now) {
        this.unitPrice = unitPrice;
        this.price = price;
        this.list = list;
        this.rank = rank;
        this.when = when;
        this.days = days;
        this.category = category;
        this.taxCategory = taxCategory;
        this.pointer = pointer;
        currency = unitPrice.currency();
        minor = minorOf(unitPrice);
        perOne = perOne(unitPrice);
        counted = isCounted(unitPrice.per().unitCode());
        perSeveral = counted && perOne == null;
        lock = price == null;
        offer = price != null && price.offer() != null;
        tiered = price != null && !price.tiers().isEmpty();
        least = price == null ? null : inBaseUnit(price.minQuantity());
        most = price == null ? null : inBaseUnit(price.maxQuantity());
        tierFrom = price == null ? NO_TIERS : tiersFrom(price);
        plain = when.count() == 0 && days.equals(Days.ALWAYS) && least == null && most == null;
        guard = now == null ? this : now;
        floor = price == null ? (now == null ? 0 : now.floor) : floorOf(price);
        floorGuardsSeller =
                price == null ? now != null && now.floorGuardsSeller : price.floorGuards() == Price.FloorGuards.SELLER;
    }

    private static long floorOf(Price price) {
        return price.floor() == null ? 0 : minorOf(price.floor());
    }

    private BigDecimal[] tiersFrom(Price price) {
        return price.tiers().stream().map(tier -> one().multiply(tier.from())).toArray(BigDecimal[]::new);
    }

    private @Nullable BigDecimal inBaseUnit(@Nullable BigDecimal quantity) {
        return quantity == null ? null : one().multiply(quantity);
    }

    /** Returns what the price is per, in the base unit of its dimension. */
    private BigDecimal one() {
        return unitPrice.per().inBaseUnit();
    }

    /** Returns the amount of a unit price in minor units, or {@link #NOT_WHOLE}. */
    public static long minorOf(UnitPrice price) {
        BigDecimal minor = price.amount().movePointRight(Currencies.digits(price.currency()));
        try {
            return minor.longValueExact();
        } catch (ArithmeticException inexact) {
            return NOT_WHOLE;
        }
    }

    private static @Nullable UnitCode perOne(UnitPrice price) {
        Quantity per = price.per();
        return per.value().compareTo(BigDecimal.ONE) == 0 ? per.unitCode() : null;
    }

    /** Returns whether a unit counts things; codes that nobody knows are packs. */
    public static boolean isCounted(UnitCode unit) {
        return !unit.measures();
    }

    /** Returns whether the price is a candidate for what is measured. */
    boolean fits(Facts facts, PriceIndex.Measure measure) {
        if (!currency.equals(facts.currency())) {
            return false;
        }
        return plain || (days.contain(facts.day()) && when.holds(facts) && fits(measure));
    }

    /** Returns whether the price can apply to goods: on some of the days, in the currency if there is one, in some context. */
    boolean canFit(OfferedGoods goods, Days on, @Nullable Currency in, PriceIndex.Measure measure) {
        return price != null
                && (in == null || currency.equals(in))
                && (goods.offer().equals(price.offer()) || goods.product().equals(price.product()))
                && days.and(on) != null
                && measure.of(this) != null
                && fits(measure);
    }

    private boolean fits(PriceIndex.Measure measure) {
        if (least == null && most == null) {
            return true;
        }
        Quantity quantity = measure.of(this);
        if (quantity == null) {
            return least == null;
        }
        BigDecimal own = quantity.inBaseUnit();
        return (least == null || own.compareTo(least) >= 0) && (most == null || own.compareTo(most) <= 0);
    }

    /** Returns the unit price of the tier that so much of it reaches. */
    public UnitPrice volumePrice(Quantity quantity) {
        UnitPrice reached = unitPrice;
        if (price != null) {
            BigDecimal own = quantity.inBaseUnit();
            for (int k = 0; k < tierFrom.length; k++) {
                if (own.compareTo(tierFrom[k]) >= 0) {
                    reached = price.tiers().get(k).unitPrice();
                }
            }
        }
        return reached;
    }

    /** Returns how much that is of what the price is per. */
    public Quotient measured(Quantity quantity) {
        return new Quotient(quantity.inBaseUnit(), one());
    }

    /** Returns how many pieces or packs that is; for goods sold by measure, how much of what the price is per. */
    public Quotient units(Quantity quantity) {
        return perSeveral
                ? new Quotient(quantity.inBaseUnit().multiply(unitPrice.per().value()), one())
                : measured(quantity);
    }

    /** Returns the amount of graduated tiers in minor units: each band at its own price, rounded once. */
    public long graduated(Quantity quantity, RoundingMode mode) {
        return bands(quantity.inBaseUnit())
                .movePointRight(Currencies.digits(currency))
                .divide(one(), 0, mode)
                .longValueExact();
    }

    /** Returns whether so much costs less at this price than the same goods, so much of them, at another: exactly. */
    boolean isCheaper(Quantity quantity, PriceSlot other, Quantity ofOther) {
        BigDecimal here = costTimesPer(quantity).multiply(other.one());
        BigDecimal there = other.costTimesPer(ofOther).multiply(one());
        return here.compareTo(there) < 0;
    }

    /** Returns what so much costs, times the quantity that the price is per: nothing is divided, nothing rounded. */
    private BigDecimal costTimesPer(Quantity quantity) {
        BigDecimal own = quantity.inBaseUnit();
        return isGraduated() ? bands(own) : volumePrice(quantity).amount().multiply(own);
    }

    /** Returns what so much costs in bands, times what the price is per: a single division is left to round. */
    private BigDecimal bands(BigDecimal quantity) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal from = BigDecimal.ZERO;
        UnitPrice current = unitPrice;
        for (int k = 0; price != null && k < tierFrom.length && quantity.compareTo(tierFrom[k]) > 0; k++) {
            sum = sum.add(tierFrom[k].subtract(from).multiply(current.amount()));
            from = tierFrom[k];
            current = price.tiers().get(k).unitPrice();
        }
        return sum.add(quantity.subtract(from).multiply(current.amount()));
    }

    /** Returns whether tiers are graduated. */
    public boolean isGraduated() {
        return price != null && tiered && price.tierMode() == Price.TierMode.GRADUATED;
    }
}
